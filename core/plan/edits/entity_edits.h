#pragma once

#include "core/plan/change_builder.h"

namespace rolewright {

/// What a person calls an entity: its name or title, else its key.
template <class T>
QString labelOf(const T &entity)
{
    if constexpr (std::is_same_v<T, Position>)
        return entity.title;
    else if constexpr (requires { entity.name; })
        return entity.name;
    else
        return entity.key();
}

/// Adds an entity to its table, behind another one or at the end. The scenario is empty for tables
/// of the plan. Errors: the key is taken, a reference leads nowhere, a value is out of range, the
/// scenario is locked.
template <class T>
Result<ChangeSet> addEntity(const Plan &plan, const ScenarioId &scenario, const T &entity,
                            const std::optional<QString> &predecessor = {})
{
    ChangeBuilder builder(plan);
    if (predecessor)
        builder.addBehind(scenario, entity, *predecessor);
    else
        builder.add(scenario, entity);
    return builder.finish(QStringLiteral("Add %1 %2").arg(wordFor(tableOf<T>()), labelOf(entity)));
}

/// Sets the fields of an entity that is there. A set without changes comes back when nothing
/// differs.
template <class T>
Result<ChangeSet> changeEntity(const Plan &plan, const ScenarioId &scenario, const T &after)
{
    ChangeBuilder builder(plan);
    if (!builder.current<T>(scenario, after.key()))
        return notThere(tableOf<T>(), after.key());
    builder.update(scenario, after);
    return builder.finish(
        QStringLiteral("Change %1 %2").arg(wordFor(tableOf<T>()), labelOf(after)));
}

/// Puts an entity behind another one of its table; an empty key is the first place.
template <class T>
Result<ChangeSet> moveEntity(const Plan &plan, const ScenarioId &scenario, const QString &id,
                             const QString &predecessor)
{
    ChangeBuilder builder(plan);
    const auto entity = builder.current<T>(scenario, id);
    if (!entity)
        return notThere(tableOf<T>(), id);
    if (id == predecessor || tableIn<T>(plan, scenario).predecessorOf(id) == predecessor)
        return ChangeSet{};
    builder.move<T>(scenario, id, predecessor);
    return builder.finish(
        QStringLiteral("Move %1 %2").arg(wordFor(tableOf<T>()), labelOf(*entity)));
}

/// Removes an entity that nothing refers to. Entities with consequences have edits of their own
/// beside this file; here they are refused as long as something refers to them.
template <class T>
Result<ChangeSet> removeEntity(const Plan &plan, const ScenarioId &scenario, const QString &id)
{
    ChangeBuilder builder(plan);
    const auto entity = builder.current<T>(scenario, id);
    if (!entity)
        return notThere(tableOf<T>(), id);
    builder.remove<T>(scenario, id);
    return builder.finish(
        QStringLiteral("Remove %1 %2").arg(wordFor(tableOf<T>()), labelOf(*entity)));
}

/// Sets the plan's own data: name, language, factors, assumptions.
Result<ChangeSet> changeHead(const Plan &plan, const Head &head);

} // namespace rolewright
