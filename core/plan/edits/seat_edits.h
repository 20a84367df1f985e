#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Puts a person on a position in place of those who hold it. Who holds it from before the range
/// stays until then; everybody else whose months meet the range is taken off.
/// @param share FTE, above 0 and at most 2
/// @param range months of the new assignment; open ends last
/// Errors: as of assignPerson().
Result<ChangeSet> replaceHolders(const Plan &plan, const ScenarioId &scenario,
                                 const PersonId &person, const PositionId &position, double share,
                                 const MonthRange &range = {});

/// Lets two people change seats; share and months stay with the seat. Errors: one of them is not
/// there, both are of the same person or on the same position, a person sits on the other's seat
/// already, or is not there when it is needed; the scenario is locked.
Result<ChangeSet> swapAssignments(const Plan &plan, const ScenarioId &scenario,
                                  const AssignmentId &one, const AssignmentId &other);

/// Gives a part of an assignment to another position, for the same months. An assignment without a
/// share of its own keeps none, and so has less by itself.
/// @param share FTE that the other position gets, above 0 and less than the assignment has
/// Errors: one of them is not there, the share is not a part, and those of assignPerson().
Result<ChangeSet> shareSeat(const Plan &plan, const ScenarioId &scenario, const AssignmentId &from,
                            const PositionId &to, double share);

} // namespace rolewright
