#pragma once

#include "core/plan/change_set.h"

namespace rolewright {

/// Calls `visit(table, id, field)` for each reference of an entity to another one of the plan.
/// References into the framework are not among them (formats.md: these open as findings). A use
/// case's unit is one in any scenario.
template <class T, class F>
void visitReferences(const T &entity, F &&visit)
{
    const auto see = [&](TableId table, const auto &id, const char *fieldName) {
        if (!id.isEmpty())
            visit(table, id.value, fieldName);
    };
    if constexpr (std::is_same_v<T, Person>) {
        see(TableId::People, entity.manager, "manager");
    } else if constexpr (std::is_same_v<T, UseCase>) {
        see(TableId::Units, entity.unit, "unit");
    } else if constexpr (std::is_same_v<T, UseCasePhase>) {
        see(TableId::UseCases, entity.useCase, "use case");
    } else if constexpr (std::is_same_v<T, Unit>) {
        see(TableId::Units, entity.parent, "parent");
        see(TableId::Positions, entity.lead, "lead");
    } else if constexpr (std::is_same_v<T, Position>) {
        see(TableId::Units, entity.unit, "unit");
        see(TableId::Positions, entity.reportsTo, "reports_to");
        for (const PositionId &boss : entity.alsoReportsTo)
            see(TableId::Positions, boss, "also_reports_to");
    } else if constexpr (std::is_same_v<T, GuidanceLink>) {
        see(TableId::Positions, entity.from, "from");
        see(TableId::Positions, entity.to, "to");
    } else if constexpr (std::is_same_v<T, Assignment>) {
        see(TableId::People, entity.person, "person");
        see(TableId::Positions, entity.position, "position");
    }
}

} // namespace rolewright
