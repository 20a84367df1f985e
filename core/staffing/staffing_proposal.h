#pragma once

#include "core/analysis/fit.h"
#include "core/staffing/staffing_search.h"

namespace rolewright {

/// What a proposal has to keep to, beside what is free and vacant.
struct StaffingOptions
{
    double minFit = 0;     ///< 0 to 1
    double minShare = 0.2; ///< FTE of one assignment, or the vacancy where that is smaller
    std::optional<int> maxPositions; ///< of a person, those that are held counted; 1 or more
    /// What it is worth, as a part of a perfect fit, that somebody sits in the seat's unit already;
    /// 0 to 1.
    double unitPreference = 0;
};

/// Somebody who is proposed for a position with vacant FTE.
struct ProposedSeat
{
    PersonId person;
    PositionId position;
    double share = 0; ///< FTE
    double fit = 0;   ///< above 0
    MonthRange range;

    bool operator==(const ProposedSeat &) const = default;
};

/// How well a scenario is staffed.
struct StaffingFigures
{
    double vacantFte = 0;          ///< of all positions, each in the month in which it is judged
    std::optional<double> meanFit; ///< of who is rated, by their shares there
    double overloadFte = 0;        ///< Σ over people of what exceeds their capacity at their peak
};
StaffingFigures staffingFigures(const PlanIndex &index, const FitTable &fits);

/// Who could fill what is vacant, worth the most in total.
struct StaffingProposal
{
    std::vector<ProposedSeat> seats; ///< by person, then position
    double objective = 0;            ///< Σ share × fit, with what the unit preference adds
    double bound = 0;                ///< no other proposal is worth more
    bool isOptimal = false;          ///< proven
    StaffingFigures before;
    StaffingFigures after;
};

/// Fills vacant FTE with the greatest total fit, where capacities, vacancies and options are kept
/// in each month from when a seat is needed. Whoever sits somewhere stays there. Shares are whole
/// steps of 0.05 FTE; who does not fit at all or is not rated is left out. Of equals, persons and
/// then positions by id. For a worker. (formats.md, `propose`.) Errors: an option out of its range,
/// the scenario is locked.
Result<StaffingProposal> proposeStaffing(const PlanIndex &index, const FitTable &fits,
                                         const StaffingOptions &options,
                                         const SearchControl &control = {});

/// Puts the people that were chosen of a proposal on their seats. Errors as of assignPerson().
Result<ChangeSet> takeSeats(const Plan &plan, const ScenarioId &scenario,
                            const std::vector<ProposedSeat> &seats);

} // namespace rolewright
