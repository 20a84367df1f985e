#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Puts a change set together step by step; each step sees the ones before it, and several steps on
/// one entity become one change. Nothing is applied: `finish` returns the set after trying it on
/// the plan.
class ChangeBuilder
{
public:
    explicit ChangeBuilder(const Plan &plan) : m_plan(plan) {}

    /// The entity as the steps so far leave it; empty when there is none.
    template <class T>
    std::optional<T> current(const ScenarioId &scenario, const QString &id) const
    {
        const EntityKey key{scenario, tableOf<T>(), id};
        const auto pending = m_index.constFind(key);
        if (pending != m_index.cend()) {
            const auto &after = m_changes[*pending].after;
            return after ? std::optional<T>(*std::get<Immutable<T>>(*after)) : std::nullopt;
        }
        const T *row = tableIn<T>(m_plan, scenario).find(id);
        return row == nullptr ? std::nullopt : std::optional<T>(*row);
    }

    /// Adds behind the last entity of its table.
    template <class T>
    void add(const ScenarioId &scenario, T entity)
    {
        const EntityKey table{scenario, tableOf<T>(), {}};
        const QString last =
            m_lastAdded.value(table, lastKept(tableIn<T>(m_plan, scenario), table));
        addBehind(scenario, std::move(entity), last);
    }

    /// Adds behind another entity; an empty key is the first place.
    template <class T>
    void addBehind(const ScenarioId &scenario, T entity, const QString &predecessor)
    {
        const QString id = entity.key();
        if (predecessor == lastOf<T>(scenario))
            m_lastAdded.insert({scenario, tableOf<T>(), {}}, id);
        record({{scenario, tableOf<T>(), id},
                std::nullopt,
                Entity(Immutable<T>(std::move(entity))),
                {},
                predecessor,
                false});
    }

    /// Sets an entity that is there to a new value of the same key.
    template <class T>
    void update(const ScenarioId &scenario, T entity)
    {
        const EntityKey key{scenario, tableOf<T>(), entity.key()};
        record({key, m_plan.find(key), Entity(Immutable<T>(std::move(entity))), {}, {}, false});
    }

    /// Removes an entity that is there.
    template <class T>
    void remove(const ScenarioId &scenario, const QString &id)
    {
        const EntityKey key{scenario, tableOf<T>(), id};
        record({key,
                m_plan.find(key),
                std::nullopt,
                tableIn<T>(m_plan, scenario).predecessorOf(id),
                {},
                false});
    }

    /// Puts an entity that is there behind another one; an empty key is the first place.
    template <class T>
    void move(const ScenarioId &scenario, const QString &id, const QString &predecessor)
    {
        const EntityKey key{scenario, tableOf<T>(), id};
        const auto entity = current<T>(scenario, id);
        record({key, m_plan.find(key), Entity(Immutable<T>(*entity)),
                tableIn<T>(m_plan, scenario).predecessorOf(id), predecessor, true});
    }

    void setHead(Head head);

    /// The set under a name, when it fits the plan and leaves it sound; an error says why not.
    Result<ChangeSet> finish(const QString &name) const;

private:
    template <class T>
    QString lastOf(const ScenarioId &scenario) const
    {
        const EntityKey table{scenario, tableOf<T>(), {}};
        return m_lastAdded.value(table, lastKept(tableIn<T>(m_plan, scenario), table));
    }

    /// Last row of the table that no step so far removes.
    template <class T>
    QString lastKept(const Table<T> &table, const EntityKey &place) const
    {
        for (auto row = table.rows().rbegin(); row != table.rows().rend(); ++row) {
            const auto pending = m_index.constFind({place.scenario, place.table, (*row)->key()});
            if (pending == m_index.cend() || m_changes[*pending].after)
                return (*row)->key();
        }
        return {};
    }

    void record(Change change);

    const Plan &m_plan;
    std::vector<Change> m_changes;
    QHash<EntityKey, size_t> m_index;
    QHash<EntityKey, QString> m_lastAdded; ///< by table, where something was added at the end
};

/// Why a locked scenario takes no edits.
QString lockedInWords(const Scenario &scenario);

/// The error of an edit that is about something that is not there.
std::unexpected<Error> notThere(TableId table, const QString &id);

} // namespace rolewright
