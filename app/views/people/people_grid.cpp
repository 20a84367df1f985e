#include "app/views/people/people_grid.h"

#include "app/common/plain_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>

namespace rolewright {

namespace {

constexpr int mostTitleWidth = 160;
constexpr int groupGap = 8;
constexpr int mostRowHeads = 400;

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
    const bool sameOrder = m_rows != nullptr && m_rows->order == rows->order;
    m_rows = rows;
    m_rowHeads.clear();
    if (!sameList) {
        m_anchor.reset();
        const int row = person ? rows->placeOf(*person) : -1;
        m_current = row < 0 ? std::nullopt : std::optional(Place{row, m_current->column});
    }
    updateScrollBars();
    if (!sameOrder)
        verticalScrollBar()->setValue(0); // who stands first is what was asked for
    else if (!sameList && m_current)
        ensureVisible(*m_current);
    viewport()->update();
    announce();
}

void PeopleGrid::setColumns(int count, std::optional<int> current)
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
    if (m_current)
        m_current->column = current.value_or(0);
    if (count == 0)
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

PeopleGrid::Block PeopleGrid::blockInSight() const
{
    const auto [top, bottom] = visibleRows();
    const auto [left, right] = visibleColumns();
    return {top, left, bottom, right};
}

std::optional<int> PeopleGrid::columnAt(int x) const
{
    const auto [first, last] = visibleColumns();
    for (int column = first; column <= last && x >= bodyLeft(); ++column) {
        const QRect cell = cellRect({0, column});
        if (x >= cell.left() && x <= cell.right())
            return column;
    }
    return {};
}

std::optional<int> PeopleGrid::rowAt(int y) const
{
    const QRect body = bodyRect();
    if (y < body.top() || y > body.bottom())
        return {};
    const int row = (y - m_sizes.head + verticalScrollBar()->value()) / rowHeight;
    return row < rowCount() ? std::optional(row) : std::nullopt;
}

std::optional<PeopleGrid::Place> PeopleGrid::placeAt(const QPoint &point) const
{
    const auto row = rowAt(point.y());
    const auto column = columnAt(point.x());
    return row && column ? std::optional(Place{*row, *column}) : std::nullopt;
}

std::vector<PeopleGrid::NameHead> PeopleGrid::nameHeads() const
{
    const int top = m_sizes.head - namesLine;
    const int load = bodyLeft() - loadWidth;
    return {{PersonColumn::Name, {edge, top, nameWidth, namesLine}},
            {PersonColumn::Title, {edge + nameWidth, top, titleWidth(), namesLine}},
            {PersonColumn::Load, {load, top, loadWidth, namesLine}}};
}

/// The order that a click sorts in at first.
std::optional<PeopleOrder> PeopleGrid::orderAt(const QPoint &point) const
{
    for (const NameHead &head : nameHeads()) {
        if (head.rect.contains(point))
            return PeopleOrder{head.column, head.column == PersonColumn::Load};
    }
    const auto column = columnAt(point.x());
    const bool isOnHead = point.y() > groupHeight && point.y() < m_sizes.head;
    return column && isOnHead ? orderOf(*column) : std::nullopt;
}

bool PeopleGrid::isSortedBy(const PeopleOrder &order) const
{
    return m_rows != nullptr && m_rows->order && m_rows->order->by == order.by;
}

void PeopleGrid::sortBy(const PeopleOrder &first)
{
    if (m_rows != nullptr)
        Q_EMIT orderAsked(nextOrder(m_rows->order, first));
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
    m_parts.tellCurrent();
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
    if (const auto order = orderAt(point))
        return sortBy(*order);
    const auto row = rowAt(point.y());
    if (point.x() < bodyLeft() && row)
        setCurrent({*row, m_current ? m_current->column : firstColumn()});
}

void PeopleGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const auto place = placeAt(point);
    viewport()->setCursor(orderAt(point) ? Qt::PointingHandCursor : Qt::ArrowCursor);
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
    setAccessibleDescription(columnCount() == 0 ? emptyText().simplified() : QString());
    m_parts.tellChanged();
}

void PeopleGrid::scrollContentsBy(int, int)
{
    viewport()->update();
    m_parts.tellScrolled();
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
    const QString sorts = orderAt(point) ? QStringLiteral("\nClick to sort by it") : QString();
    if (const auto column = columnAt(point.x()))
        return point.y() < m_sizes.head ? headTip(*column) + sorts : footTip(*column);
    const auto row = rowAt(point.y());
    if (point.x() >= bodyLeft() || !row)
        return sorts.trimmed();
    const PersonLine line = m_rows->line(*row);
    return QStringLiteral("%1\n%2\n%3")
        .arg(line.person.name, line.person.title, cellSource(line, PersonColumn::Load));
}

} // namespace rolewright
