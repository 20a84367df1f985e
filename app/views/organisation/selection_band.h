#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>

class QPainter;

namespace rolewright {

class Canvas;

/// A frame that is drawn with the mouse around what is to be selected. It is kept in the drawing,
/// so that it grows when the canvas scrolls.
class SelectionBand
{
public:
    /// @param canvas must outlive it
    explicit SelectionBand(Canvas &canvas) : m_canvas(canvas) {}

    /// The mouse went down where nothing can be dragged.
    void press(const QPointF &viewportPoint);
    /// Follows the mouse; true once it has moved far enough for a frame.
    bool drag(const QPointF &viewportPoint);
    /// Ends it; the frame in the drawing, empty where none was drawn.
    std::optional<QRectF> release();
    /// Ends it without a frame; true when there was one.
    bool cancel() { return release().has_value(); }

    bool isDrawn() const { return m_isDrawn; }
    void paint(QPainter &painter) const;

private:
    QRectF frame() const { return QRectF(*m_from, m_to).normalized(); }

    Canvas &m_canvas;
    std::optional<QPointF> m_from; ///< in the drawing, as the next one
    QPointF m_to;
    bool m_isDrawn = false;
};

} // namespace rolewright
