#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// The position that several positions report to, empty for nobody.
/// Errors: one of them is not there, they report to different ones, there are none.
Result<PositionId> sharedSuperior(const Plan &plan, const ScenarioId &scenario,
                                  const std::vector<PositionId> &positions);

/// Adds a position to which positions report from then on that reported to one and the same before.
/// It stands before the first of them.
/// @param made the new position, with whom it reports to: as a rule, the superior of them all
/// Errors: as of sharedSuperior(); its id is taken, its unit or superior is not there or is below
/// it then, the scenario is locked.
Result<ChangeSet> insertAbove(const Plan &plan, const ScenarioId &scenario,
                              const std::vector<PositionId> &positions, const Position &made);

} // namespace rolewright
