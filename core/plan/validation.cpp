#include "core/plan/validation.h"

#include "core/plan/references.h"

#include <QSet>
#include <QStringList>

namespace rolewright {

namespace {

/// Checks entities one by one; knows the plan only to look up what they refer to.
class Checker
{
public:
    explicit Checker(const Plan &plan) : m_plan(plan) {}

    template <class T>
    void checkTable(const Table<T> &table, const ScenarioId &scenario)
    {
        for (const auto &row : table)
            check(*row, {scenario, tableOf<T>(), row->key()});
    }

    template <class T>
    void check(const T &entity, const EntityKey &key)
    {
        for (const QString &text : fieldProblems(entity))
            note(key, text);
        checkReferences(entity, key);
        checkMore(entity, key);
    }

    /// Units and positions belong to a scenario that is there.
    void checkScenarioOf(const ScenarioId &scenario, const Design &design)
    {
        if (!scenario.isEmpty() && !m_plan.scenarios.contains(scenario.value) && !design.isEmpty())
            note({{}, TableId::Scenarios, scenario.value},
                 QStringLiteral("units or positions belong to it, but the scenario is not there"));
    }

    void checkHead() { check(*m_plan.head, {{}, TableId::Head, {}}); }

    /// Follows the lines upward from one entity; linear in the height.
    void checkCycleFrom(const EntityKey &key)
    {
        const Design &design = m_plan.design(key.scenario);
        if (key.table == TableId::Units)
            walkUp(design.units, key, [](const Unit &unit) { return unit.parent.value; });
        else if (key.table == TableId::Positions)
            walkUp(design.positions, key,
                   [](const Position &position) { return position.reportsTo.value; });
    }

    void checkCycles(const ScenarioId &scenario, const Design &design)
    {
        findCycles(design.units, scenario, [](const Unit &unit) { return unit.parent.value; });
        findCycles(design.positions, scenario,
                   [](const Position &position) { return position.reportsTo.value; });
    }

    /// Checks what refers to entities that a set took away; what the set changes itself is left
    /// out.
    void checkRemovals(const ChangeSet &set)
    {
        std::array<QSet<QString>, tableCount> removed;
        QSet<EntityKey> changed;
        for (const Change &change : set.changes) {
            if (change.after)
                changed.insert(change.key);
            else if (mayBeReferredTo(change.key.table))
                removed[static_cast<size_t>(change.key.table)].insert(change.key.id);
        }
        const auto check = [&](const auto &table, const ScenarioId &scenario) {
            checkReferencesTo(removed, changed, table, scenario);
        };
        check(m_plan.people, {});
        check(m_plan.useCases, {});
        check(m_plan.useCasePhases, {});
        check(m_plan.scenarios, {});
        for (const auto &row : m_plan.scenarios) {
            const Design &design = m_plan.design(row->id);
            check(design.units, row->id);
            check(design.positions, row->id);
            check(design.guidance, row->id);
            check(design.assignments, row->id);
        }
        for (const QString &scenario : removed[static_cast<size_t>(TableId::Scenarios)])
            checkScenarioOf({scenario}, m_plan.design({scenario}));
    }

    std::vector<Violation> take() { return std::move(m_found); }

    /// Whether entities of a table may be what others refer to or belong to.
    static bool mayBeReferredTo(TableId table)
    {
        return table == TableId::People || table == TableId::UseCases || table == TableId::Units ||
               table == TableId::Positions || table == TableId::Scenarios;
    }

private:
    /// Calls `visit(scenario, table, id, field)` for each reference, with the scenario that it
    /// leads into.
    template <class T, class Visit>
    static void visitPlaces(const T &entity, const ScenarioId &own, Visit &&visit)
    {
        visitReferences(entity, [&](TableId table, const QString &id, const char *fieldName) {
            visit(own, table, id, fieldName);
        });
        if constexpr (std::is_same_v<T, Scenario>) {
            for (const PositionId &position : entity.hiringOrder)
                visit(entity.id, TableId::Positions, position.value, "hiring_order");
        }
    }

    template <class T>
    void checkReferences(const T &entity, const EntityKey &key)
    {
        visitPlaces(entity, key.scenario,
                    [&](const ScenarioId &scenario, TableId table, const QString &id,
                        const char *fieldName) {
                        if (!exists(scenario, table, id))
                            note(key, QStringLiteral("“%1” names the %2 “%3”, which does not exist")
                                          .arg(QLatin1String(fieldName), wordFor(table), id));
                    });
    }

    template <class T>
    void checkReferencesTo(const std::array<QSet<QString>, tableCount> &removed,
                           const QSet<EntityKey> &changed, const Table<T> &table,
                           const ScenarioId &scenario)
    {
        for (const auto &row : table) {
            bool refers = false;
            visitPlaces(*row, scenario,
                        [&](const ScenarioId &, TableId to, const QString &id, const char *) {
                            refers = refers || removed[static_cast<size_t>(to)].contains(id);
                        });
            if (!refers)
                continue;
            const EntityKey key{scenario, tableOf<T>(), row->key()};
            if (!changed.contains(key))
                checkReferences(*row, key);
        }
    }

    template <class T>
    void checkMore(const T &, const EntityKey &)
    {
    }
    void checkMore(const Head &head, const EntityKey &key)
    {
        if (head.name.isEmpty())
            note(key, QStringLiteral("the plan needs a name"));
        checkInner(head.framework, key);
        checkInner(head.assumptions, key);
        checkInner(head.assumptions.effortWeights, key);
        checkInner(head.assumptions.thresholds, key);
    }
    void checkMore(const OwnProfile &profile, const EntityKey &key)
    {
        for (const auto &[skill, level] : profile.skills) {
            if (level < 0 || level > 4)
                note(key, QStringLiteral("the level of “%1” must be from 0 to 4, but is %2")
                              .arg(skill.value)
                              .arg(level));
        }
    }
    void checkMore(const LeftOut &entry, const EntityKey &key)
    {
        if (entry.count() != 1)
            note(key, QStringLiteral("what is left out must be one of “profile”, “phase”, “skill” "
                                     "and “activity”; write an entry for each"));
    }
    void checkMore(const Person &person, const EntityKey &key)
    {
        checkId(person.id.value, key);
        for (const CapacityChange &change : person.capacityChanges)
            checkInner(change, key);
        for (const auto &skill : person.skills)
            checkInner(skill.second, key);
    }
    void checkMore(const UseCase &useCase, const EntityKey &key) { checkId(useCase.id.value, key); }
    void checkMore(const UseCasePhase &phase, const EntityKey &key)
    {
        if (phase.useCase.isEmpty())
            note(key, QStringLiteral("the phase belongs to no use case"));
    }
    void checkMore(const Unit &unit, const EntityKey &key) { checkId(unit.id.value, key); }
    void checkMore(const Position &position, const EntityKey &key)
    {
        checkId(position.id.value, key);
    }
    void checkMore(const Scenario &scenario, const EntityKey &key)
    {
        checkId(scenario.id.value, key);
    }
    void checkMore(const Assignment &assignment, const EntityKey &key)
    {
        if (assignment.from && assignment.until && *assignment.until < *assignment.from)
            note(key, QStringLiteral("“until” (%1) is before “from” (%2)")
                          .arg(assignment.until->toString(), assignment.from->toString()));
    }

    /// Ranges of a record within an entity.
    template <class T>
    void checkInner(const T &record, const EntityKey &key)
    {
        for (const QString &text : fieldProblems(record))
            note(key, text);
    }

    void checkId(const QString &id, const EntityKey &key)
    {
        if (!isValidId(id))
            note(key,
                 QStringLiteral("“%1” is no id; ids are lower-case letters, digits and hyphens")
                     .arg(id.left(60)));
    }

    bool exists(const ScenarioId &scenario, TableId table, const QString &id) const
    {
        switch (table) {
        case TableId::People:
            return m_plan.people.contains(id);
        case TableId::UseCases:
            return m_plan.useCases.contains(id);
        case TableId::Positions:
            return m_plan.design(scenario).positions.contains(id);
        case TableId::Units:
            if (!scenario.isEmpty())
                return m_plan.design(scenario).units.contains(id);
            return std::any_of(m_plan.designs.begin(), m_plan.designs.end(),
                               [&](const auto &entry) { return entry.second.units.contains(id); });
        default:
            return true;
        }
    }

    template <class T, class Up>
    void walkUp(const Table<T> &table, const EntityKey &key, Up up)
    {
        const T *entity = table.find(key.id);
        QStringList path{key.id};
        for (qsizetype steps = 0; entity != nullptr && steps <= table.size(); ++steps) {
            const QString next = up(*entity);
            if (next.isEmpty())
                return;
            path << next;
            if (next == key.id) {
                noteCycle(key, path);
                return;
            }
            entity = table.find(next);
        }
    }

    template <class T, class Up>
    void findCycles(const Table<T> &table, const ScenarioId &scenario, Up up)
    {
        QHash<QString, qsizetype> seenIn;
        qsizetype round = 0;
        for (const auto &row : table) {
            ++round;
            QString id = row->key();
            while (!id.isEmpty() && table.contains(id) && !seenIn.contains(id)) {
                seenIn.insert(id, round);
                id = up(*table.find(id));
            }
            if (!id.isEmpty() && seenIn.value(id) == round)
                walkUp(table, {scenario, tableOf<T>(), id}, up);
        }
    }

    void noteCycle(const EntityKey &key, QStringList path)
    {
        if (path.size() > 8)
            path = path.first(4) + QStringList{QStringLiteral("…")} + path.last(3);
        const QString what = key.table == TableId::Units
                                 ? QStringLiteral("units stand in a circle: %1")
                                 : QStringLiteral("reporting lines run in a circle: %1");
        note(key, what.arg(path.join(QStringLiteral(" → "))));
    }

    void note(const EntityKey &key, const QString &text) { m_found.push_back({key, text}); }

    const Plan &m_plan;
    std::vector<Violation> m_found;
};

} // namespace

std::vector<Violation> violations(const Plan &plan)
{
    Checker checker(plan);
    checker.checkHead();
    checker.checkTable(plan.effortOverrides, {});
    checker.checkTable(plan.responsibilityOverrides, {});
    checker.checkTable(plan.ownActivities, {});
    checker.checkTable(plan.ownPhases, {});
    checker.checkTable(plan.ownProfiles, {});
    checker.checkTable(plan.ownSkills, {});
    checker.checkTable(plan.leftOut, {});
    checker.checkTable(plan.deferrals, {});
    checker.checkTable(plan.people, {});
    checker.checkTable(plan.useCases, {});
    checker.checkTable(plan.useCasePhases, {});
    checker.checkTable(plan.scenarios, {});
    for (const auto &row : plan.scenarios) {
        const Design &design = plan.design(row->id);
        checker.checkTable(design.units, row->id);
        checker.checkTable(design.positions, row->id);
        checker.checkTable(design.guidance, row->id);
        checker.checkTable(design.assignments, row->id);
        checker.checkCycles(row->id, design);
    }
    for (const auto &[scenario, design] : plan.designs)
        checker.checkScenarioOf(scenario, design);
    checker.checkTable(plan.mutes, {});
    checker.checkTable(plan.reports, {});
    return checker.take();
}

std::vector<Violation> violationsAfter(const Plan &plan, const ChangeSet &set)
{
    Checker checker(plan);
    for (const Change &change : set.changes) {
        if (!change.after)
            continue;
        std::visit([&](const auto &entity) { checker.check(*entity, change.key); }, *change.after);
        checker.checkScenarioOf(change.key.scenario, plan.design(change.key.scenario));
        checker.checkCycleFrom(change.key);
    }
    const bool removes =
        std::any_of(set.changes.begin(), set.changes.end(), [](const Change &change) {
            return change.isRemoval() && Checker::mayBeReferredTo(change.key.table);
        });
    if (removes)
        checker.checkRemovals(set);
    return checker.take();
}

} // namespace rolewright
