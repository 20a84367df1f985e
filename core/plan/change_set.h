#pragma once

#include "core/plan/entities.h"
#include "core/plan/table.h"

#include <variant>

namespace rolewright {

/// An entity of any kind, as it is kept in a change.
using Entity =
    std::variant<Immutable<Head>, Immutable<EffortOverride>, Immutable<ResponsibilityOverride>,
                 Immutable<OwnActivity>, Immutable<OwnPhase>, Immutable<OwnProfile>,
                 Immutable<OwnSkill>, Immutable<LeftOut>, Immutable<Deferral>, Immutable<Person>,
                 Immutable<UseCase>, Immutable<UseCasePhase>, Immutable<Scenario>, Immutable<Unit>,
                 Immutable<Position>, Immutable<GuidanceLink>, Immutable<Assignment>,
                 Immutable<Mute>, Immutable<ReportPreset>>;

/// The tables of a plan, in the order of the alternatives of Entity.
enum class TableId {
    Head,
    EffortOverrides,
    ResponsibilityOverrides,
    OwnActivities,
    OwnPhases,
    OwnProfiles,
    OwnSkills,
    LeftOuts,
    Deferrals,
    People,
    UseCases,
    UseCasePhases,
    Scenarios,
    Units,
    Positions,
    Guidance,
    Assignments,
    Mutes,
    Reports,
};

constexpr int tableCount = static_cast<int>(std::variant_size_v<Entity>);

/// Whether each scenario has a table of its own.
constexpr bool isScenarioTable(TableId table)
{
    return table == TableId::Units || table == TableId::Positions || table == TableId::Guidance ||
           table == TableId::Assignments;
}

/// The table that entities of a type stand in.
template <class T, size_t I = 0>
constexpr TableId tableOf()
{
    if constexpr (std::is_same_v<std::variant_alternative_t<I, Entity>, Immutable<T>>)
        return static_cast<TableId>(I);
    else
        return tableOf<T, I + 1>();
}

/// What a change is about: scenario (empty for the plan), table, key within it.
struct EntityKey
{
    ScenarioId scenario;
    TableId table = TableId::Head;
    QString id;

    bool operator==(const EntityKey &) const = default;
    friend size_t qHash(const EntityKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.scenario, static_cast<int>(key.table), key.id);
    }
};

/// One entity before and after. Without `before` it is added, without `after` removed. Its
/// predecessors in the table say where it stood and where it will stand; they count for an entity
/// that is added, removed or moved, and are empty otherwise.
struct Change
{
    EntityKey key;
    std::optional<Entity> before;
    std::optional<Entity> after;
    QString predecessorBefore;
    QString predecessorAfter;
    bool moved = false; ///< takes another place among its neighbours

    bool isAddition() const { return !before && after; }
    bool isRemoval() const { return before && !after; }
    bool operator==(const Change &other) const;
};

/// Whatever changes a plan: edits, imports, proposals, merges (architecture.md: the one idea).
struct ChangeSet
{
    QString name; ///< in words, as shown for undo: "Assign Karim Diallo to Data Engineer, Charging"
    std::vector<Change> changes;

    bool isEmpty() const { return changes.empty(); }
    bool operator==(const ChangeSet &other) const;
};

/// The set that takes a set back.
ChangeSet inverse(const ChangeSet &set);

/// Some of the changes of a set with all that they need: what they refer to, and what must go along
/// when something is removed. Places are adapted to the changes that are left out. A part of
/// several new lines of reporting can still make a circle over lines that stay; `apply` says so.
/// @param chosen numbers of changes in the set, from 0
ChangeSet partOf(const ChangeSet &set, const std::vector<size_t> &chosen);

/// What an entity is called in words: "person", "position".
QString wordFor(TableId table);

} // namespace rolewright
