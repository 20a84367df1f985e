#include "core/plan/plan.h"
#include "core/plan/validation.h"

#include <QSet>

namespace rolewright {

namespace {

using Changes = std::vector<const Change *>;

std::unexpected<Error> stale(const Change &change, const QString &text)
{
    return fail(
        ErrorCode::Conflict,
        QStringLiteral("the %1 “%2” %3").arg(wordFor(change.key.table), change.key.id, text),
        {.id = change.key.id});
}

template <class T>
Result<void> checkBefore(const Table<T> &table, const Changes &changes)
{
    for (const Change *change : changes) {
        const auto *row = table.findRow(change->key.id);
        if (!change->before && row != nullptr)
            return stale(*change, QStringLiteral("is there already"));
        if (change->before && row == nullptr)
            return stale(*change, QStringLiteral("is no longer there"));
        if (change->before && !(std::get<Immutable<T>>(*change->before) == *row))
            return stale(*change,
                         QStringLiteral("is no longer as it was when the change was made"));
    }
    return {};
}

/// New order of a table: what stays in its order, and each added or moved row behind its
/// predecessor.
template <class T>
class Reorder
{
public:
    Reorder(const Table<T> &table, const Changes &changes) : m_table(table)
    {
        for (const Change *change : changes) {
            const bool leaves = change->isRemoval() || change->moved;
            if (leaves)
                m_leaving.insert(change->key.id);
            if (change->isAddition() || change->moved)
                m_behind[change->predecessorAfter].push_back(change);
        }
    }

    Result<std::vector<Immutable<T>>> rows()
    {
        emitBehind(QString());
        for (const auto &row : m_table) {
            if (m_leaving.contains(row->key()))
                continue;
            m_rows.push_back(row);
            emitBehind(row->key());
        }
        for (const auto &[predecessor, followers] : m_behind.asKeyValueRange())
            return stale(
                *followers.front(),
                QStringLiteral("should stand behind “%1”, which is not there").arg(predecessor));
        return std::move(m_rows);
    }

private:
    void emitBehind(const QString &key)
    {
        std::vector<const Change *> waiting = takeReversed(key);
        while (!waiting.empty()) {
            const Change *change = waiting.back();
            waiting.pop_back();
            m_rows.push_back(std::get<Immutable<T>>(*change->after));
            const auto followers = takeReversed(change->key.id);
            waiting.insert(waiting.end(), followers.begin(), followers.end());
        }
    }

    std::vector<const Change *> takeReversed(const QString &key)
    {
        auto followers = m_behind.take(key);
        std::reverse(followers.begin(), followers.end());
        return followers;
    }

    const Table<T> &m_table;
    QSet<QString> m_leaving;
    QHash<QString, std::vector<const Change *>> m_behind;
    std::vector<Immutable<T>> m_rows;
};

template <class T>
bool onlyAppends(const Table<T> &table, const Changes &changes)
{
    QString last = table.lastKey();
    for (const Change *change : changes) {
        if (change->isRemoval() || change->moved)
            return false;
        if (!change->isAddition())
            continue;
        if (change->predecessorAfter != last)
            return false;
        last = change->key.id;
    }
    return true;
}

template <class T>
Result<void> applyTo(Table<T> &table, const Changes &changes)
{
    if (const auto fits = checkBefore(table, changes); !fits)
        return fits;
    if (onlyAppends(table, changes)) {
        for (const Change *change : changes) {
            const auto &row = std::get<Immutable<T>>(*change->after);
            change->isAddition() ? table.append(row) : table.replace(row);
        }
        return {};
    }
    for (const Change *change : changes) {
        if (change->before && change->after)
            table.replace(std::get<Immutable<T>>(*change->after));
    }
    auto rows = Reorder<T>(table, changes).rows();
    if (!rows)
        return std::unexpected(rows.error());
    table.assign(std::move(*rows));
    return {};
}

Result<void> applyHead(Plan &plan, const Changes &changes)
{
    for (const Change *change : changes) {
        if (!change->before || !change->after)
            return stale(*change, QStringLiteral("cannot be added or removed"));
        if (!(std::get<Immutable<Head>>(*change->before) == plan.head))
            return stale(*change,
                         QStringLiteral("is no longer as it was when the change was made"));
        plan.head = std::get<Immutable<Head>>(*change->after);
    }
    return {};
}

template <size_t I = 1>
Result<void> applyTable(Plan &plan, TableId table, const ScenarioId &scenario,
                        const Changes &changes)
{
    if constexpr (I < std::variant_size_v<Entity>) {
        if (static_cast<size_t>(table) != I)
            return applyTable<I + 1>(plan, table, scenario, changes);
        using T =
            std::remove_cvref_t<decltype(*std::declval<std::variant_alternative_t<I, Entity>>())>;
        return applyTo(tableIn<T>(plan, scenario), changes);
    } else {
        return applyHead(plan, changes);
    }
}

bool isWellFormed(const Change &change)
{
    const auto fits = [&](const std::optional<Entity> &entity) {
        return !entity ||
               (entity->index() == static_cast<size_t>(change.key.table) &&
                std::visit([&](const auto &row) { return row->key() == change.key.id; }, *entity));
    };
    return (change.before || change.after) && fits(change.before) && fits(change.after) &&
           isScenarioTable(change.key.table) == !change.key.scenario.isEmpty();
}

/// Gives each scenario its tables and takes those away that are empty and belong to none.
void settleScenarios(Plan &plan)
{
    for (const auto &row : plan.scenarios)
        plan.designs.try_emplace(row->id);
    std::erase_if(plan.designs, [&](const auto &entry) {
        return entry.second.isEmpty() && !plan.scenarios.contains(entry.first.value);
    });
}

Result<void> holdTogether(const Plan &plan, const ChangeSet &set)
{
    const auto found = violationsAfter(plan, set);
    if (found.empty())
        return {};
    const auto inWords = [](const Violation &violation) {
        return Error{ErrorCode::NotAllowed,
                     QStringLiteral("%1 “%2”: %3")
                         .arg(wordFor(violation.key.table), violation.key.id, violation.text),
                     {.id = violation.key.id},
                     {}};
    };
    Error error = inWords(found.front());
    for (size_t i = 1; i < std::min<size_t>(found.size(), 100); ++i)
        error.more.push_back(inWords(found[i]));
    return std::unexpected(error);
}

} // namespace

Result<Plan> applyUnchecked(const Plan &plan, const ChangeSet &set)
{
    std::map<std::pair<TableId, ScenarioId>, Changes> byTable;
    QSet<EntityKey> seen;
    seen.reserve(static_cast<qsizetype>(set.changes.size()));
    for (const Change &change : set.changes) {
        if (!isWellFormed(change) || seen.contains(change.key))
            return stale(change, QStringLiteral("stands in a change that contradicts itself"));
        seen.insert(change.key);
        byTable[{change.key.table, change.key.scenario}].push_back(&change);
    }
    Plan result = plan;
    for (const auto &[place, changes] : byTable) {
        if (const auto applied = applyTable(result, place.first, place.second, changes); !applied)
            return std::unexpected(applied.error());
    }
    settleScenarios(result);
    return result;
}

Result<Plan> apply(const Plan &plan, const ChangeSet &set)
{
    auto result = applyUnchecked(plan, set);
    if (!result)
        return result;
    if (const auto sound = holdTogether(*result, set); !sound)
        return std::unexpected(sound.error());
    return result;
}

} // namespace rolewright
