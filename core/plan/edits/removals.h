#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Removes a person, the assignments in every scenario, and takes the person out as manager of
/// others.
Result<ChangeSet> removePerson(const Plan &plan, const PersonId &person);

/// The same for several people in one step.
Result<ChangeSet> removePeople(const Plan &plan, const std::vector<PersonId> &people);

/// Removes a use case with its phases.
Result<ChangeSet> removeUseCase(const Plan &plan, const UseCaseId &useCase);

/// Removes a scenario with all that is designed in it. Refused for the last one and for a locked
/// one.
Result<ChangeSet> removeScenario(const Plan &plan, const ScenarioId &scenario);

/// Removes a position with its assignments and guidance links. Who reports to it reports to the one
/// above it.
Result<ChangeSet> removePosition(const Plan &plan, const ScenarioId &scenario,
                                 const PositionId &position);

/// The same for several positions in one step.
Result<ChangeSet> removePositions(const Plan &plan, const ScenarioId &scenario,
                                  const std::vector<PositionId> &positions);

/// What becomes of the units and positions within a unit that is removed.
enum class UnitContent { MoveUp, Remove };

/// Removes a unit. Its content moves to the unit above, or is removed with its assignments and
/// links. Errors: moving up needs a unit above when there are positions; use cases that no other
/// scenario's unit would own move to the unit above, or lose their owner.
Result<ChangeSet> removeUnit(const Plan &plan, const ScenarioId &scenario, const UnitId &unit,
                             UnitContent content);

} // namespace rolewright
