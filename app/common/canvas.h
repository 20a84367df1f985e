#pragma once

#include <QAbstractScrollArea>

namespace rolewright {

/// Shows a drawing of any size: scrolls, zooms, and paints only what is visible. Zoom 1 is one
/// logical pixel for each unit of the drawing.
class Canvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr double leastZoom = 0.1;
    static constexpr double mostZoom = 3;

    explicit Canvas(QWidget *parent = nullptr);

    void setContentSize(const QSizeF &size);
    const QSizeF &contentSize() const { return m_contentSize; }

    double zoom() const { return m_zoom; }
    /// @param anchor point of the viewport that keeps its place in the drawing
    void setZoom(double zoom, const QPointF &anchor);
    /// Zooms by a factor around the middle.
    void zoomBy(double factor);
    /// Shows the whole drawing, at most at its own size.
    void zoomToFit();
    /// Shows a part of the drawing as large as fits, at most at its own size, in the middle.
    void zoomTo(const QRectF &content);

    /// Scrolls a point of the drawing into the middle, as far as the drawing reaches.
    void centreOn(const QPointF &content);

    /// Place in the drawing of a point of the viewport, and back.
    QPointF contentAt(const QPointF &point) const;
    QPointF viewportAt(const QPointF &content) const;
    QRectF visibleContent() const;
    /// Scrolls as little as needed to show a part of the drawing.
    void ensureVisible(const QRectF &content, double margin = 16);

Q_SIGNALS:
    void zoomChanged();

protected:
    /// Paints the drawing with its upper left corner at the origin; the rectangle is what shows.
    virtual void paintContent(QPainter &painter, const QRectF &visible) = 0;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void updateScrollBars();

    QSizeF m_contentSize;
    double m_zoom = 1;
    std::optional<QPointF> m_panFrom; ///< where the middle button went down
};

} // namespace rolewright
