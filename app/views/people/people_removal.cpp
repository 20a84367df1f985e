#include "app/views/people/people_removal.h"

#include "app/common/plain_text.h"

#include "core/analysis/finding_list.h"
#include "core/plan/edits/removals.h"

namespace rolewright {

namespace {

constexpr qsizetype mostNames = 6;

/// Positions of a scenario that lose somebody: those that nobody else holds, and the others.
struct Seats
{
    QStringList vacant;
    QStringList shorter;
};

QString placeInWords(const Design &design, const Position &position)
{
    const Unit *unit = design.units.find(position.unit);
    return unit == nullptr ? position.title
                           : QStringLiteral("%1 in %2").arg(position.title, unit->name);
}

Seats seatsWithout(const Design &design, const QSet<QString> &assignments)
{
    QSet<PositionId> held;
    QSet<PositionId> losing;
    for (const auto &row : design.assignments)
        (assignments.contains(row->key()) ? losing : held).insert(row->position);
    Seats seats;
    for (const auto &position : design.positions) {
        if (losing.contains(position->id))
            (held.contains(position->id) ? seats.shorter : seats.vacant)
                << shownText(placeInWords(design, *position));
    }
    return seats;
}

QString question(const Plan &plan, const std::vector<PersonId> &people)
{
    return people.size() == 1
               ? QStringLiteral("Remove %1?").arg(shownText(plan.people.find(people.front())->name))
               : QStringLiteral("Remove %1 people?").arg(people.size());
}

} // namespace

QStringList removalInWords(const Plan &plan, const ChangeSet &removal)
{
    std::map<ScenarioId, QSet<QString>> assignments;
    QStringList led;
    for (const Change &change : removal.changes) {
        if (change.key.table == TableId::Assignments)
            assignments[change.key.scenario].insert(change.key.id);
        else if (change.key.table == TableId::People && !change.isRemoval())
            led << shownText(std::get<Immutable<Person>>(*change.after)->name);
    }
    QStringList lines;
    for (const auto &[scenario, gone] : assignments) {
        const Scenario *row = plan.scenarios.find(scenario);
        const QString name = shownText(row == nullptr ? scenario.value : row->name);
        const Seats seats = seatsWithout(plan.design(scenario), gone);
        if (!seats.vacant.isEmpty())
            lines << QStringLiteral("%1: nobody is left on %2")
                         .arg(name, listed(seats.vacant, mostNames));
        if (!seats.shorter.isEmpty())
            lines << QStringLiteral("%1: somebody less is on %2")
                         .arg(name, listed(seats.shorter, mostNames));
    }
    if (!led.isEmpty())
        lines << QStringLiteral("Without a manager: %1").arg(listed(led, mostNames));
    return lines;
}

void removePeopleAsking(const ViewContext &context, const std::vector<PersonId> &people)
{
    const Plan &plan = context.session.plan();
    const auto removal = removePeople(plan, people);
    if (!removal) {
        context.apply(removal);
        return;
    }
    const QStringList lines = removalInWords(plan, *removal);
    if (people.size() > 1 || !lines.isEmpty()) {
        const auto chosen = context.prompts.choose(
            question(plan, people),
            lines.isEmpty() ? QStringLiteral("Nothing else of the plan changes.")
                            : lines.join(u'\n'),
            {QStringLiteral("Remove")});
        if (!chosen)
            return;
    }
    // The plan may have changed while the question stood.
    if (context.apply(removePeople(context.session.plan(), people)))
        context.selection.clear();
}

} // namespace rolewright
