#pragma once

#include "core/analysis/fit.h"

namespace rolewright {

/// A position with vacant FTE and who would fit best.
struct PositionGap
{
    PositionId position;
    double vacantFte = 0;
    std::vector<Fit> best;
};

/// An activity that a unit with a greenlit use case lacks somebody for.
struct ActivityGap
{
    ActivityId activity;
    UnitId unit;
    ProfileId profile; ///< responsible and without incumbent there
    QString code;      ///< `nobody-responsible` or `part-unstaffed`

    bool operator==(const ActivityGap &) const = default;
};

struct Gaps
{
    std::vector<PositionGap> positions;  ///< in the order of the file
    std::vector<ActivityGap> activities; ///< by unit, then in the framework's order
};

/// What is vacant and what nobody does. Vacancy is judged as in positionStatuses(); deferred
/// activities are left out.
/// @param best at most so many candidates for each position
Gaps gaps(const PlanIndex &index, int best = 3);

/// Activities that a position is for and that a unit with a greenlit use case would have nobody for
/// without its incumbents. In the order of units, then of the framework.
std::vector<ActivityGap> gapsWithout(const PlanIndex &index, const PositionId &position);

/// The part of gaps() that concerns activities.
std::vector<ActivityGap> activityGaps(const PlanIndex &index);

} // namespace rolewright
