#pragma once

#include "core/staffing/staffing_proposal.h"

namespace rolewright {

/// A position that stays vacant, wholly or in part, after a proposal is taken.
struct UnfilledSeat
{
    PositionId position;
    double vacantFte = 0;
    QString reason; ///< why nobody is proposed for it
};

/// Why each line of a proposal is as it is, in words, and why the rest stays vacant.
struct StaffingReasons
{
    std::vector<QString> seats;         ///< of each proposed seat, in its order
    std::vector<UnfilledSeat> unfilled; ///< in the order of the file
};

/// Names who fits better, and what keeps them: pinned or sitting elsewhere, away, proposed for
/// another position. People times positions with vacancies: for a worker.
/// @param proposal of the same index and options
StaffingReasons staffingReasons(const PlanIndex &index, const FitTable &fits,
                                const StaffingOptions &options, const StaffingProposal &proposal);

} // namespace rolewright
