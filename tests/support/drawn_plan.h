#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright::test {

/// A plan with a centre of four, three business units, a team, a pool, about 30 positions, 24
/// people and three use cases, as of 23 November 2026.
AnalysisInput drawnPlan();

/// The sample that the product comes with, as of the same day: people are rated, some findings are
/// muted.
AnalysisInput samplePlan();

/// A plan with random units and positions, the same for the same seed.
AnalysisInput randomPlan(unsigned seed, int positions);

} // namespace rolewright::test
