#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// Planned: nobody is on it, and it is needed only later.
enum class PositionState { Filled, Partly, Vacant, Planned };

template <>
struct EnumNames<PositionState>
{
    static constexpr std::array<std::pair<PositionState, const char *>, 4> names{
        {{PositionState::Filled, "filled"},
         {PositionState::Partly, "partly"},
         {PositionState::Vacant, "vacant"},
         {PositionState::Planned, "planned"}}};
};

/// How a position is filled in a month.
struct PositionStatus
{
    PositionId position;
    Month month; ///< in which it is judged
    PositionState state = PositionState::Vacant;
    double fte = 0;
    double staffedFte = 0;

    double vacantFte() const { return std::max(0.0, fte - staffedFte); }
    bool hasVacancy() const { return vacantFte() > 1e-9; }
    bool operator==(const PositionStatus &) const = default;
};

/// Months from the decision to hire to the first working day: the longest of its profiles by the
/// plan's assumption `lead_time_months`.
double leadTimeOf(const Assumptions &assumptions, const Position &position);

/// All positions in the order of the file, each judged in its own month: today's, or `needed_from`
/// where that is later. So somebody who comes when the position is needed fills it, and a position
/// that nobody will hold then is vacant (or planned) already.
std::vector<PositionStatus> positionStatuses(const PlanIndex &index);

/// All positions in the order of the file as they are in one month.
std::vector<PositionStatus> positionStatusesIn(const PlanIndex &index, Month month);

/// Effective FTE of each assignment in the month in which its position is judged, by row; 0 where
/// it has none.
std::vector<double> sharesWhereJudged(const PlanIndex &index);

/// Assignments (rows) with a share above 0 in the month in which their position is judged.
std::vector<int> incumbencies(const PlanIndex &index);

} // namespace rolewright
