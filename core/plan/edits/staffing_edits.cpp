#include "core/plan/edits/staffing_edits.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/seats.h"

namespace rolewright {

AssignmentId assignmentIdFor(const Table<Assignment> &assignments, const PersonId &person,
                             const PositionId &position)
{
    return {freshId(assignments, person.value + QStringLiteral("--") + position.value)};
}

Result<ChangeSet> assignPerson(const Plan &plan, const ScenarioId &scenario, const PersonId &person,
                               const PositionId &position, double share, const MonthRange &range)
{
    const auto assignment = newAssignment(plan, scenario, person, position, share, range);
    if (!assignment)
        return std::unexpected(assignment.error());
    const Design &design = plan.design(scenario);
    ChangeBuilder builder(plan);
    builder.add(scenario, *assignment);
    return builder.finish(QStringLiteral("Assign %1 to %2")
                              .arg(plan.people.find(person)->name,
                                   seatInWords(design, *design.positions.find(position))));
}

Result<ChangeSet> unassign(const Plan &plan, const ScenarioId &scenario,
                           const AssignmentId &assignment)
{
    const Design &design = plan.design(scenario);
    const Assignment *row = design.assignments.find(assignment);
    if (row == nullptr)
        return notThere(TableId::Assignments, assignment.value);
    ChangeBuilder builder(plan);
    builder.remove<Assignment>(scenario, assignment.value);
    return builder.finish(QStringLiteral("Take %1 off %2")
                              .arg(plan.people.find(row->person)->name,
                                   seatInWords(design, *design.positions.find(row->position))));
}

Result<ChangeSet> setPinned(const Plan &plan, const ScenarioId &scenario,
                            const AssignmentId &assignment, bool isPinned)
{
    const Design &design = plan.design(scenario);
    const Assignment *row = design.assignments.find(assignment);
    if (row == nullptr)
        return notThere(TableId::Assignments, assignment.value);
    if (row->pinned == isPinned)
        return ChangeSet{};
    Assignment changed = *row;
    changed.pinned = isPinned;
    ChangeBuilder builder(plan);
    builder.update(scenario, changed);
    return builder.finish(
        (isPinned ? QStringLiteral("Pin %1 to %2") : QStringLiteral("Unpin %1 from %2"))
            .arg(plan.people.find(row->person)->name,
                 seatInWords(design, *design.positions.find(row->position))));
}

Result<ChangeSet> reassign(const Plan &plan, const ScenarioId &scenario,
                           const AssignmentId &assignment, const PositionId &position)
{
    const Design &design = plan.design(scenario);
    const Assignment *row = design.assignments.find(assignment);
    if (row == nullptr)
        return notThere(TableId::Assignments, assignment.value);
    const Position *seat = design.positions.find(position);
    if (seat == nullptr)
        return notThere(TableId::Positions, position.value);
    const Person &who = *plan.people.find(row->person);
    if (const auto possible = canSit(design, who, *seat, row->range()); !possible)
        return std::unexpected(possible.error());
    Assignment moved = *row;
    moved.id = assignmentIdFor(design.assignments, row->person, position);
    moved.position = position;
    ChangeBuilder builder(plan);
    builder.remove<Assignment>(scenario, assignment.value);
    builder.add(scenario, moved);
    return builder.finish(
        QStringLiteral("Move %1 to %2").arg(who.name, seatInWords(design, *seat)));
}

Result<ChangeSet> changeSeating(const Plan &plan, const ScenarioId &scenario,
                                const AssignmentId &assignment, std::optional<double> share,
                                const MonthRange &range)
{
    const Design &design = plan.design(scenario);
    const Assignment *row = design.assignments.find(assignment);
    if (row == nullptr)
        return notThere(TableId::Assignments, assignment.value);
    const Person &who = *plan.people.find(row->person);
    const Position &seat = *design.positions.find(row->position);
    if (share && *share <= 0)
        return fail(ErrorCode::BadInput, QStringLiteral("the share must be above 0 FTE"),
                    {.id = assignment.value});
    if (range.from && range.until && *range.until < *range.from)
        return fail(ErrorCode::BadInput, QStringLiteral("the last month is before the first one"),
                    {.id = assignment.value});
    if (const auto possible = canSit(design, who, seat, range, {assignment.value}); !possible)
        return std::unexpected(possible.error());
    Assignment changed = *row;
    changed.share = share;
    changed.from = range.from;
    changed.until = range.until;
    if (changed == *row)
        return ChangeSet{};
    ChangeBuilder builder(plan);
    builder.update(scenario, changed);
    return builder.finish(
        QStringLiteral("Change %1 on %2").arg(who.name, seatInWords(design, seat)));
}

} // namespace rolewright
