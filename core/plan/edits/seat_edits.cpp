#include "core/plan/edits/seat_edits.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/seats.h"
#include "core/plan/edits/staffing_edits.h"

#include <cmath>

namespace rolewright {

namespace {

/// FTE without the rest that a difference of binary fractions leaves.
double cleaned(double fte)
{
    constexpr double perFte = 1e6;
    return std::round(fte * perFte) / perFte;
}

/// Ends an assignment before a month, or removes it where it would never begin.
void endBefore(ChangeBuilder &builder, const ScenarioId &scenario, const Assignment &assignment,
               std::optional<Month> month)
{
    const bool beginsBefore = month && (!assignment.from || *assignment.from < *month);
    if (!beginsBefore) {
        builder.remove<Assignment>(scenario, assignment.key());
        return;
    }
    Assignment ended = assignment;
    ended.until = *month + -1;
    builder.update(scenario, ended);
}

QString namesOf(const QStringList &names)
{
    if (names.size() <= 2)
        return names.join(QStringLiteral(" and "));
    return QStringLiteral("%1 and %2 others").arg(names.front()).arg(names.size() - 1);
}

/// An assignment with another person, under an id of its own.
Assignment withPerson(const Design &design, Assignment assignment, const PersonId &person)
{
    assignment.id = assignmentIdFor(design.assignments, person, assignment.position);
    assignment.person = person;
    return assignment;
}

} // namespace

Result<ChangeSet> replaceHolders(const Plan &plan, const ScenarioId &scenario,
                                 const PersonId &person, const PositionId &position, double share,
                                 const MonthRange &range)
{
    const auto assignment = newAssignment(plan, scenario, person, position, share, range);
    if (!assignment)
        return std::unexpected(assignment.error());
    const Design &design = plan.design(scenario);
    ChangeBuilder builder(plan);
    QStringList replaced;
    for (const auto &row : design.assignments) {
        if (row->position != position || !row->range().overlaps(range))
            continue;
        replaced << plan.people.find(row->person)->name;
        endBefore(builder, scenario, *row, range.from);
    }
    if (replaced.isEmpty())
        return assignPerson(plan, scenario, person, position, share, range);
    builder.add(scenario, *assignment);
    return builder.finish(QStringLiteral("Put %1 in place of %2 on %3")
                              .arg(plan.people.find(person)->name, namesOf(replaced),
                                   seatInWords(design, *design.positions.find(position))));
}

Result<ChangeSet> swapAssignments(const Plan &plan, const ScenarioId &scenario,
                                  const AssignmentId &one, const AssignmentId &other)
{
    const Design &design = plan.design(scenario);
    const Assignment *first = design.assignments.find(one);
    const Assignment *second = design.assignments.find(other);
    if (first == nullptr || second == nullptr)
        return notThere(TableId::Assignments, (first == nullptr ? one : other).value);
    const Person &firstPerson = *plan.people.find(first->person);
    const Person &secondPerson = *plan.people.find(second->person);
    if (first->person == second->person || first->position == second->position)
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("only two people on two positions can change seats"),
                    {.id = one.value});
    const QSet<QString> leaving{one.value, other.value};
    const Position &firstSeat = *design.positions.find(first->position);
    const Position &secondSeat = *design.positions.find(second->position);
    if (const auto possible = canSit(design, secondPerson, firstSeat, first->range(), leaving);
        !possible)
        return std::unexpected(possible.error());
    if (const auto possible = canSit(design, firstPerson, secondSeat, second->range(), leaving);
        !possible)
        return std::unexpected(possible.error());
    ChangeBuilder builder(plan);
    builder.remove<Assignment>(scenario, one.value);
    builder.remove<Assignment>(scenario, other.value);
    builder.add(scenario, withPerson(design, *first, second->person));
    builder.add(scenario, withPerson(design, *second, first->person));
    return builder.finish(
        QStringLiteral("Let %1 and %2 change seats").arg(firstPerson.name, secondPerson.name));
}

Result<ChangeSet> shareSeat(const Plan &plan, const ScenarioId &scenario, const AssignmentId &from,
                            const PositionId &to, double share)
{
    const Design &design = plan.design(scenario);
    const Assignment *row = design.assignments.find(from);
    if (row == nullptr)
        return notThere(TableId::Assignments, from.value);
    const Position *seat = design.positions.find(to);
    if (seat == nullptr)
        return notThere(TableId::Positions, to.value);
    const Person &who = *plan.people.find(row->person);
    const bool isPart = share > 0 && (!row->share || cleaned(*row->share - share) > 0);
    if (!isPart)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("the share must be above 0 FTE and less than %1 has on %2; move "
                                   "the whole assignment instead")
                        .arg(who.name, design.positions.find(row->position)->title),
                    {.id = from.value});
    if (const auto possible = canSit(design, who, *seat, row->range()); !possible)
        return std::unexpected(possible.error());
    ChangeBuilder builder(plan);
    if (row->share) {
        Assignment rest = *row;
        rest.share = cleaned(*row->share - share);
        builder.update(scenario, rest);
    }
    builder.add(scenario, Assignment{.id = assignmentIdFor(design.assignments, row->person, to),
                                     .person = row->person,
                                     .position = to,
                                     .share = share,
                                     .from = row->from,
                                     .until = row->until});
    return builder.finish(
        QStringLiteral("Share %1 with %2").arg(who.name, seatInWords(design, *seat)));
}

} // namespace rolewright
