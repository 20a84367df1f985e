#pragma once

#include <QRectF>
#include <optional>

namespace rolewright {

/// Where the arrow keys go from one thing of a drawing to the next.
enum class Direction { Left, Right, Up, Down };

/// The direction of an arrow key; empty for other keys.
std::optional<Direction> directionOf(int key);

/// How far a thing is in a direction; empty when it is not in that direction. Being out of line
/// counts more than being far.
std::optional<double> distanceTowards(const QRectF &from, const QRectF &to, Direction direction);

} // namespace rolewright
