#include "core/plan/change_set.h"

#include "core/plan/references.h"

#include <QSet>

namespace rolewright {

namespace {

/// The keys that an entity refers to, as seen from its own scenario.
std::vector<EntityKey> referencesOf(const EntityKey &owner, const Entity &entity)
{
    std::vector<EntityKey> found;
    std::visit(
        [&](const auto &value) {
            visitReferences(*value, [&](TableId table, const QString &id, const char *) {
                found.push_back(
                    {isScenarioTable(table) ? owner.scenario : ScenarioId{}, table, id});
            });
        },
        entity);
    if (isScenarioTable(owner.table))
        found.push_back({{}, TableId::Scenarios, owner.scenario.value});
    if (const auto *scenario = std::get_if<Immutable<Scenario>>(&entity)) {
        for (const PositionId &position : (*scenario)->hiringOrder)
            found.push_back({(*scenario)->id, TableId::Positions, position.value});
    }
    return found;
}

/// Id of the unit or position above one; empty for other entities.
QString lineOf(const std::optional<Entity> &entity)
{
    if (!entity)
        return {};
    if (const auto *unit = std::get_if<Immutable<Unit>>(&*entity))
        return (*unit)->parent.value;
    if (const auto *position = std::get_if<Immutable<Position>>(&*entity))
        return (*position)->reportsTo.value;
    return {};
}

/// The key by which a use case, which stands in no scenario, names a unit.
EntityKey inAnyScenario(EntityKey key)
{
    if (key.table == TableId::Units)
        key.scenario = {};
    return key;
}

class PartPicker
{
public:
    explicit PartPicker(const ChangeSet &set) : m_set(set), m_taken(set.changes.size(), false)
    {
        for (size_t i = 0; i < set.changes.size(); ++i) {
            m_byKey.insert(set.changes[i].key, i);
            if (set.changes[i].key.table == TableId::Units && set.changes[i].isAddition())
                m_newUnits.insert(inAnyScenario(set.changes[i].key), i);
            if (set.changes[i].before) {
                for (const EntityKey &key :
                     referencesOf(set.changes[i].key, *set.changes[i].before))
                    m_referring.insert(key, i);
            }
        }
    }

    ChangeSet pick(const std::vector<size_t> &chosen)
    {
        m_waiting = chosen;
        while (!m_waiting.empty()) {
            const size_t next = m_waiting.back();
            m_waiting.pop_back();
            if (m_taken[next])
                continue;
            m_taken[next] = true;
            bringNeeded(m_set.changes[next]);
        }
        ChangeSet part{m_set.name, {}};
        for (size_t i = 0; i < m_taken.size(); ++i) {
            if (m_taken[i])
                part.changes.push_back(withAdaptedPlace(m_set.changes[i]));
        }
        return part;
    }

private:
    void bringNeeded(const Change &change)
    {
        if (change.isRemoval()) {
            for (const size_t dependent : m_referring.values(change.key))
                m_waiting.push_back(dependent);
            if (change.key.table == TableId::Units)
                bringUseCasesOf(inAnyScenario(change.key));
            return;
        }
        bringLineAbove(change);
        for (const EntityKey &key : referencesOf(change.key, *change.after)) {
            const auto found = m_byKey.constFind(key);
            if (found != m_byKey.cend() && m_set.changes[*found].isAddition())
                m_waiting.push_back(*found);
            for (const size_t unit : m_newUnits.values(key))
                m_waiting.push_back(unit);
        }
    }

    /// Use cases keep an owner when its unit goes: they change along, or find it elsewhere.
    void bringUseCasesOf(const EntityKey &unit)
    {
        for (const size_t useCase : m_referring.values(unit))
            m_waiting.push_back(useCase);
        for (const size_t elsewhere : m_newUnits.values(unit))
            m_waiting.push_back(elsewhere);
    }

    /// Where the one above gets another one above it as well, half of that could make a circle.
    void bringLineAbove(const Change &change)
    {
        const QString line = lineOf(change.after);
        const auto above = m_byKey.constFind({change.key.scenario, change.key.table, line});
        if (line.isEmpty() || line == lineOf(change.before) || above == m_byKey.cend())
            return;
        const Change &other = m_set.changes[*above];
        if (lineOf(other.before) != lineOf(other.after))
            m_waiting.push_back(*above);
    }

    Change withAdaptedPlace(Change change) const
    {
        while (!change.predecessorAfter.isEmpty()) {
            const auto found =
                m_byKey.constFind({change.key.scenario, change.key.table, change.predecessorAfter});
            if (found == m_byKey.cend() || m_taken[*found] || !m_set.changes[*found].isAddition())
                break;
            change.predecessorAfter = m_set.changes[*found].predecessorAfter;
        }
        return change;
    }

    const ChangeSet &m_set;
    std::vector<bool> m_taken;
    std::vector<size_t> m_waiting;
    QHash<EntityKey, size_t> m_byKey;
    QMultiHash<EntityKey, size_t> m_referring;
    QMultiHash<EntityKey, size_t> m_newUnits; ///< by id, whatever their scenario
};

} // namespace

bool Change::operator==(const Change &other) const = default;
bool ChangeSet::operator==(const ChangeSet &other) const = default;

ChangeSet inverse(const ChangeSet &set)
{
    ChangeSet result{set.name, {}};
    result.changes.reserve(set.changes.size());
    for (auto change = set.changes.rbegin(); change != set.changes.rend(); ++change) {
        result.changes.push_back({change->key, change->after, change->before,
                                  change->predecessorAfter, change->predecessorBefore,
                                  change->moved});
    }
    return result;
}

ChangeSet partOf(const ChangeSet &set, const std::vector<size_t> &chosen)
{
    return PartPicker(set).pick(chosen);
}

QString wordFor(TableId table)
{
    static const std::array<const char *, tableCount> words{
        "plan",          "effort level",   "responsibility", "activity", "phase",
        "profile",       "skill",          "left-out part",  "deferral", "person",
        "use case",      "use case phase", "scenario",       "unit",     "position",
        "guidance link", "assignment",     "muted finding",  "report"};
    return QLatin1String(words[static_cast<size_t>(table)]);
}

} // namespace rolewright
