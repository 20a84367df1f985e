#include "core/plan/edits/reporting_edits.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/seats.h"

#include <algorithm>

namespace rolewright {

namespace {

/// Two positions of a design.
struct Pair
{
    const Position &position;
    const Position *other; ///< null for nobody
};

Result<Pair> pairOf(const Design &design, const PositionId &position, const PositionId &other)
{
    const Position *found = design.positions.find(position);
    if (found == nullptr)
        return notThere(TableId::Positions, position.value);
    const Position *above = design.positions.find(other);
    if (above == nullptr && !other.isEmpty())
        return notThere(TableId::Positions, other.value);
    return Pair{*found, above};
}

std::unexpected<Error> circle(const Position &position, const Position &boss)
{
    if (position.id == boss.id)
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("%1 cannot report to itself").arg(position.title));
    return fail(ErrorCode::NotAllowed,
                QStringLiteral("%1 cannot report to %2, which is below it; move it alone, or let "
                               "%2 report to somebody else first")
                    .arg(position.title, boss.title));
}

} // namespace

bool isBelowOneOf(const Design &design, const Position &position, const QSet<PositionId> &heads)
{
    const Position *at = design.positions.find(position.reportsTo);
    while (at != nullptr && !heads.contains(at->id))
        at = design.positions.find(at->reportsTo);
    return at != nullptr;
}

bool isWithinBranch(const Design &design, const PositionId &position, const PositionId &head)
{
    const Position *at = design.positions.find(position);
    while (at != nullptr && at->id != head)
        at = design.positions.find(at->reportsTo);
    return at != nullptr;
}

Result<ChangeSet> reportTo(const Plan &plan, const ScenarioId &scenario, const PositionId &position,
                           const PositionId &boss, Branch branch)
{
    const Design &design = plan.design(scenario);
    const auto pair = pairOf(design, position, boss);
    if (!pair)
        return std::unexpected(pair.error());
    const auto &[moved, above] = *pair;
    const bool isCircle =
        above != nullptr &&
        (branch == Branch::Whole ? isWithinBranch(design, boss, position) : boss == position);
    if (isCircle)
        return circle(moved, *above);
    ChangeBuilder builder(plan);
    if (branch == Branch::Alone) {
        for (const auto &row : design.positions) {
            if (row->reportsTo != position)
                continue;
            Position left = *row;
            left.reportsTo = moved.reportsTo;
            builder.update(scenario, left);
        }
    }
    Position after = moved;
    after.reportsTo = boss;
    std::erase(after.alsoReportsTo, boss);
    if (after != moved)
        builder.update(scenario, after);
    return builder.finish(
        above == nullptr ? QStringLiteral("Let %1 report to nobody").arg(moved.title)
                         : QStringLiteral("Let %1 report to %2").arg(moved.title, above->title));
}

Result<ChangeSet> reportTo(const Plan &plan, const ScenarioId &scenario,
                           const std::vector<PositionId> &positions, const PositionId &boss)
{
    const Design &design = plan.design(scenario);
    const QSet<PositionId> chosen(positions.begin(), positions.end());
    ChangeBuilder builder(plan);
    for (const PositionId &position : positions) {
        const auto pair = pairOf(design, position, boss);
        if (!pair)
            return std::unexpected(pair.error());
        const auto &[moved, above] = *pair;
        if (isBelowOneOf(design, moved, chosen))
            continue;
        if (above != nullptr && isWithinBranch(design, boss, position))
            return circle(moved, *above);
        Position after = moved;
        after.reportsTo = boss;
        std::erase(after.alsoReportsTo, boss);
        if (after != moved)
            builder.update(scenario, after);
    }
    const Position *above = design.positions.find(boss);
    return builder.finish(QStringLiteral("Let %1 report to %2")
                              .arg(positions.size() == 1
                                       ? design.positions.find(positions.front())->title
                                       : positionsInWords(design, positions),
                                   above == nullptr ? QStringLiteral("nobody") : above->title));
}

Result<ChangeSet> toggleSecondaryLine(const Plan &plan, const ScenarioId &scenario,
                                      const PositionId &position, const PositionId &other)
{
    const auto pair = pairOf(plan.design(scenario), position, other);
    if (!pair)
        return std::unexpected(pair.error());
    if (pair->other == nullptr)
        return notThere(TableId::Positions, other.value);
    const auto &[from, to] = *pair;
    if (position == other)
        return circle(from, *to);
    if (from.reportsTo == other)
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("%1 reports to %2 already").arg(from.title, to->title));
    Position after = from;
    const bool wasThere = std::erase(after.alsoReportsTo, other) > 0;
    if (!wasThere)
        after.alsoReportsTo.push_back(other);
    ChangeBuilder builder(plan);
    builder.update(scenario, after);
    return builder.finish(
        wasThere
            ? QStringLiteral("Let %1 no longer report to %2 as well").arg(from.title, to->title)
            : QStringLiteral("Let %1 report to %2 as well").arg(from.title, to->title));
}

} // namespace rolewright
