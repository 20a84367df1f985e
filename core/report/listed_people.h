#pragma once

#include "core/report/chapters.h"

namespace rolewright {

/// What people (rows) are called in a list: by name, namesakes with their id behind it.
std::vector<QString> distinctNames(const PlanIndex &index);

/// Rows of the people who are asked for, in that order, else of everybody, by name.
std::vector<int> peopleInOrder(const ReportContext &context);

/// The same; where nobody is asked for, without those who have left or have no seat in what is
/// reported.
std::vector<int> listedPeople(const ReportContext &context);

/// The positions of what is reported that a person (row) has from today on: "ML Engineer, Fleet;
/// Data Engineer, Fleet".
QString seatsInWords(const ReportContext &context, int person);

} // namespace rolewright
