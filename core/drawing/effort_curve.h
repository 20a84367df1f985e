#pragma once

#include "core/framework/framework.h"

#include <QPainterPath>

class QPainter;

namespace rolewright {

/// A profile's effort over the phases as one curve (white paper, Figures 4 to 13).
class EffortCurve
{
public:
    /// @param levels of the phases in order
    /// @param size of the drawing in logical pixels
    EffortCurve(const std::vector<Level> &levels, const QSizeF &size);

    /// Through all points without overshooting them.
    const QPainterPath &line() const { return m_line; }
    const std::vector<QPointF> &points() const { return m_points; }
    const QSizeF &size() const { return m_size; }
    /// The phase nearest to a place; 0 where there are none.
    size_t phaseAt(double x) const;

private:
    QSizeF m_size;
    std::vector<QPointF> m_points;
    QPainterPath m_line;
};

/// Paints it with its upper left corner at the painter's origin.
/// @param marked phase with a mark on the curve
void paintEffortCurve(QPainter &painter, const EffortCurve &curve,
                      const std::optional<size_t> &marked = {});

} // namespace rolewright
