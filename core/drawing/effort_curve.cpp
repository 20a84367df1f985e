#include "core/drawing/effort_curve.h"

#include "core/drawing/theme.h"

#include <QPainter>
#include <cmath>

namespace rolewright {

namespace {

constexpr double edge = 6; ///< room for the mark

} // namespace

EffortCurve::EffortCurve(const std::vector<Level> &levels, const QSizeF &size) : m_size(size)
{
    const double height = size.height() - 2 * edge;
    const double step =
        (size.width() - 2 * edge) / static_cast<double>(std::max<size_t>(levels.size(), 2) - 1);
    for (size_t i = 0; i < levels.size(); ++i)
        m_points.emplace_back(edge + static_cast<double>(i) * step,
                              edge + height * (1 - static_cast<double>(levels[i]) / 2));
    if (m_points.empty())
        return;
    // Each piece leaves and arrives level, so the curve stays between its points.
    m_line.moveTo(m_points.front());
    for (size_t i = 1; i < m_points.size(); ++i) {
        const double middle = (m_points[i - 1].x() + m_points[i].x()) / 2;
        m_line.cubicTo({middle, m_points[i - 1].y()}, {middle, m_points[i].y()}, m_points[i]);
    }
}

size_t EffortCurve::phaseAt(double x) const
{
    size_t nearest = 0;
    for (size_t i = 1; i < m_points.size(); ++i) {
        if (std::abs(m_points[i].x() - x) < std::abs(m_points[nearest].x() - x))
            nearest = i;
    }
    return nearest;
}

void paintEffortCurve(QPainter &painter, const EffortCurve &curve,
                      const std::optional<size_t> &marked)
{
    if (curve.points().empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath area = curve.line();
    const double bottom = curve.size().height() - 1;
    area.lineTo(curve.points().back().x(), bottom);
    area.lineTo(curve.points().front().x(), bottom);
    area.closeSubpath();
    painter.fillPath(area, QColor(theme::curveFill));
    painter.strokePath(curve.line(), QPen(QColor(theme::accent), 1.75));
    if (marked && *marked < curve.points().size()) {
        painter.setPen(QPen(QColor(theme::paper), 1));
        painter.setBrush(QColor(theme::shortfall));
        painter.drawEllipse(curve.points()[*marked], 4.5, 4.5);
    }
    painter.restore();
}

} // namespace rolewright
