#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// Who carries a phase of a use case.
struct PhaseCarrier
{
    UseCaseId useCase;
    PhaseId phase;
    ProfileId profile; ///< that does most of the phase's work
    UnitId unit;       ///< empty where no position of the profile serves the use case
    std::vector<PositionId> positions;

    bool operator==(const PhaseCarrier &) const = default;
};

/// The profile that does most of the work of each phase, by number of the phase without the
/// planning phase: among those that are responsible for an activity of it that is not deferred, the
/// one with the greatest demand; of equals the one that is responsible for more activities, then
/// the earlier one. -1 for a phase that nobody is responsible for.
std::vector<int> carryingProfiles(const PlanIndex &index);

/// Who carries each phase of each greenlit use case, in the order of use cases and of the
/// lifecycle; without the planning phase. Of the positions that serve the use case (formats.md,
/// Figures: Serving) the nearest count, filled or not: of the owning unit, else of the next one
/// above it, else of pools, else of the centre.
std::vector<PhaseCarrier> phaseCarriers(const PlanIndex &index);

/// Work that goes from one unit to another along the lifecycle of a use case.
struct HandOver
{
    UseCaseId useCase;
    PhaseId from;
    PhaseId to;
    UnitId fromUnit;
    UnitId toUnit;

    bool operator==(const HandOver &) const = default;
};

/// Consecutive phases of a use case whose responsible positions sit in different units; a team is a
/// unit of its own. Next to a phase that nobody carries there is none.
std::vector<HandOver> handOvers(const PlanIndex &index);

} // namespace rolewright
