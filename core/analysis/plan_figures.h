#pragma once

#include "core/analysis/coverage.h"

namespace rolewright {

/// What a plan comes to, of the whole or of a unit with those below it.
struct PlanFigures
{
    int positions = 0;
    int vacancies = 0; ///< positions with a vacancy, as of positionStatuses()
    double vacantFte = 0;
    double staffedFte = 0;
    int holders = 0; ///< people on these positions
    std::optional<PeakCoverage> peak;
    std::optional<int> unheld; ///< activities that nobody holds; empty without a greenlit use case
};

/// Linear in positions, assignments and use cases, for each month.
PlanFigures planFigures(const PlanIndex &index, const std::optional<UnitId> &unit = {});

} // namespace rolewright
