#include "core/report/wide_drawing.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/text/wording.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double overlap = 24; ///< beyond the cut, for glue
constexpr double markLength = 12;
constexpr double captionHeight = 24;

/// A drawing cut into a grid of equal pieces, as few as possible.
struct Grid
{
    Grid(const QSizeF &whole, const QSizeF &sheet)
        : columns(std::max(1, static_cast<int>(std::ceil(whole.width() / sheet.width() - 1e-6)))),
          rows(std::max(1, static_cast<int>(std::ceil(whole.height() / sheet.height() - 1e-6)))),
          piece(sheet)
    {
    }

    /// What of the drawing stands on a sheet.
    QRectF part(int row, int column) const
    {
        return {QPointF(column * piece.width(), row * piece.height()), piece};
    }

    int columns;
    int rows;
    QSizeF piece;
};

/// Short lines beyond the corners of a piece, along which it is cut.
void paintCutMarks(QPainter &painter, const QRectF &piece)
{
    painter.setPen(QPen(QColor(theme::text), 0.75));
    for (const double x : {piece.left(), piece.right()}) {
        painter.drawLine(QPointF(x, piece.top() - 4), QPointF(x, piece.top() - 4 - markLength));
        painter.drawLine(QPointF(x, piece.bottom() + 4),
                         QPointF(x, piece.bottom() + 4 + markLength));
    }
    for (const double y : {piece.top(), piece.bottom()}) {
        painter.drawLine(QPointF(piece.left() - 4, y), QPointF(piece.left() - 4 - markLength, y));
        painter.drawLine(QPointF(piece.right() + 4, y), QPointF(piece.right() + 4 + markLength, y));
    }
}

void paintPart(QPainter &painter, const Drawing &drawing, const QRectF &part)
{
    painter.save();
    painter.setClipRect(QRectF(0, 0, part.width() + 2 * overlap, part.height() + 2 * overlap));
    painter.translate(overlap - part.left(), overlap - part.top());
    drawing.paint(painter);
    painter.restore();
    paintCutMarks(painter, QRectF(QPointF(overlap, overlap), part.size()));
}

} // namespace

QRectF visiblePart(const QPainter &painter, const QSizeF &drawing)
{
    const QRectF whole({}, drawing);
    return painter.hasClipping() ? painter.clipBoundingRect() & whole : whole;
}

void fitOnPage(PageFlow &flow, const Drawing &drawing)
{
    const QRectF room = flow.rest();
    const double scale =
        std::min({1.0, room.width() / drawing.size.width(), room.height() / drawing.size.height()});
    flow.paint(drawing.size.height() * scale, [drawing, scale](QPainter &painter) {
        painter.scale(scale, scale);
        drawing.paint(painter);
    });
}

void tileOverPages(PageFlow &flow, const Drawing &drawing, const QString &language)
{
    const QRectF room = flow.rest();
    if (drawing.size.width() <= room.width() && drawing.size.height() <= room.height())
        return fitOnPage(flow, drawing);
    const Wording words(language);
    const Grid grid(drawing.size,
                    {room.width() - 2 * overlap, room.height() - captionHeight - 2 * overlap});
    const QString caption = words("Sheet %1 of %2: row %3, column %4. Cut along the marks.",
                                  "Blatt %1 von %2: Reihe %3, Spalte %4. An den Marken schneiden.");
    for (int sheet = 0; sheet < grid.rows * grid.columns; ++sheet) {
        if (sheet > 0)
            flow.nextPage();
        const int row = sheet / grid.columns;
        const int column = sheet % grid.columns;
        const QString text =
            caption.arg(sheet + 1).arg(grid.rows * grid.columns).arg(row + 1).arg(column + 1);
        flow.paint(room.height() - 1, [drawing, text, part = grid.part(row, column),
                                       width = room.width()](QPainter &painter) {
            painter.setPen(QColor(theme::quietText));
            drawLine(painter, QRectF(0, 0, width, captionHeight - 6), text,
                     theme::font(theme::smallSize));
            painter.translate(0, captionHeight);
            paintPart(painter, drawing, part);
        });
    }
}

} // namespace rolewright
