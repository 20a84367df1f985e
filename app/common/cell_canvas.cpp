#include "app/common/cell_canvas.h"

#include "app/common/plain_text.h"

#include "core/drawing/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace rolewright {

CellCanvas::CellCanvas(QWidget *parent) : Canvas(parent)
{
    connect(this, &Canvas::zoomChanged, this, [this] { layOut(); });
}

void CellCanvas::showCells()
{
    m_tiles.clear();
    setContentSize(cells().size() + QSizeF(2 * edge, 2 * edge));
}

void CellCanvas::resetCurrent(const std::optional<CellPlace> &current)
{
    m_anchor.reset();
    m_hovered.reset();
    m_current = current;
}

void CellCanvas::resizeEvent(QResizeEvent *event)
{
    Canvas::resizeEvent(event);
    layOut();
}

CellPlace CellCanvas::placeOf(size_t number) const
{
    return {number / cells().columns(), number % cells().columns()};
}

size_t CellCanvas::numberOf(const CellPlace &place) const
{
    return place.row * cells().columns() + place.column;
}

std::optional<CellPlace> CellCanvas::placeAt(const QPointF &viewportPoint) const
{
    return cells().cellAt(drawnAt(viewportPoint));
}

QRectF CellCanvas::shownRect(const CellPlace &place) const
{
    const QRectF cell = cells().cell(place.row, place.column).translated(edge, edge);
    return {viewportAt(cell.topLeft()), cell.size() * zoom()};
}

QSize CellCanvas::headsShown() const
{
    const QSizeF heads = (cells().heads() + QSizeF(edge, edge)) * zoom();
    const QSize space = viewport()->size() / 2;
    return {heads.width() < space.width() ? qCeil(heads.width()) : 0,
            heads.height() < space.height() ? qCeil(heads.height()) : 0};
}

std::vector<CellCanvas::Pane> CellCanvas::panes() const
{
    const QRect whole = viewport()->rect();
    const QSize heads = headsShown();
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QPoint inner(heads.width(), heads.height());
    const QRect body(inner, whole.bottomRight());
    std::vector<Pane> panes{
        {body, scrolled},
        {QRect(inner.x(), 0, body.width(), inner.y()), {scrolled.x(), 0}},
        {QRect(0, inner.y(), inner.x(), body.height()), {0, scrolled.y()}},
        {QRect(QPoint(), heads), {}},
    };
    if (heads.isEmpty())
        return panes;
    for (const QRectF &group : cells().groupHeads()) {
        const QRectF head = group.translated(edge, edge);
        const int top = qFloor(head.top() * zoom());
        const QRect shown(0, top - scrolled.y(), whole.width(),
                          qFloor(head.bottom() * zoom()) - top);
        if (shown.intersects(whole))
            panes.push_back({shown & whole.adjusted(0, inner.y(), 0, 0), {0, scrolled.y()}});
    }
    return panes;
}

QPointF CellCanvas::drawnAt(const QPointF &viewportPoint) const
{
    for (const Pane &pane : panes()) {
        if (pane.area.contains(viewportPoint.toPoint()))
            return (viewportPoint + pane.scrolled) / zoom() - QPointF(edge, edge);
    }
    return contentAt(viewportPoint) - QPointF(edge, edge);
}

/// Scrolls to a cell, which must not hide under the heads, nor the line over the first row.
void CellCanvas::reveal(const CellPlace &place)
{
    const QSizeF heads = QSizeF(headsShown()) / zoom();
    QRectF wanted = cells()
                        .cell(place.row, place.column)
                        .translated(edge, edge)
                        .adjusted(-heads.width(), -heads.height(), 0, 0);
    if (place.row == 0)
        wanted.setTop(0);
    ensureVisible(wanted);
}

std::optional<SelectedCells> CellCanvas::block() const
{
    if (!m_current)
        return {};
    const CellPlace anchor = m_anchor.value_or(*m_current);
    return SelectedCells{
        std::min(anchor.row, m_current->row), std::min(anchor.column, m_current->column),
        std::max(anchor.row, m_current->row), std::max(anchor.column, m_current->column)};
}

void CellCanvas::selectAll()
{
    if (cells().rows() > 0 && cells().columns() > 0)
        selectBlock({0, 0}, {cells().rows() - 1, cells().columns() - 1});
}

void CellCanvas::selectRow(size_t row)
{
    selectBlock({row, cells().columns() - 1}, {row, 0});
}

void CellCanvas::selectColumn(size_t column)
{
    selectBlock({cells().rows() - 1, column}, {0, column});
}

void CellCanvas::selectBlock(const CellPlace &anchor, const CellPlace &current)
{
    m_anchor = anchor;
    m_current = current;
    viewport()->update();
    Q_EMIT currentChanged();
}

void CellCanvas::moveTo(const CellPlace &place, bool extend)
{
    const CellPlace anchor = m_anchor.value_or(m_current.value_or(place));
    selectBlock(extend ? anchor : place, place);
    reveal(place);
}

void CellCanvas::moveBy(int rows, int columns, bool extend)
{
    if (cells().rows() == 0 || cells().columns() == 0)
        return;
    if (!m_current)
        return moveTo({0, 0});
    const auto moved = [](size_t from, int by, size_t count) {
        const auto to = static_cast<qint64>(from) + by;
        return static_cast<size_t>(std::clamp<qint64>(to, 0, static_cast<qint64>(count) - 1));
    };
    moveTo({moved(m_current->row, rows, cells().rows()),
            moved(m_current->column, columns, cells().columns())},
           extend);
}

void CellCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
    const int far = static_cast<int>(std::max(cells().rows(), cells().columns()));
    const int page =
        std::max(1, qFloor((viewport()->height() - headsShown().height()) /
                           (cells().rows() > 0 ? cells().cell(0, 0).height() * zoom() : 1.0)) -
                        1);
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
        return moveBy(whole ? -far : 0, -far, extend);
    case Qt::Key_End:
        return moveBy(whole ? far : 0, far, extend);
    case Qt::Key_PageUp:
        return moveBy(-page, 0, extend);
    case Qt::Key_PageDown:
        return moveBy(page, 0, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            Q_EMIT opened(*m_current);
        return;
    case Qt::Key_Escape:
        if (m_current)
            return selectBlock(*m_current, *m_current);
        break;
    default:
        break;
    }
    Canvas::keyPressEvent(event);
}

void CellCanvas::mousePressEvent(QMouseEvent *event)
{
    Canvas::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF point = drawnAt(event->position());
    const auto place = cells().cellAt(point);
    if (!place)
        return pressHead(point);
    m_isDragging = true;
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    moveTo(*place, extend);
    if (!extend)
        Q_EMIT opened(*place);
}

void CellCanvas::pressHead(const QPointF &point)
{
    if (cells().columns() == 0 || cells().rows() == 0)
        return;
    if (const auto row = cells().rowHeadAt(point))
        pressRowHead(*row);
    else if (const auto column = cells().columnHeadAt(point))
        selectColumn(*column);
}

void CellCanvas::mouseMoveEvent(QMouseEvent *event)
{
    Canvas::mouseMoveEvent(event);
    const auto place = placeAt(event->position());
    hover(place);
    if (m_isDragging && place && place != m_current)
        moveTo(*place, true);
}

void CellCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    Canvas::mouseReleaseEvent(event);
    m_isDragging = false;
}

void CellCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (placeAt(event->position()))
        Q_EMIT doubleClicked();
}

void CellCanvas::hover(const std::optional<CellPlace> &place)
{
    if (std::exchange(m_hovered, place) != place)
        viewport()->update();
}

bool CellCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover({});
    if (event->type() == QEvent::ToolTip) {
        const auto &asked = *static_cast<QHelpEvent *>(event);
        showPlainToolTip(asked, viewport(), tipAt(drawnAt(asked.pos())));
        return true;
    }
    return Canvas::viewportEvent(event);
}

void CellCanvas::paintContent(QPainter &painter, const QRectF &visible)
{
    painter.translate(edge, edge);
    paintCells(painter, visible.translated(-edge, -edge));
}

void CellCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), QColor(theme::canvas));
    for (const Pane &pane : panes()) {
        if (const QRect asked = pane.area & event->rect(); !asked.isEmpty())
            paintPane(painter, pane, asked);
    }
}

void CellCanvas::paintPane(QPainter &painter, const Pane &pane, const QRect &asked)
{
    const QRect whole(QPoint(), (contentSize() * zoom()).toSize());
    painter.save();
    painter.setClipRect(asked);
    m_tiles.draw(painter, asked.translated(pane.scrolled) & whole, -pane.scrolled, zoom(),
                 [this](QPainter &on, const QRectF &part) { paintContent(on, part); });
    painter.translate(-pane.scrolled);
    painter.scale(zoom(), zoom());
    painter.translate(edge, edge);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter);
    paintFrames(painter);
    painter.restore();
}

/// Darkens fills and words alike, so that they stay as far apart as they are.
void CellCanvas::paintBands(QPainter &painter) const
{
    if (!m_hovered)
        return;
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(cells().rowBand(m_hovered->row), QColor(theme::bandFill));
    painter.fillRect(cells().columnBand(m_hovered->column), QColor(theme::bandFill));
    painter.restore();
}

void CellCanvas::paintFrames(QPainter &painter) const
{
    if (!m_current)
        return;
    painter.setBrush(Qt::NoBrush);
    if (m_anchor && *m_anchor != *m_current) {
        const SelectedCells selected = *block();
        const QRectF rect = cells()
                                .cell(selected.top, selected.left)
                                .united(cells().cell(selected.bottom, selected.right));
        painter.setPen(QPen(QColor(theme::accent), 2));
        painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
    }
    const QRectF cell = cells().cell(m_current->row, m_current->column);
    painter.setPen(QPen(QColor(theme::shortfall), 2.5));
    painter.drawRoundedRect(cell.adjusted(-0.75, -0.75, 0.75, 0.75), 3.5, 3.5);
}

} // namespace rolewright
