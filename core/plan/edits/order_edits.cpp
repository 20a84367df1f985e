#include "core/plan/edits/order_edits.h"

#include "core/plan/edits/entity_edits.h"

namespace rolewright {

namespace {

bool isBeside(const Position &a, const Position &b)
{
    return a.unit == b.unit || a.reportsTo == b.reportsTo;
}

bool isBeside(const Unit &a, const Unit &b)
{
    return a.parent == b.parent;
}

QString notBeside(const Position &moved, const Position &other)
{
    return QStringLiteral("%1 and %2 neither are in one unit nor report to the same position")
        .arg(moved.title, other.title);
}

QString notBeside(const Unit &moved, const Unit &other)
{
    return QStringLiteral("%1 and %2 are not parts of the same unit").arg(moved.name, other.name);
}

template <class T>
Result<ChangeSet> place(const Plan &plan, const ScenarioId &scenario, const QString &id,
                        const QString &other, Side side)
{
    const Table<T> &table = tableIn<T>(plan, scenario);
    const T *moved = table.find(id);
    const T *neighbour = table.find(other);
    if (moved == nullptr || neighbour == nullptr)
        return notThere(tableOf<T>(), moved == nullptr ? id : other);
    if (id == other)
        return ChangeSet{};
    if (!isBeside(*moved, *neighbour))
        return fail(ErrorCode::NotAllowed, notBeside(*moved, *neighbour), {.id = id});
    const bool isBefore = side == Side::Before;
    auto set = moveEntity<T>(plan, scenario, id, isBefore ? table.predecessorOf(other) : other);
    if (set && !set->isEmpty())
        set->name =
            (isBefore ? QStringLiteral("Move %1 before %2") : QStringLiteral("Move %1 behind %2"))
                .arg(labelOf(*moved), labelOf(*neighbour));
    return set;
}

} // namespace

Result<ChangeSet> placeBeside(const Plan &plan, const ScenarioId &scenario,
                              const PositionId &position, const PositionId &other, Side side)
{
    return place<Position>(plan, scenario, position.value, other.value, side);
}

Result<ChangeSet> placeBeside(const Plan &plan, const ScenarioId &scenario, const UnitId &unit,
                              const UnitId &other, Side side)
{
    return place<Unit>(plan, scenario, unit.value, other.value, side);
}

} // namespace rolewright
