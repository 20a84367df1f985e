#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Sets the order of hiring by hand: positions that are named come first, in this order, all others
/// follow by default (domain.md section 6). An empty list goes back to the default altogether.
/// Errors: the scenario or a position is not there, a position is named twice, the scenario is
/// locked.
Result<ChangeSet> setHiringOrder(const Plan &plan, const ScenarioId &scenario,
                                 const std::vector<PositionId> &order);

/// Puts one position of a hiring plan on another place of it. What stands before that place is kept
/// in the order by hand, too, since without it the place would be another one.
/// @param shown the hiring plan as it is shown, which has the position
/// @param place from 0; beyond the end is the end
/// Errors: as of setHiringOrder(), or the position is not in the list.
Result<ChangeSet> moveInHiringOrder(const Plan &plan, const ScenarioId &scenario,
                                    const std::vector<PositionId> &shown,
                                    const PositionId &position, size_t place);

/// Sets how many months it takes to fill a position of a profile, or, for an empty profile, of all
/// that have no lead time of their own; without a value the profile goes back to that.
/// @param months 0 to 120
/// Errors: a value outside that.
Result<ChangeSet> setLeadTime(const Plan &plan, const ProfileId &profile,
                              std::optional<double> months);

/// Sets how many months it takes to gain one level in a skill beside the job.
/// @param months 0 to 120
/// Errors: a value outside that.
Result<ChangeSet> setLearningTime(const Plan &plan, double months);

} // namespace rolewright
