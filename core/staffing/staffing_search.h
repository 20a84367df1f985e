#pragma once

#include "core/staffing/staffing_problem.h"

#include <functional>
#include <stop_token>

namespace rolewright {

/// How long a search may take, and who is told of it.
struct SearchControl
{
    double seconds = 0; ///< 0 is until it is done
    std::stop_token stop;
    /// Called now and then from within, with the best value found and what none can be above.
    std::function<void(double value, double bound)> progress;
};

/// What a search for something better came to.
struct SearchOutcome
{
    std::vector<SeatShare> placements; ///< empty where nothing better was found
    double bound = 0;    ///< no solution over these pairs is worth more; may be infinite
    bool isDone = false; ///< nothing over these pairs is better than what is known
};

/// Looks for placements that are worth more than those that are known, by branch and bound.
/// @param pairs worker and seat; steps are the most that may be placed
/// @param known their value, in FTE × value
SearchOutcome searchBetter(const StaffingProblem &problem, const std::vector<SeatShare> &pairs,
                           double known, const SearchControl &control);

} // namespace rolewright
