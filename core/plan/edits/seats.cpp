#include "core/plan/edits/seats.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/staffing_edits.h"

namespace rolewright {

QString seatInWords(const Design &design, const Position &position)
{
    const Unit *unit = design.units.find(position.unit);
    return unit == nullptr ? position.title
                           : QStringLiteral("%1, %2").arg(position.title, unit->name);
}

QString positionsInWords(const Design &design, const std::vector<PositionId> &positions)
{
    if (positions.size() != 1)
        return QStringLiteral("%1 positions").arg(positions.size());
    const Position *position = design.positions.find(positions.front());
    return position == nullptr ? positions.front().value : seatInWords(design, *position);
}

bool isThereFor(const Person &person, const Position &position, const MonthRange &range)
{
    MonthRange there;
    if (person.from)
        there.from = Month::of(*person.from);
    if (person.until)
        there.until = Month::of(*person.until);
    MonthRange asked = range;
    if (!asked.from)
        asked.from = position.neededFrom;
    return there.overlaps(asked);
}

QString alreadySits(const Person &person, const Position &position)
{
    return QStringLiteral("%1 already sits on %2; change the share instead")
        .arg(person.name, position.title);
}

QString isNotThereFor(const Person &person, const Position &position)
{
    return QStringLiteral("%1 is not in the company when %2 is needed")
        .arg(person.name, position.title);
}

Result<void> canSit(const Design &design, const Person &person, const Position &position,
                    const MonthRange &range, const QSet<QString> &leaving)
{
    for (const auto &row : design.assignments) {
        const bool same = row->person == person.id && row->position == position.id;
        if (same && row->range().overlaps(range) && !leaving.contains(row->key()))
            return fail(ErrorCode::NotAllowed, alreadySits(person, position),
                        {.id = row->id.value});
    }
    if (!isThereFor(person, position, range))
        return fail(ErrorCode::NotAllowed, isNotThereFor(person, position),
                    {.id = person.id.value});
    return {};
}

Result<Assignment> newAssignment(const Plan &plan, const ScenarioId &scenario,
                                 const PersonId &person, const PositionId &position, double share,
                                 const MonthRange &range)
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
    if (const auto possible = canSit(design, *who, *seat, range); !possible)
        return std::unexpected(possible.error());
    return Assignment{.id = assignmentIdFor(design.assignments, person, position),
                      .person = person,
                      .position = position,
                      .share = share,
                      .from = range.from,
                      .until = range.until};
}

} // namespace rolewright
