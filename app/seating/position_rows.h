#pragma once

#include "app/seating/drop_offer.h"

#include "core/plan/edits/order_edits.h"

namespace rolewright {

/// Positions of one column of a lane, in the order of the plan: those beside which one has its
/// place in the mapping, with itself. Empty where it has no card.
/// @param positions the plan's, which may be newer than the drawing
std::vector<PositionId> columnOf(const MappingScene &scene, const Table<Position> &positions,
                                 const PositionId &position);

/// Positions that report to the same one, in the order of the plan, with itself.
std::vector<PositionId> siblingsOf(const Table<Position> &positions, const PositionId &position);

/// The position of a drag of one position alone; null for any other drag.
const PositionId *onePositionOf(const std::optional<DragPayload> &payload);

/// What dropping a position beside another one would do.
/// @param row the positions among which both have their place
DropOffer besideOffer(const AnalysisInput &input, const std::vector<PositionId> &row,
                      const PositionId &moved, const PositionId &other, Side side);

} // namespace rolewright
