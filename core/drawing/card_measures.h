#pragma once

#include "core/drawing/position_card.h"

#include <QRectF>

namespace rolewright {

constexpr double lowestCard = 70;   ///< height of a card with one line for people
constexpr double highestCard = 110; ///< with the most lines that one has; logical pixels

/// Height of a card: one line for people at least, three at most, the last one for "2 more".
double cardHeight(const PositionCard &card);
/// People who have a line of their own on the card, the first ones in its list.
int shownHolders(const PositionCard &card);
/// The line of one of them on a card.
QRectF holderLine(const QRectF &card, int holder);
/// The person whose line is at a point; empty for none.
std::optional<size_t> holderAt(const PositionCard &card, const QRectF &rect, const QPointF &point);

} // namespace rolewright
