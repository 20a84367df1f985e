#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

#include "core/analysis/unit_coverage.h"

namespace rolewright {

/// What is worked out for the page of a unit, units below it included.
struct UnitFigures
{
    int positions = 0;
    int vacantPositions = 0;
    double fte = 0;
    double vacantFte = 0;
    std::vector<PhaseCoverage> phases; ///< those with demand
};

/// Works out the figures of a unit that the snapshot has; linear in the plan, for a worker.
UnitFigures unitFigures(const Snapshot &snapshot, const UnitId &unit);

/// Details of a unit: seats, lead, use cases, coverage by phase.
/// @param figures null as long as they are worked out
void fillUnitPage(InspectorPage &page, const ViewContext &context, const UnitId &unit,
                  const UnitFigures *figures);

} // namespace rolewright
