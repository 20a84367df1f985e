#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// How much of what is asked for in a phase is covered.
struct PhaseCoverage
{
    PhaseId phase;
    Month month; ///< in which it is judged; says nothing where there is no demand
    double demandFte = 0;
    double coveredFte = 0; ///< Σ min(staffed, demand) over the profiles

    bool isAsked() const { return demandFte > 0; }
    bool isCovered() const { return isAsked() && coveredFte >= demandFte * (1 - 1e-6); }
    bool operator==(const PhaseCoverage &) const = default;
};

/// Every unit in every phase but the planning phase: units by row, phases in the framework's order.
/// A unit is judged by the use cases that it and those below it own, as coverage() judges them; one
/// that serves every use case, by all of them, for the profiles of its positions and those below.
/// Linear in positions and use cases, for each month that is judged.
/// @param month without it, each phase of a unit has the month of its greatest demand
std::vector<std::vector<PhaseCoverage>> coverageOfUnits(const PlanIndex &index,
                                                        std::optional<Month> month = {});

} // namespace rolewright
