#include "app/common/canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace rolewright {

Canvas::Canvas(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

void Canvas::setContentSize(const QSizeF &size)
{
    m_contentSize = size;
    updateScrollBars();
    viewport()->update();
}

void Canvas::setZoom(double zoom, const QPointF &anchor)
{
    zoom = std::clamp(zoom, leastZoom, mostZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    const QPointF kept = contentAt(anchor);
    m_zoom = zoom;
    updateScrollBars();
    const QPointF moved = viewportAt(kept) - anchor;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
    viewport()->update();
    Q_EMIT zoomChanged();
}

void Canvas::zoomBy(double factor)
{
    setZoom(m_zoom * factor, QRectF(viewport()->rect()).center());
}

void Canvas::zoomToFit()
{
    if (m_contentSize.isEmpty())
        return;
    const QSizeF space = maximumViewportSize();
    setZoom(std::min({1.0, space.width() / m_contentSize.width(),
                      space.height() / m_contentSize.height()}),
            {});
}

QPointF Canvas::contentAt(const QPointF &point) const
{
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return (point + scrolled) / m_zoom;
}

void Canvas::zoomTo(const QRectF &content)
{
    constexpr double around = 24;
    const QRectF wanted = content.adjusted(-around, -around, around, around);
    const QSizeF room = viewport()->size();
    setZoom(std::min({1.0, room.width() / wanted.width(), room.height() / wanted.height()}), {});
    centreOn(wanted.center());
}

void Canvas::centreOn(const QPointF &content)
{
    const QSizeF room = viewport()->size();
    const QPointF corner = content * m_zoom - QPointF(room.width(), room.height()) / 2;
    horizontalScrollBar()->setValue(qRound(corner.x()));
    verticalScrollBar()->setValue(qRound(corner.y()));
}

QPointF Canvas::viewportAt(const QPointF &content) const
{
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return content * m_zoom - scrolled;
}

QRectF Canvas::visibleContent() const
{
    return {contentAt({}), QSizeF(viewport()->size()) / m_zoom};
}

void Canvas::ensureVisible(const QRectF &content, double margin)
{
    const QRectF wanted = content.adjusted(-margin, -margin, margin, margin);
    const QRectF shown = visibleContent();
    const auto scroll = [this](QScrollBar *bar, double low, double high, double from, double to) {
        if (low < from || high - low > to - from)
            bar->setValue(qFloor(low * m_zoom));
        else if (high > to)
            bar->setValue(bar->value() + qCeil((high - to) * m_zoom));
    };
    if (wanted.left() < shown.left() || wanted.right() > shown.right())
        scroll(horizontalScrollBar(), wanted.left(), wanted.right(), shown.left(), shown.right());
    if (wanted.top() < shown.top() || wanted.bottom() > shown.bottom())
        scroll(verticalScrollBar(), wanted.top(), wanted.bottom(), shown.top(), shown.bottom());
}

void Canvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    painter.scale(m_zoom, m_zoom);
    const QRectF area(event->rect());
    paintContent(painter, {contentAt(area.topLeft()), area.size() / m_zoom});
}

void Canvas::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton)
        m_panFrom = event->position();
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_panFrom)
        return;
    const QPointF moved = event->position() - *m_panFrom;
    m_panFrom = event->position();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - qRound(moved.y()));
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton)
        m_panFrom.reset();
}

void Canvas::updateScrollBars()
{
    const QSizeF size = m_contentSize * m_zoom;
    // Bars that are shown must not be the reason why they are needed.
    const QSize free = maximumViewportSize();
    const bool fits = qCeil(size.width()) <= free.width() && qCeil(size.height()) <= free.height();
    const QSize page = fits ? free : viewport()->size();
    const auto set = [](QScrollBar *bar, double whole, int shown) {
        bar->setRange(0, std::max(0, qCeil(whole) - shown));
        bar->setPageStep(shown);
        bar->setSingleStep(24);
    };
    set(horizontalScrollBar(), size.width(), page.width());
    set(verticalScrollBar(), size.height(), page.height());
}

} // namespace rolewright
