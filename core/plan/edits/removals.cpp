#include "core/plan/edits/removals.h"

#include "core/plan/change_builder.h"

#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

/// Takes positions out of a scenario: assignments and links go along, reports move up, other
/// mentions are dropped.
void takeOut(ChangeBuilder &builder, const Plan &plan, const ScenarioId &scenario,
             const QSet<QString> &gone)
{
    const Design &design = plan.design(scenario);
    const auto survivingBoss = [&](PositionId boss) {
        while (gone.contains(boss.value)) {
            const Position *position = design.positions.find(boss);
            boss = position == nullptr ? PositionId{} : position->reportsTo;
        }
        return boss;
    };
    for (const auto &row : design.positions) {
        if (gone.contains(row->id.value)) {
            builder.remove<Position>(scenario, row->key());
            continue;
        }
        Position changed = *builder.current<Position>(scenario, row->key());
        changed.reportsTo = survivingBoss(row->reportsTo);
        std::erase_if(changed.alsoReportsTo,
                      [&](const PositionId &boss) { return gone.contains(boss.value); });
        if (changed.reportsTo != row->reportsTo || changed.alsoReportsTo != row->alsoReportsTo)
            builder.update(scenario, changed);
    }
    for (const auto &row : design.assignments) {
        if (gone.contains(row->position.value))
            builder.remove<Assignment>(scenario, row->key());
    }
    for (const auto &row : design.guidance) {
        if (gone.contains(row->from.value) || gone.contains(row->to.value))
            builder.remove<GuidanceLink>(scenario, row->key());
    }
    for (const auto &row : design.units) {
        auto unit = builder.current<Unit>(scenario, row->key());
        if (unit && gone.contains(unit->lead.value)) {
            unit->lead = {};
            builder.update(scenario, *unit);
        }
    }
    Scenario head = *plan.scenarios.find(scenario);
    if (std::erase_if(head.hiringOrder,
                      [&](const PositionId &id) { return gone.contains(id.value); }) > 0)
        builder.update(ScenarioId{}, head);
}

/// What goes along with a position: " with 1 assignment and 2 guidance links".
QString alongInWords(const Design &design, const PositionId &position)
{
    const auto seated = std::count_if(design.assignments.begin(), design.assignments.end(),
                                      [&](const auto &row) { return row->position == position; });
    const auto links =
        std::count_if(design.guidance.begin(), design.guidance.end(), [&](const auto &row) {
            return row->from == position || row->to == position;
        });
    const auto counted = [](auto number, const char *one) {
        return QStringLiteral("%1 %2%3").arg(number).arg(
            QLatin1String(one), number == 1 ? QString() : QStringLiteral("s"));
    };
    QStringList parts;
    if (seated > 0)
        parts << counted(seated, "assignment");
    if (links > 0)
        parts << counted(links, "guidance link");
    return parts.isEmpty() ? QString()
                           : QStringLiteral(" with ") + parts.join(QStringLiteral(" and "));
}

QSet<QString> unitsBelow(const Design &design, const UnitId &top)
{
    QMultiHash<QString, QString> children;
    for (const auto &row : design.units)
        children.insert(row->parent.value, row->id.value);
    QSet<QString> found;
    std::vector<QString> waiting{top.value};
    while (!waiting.empty()) {
        const QString id = waiting.back();
        waiting.pop_back();
        found.insert(id);
        for (const QString &child : children.values(id))
            waiting.push_back(child);
    }
    return found;
}

bool unitElsewhere(const Plan &plan, const ScenarioId &except, const QString &unit)
{
    return std::any_of(plan.designs.begin(), plan.designs.end(), [&](const auto &entry) {
        return entry.first != except && entry.second.units.contains(unit);
    });
}

/// Use cases whose owner vanishes from the whole plan get the unit above, or none.
void rehomeUseCases(ChangeBuilder &builder, const Plan &plan, const ScenarioId &scenario,
                    const QSet<QString> &gone, const UnitId &above)
{
    for (const auto &row : plan.useCases) {
        if (!gone.contains(row->unit.value) || unitElsewhere(plan, scenario, row->unit.value))
            continue;
        UseCase useCase = *row;
        useCase.unit = above;
        builder.update(ScenarioId{}, useCase);
    }
}

} // namespace

Result<ChangeSet> removePerson(const Plan &plan, const PersonId &person)
{
    return removePeople(plan, {person});
}

Result<ChangeSet> removePeople(const Plan &plan, const std::vector<PersonId> &people)
{
    QSet<PersonId> gone;
    for (const PersonId &person : people) {
        if (!plan.people.contains(person.value))
            return notThere(TableId::People, person.value);
        gone.insert(person);
    }
    ChangeBuilder builder(plan);
    for (const auto &[scenario, design] : plan.designs) {
        for (const auto &assignment : design.assignments) {
            if (gone.contains(assignment->person))
                builder.remove<Assignment>(scenario, assignment->key());
        }
    }
    for (const auto &other : plan.people) {
        if (gone.contains(other->id)) {
            builder.remove<Person>({}, other->key());
            continue;
        }
        if (!gone.contains(other->manager))
            continue;
        Person changed = *other;
        changed.manager = {};
        builder.update(ScenarioId{}, changed);
    }
    return builder.finish(
        gone.size() == 1
            ? QStringLiteral("Remove person %1").arg(plan.people.find(people.front())->name)
            : QStringLiteral("Remove %1 people").arg(gone.size()));
}

Result<ChangeSet> removeUseCase(const Plan &plan, const UseCaseId &useCase)
{
    const UseCase *row = plan.useCases.find(useCase);
    if (row == nullptr)
        return notThere(TableId::UseCases, useCase.value);
    ChangeBuilder builder(plan);
    for (const auto &phase : plan.useCasePhases) {
        if (phase->useCase == useCase)
            builder.remove<UseCasePhase>({}, phase->key());
    }
    builder.remove<UseCase>({}, useCase.value);
    return builder.finish(QStringLiteral("Remove use case %1").arg(row->name));
}

Result<ChangeSet> removeScenario(const Plan &plan, const ScenarioId &scenario)
{
    const Scenario *row = plan.scenarios.find(scenario);
    if (row == nullptr)
        return notThere(TableId::Scenarios, scenario.value);
    if (plan.scenarios.size() == 1)
        return fail(ErrorCode::NotAllowed, QStringLiteral("a plan keeps at least one scenario"));
    if (row->locked)
        return fail(ErrorCode::NotAllowed, lockedInWords(*row), {.id = scenario.value});
    ChangeBuilder builder(plan);
    const Design &design = plan.design(scenario);
    QSet<QString> units;
    for (const auto &assignment : design.assignments)
        builder.remove<Assignment>(scenario, assignment->key());
    for (const auto &link : design.guidance)
        builder.remove<GuidanceLink>(scenario, link->key());
    for (const auto &position : design.positions)
        builder.remove<Position>(scenario, position->key());
    for (const auto &unit : design.units) {
        builder.remove<Unit>(scenario, unit->key());
        units.insert(unit->key());
    }
    rehomeUseCases(builder, plan, scenario, units, {});
    builder.remove<Scenario>({}, scenario.value);
    return builder.finish(QStringLiteral("Remove scenario %1").arg(row->name));
}

Result<ChangeSet> removePosition(const Plan &plan, const ScenarioId &scenario,
                                 const PositionId &position)
{
    const Position *row = plan.design(scenario).positions.find(position);
    if (row == nullptr)
        return notThere(TableId::Positions, position.value);
    ChangeBuilder builder(plan);
    takeOut(builder, plan, scenario, {position.value});
    return builder.finish(QStringLiteral("Remove position %1").arg(row->title) +
                          alongInWords(plan.design(scenario), position));
}

Result<ChangeSet> removePositions(const Plan &plan, const ScenarioId &scenario,
                                  const std::vector<PositionId> &positions)
{
    if (positions.size() == 1)
        return removePosition(plan, scenario, positions.front());
    QSet<QString> gone;
    for (const PositionId &position : positions) {
        if (!plan.design(scenario).positions.contains(position.value))
            return notThere(TableId::Positions, position.value);
        gone.insert(position.value);
    }
    ChangeBuilder builder(plan);
    takeOut(builder, plan, scenario, gone);
    return builder.finish(QStringLiteral("Remove %1 positions").arg(gone.size()));
}

Result<ChangeSet> removeUnit(const Plan &plan, const ScenarioId &scenario, const UnitId &unit,
                             UnitContent content)
{
    const Design &design = plan.design(scenario);
    const Unit *row = design.units.find(unit);
    if (row == nullptr)
        return notThere(TableId::Units, unit.value);
    ChangeBuilder builder(plan);
    const bool removesAll = content == UnitContent::Remove;
    const QSet<QString> gone = removesAll ? unitsBelow(design, unit) : QSet<QString>{unit.value};
    QSet<QString> positions;
    for (const auto &position : design.positions) {
        if (!gone.contains(position->unit.value))
            continue;
        if (removesAll) {
            positions.insert(position->key());
            continue;
        }
        if (row->parent.isEmpty())
            return fail(
                ErrorCode::NotAllowed,
                QStringLiteral(
                    "“%1” has no unit above it that could take its positions; move them first, or "
                    "remove them with it")
                    .arg(row->name),
                {.id = unit.value});
        Position moved = *position;
        moved.unit = row->parent;
        builder.update(scenario, moved);
    }
    for (const auto &other : design.units) {
        if (gone.contains(other->key())) {
            builder.remove<Unit>(scenario, other->key());
        } else if (other->parent == unit) {
            Unit moved = *other;
            moved.parent = row->parent;
            builder.update(scenario, moved);
        }
    }
    if (removesAll)
        takeOut(builder, plan, scenario, positions);
    rehomeUseCases(builder, plan, scenario, gone, row->parent);
    return builder.finish(QStringLiteral("Remove unit %1").arg(row->name));
}

} // namespace rolewright
