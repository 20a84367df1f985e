#include "core/plan/edits/staffing_edits.h"

#include "core/plan/change_builder.h"

namespace rolewright {

namespace {

QString seatInWords(const Design &design, const Position &position)
{
    const Unit *unit = design.units.find(position.unit);
    return unit == nullptr ? position.title
                           : QStringLiteral("%1, %2").arg(position.title, unit->name);
}

Result<void> canSit(const Plan &plan, const ScenarioId &scenario, const Person &person,
                    const Position &position, const MonthRange &range)
{
    for (const auto &row : plan.design(scenario).assignments) {
        const bool same = row->person == person.id && row->position == position.id;
        if (same && row->range().overlaps(range))
            return fail(ErrorCode::NotAllowed,
                        QStringLiteral("%1 already sits on %2; change the share instead")
                            .arg(person.name, position.title),
                        {.id = row->id.value});
    }
    MonthRange there;
    if (person.from)
        there.from = Month::of(*person.from);
    if (person.until)
        there.until = Month::of(*person.until);
    MonthRange asked = range;
    if (!asked.from)
        asked.from = position.neededFrom;
    if (!there.overlaps(asked))
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("%1 is not in the company when %2 is needed")
                        .arg(person.name, position.title),
                    {.id = person.id.value});
    return {};
}

} // namespace

AssignmentId assignmentIdFor(const Table<Assignment> &assignments, const PersonId &person,
                             const PositionId &position)
{
    const QString plain = person.value + QStringLiteral("--") + position.value;
    QString id = plain;
    for (int number = 2; assignments.contains(id); ++number)
        id = plain + u'-' + QString::number(number);
    return {id};
}

Result<ChangeSet> assignPerson(const Plan &plan, const ScenarioId &scenario, const PersonId &person,
                               const PositionId &position, double share, const MonthRange &range)
{
    const Design &design = plan.design(scenario);
    const Person *who = plan.people.find(person);
    if (who == nullptr)
        return notThere(TableId::People, person.value);
    const Position *seat = design.positions.find(position);
    if (seat == nullptr)
        return notThere(TableId::Positions, position.value);
    if (share <= 0)
        return fail(ErrorCode::BadInput, QStringLiteral("the share must be above 0 FTE"),
                    {.id = person.value});
    if (const auto possible = canSit(plan, scenario, *who, *seat, range); !possible)
        return std::unexpected(possible.error());
    ChangeBuilder builder(plan);
    builder.add(scenario, Assignment{.id = assignmentIdFor(design.assignments, person, position),
                                     .person = person,
                                     .position = position,
                                     .share = share,
                                     .from = range.from,
                                     .until = range.until});
    return builder.finish(
        QStringLiteral("Assign %1 to %2").arg(who->name, seatInWords(design, *seat)));
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
    if (const auto possible = canSit(plan, scenario, who, *seat, row->range()); !possible)
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

} // namespace rolewright
