#include "app/seating/position_rows.h"

#include <algorithm>

namespace rolewright {

std::vector<PositionId> columnOf(const MappingScene &scene, const Table<Position> &positions,
                                 const PositionId &position)
{
    std::vector<PositionId> column;
    const auto place = scene.placeOf(position);
    if (!place)
        return column;
    for (const MappingCard &card : scene.lane(place->lane).cards) {
        if (card.column == scene.card(*place).column && positions.contains(card.position.value))
            column.push_back(card.position);
    }
    std::ranges::sort(column, {}, [&](const PositionId &id) { return positions.rowOf(id.value); });
    return column;
}

std::vector<PositionId> siblingsOf(const Table<Position> &positions, const PositionId &position)
{
    std::vector<PositionId> siblings;
    const Position *own = positions.find(position);
    if (own == nullptr)
        return siblings;
    for (const auto &row : positions) {
        if (row->reportsTo == own->reportsTo)
            siblings.push_back(row->id);
    }
    return siblings;
}

const PositionId *onePositionOf(const std::optional<DragPayload> &payload)
{
    const auto *drag = payload ? std::get_if<PositionDrag>(&*payload) : nullptr;
    return drag == nullptr || drag->positions.size() != 1 ? nullptr : &drag->positions.front();
}

DropOffer besideOffer(const AnalysisInput &input, const std::vector<PositionId> &row,
                      const PositionId &moved, const PositionId &other, Side side)
{
    const Position *neighbour = input.design().positions.find(other);
    const auto from = std::ranges::find(row, moved);
    const auto to = std::ranges::find(row, other);
    if (neighbour == nullptr || from == row.end() || to == row.end())
        return {};
    const bool isBefore = side == Side::Before;
    if (to - from == (isBefore ? 1 : -1))
        return blockedDrop(QStringLiteral("It is here already"));
    return {.blocked = {},
            .choices = {{(isBefore ? QStringLiteral("before %1") : QStringLiteral("behind %1"))
                             .arg(neighbour->title),
                         [scenario = input.scenario, moved, other, side](const Plan &plan,
                                                                         const Framework &) {
                             return placeBeside(plan, scenario, moved, other, side);
                         }}},
            .seating = {}};
}

} // namespace rolewright
