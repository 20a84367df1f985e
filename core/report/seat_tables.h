#pragma once

#include "core/report/chapters.h"
#include "core/report/data_table.h"

namespace rolewright {

/// Positions of what is reported by unit, with how each is filled in the month in which it is
/// judged.
DataTable positionsTable(const ReportContext &context);

/// Who is planned on which position of what is reported, also later.
DataTable assignmentsTable(const ReportContext &context);

/// People, of a unit those who are planned there, with their load in the month of the plan's day.
DataTable peopleTable(const ReportContext &context);

} // namespace rolewright
