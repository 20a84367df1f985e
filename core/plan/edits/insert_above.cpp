#include "core/plan/edits/insert_above.h"

#include "core/plan/change_builder.h"

namespace rolewright {

namespace {

/// The one of several positions that comes first in the plan.
PositionId firstOf(const Design &design, const std::vector<PositionId> &positions)
{
    return *std::min_element(
        positions.begin(), positions.end(), [&](const PositionId &a, const PositionId &b) {
            return design.positions.rowOf(a.value) < design.positions.rowOf(b.value);
        });
}

} // namespace

Result<PositionId> sharedSuperior(const Plan &plan, const ScenarioId &scenario,
                                  const std::vector<PositionId> &positions)
{
    const Design &design = plan.design(scenario);
    const Position *first = nullptr;
    for (const PositionId &id : positions) {
        const Position *position = design.positions.find(id);
        if (position == nullptr)
            return notThere(TableId::Positions, id.value);
        if (first == nullptr)
            first = position;
        if (position->reportsTo != first->reportsTo)
            return fail(ErrorCode::NotAllowed,
                        QStringLiteral("%1 and %2 report to different positions; choose positions "
                                       "that report to the same one")
                            .arg(first->title, position->title),
                        {.id = id.value});
    }
    if (first == nullptr)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("choose the position above which the new one comes"));
    return first->reportsTo;
}

Result<ChangeSet> insertAbove(const Plan &plan, const ScenarioId &scenario,
                              const std::vector<PositionId> &positions, const Position &made)
{
    if (const auto superior = sharedSuperior(plan, scenario, positions); !superior)
        return std::unexpected(superior.error());
    const Design &design = plan.design(scenario);
    const PositionId first = firstOf(design, positions);
    ChangeBuilder builder(plan);
    builder.addBehind(scenario, made, design.positions.predecessorOf(first.value));
    for (const PositionId &id : positions) {
        Position below = *design.positions.find(id);
        below.reportsTo = made.id;
        builder.update(scenario, below);
    }
    const QString what = positions.size() == 1
                             ? design.positions.find(first)->title
                             : QStringLiteral("%1 positions").arg(positions.size());
    return builder.finish(QStringLiteral("Insert %1 above %2").arg(made.title, what));
}

} // namespace rolewright
