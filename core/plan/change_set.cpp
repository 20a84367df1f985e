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
    return found;
}

class PartPicker
{
public:
    explicit PartPicker(const ChangeSet &set) : m_set(set), m_taken(set.changes.size(), false)
    {
        for (size_t i = 0; i < set.changes.size(); ++i) {
            m_byKey.insert(set.changes[i].key, i);
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
            return;
        }
        for (const EntityKey &key : referencesOf(change.key, *change.after)) {
            const auto found = m_byKey.constFind(key);
            if (found != m_byKey.cend() && m_set.changes[*found].isAddition())
                m_waiting.push_back(*found);
        }
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
};

} // namespace

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
        "plan",     "effort level",  "responsibility", "activity",       "profile",  "skill",
        "deferral", "person",        "use case",       "use case phase", "scenario", "unit",
        "position", "guidance link", "assignment",     "muted finding",  "report"};
    return QLatin1String(words[static_cast<size_t>(table)]);
}

} // namespace rolewright
