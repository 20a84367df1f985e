#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// On which side of another one something is put.
enum class Side { Before, After };

/// Puts a position right before or behind another one, as lanes, trees and files list them. An
/// empty set comes back when it stands there.
/// Errors: one of them is not there; they neither are in one unit nor report to the same one; the
/// scenario is locked.
Result<ChangeSet> placeBeside(const Plan &plan, const ScenarioId &scenario,
                              const PositionId &position, const PositionId &other, Side side);

/// The same for units. Errors: one of them is not there, they are parts of different units, the
/// scenario is locked.
Result<ChangeSet> placeBeside(const Plan &plan, const ScenarioId &scenario, const UnitId &unit,
                              const UnitId &other, Side side);

} // namespace rolewright
