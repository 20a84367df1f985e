#pragma once

#include "app/common/snapshot.h"

#include "core/staffing/staffing_reasons.h"

namespace rolewright {

/// A proposed seat as it is listed.
struct ProposedLine
{
    ProposedSeat seat;
    QString person;   ///< name
    QString position; ///< title and unit
    QString reason;
    double rise = 0; ///< of coverage where the seat is, as a part of what is asked for
};

/// What the search found, with all that is told of it.
struct StaffingAnswer
{
    SnapshotPtr snapshot;
    StaffingProposal proposal;
    std::vector<ProposedLine> lines; ///< as the seats of the proposal
    std::vector<QStringList> vacant; ///< position, FTE, why
    std::optional<double> coverage; ///< at the peak, before anything is taken; empty without demand
    int unrated = 0;                ///< people without a rated skill, who are left out
};

/// Asks the optimiser; for a worker. Errors as of proposeStaffing().
Result<StaffingAnswer> staffingAnswer(const SnapshotPtr &snapshot, const StaffingOptions &options,
                                      const SearchControl &control);

/// What taking some of the seats does.
struct StaffingEffect
{
    Result<ChangeSet> set;
    StaffingFigures figures;
    std::optional<double> coverage; ///< at the peak; empty without demand
};
StaffingEffect staffingEffect(const SnapshotPtr &snapshot, const std::vector<ProposedSeat> &seats);

} // namespace rolewright
