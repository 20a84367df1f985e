#pragma once

#include "core/staffing/staffing_groups.h"

namespace rolewright {

/// Spreads shares of groups over the seats of the groups, in parts that keep the least shares.
struct StaffingPacking
{
    std::vector<SeatShare> placements;
    bool isWhole = false; ///< all shares found their seats
};

/// Tries different orders until everything is placed, and keeps the fullest of them. The same input
/// gives the same packing.
/// @param shares of the groups (SeatShare::seat is the group), with regard to everything else
StaffingPacking packed(const StaffingGroups &groups, const std::vector<SeatShare> &shares);

} // namespace rolewright
