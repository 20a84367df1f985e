#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Copies a scenario with all that is designed in it; seats keep their ids, so that the two can be
/// compared. The copy is not locked.
Result<ChangeSet> duplicateScenario(const Plan &plan, const ScenarioId &from,
                                    const ScenarioId &copy, const QString &name);

/// Locks a scenario against edits, or opens it again.
Result<ChangeSet> setScenarioLocked(const Plan &plan, const ScenarioId &scenario, bool locked);

/// Sets above what `check` speaks up. Errors: a limit outside 0 to 1000.
Result<ChangeSet> changeThresholds(const Plan &plan, const Thresholds &thresholds);

} // namespace rolewright
