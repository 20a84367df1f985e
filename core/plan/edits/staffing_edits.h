#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Puts a person on a position.
/// @param share FTE, above 0 and at most 2; more than is free or vacant is allowed and shows as a
/// finding
/// @param range months of the assignment; open ends last
/// Errors: already there, the person's dates and the seat's do not meet, the scenario is locked.
Result<ChangeSet> assignPerson(const Plan &plan, const ScenarioId &scenario, const PersonId &person,
                               const PositionId &position, double share,
                               const MonthRange &range = {});

/// Takes a person off a position.
Result<ChangeSet> unassign(const Plan &plan, const ScenarioId &scenario,
                           const AssignmentId &assignment);

/// Says whether an assignment is settled, so that nobody is to be asked away from it; an empty set
/// comes back when it is so already. Errors: it is not there, the scenario is locked.
Result<ChangeSet> setPinned(const Plan &plan, const ScenarioId &scenario,
                            const AssignmentId &assignment, bool isPinned);

/// Moves an assignment with its share and months to another position.
Result<ChangeSet> reassign(const Plan &plan, const ScenarioId &scenario,
                           const AssignmentId &assignment, const PositionId &position);

/// Sets how much of a person an assignment takes, and when. An empty set comes back when nothing
/// differs.
/// @param share FTE, above 0 and at most 2; empty for as much as is free and vacant
/// @param range open ends last
/// Errors: it is not there, the share is out of range, the person sits there already in one of the
/// months, the person's dates and the seat's do not meet, the scenario is locked.
Result<ChangeSet> changeSeating(const Plan &plan, const ScenarioId &scenario,
                                const AssignmentId &assignment, std::optional<double> share,
                                const MonthRange &range);

/// The id that an assignment gets where a file gives none, made unique among those that are there.
AssignmentId assignmentIdFor(const Table<Assignment> &assignments, const PersonId &person,
                             const PositionId &position);

} // namespace rolewright
