#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// A control rule by numbers of profiles: nobody controls the own work, or that of the own boss or
/// report.
struct NumberedRule
{
    int controller = -1;
    int controlled = -1;
};

/// The control rules of the framework whose profiles are both there.
std::vector<NumberedRule> controlRules(const PlanIndex &index);

/// Whether an assignment is to a seat that holds a profile, today or later.
bool holdsFromNow(const PlanIndex &index, const IndexedAssignment &assignment, int profile);

/// When a person holds a profile, from today on.
std::vector<MonthSpan> spansHolding(const PlanIndex &index, const IndexedPerson &person,
                                    int profile);

/// Whether there is a month in one of the first and one of the second.
bool anyOverlap(const std::vector<MonthSpan> &some, const std::vector<MonthSpan> &others);

} // namespace rolewright
