#include "app/views/organisation/selection_band.h"

#include "app/common/canvas.h"

#include "core/drawing/theme.h"

#include <QApplication>
#include <QPainter>

namespace rolewright {

void SelectionBand::press(const QPointF &viewportPoint)
{
    m_from = m_canvas.contentAt(viewportPoint);
    m_to = *m_from;
    m_isDrawn = false;
}

bool SelectionBand::drag(const QPointF &viewportPoint)
{
    if (!m_from)
        return false;
    m_to = m_canvas.contentAt(viewportPoint);
    const QPointF way = (m_to - *m_from) * m_canvas.zoom();
    m_isDrawn = m_isDrawn || way.manhattanLength() >= QApplication::startDragDistance();
    if (m_isDrawn) {
        m_canvas.ensureVisible(QRectF(m_to, QSizeF(1, 1)));
        m_canvas.viewport()->update();
    }
    return m_isDrawn;
}

std::optional<QRectF> SelectionBand::release()
{
    const auto drawn = m_isDrawn ? std::optional(frame()) : std::nullopt;
    m_from.reset();
    m_isDrawn = false;
    if (drawn)
        m_canvas.viewport()->update();
    return drawn;
}

void SelectionBand::paint(QPainter &painter) const
{
    if (!m_isDrawn)
        return;
    const QRectF content = frame();
    const QRectF shown(m_canvas.viewportAt(content.topLeft()), content.size() * m_canvas.zoom());
    QColor inside(theme::accent);
    inside.setAlphaF(0.08F);
    painter.setPen(QPen(QColor(theme::accent), 1));
    painter.setBrush(inside);
    painter.drawRect(shown);
}

} // namespace rolewright
