#include "app/common/tile_cache.h"

#include "core/drawing/theme.h"

#include <QPaintDevice>
#include <QPainter>
#include <QtMath>

namespace rolewright {

namespace {

constexpr int side = 256;
constexpr int mostKilobytes = 128 * 1024;

int tileOf(int coordinate)
{
    return qFloor(static_cast<double>(coordinate) / side);
}

} // namespace

TileCache::TileCache() : m_tiles(mostKilobytes) {}

void TileCache::draw(QPainter &painter, const QRect &area, const QPoint &shift, double zoom,
                     const Paint &paint)
{
    const double pixelRatio = painter.device()->devicePixelRatioF();
    if (zoom != m_zoom || pixelRatio != m_pixelRatio) {
        clear();
        m_zoom = zoom;
        m_pixelRatio = pixelRatio;
    }
    for (int row = tileOf(area.top()); row <= tileOf(area.bottom()); ++row) {
        for (int column = tileOf(area.left()); column <= tileOf(area.right()); ++column) {
            const QPoint place(column, row);
            const QPixmap *tile = tileAt(place, zoom, pixelRatio, paint);
            painter.drawPixmap(place * side + shift, *tile);
        }
    }
}

QPixmap *TileCache::tileAt(const QPoint &place, double zoom, double pixelRatio, const Paint &paint)
{
    const QPair<int, int> key(place.x(), place.y());
    if (QPixmap *kept = m_tiles.object(key))
        return kept;
    const int pixels = qCeil(side * pixelRatio);
    auto *tile = new QPixmap(pixels, pixels);
    tile->setDevicePixelRatio(pixelRatio);
    tile->fill(QColor(theme::canvas));
    QPainter painter(tile);
    const QRectF part(QPointF(place * side) / zoom, QSizeF(side, side) / zoom);
    painter.translate(-place * side);
    painter.scale(zoom, zoom);
    paint(painter, part);
    painter.end();
    m_tiles.insert(key, tile, std::max(1, pixels * pixels * 4 / 1024));
    return tile;
}

} // namespace rolewright
