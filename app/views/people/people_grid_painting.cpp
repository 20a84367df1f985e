#include "app/views/people/people_grid.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <QScrollBar>

namespace rolewright {

namespace {

void paintLoad(QPainter &painter, const QRect &rect, const PersonLoad &load, const QString &text)
{
    const QRect bar(rect.left(), rect.center().y() - 6, 58, 13);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::chipFill));
    painter.drawRoundedRect(bar, 3, 3);
    const double filled = std::min(1.0, load.load().value_or(1));
    if (filled > 0) {
        painter.setBrush(QColor(load.isOver() ? theme::warning : theme::practitioner));
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * filled, bar.height()),
                                3, 3);
    }
    painter.setPen(QColor(load.isOver() ? theme::warning : theme::text));
    drawLine(painter, QRectF(bar.right() + 6, rect.top(), 34, rect.height()), text,
             theme::font(theme::smallSize, load.isOver() ? QFont::DemiBold : QFont::Normal));
}

constexpr int arrowSpace = 13; ///< that the mark of an order takes

/// Upwards where what is least comes first.
void paintArrow(QPainter &painter, const QPointF &middle, bool isDescending)
{
    constexpr double width = 4;
    const double tip = isDescending ? 2.5 : -2.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::accent));
    painter.drawPolygon(QPolygonF{middle + QPointF(-width, -tip), middle + QPointF(width, -tip),
                                  middle + QPointF(0, tip)});
}

} // namespace

QPixmap PeopleGrid::rowHead(int row)
{
    if (const QPixmap *known = m_rowHeads.object(row))
        return *known;
    const double ratio = devicePixelRatioF();
    auto *picture = new QPixmap(QSize(bodyLeft(), rowHeight) * ratio);
    picture->setDevicePixelRatio(ratio);
    picture->fill(QColor(theme::paper));
    QPainter painter(picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const PersonLine line = m_rows->line(row);
    painter.setPen(QColor(theme::ink));
    drawLine(painter, QRectF(edge, 0, nameWidth - 8, rowHeight), line.person.name,
             theme::font(theme::headSize, QFont::Medium));
    painter.setPen(QColor(theme::quietText));
    drawLine(painter, QRectF(edge + nameWidth, 0, titleWidth() - 8, rowHeight), line.person.title,
             theme::font(theme::textSize));
    paintLoad(painter, QRect(bodyLeft() - loadWidth, 0, loadWidth, rowHeight), line.peak(),
              cellText(line, PersonColumn::Load));
    painter.end();
    const QPixmap made = *picture;
    m_rowHeads.insert(row, picture);
    return made;
}

void PeopleGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), QColor(theme::paper));
    const QRect body = bodyRect();
    painter.setClipRect(body);
    const auto [firstRow, lastRow] = visibleRows();
    const auto [firstColumn, lastColumn] = visibleColumns();
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int column = firstColumn; column <= lastColumn; ++column)
            paintCell(painter, cellRect({row, column}), {row, column});
    }
    paintFrames(painter);
    paintEmpty(painter);
    paintNames(painter);
    paintHeads(painter);
    paintFeet(painter);
    paintNameHeads(painter);
    painter.setPen(QColor(theme::line));
    painter.drawLine(0, m_sizes.head - 1, viewport()->width(), m_sizes.head - 1);
    painter.drawLine(0, body.bottom() + 1, viewport()->width(), body.bottom() + 1);
}

void PeopleGrid::paintEmpty(QPainter &painter) const
{
    if (columnCount() > 0)
        return;
    const QFont font = theme::font(theme::headSize);
    QRectF line(bodyRect().left(), bodyRect().top() + rowHeight, bodyRect().width() - edge, 22);
    painter.setPen(QColor(theme::quietText));
    for (const QString &paragraph : emptyText().split(u'\n', Qt::SkipEmptyParts)) {
        for (const QString &part : brokenIntoLines(paragraph, font, line.width(), 4)) {
            drawLine(painter, line, part, font);
            line.translate(0, line.height());
        }
    }
}

void PeopleGrid::paintNames(QPainter &painter)
{
    const QRect body = bodyRect();
    painter.setClipRect(0, body.top(), bodyLeft(), body.height());
    const auto [firstRow, lastRow] = visibleRows();
    for (int row = firstRow; row <= lastRow; ++row)
        painter.drawPixmap(0, m_sizes.head + row * rowHeight - verticalScrollBar()->value(),
                           rowHead(row));
}

void PeopleGrid::paintHeads(QPainter &painter)
{
    const QRect body = bodyRect();
    const auto [first, last] = visibleColumns();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(body.left(), 0, body.width(), m_sizes.head);
    paintGroups(painter);
    for (int column = first; column <= last; ++column) {
        QRect head(cellRect({0, column}).left(), 0, m_sizes.cell, m_sizes.head);
        const auto order = orderOf(column);
        if (order && isSortedBy(*order)) {
            paintArrow(painter, {head.center().x() + 0.5, m_sizes.head - 9.0},
                       m_rows->order->isDescending);
            head.setHeight(m_sizes.head - arrowSpace);
        }
        paintHead(painter, head, column);
    }
    painter.setClipping(false);
}

void PeopleGrid::paintNameHeads(QPainter &painter)
{
    const QFont small = theme::font(theme::smallSize);
    for (const auto &[column, rect] : nameHeads()) {
        const QString title = QString::fromLatin1(infoOf(column).title);
        painter.setPen(QColor(theme::quietText));
        drawLine(painter, QRectF(rect).adjusted(0, 0, 0, -4), title, small);
        if (isSortedBy({column}))
            paintArrow(painter,
                       QPointF(rect.left() + textWidth(title, small) + arrowSpace - 4,
                               rect.center().y() - 1),
                       m_rows->order->isDescending);
    }
}

/// The sums below.
void PeopleGrid::paintFeet(QPainter &painter)
{
    const QRect body = bodyRect();
    const auto [first, last] = visibleColumns();
    painter.setClipRect(body.left(), body.bottom() + 1, body.width(), m_sizes.foot);
    for (int column = first; column <= last; ++column)
        paintFoot(painter,
                  {cellRect({0, column}).left(), body.bottom() + 1, m_sizes.cell, m_sizes.foot},
                  column);
    painter.setClipping(false);
    painter.setPen(QColor(theme::quietText));
    const QFont small = theme::font(theme::smallSize);
    const QStringList titles = footTitles();
    double top = body.bottom() + 1;
    const double height = double(m_sizes.foot) / static_cast<double>(titles.size());
    for (const QString &title : titles) {
        drawLine(painter, QRectF(edge, top, bodyLeft() - 2 * edge, height), title, small);
        top += height;
    }
}

/// The title of each group in sight, over its columns that are.
void PeopleGrid::paintGroups(QPainter &painter)
{
    const auto [first, last] = visibleColumns();
    for (int column = first; column <= last; ++column) {
        const int group = groupOf(column);
        QRect band = cellRect({0, column});
        while (column < last && groupOf(column + 1) == group)
            ++column;
        band = QRect(std::max(band.left(), bodyLeft()), 4, 0, groupHeight);
        band.setRight(cellRect({0, column}).right());
        painter.setPen(QColor(theme::line));
        painter.drawLine(band.left() + 2, band.bottom(), band.right() - 2, band.bottom());
        painter.setPen(QColor(theme::quietText));
        drawLine(painter, QRectF(band).adjusted(3, 0, -3, -2), groupTitle(column),
                 theme::font(theme::smallSize, QFont::DemiBold));
    }
}

void PeopleGrid::paintFrames(QPainter &painter) const
{
    if (!m_current)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const Block chosen = *block();
    if (m_anchor && *m_anchor != *m_current) {
        const QRect rect =
            cellRect({chosen.top, chosen.left}).united(cellRect({chosen.bottom, chosen.right}));
        painter.setPen(QPen(QColor(theme::accent), 2));
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.setPen(QPen(QColor(theme::shortfall), 2.5));
    painter.drawRoundedRect(QRectF(cellRect(*m_current)).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
}

} // namespace rolewright
