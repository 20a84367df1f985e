#pragma once

#include <QCache>
#include <QPixmap>
#include <functional>

class QPainter;

namespace rolewright {

/// Keeps a large drawing as painted squares, so that scrolling copies them in place of painting
/// anew.
class TileCache
{
public:
    /// Paints a part of the drawing; the painter's origin is the drawing's.
    using Paint = std::function<void(QPainter &painter, const QRectF &part)>;

    TileCache();

    void clear() { m_tiles.clear(); }
    /// @param area part of the scaled drawing that is to be drawn, in logical pixels
    /// @param shift from the scaled drawing to the painter
    void draw(QPainter &painter, const QRect &area, const QPoint &shift, double zoom,
              const Paint &paint);

private:
    QPixmap *tileAt(const QPoint &place, double zoom, double pixelRatio, const Paint &paint);

    double m_zoom = 1;
    double m_pixelRatio = 1;
    QCache<QPair<int, int>, QPixmap> m_tiles;
};

} // namespace rolewright
