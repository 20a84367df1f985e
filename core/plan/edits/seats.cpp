#include "core/plan/edits/seats.h"

namespace rolewright {

QString seatInWords(const Design &design, const Position &position)
{
    const Unit *unit = design.units.find(position.unit);
    return unit == nullptr ? position.title
                           : QStringLiteral("%1, %2").arg(position.title, unit->name);
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

} // namespace rolewright
