#pragma once

#include "core/plan/edits/copies.h"

namespace rolewright {

/// Puts copies into a scenario of the same plan or another one: units below a unit, positions into
/// it, each behind those that are there. Names that are taken get a number. An id stays where the
/// scenario does not have it, so that it is the same seat in two scenarios, else it is new.
/// Lines and guidance from outside the copies are kept where the scenario has the same seat (by id,
/// and by title or profiles); people, where the plan has the same person (by id and name). What was
/// copied comes first in the set: units, then single positions.
/// @param into empty for the top, where copies hold no single positions
/// Errors: the unit is not there, single positions have no unit, the scenario is locked.
Result<ChangeSet> paste(const Plan &plan, const ScenarioId &scenario, const Copies &copies,
                        const UnitId &into);

/// Copies and pastes in one step, each copy right behind what it was made of. People stay where
/// they are. Errors as of copyOf(); the scenario is locked.
Result<ChangeSet> duplicate(const Plan &plan, const ScenarioId &scenario,
                            const std::vector<UnitId> &units,
                            const std::vector<PositionId> &positions);

} // namespace rolewright
