#include "app/views/people/people_grid.h"

#include "app/common/plain_text.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

namespace rolewright {

namespace {

constexpr int rowHeight = 32;
constexpr int edge = 10;
constexpr int nameWidth = 150;
constexpr int mostTitleWidth = 160;
constexpr int groupGap = 8;
constexpr int loadWidth = 100;
constexpr int mostRowHeads = 400;

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

} // namespace

PeopleGrid::PeopleGrid(const Sizes &sizes, QWidget *parent)
    : QAbstractScrollArea(parent), m_sizes(sizes), m_rowHeads(mostRowHeads)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void PeopleGrid::setRows(const PeopleRowsPtr &rows)
{
    std::optional<PersonId> person;
    if (m_current && m_current->row < rowCount())
        person = m_rows->person(m_current->row).id;
    const bool sameList = m_rows != nullptr && m_rows->shown == rows->shown;
    m_rows = rows;
    m_rowHeads.clear();
    if (!sameList) {
        m_anchor.reset();
        const int row = person ? rows->placeOf(*person) : -1;
        m_current = row < 0 ? std::nullopt : std::optional(Place{row, m_current->column});
    }
    updateScrollBars();
    viewport()->update();
    announce();
}

void PeopleGrid::setColumns(int count)
{
    m_lefts.clear();
    int left = 0;
    for (int column = 0; column < count; ++column) {
        if (column > 0 && groupOf(column) != groupOf(column - 1))
            left += groupGap;
        m_lefts.push_back(left);
        left += m_sizes.cell;
    }
    m_anchor.reset();
    if (m_current && m_current->column >= columnCount())
        m_current.reset();
    updateScrollBars();
    viewport()->update();
}

int PeopleGrid::titleWidth() const
{
    return std::clamp(viewport()->width() / 6, 60, mostTitleWidth);
}

int PeopleGrid::bodyLeft() const
{
    return edge + nameWidth + titleWidth() + loadWidth;
}

QRect PeopleGrid::bodyRect() const
{
    return viewport()->rect().adjusted(bodyLeft(), m_sizes.head, 0, -m_sizes.foot);
}

QRect PeopleGrid::cellRect(const Place &place) const
{
    return {bodyLeft() + m_lefts[static_cast<size_t>(place.column)] -
                horizontalScrollBar()->value(),
            m_sizes.head + place.row * rowHeight - verticalScrollBar()->value(), m_sizes.cell,
            rowHeight};
}

std::pair<int, int> PeopleGrid::visibleRows() const
{
    const int top = verticalScrollBar()->value();
    return {top / rowHeight, std::min(rowCount() - 1, (top + bodyRect().height()) / rowHeight)};
}

std::pair<int, int> PeopleGrid::visibleColumns() const
{
    const int from = horizontalScrollBar()->value() - m_sizes.cell;
    const int to = horizontalScrollBar()->value() + bodyRect().width();
    const auto first = std::upper_bound(m_lefts.begin(), m_lefts.end(), from);
    const auto last = std::lower_bound(m_lefts.begin(), m_lefts.end(), to);
    return {static_cast<int>(first - m_lefts.begin()),
            static_cast<int>(last - m_lefts.begin()) - 1};
}

std::optional<PeopleGrid::Place> PeopleGrid::placeAt(const QPoint &point) const
{
    if (!bodyRect().contains(point))
        return {};
    const auto [firstRow, lastRow] = visibleRows();
    const auto [firstColumn, lastColumn] = visibleColumns();
    for (int column = firstColumn; column <= lastColumn; ++column) {
        const int row = (point.y() - m_sizes.head + verticalScrollBar()->value()) / rowHeight;
        if (row <= lastRow && cellRect({row, column}).contains(point))
            return Place{row, column};
    }
    return {};
}

void PeopleGrid::updateScrollBars()
{
    const QRect body = bodyRect();
    const int width = m_lefts.empty() ? 0 : m_lefts.back() + m_sizes.cell + edge;
    horizontalScrollBar()->setRange(0, std::max(0, width - body.width()));
    horizontalScrollBar()->setPageStep(body.width());
    horizontalScrollBar()->setSingleStep(m_sizes.cell);
    verticalScrollBar()->setRange(0, std::max(0, rowCount() * rowHeight - body.height()));
    verticalScrollBar()->setPageStep(body.height());
    verticalScrollBar()->setSingleStep(rowHeight);
}

void PeopleGrid::resizeEvent(QResizeEvent *event)
{
    const bool wasInSight =
        m_current && QRect(QPoint(), event->oldSize()).intersects(cellRect(*m_current));
    m_rowHeads.clear();
    updateScrollBars();
    if (wasInSight)
        ensureVisible(*m_current);
}

void PeopleGrid::ensureVisible(const Place &place)
{
    const QRect cell = cellRect(place);
    const QRect body = bodyRect();
    const auto scroll = [](QScrollBar *bar, int before, int behind) {
        if (before < 0)
            bar->setValue(bar->value() + before);
        else if (behind > 0)
            bar->setValue(bar->value() + behind);
    };
    scroll(horizontalScrollBar(), cell.left() - body.left(), cell.right() - body.right());
    scroll(verticalScrollBar(), cell.top() - body.top(), cell.bottom() - body.bottom());
}

void PeopleGrid::setCurrent(const Place &place, bool extend)
{
    if (rowCount() == 0 || columnCount() == 0)
        return;
    const Place inside{std::clamp(place.row, 0, rowCount() - 1),
                       std::clamp(place.column, 0, columnCount() - 1)};
    m_anchor = extend ? m_anchor.value_or(m_current.value_or(inside)) : inside;
    m_current = inside;
    ensureVisible(inside);
    viewport()->update();
    announce();
    Q_EMIT currentChanged();
}

void PeopleGrid::showPerson(const PersonId &person)
{
    const int row = m_rows == nullptr ? -1 : m_rows->placeOf(person);
    if (row < 0)
        return;
    if (!m_current || m_current->row != row)
        setCurrent({row, m_current ? m_current->column : firstColumn()});
    ensureVisible(*m_current);
}

std::optional<PeopleGrid::Block> PeopleGrid::block() const
{
    if (!m_current)
        return {};
    const Place anchor = m_anchor.value_or(*m_current);
    return Block{std::min(anchor.row, m_current->row), std::min(anchor.column, m_current->column),
                 std::max(anchor.row, m_current->row), std::max(anchor.column, m_current->column)};
}

void PeopleGrid::selectAll()
{
    setCurrent({rowCount() - 1, columnCount() - 1});
    setCurrent({0, 0}, true);
}

void PeopleGrid::moveBy(int rows, int columns, bool extend)
{
    if (!m_current)
        return setCurrent({0, firstColumn()});
    setCurrent({m_current->row + rows, m_current->column + columns}, extend);
}

void PeopleGrid::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const int page = std::max(1, bodyRect().height() / rowHeight - 1);
    const int far = event->modifiers().testFlag(Qt::ControlModifier) ? rowCount() : 0;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveBy(0, -1, extend);
    case Qt::Key_Right:
        return moveBy(0, 1, extend);
    case Qt::Key_Up:
        return moveBy(-1, 0, extend);
    case Qt::Key_Down:
        return moveBy(1, 0, extend);
    case Qt::Key_Home:
        return moveBy(-far, -columnCount(), extend);
    case Qt::Key_End:
        return moveBy(far, columnCount(), extend);
    case Qt::Key_PageUp:
        return moveBy(-page, 0, extend);
    case Qt::Key_PageDown:
        return moveBy(page, 0, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            Q_EMIT activated();
        return;
    case Qt::Key_Escape:
        if (m_current && m_anchor != m_current)
            return setCurrent(*m_current);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PeopleGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    if (const auto place = placeAt(point)) {
        setCurrent(*place, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    const int row = (point.y() - m_sizes.head + verticalScrollBar()->value()) / rowHeight;
    if (point.x() < bodyLeft() && point.y() >= m_sizes.head && point.y() <= bodyRect().bottom() &&
        row < rowCount())
        setCurrent({row, m_current ? m_current->column : firstColumn()});
}

void PeopleGrid::mouseMoveEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    if (event->buttons().testFlag(Qt::LeftButton) && m_current && place && place != m_current)
        setCurrent(*place, true);
}

void PeopleGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
    if (m_current && placeAt(event->position().toPoint()) == m_current)
        Q_EMIT activated();
}

void PeopleGrid::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuAsked(event->globalPos());
}

void PeopleGrid::announce()
{
    setAccessibleName(currentInWords());
}

bool PeopleGrid::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto &asked = *static_cast<QHelpEvent *>(event);
    showPlainToolTip(asked, viewport(), tipAt(asked.pos()));
    return true;
}

QString PeopleGrid::tipAt(const QPoint &point) const
{
    if (const auto place = placeAt(point))
        return cellTip(*place);
    const auto [first, last] = visibleColumns();
    for (int column = first; column <= last && point.x() >= bodyLeft(); ++column) {
        const QRect cell = cellRect({0, column});
        if (point.x() < cell.left() || point.x() > cell.right())
            continue;
        return point.y() < m_sizes.head ? headTip(column) : footTip(column);
    }
    const int row = (point.y() - m_sizes.head + verticalScrollBar()->value()) / rowHeight;
    if (point.x() >= bodyLeft() || point.y() < m_sizes.head || point.y() > bodyRect().bottom() ||
        row >= rowCount())
        return {};
    const PersonLine line = m_rows->line(row);
    return QStringLiteral("%1\n%2\n%3")
        .arg(line.person.name, line.person.title, cellSource(line, PersonColumn::Load));
}

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
    paintNames(painter);
    paintHeads(painter);
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
        const QRect cell = cellRect({0, column});
        paintHead(painter, {cell.left(), 0, m_sizes.cell, m_sizes.head}, column);
    }
    painter.setClipRect(body.left(), body.bottom() + 1, body.width(), m_sizes.foot);
    for (int column = first; column <= last; ++column) {
        const QRect cell = cellRect({0, column});
        paintFoot(painter, {cell.left(), body.bottom() + 1, m_sizes.cell, m_sizes.foot}, column);
    }
    painter.setClipping(false);
    painter.setPen(QColor(theme::quietText));
    const QFont small = theme::font(theme::smallSize);
    const int line = m_sizes.head - 24;
    drawLine(painter, QRectF(edge, line, nameWidth, 20), QStringLiteral("Name"), small);
    drawLine(painter, QRectF(edge + nameWidth, line, titleWidth(), 20), QStringLiteral("Title"),
             small);
    drawLine(painter, QRectF(bodyLeft() - loadWidth, line, loadWidth, 20), QStringLiteral("Load"),
             small);
    const QStringList titles = footTitles();
    double top = body.bottom() + 1;
    const double height = double(m_sizes.foot) / static_cast<double>(titles.size());
    for (const QString &title : titles) {
        drawLine(painter, QRectF(edge, top, bodyLeft() - 2 * edge, height), title, small);
        top += height;
    }
    painter.setPen(QColor(theme::line));
    painter.drawLine(0, m_sizes.head - 1, viewport()->width(), m_sizes.head - 1);
    painter.drawLine(0, body.bottom() + 1, viewport()->width(), body.bottom() + 1);
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
