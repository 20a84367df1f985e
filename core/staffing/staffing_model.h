#pragma once

#include "core/staffing/staffing_problem.h"
#include "core/staffing/staffing_proposal.h"

namespace rolewright {

/// A staffing problem with what its numbers stand for.
struct StaffingModel
{
    StaffingProblem problem;
    std::vector<int> people;    ///< person row of each worker, by id
    std::vector<int> positions; ///< position row of each seat, by id
    std::vector<Month> starts;  ///< first month of each period
};

/// Everybody who has something free, and every position with something vacant from the month in
/// which it is judged to the end of the horizon.
StaffingModel staffingModel(const PlanIndex &index, const FitTable &fits,
                            const StaffingOptions &options);

} // namespace rolewright
