#include "app/views/people/load_grid.h"

#include "app/inspector/load_words.h"
#include "app/inspector/page_parts.h"

#include "core/analysis/finding_list.h"
#include "core/drawing/load_look.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

namespace rolewright {

namespace {

constexpr int headHeight = 56;
constexpr int monthHeight = 24;
constexpr int footLine = 18;
constexpr int cellWidth = 46;
constexpr int cellHeight = 32;
constexpr int mostPictures = 1000;

} // namespace

LoadGrid::LoadGrid(QWidget *parent)
    : PeopleGrid({.head = headHeight, .foot = 3 * footLine, .cell = cellWidth}, parent),
      m_pictures(mostPictures)
{
    setObjectName(QStringLiteral("loadByMonth"));
    setAccessibleName(QStringLiteral("Load of people by month"));
}

void LoadGrid::show(const LoadRows &rows)
{
    const LoadFiguresPtr old = std::exchange(m_shown, rows).figures;
    const bool isSame = old != nullptr && old->table.months() == rows.figures->table.months();
    if (!isSame)
        setColumns(static_cast<int>(rows.figures->table.months().size()));
    setRows(rows.people);
    if (old == nullptr && columnCount() > 0)
        horizontalScrollBar()->setValue(columnLeft(firstColumn()));
}

QString LoadGrid::groupTitle(int column) const
{
    return QString::number(month(column).year());
}

bool LoadGrid::isToday(int column) const
{
    return month(column) == m_shown.figures->snapshot->input.month();
}

/// Today's month, or the one next to it.
int LoadGrid::firstColumn() const
{
    const auto &months = m_shown.figures->table.months();
    const auto found = std::ranges::lower_bound(months, m_shown.figures->snapshot->input.month());
    return std::min(static_cast<int>(found - months.begin()), columnCount() - 1);
}

PersonLoad LoadGrid::loadAt(const Place &place) const
{
    return m_shown.figures->table.load(rows()->shown[static_cast<size_t>(place.row)],
                                       monthOf(place.column));
}

QString LoadGrid::columnName(int column) const
{
    return inWords(month(column));
}

QString LoadGrid::cellTip(const Place &place) const
{
    const QStringList lines = loadLines(*m_shown.figures->snapshot, loadAt(place));
    return QStringLiteral("%1, %2: %3")
        .arg(rows()->person(place.row).name, columnName(place.column), lines.join(u'\n'));
}

QString LoadGrid::headTip(int column) const
{
    return isToday(column) ? columnName(column) + QStringLiteral(", this month")
                           : columnName(column);
}

QStringList LoadGrid::footTitles() const
{
    return {QStringLiteral("Assigned FTE of the people listed"), QStringLiteral("of capacity"),
            QStringLiteral("Free")};
}

QStringList LoadGrid::footTexts(int column) const
{
    const LoadSum &sum = m_shown.sums[monthOf(column)];
    const QString &language = m_shown.figures->snapshot->language();
    return {loadSumText(sum.assignedFte, language), loadSumText(sum.capacity, language),
            loadSumText(sum.freeFte, language)};
}

QString LoadGrid::footTip(int column) const
{
    const QStringList texts = footTexts(column);
    return QStringLiteral("%1: %2 of %3 FTE assigned, %4 free\nOf the people in the list; what one "
                          "carries too much is not taken off what another has free")
        .arg(inWords(month(column)), texts[0], texts[1], texts[2]);
}

QPixmap LoadGrid::cellPicture(const PersonLoad &load)
{
    const double ratio = devicePixelRatioF();
    if (ratio != std::exchange(m_pictureRatio, ratio))
        m_pictures.clear();
    const QString &language = m_shown.figures->snapshot->language();
    const QString text = loadText(load, language);
    const int taken = static_cast<int>(std::min(1.0, load.load().value_or(1)) * cellWidth);
    const QString key = QStringLiteral("%1/%2/%3").arg(text).arg(int(stateOf(load))).arg(taken);
    if (const QPixmap *known = m_pictures.object(key))
        return *known;
    QPixmap picture(QSize(cellWidth, cellHeight) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(QColor(theme::paper));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLoadCell(painter, QRectF(1, 1, cellWidth - 2, cellHeight - 2), load, language);
    painter.end();
    m_pictures.insert(key, new QPixmap(picture));
    return picture;
}

void LoadGrid::paintCell(QPainter &painter, const QRect &rect, const Place &place)
{
    painter.drawPixmap(rect.topLeft(), cellPicture(loadAt(place)));
    if (!isToday(place.column))
        return;
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), QColor(theme::accent));
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(theme::accent));
}

void LoadGrid::paintHead(QPainter &painter, const QRect &rect, int column)
{
    const QRectF place(rect.left() + 1, rect.bottom() - monthHeight - 3, rect.width() - 2,
                       monthHeight);
    if (isToday(column)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(theme::accentFill));
        painter.drawRoundedRect(place, 4, 4);
    }
    painter.setPen(QColor(isToday(column) ? theme::accent : theme::text));
    drawLine(painter, place, QLocale::c().toString(month(column).firstDay(), QStringLiteral("MMM")),
             theme::font(theme::textSize, isToday(column) ? QFont::DemiBold : QFont::Normal),
             Qt::AlignCenter);
}

void LoadGrid::paintFoot(QPainter &painter, const QRect &rect, int column)
{
    const QFont font = theme::font(theme::smallSize);
    painter.setPen(QColor(theme::text));
    QRectF line(rect.left(), rect.top(), rect.width(), footLine);
    for (const QString &text : footTexts(column)) {
        drawLine(painter, line, text, font, Qt::AlignCenter);
        line.translate(0, footLine);
    }
}

} // namespace rolewright
