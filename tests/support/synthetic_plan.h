#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// A plan of a given size, always the same for the same size: one scenario with a unit for every
/// 40 people, 3 positions for every 4 people, most of them staffed, and a use case for every 10
/// people over the lifecycle's phases. Its profiles, phases and skills are those of a framework.
Plan syntheticPlan(int people, const Framework &framework);

/// Adds activities and profiles of the plan's own until the responsibility matrix has as many; each
/// new activity has four profiles with a part in it.
void widenMatrix(Plan &plan, const Framework &framework, int activities, int profiles);

/// The scenario of a synthetic plan.
ScenarioId syntheticScenario();

} // namespace rolewright
