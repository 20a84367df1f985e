#include "app/common/directions.h"

#include <cmath>
#include <qnamespace.h>

namespace rolewright {

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    default:
        return {};
    }
}

std::optional<double> distanceTowards(const QRectF &from, const QRectF &to, Direction direction)
{
    const QPointF way = to.center() - from.center();
    constexpr double outOfLine = 4;
    constexpr double least = 1;
    switch (direction) {
    case Direction::Left:
        return way.x() < -least ? std::optional(-way.x() + outOfLine * std::abs(way.y()))
                                : std::nullopt;
    case Direction::Right:
        return way.x() > least ? std::optional(way.x() + outOfLine * std::abs(way.y()))
                               : std::nullopt;
    case Direction::Up:
        return to.bottom() <= from.top() ? std::optional(-way.y() + outOfLine * std::abs(way.x()))
                                         : std::nullopt;
    case Direction::Down:
        return to.top() >= from.bottom() ? std::optional(way.y() + outOfLine * std::abs(way.x()))
                                         : std::nullopt;
    }
    return {};
}

} // namespace rolewright
