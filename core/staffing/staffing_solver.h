#pragma once

#include "core/staffing/staffing_search.h"

namespace rolewright {

struct StaffingSolution
{
    std::vector<SeatShare> placements; ///< by worker, then seat
    double value = 0;                  ///< Σ FTE × value
    double bound = 0;                  ///< no solution is worth more
    bool isOptimal = false;            ///< proven: value and bound are the same
};

/// Takes the best pair again and again as long as something can be placed. Never above the optimum;
/// what a solution must not be below.
std::vector<SeatShare> greedyPlacements(const StaffingProblem &problem);

/// The placements of the greatest value, with a proof, or the best that was found in the time given
/// and how far from the optimum it can be. The same problem has the same solution unless it was
/// stopped.
StaffingSolution solveStaffing(const StaffingProblem &problem, const SearchControl &control = {});

} // namespace rolewright
