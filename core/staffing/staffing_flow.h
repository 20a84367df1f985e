#pragma once

#include "core/staffing/staffing_groups.h"

namespace rolewright {

/// The optimum of a grouped staffing problem without least shares and without a limit on seats: no
/// solution of the problem is worth more.
struct StaffingFlow
{
    double bound = 0; ///< Σ FTE × value
    /// What the value falls by at least for each FTE that a worker is made to take of a group,
    /// worker × group; infinite where the pair is impossible.
    std::vector<double> losses;
    /// Shares of the groups that keep least shares and limits: what is left of the optimum when
    /// those that do not are given up, one after the other. By worker and group.
    std::vector<SeatShare> shares;
};

/// Minimum-cost flow by network simplex, over the pairs that matter: others are added as long as
/// their prices say that they would improve it. Of equals, the first workers and groups are
/// preferred, as finely as whole numbers allow.
/// @param groups of a problem with at least one worker and one seat
StaffingFlow staffingFlow(const StaffingGroups &groups);

} // namespace rolewright
