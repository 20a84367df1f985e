#include "app/views/heatmap/heatmap_canvas.h"

#include "app/common/plain_text.h"

#include "core/drawing/heatmap_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace rolewright {

namespace {

constexpr double leastRow = 44;
constexpr double mostRow = 62;
constexpr double edge = 3; ///< room for the frame of the outermost cells

} // namespace

HeatmapCanvas::HeatmapCanvas(QWidget *parent) : Canvas(parent), m_geometry(m_model, {})
{
    setObjectName(QStringLiteral("heatmap"));
    setAccessibleName(QStringLiteral("Profiles across the lifecycle"));
    connect(this, &Canvas::zoomChanged, this, &HeatmapCanvas::layOut);
}

void HeatmapCanvas::setModel(HeatmapModel model)
{
    const bool sameGrid = model.phases == m_model.phases &&
                          std::ranges::equal(model.rows, m_model.rows, {}, &HeatmapRow::profile,
                                             &HeatmapRow::profile);
    m_model = std::move(model);
    if (!sameGrid) {
        m_anchor.reset();
        m_hovered.reset();
        m_current.reset();
        const auto row = m_subject ? m_model.rowOf(m_subject->profile) : std::nullopt;
        const auto column = m_subject ? m_model.columnOf(m_subject->phase) : std::nullopt;
        if (row && column)
            m_current = Place{*row, *column};
    }
    layOut();
    m_parts.tellChanged();
}

void HeatmapCanvas::layOut()
{
    const QSizeF space = QSizeF(maximumViewportSize()) / zoom() - QSizeF(2 * edge, 2 * edge);
    HeatmapStyle style{.width = space.width(), .rowHeight = leastRow};
    m_geometry = HeatmapGeometry(m_model, style);
    const double free = space.height() - m_geometry.size().height();
    if (free < 0)
        style.width -= verticalScrollBar()->sizeHint().width() / zoom();
    else if (!m_model.rows.empty())
        style.rowHeight = std::min(
            std::floor(leastRow + free / static_cast<double>(m_model.rows.size())), mostRow);
    m_geometry = HeatmapGeometry(m_model, style);
    m_tiles.clear();
    setContentSize(m_geometry.size() + QSizeF(2 * edge, 2 * edge));
}

void HeatmapCanvas::resizeEvent(QResizeEvent *event)
{
    Canvas::resizeEvent(event);
    layOut();
}

std::optional<CellSubject> HeatmapCanvas::currentSubject() const
{
    if (!m_current)
        return {};
    return subjectAt(*m_current);
}

CellSubject HeatmapCanvas::subjectAt(const Place &place) const
{
    return {m_model.rows[place.row].profile, m_model.phases[place.column]};
}

HeatmapCanvas::Place HeatmapCanvas::placeOf(size_t number) const
{
    return {number / m_model.phases.size(), number % m_model.phases.size()};
}

size_t HeatmapCanvas::numberOf(const Place &place) const
{
    return place.row * m_model.phases.size() + place.column;
}

std::optional<HeatmapCanvas::Place> HeatmapCanvas::placeAt(const QPointF &viewportPoint) const
{
    return m_geometry.cellAt(drawnAt(viewportPoint));
}

QSize HeatmapCanvas::headsShown() const
{
    const QSizeF heads = (m_geometry.heads() + QSizeF(edge, edge)) * zoom();
    const QSize space = viewport()->size() / 2;
    return {heads.width() < space.width() ? qCeil(heads.width()) : 0,
            heads.height() < space.height() ? qCeil(heads.height()) : 0};
}

std::vector<HeatmapCanvas::Pane> HeatmapCanvas::panes() const
{
    const QRect whole = viewport()->rect();
    const QSize heads = headsShown();
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QPoint inner(heads.width(), heads.height());
    const QRect cells(inner, whole.bottomRight());
    std::vector<Pane> panes{
        {cells, scrolled},
        {QRect(inner.x(), 0, cells.width(), inner.y()), {scrolled.x(), 0}},
        {QRect(0, inner.y(), inner.x(), cells.height()), {0, scrolled.y()}},
        {QRect(QPoint(), heads), {}},
    };
    for (size_t group = 0; group < 2 && !heads.isEmpty(); ++group) {
        const QRectF head = m_geometry.groupHead(group).translated(edge, edge);
        const int top = qFloor(head.top() * zoom());
        const QRect shown(0, top - scrolled.y(), whole.width(),
                          qFloor(head.bottom() * zoom()) - top);
        if (!head.isEmpty())
            panes.push_back({shown & whole.adjusted(0, inner.y(), 0, 0), {0, scrolled.y()}});
    }
    return panes;
}

QPointF HeatmapCanvas::drawnAt(const QPointF &viewportPoint) const
{
    for (const Pane &pane : panes()) {
        if (pane.area.contains(viewportPoint.toPoint()))
            return (viewportPoint + pane.scrolled) / zoom() - QPointF(edge, edge);
    }
    return contentAt(viewportPoint) - QPointF(edge, edge);
}

/// Scrolls to a cell, which must not hide under the heads, nor the line over the first row.
void HeatmapCanvas::reveal(const Place &place)
{
    const QSizeF heads = QSizeF(headsShown()) / zoom();
    QRectF wanted = m_geometry.cell(place.row, place.column)
                        .translated(edge, edge)
                        .adjusted(-heads.width(), -heads.height(), 0, 0);
    if (place.row == 0)
        wanted.setTop(0);
    ensureVisible(wanted);
}

QRectF HeatmapCanvas::shownRect(const Place &place) const
{
    const QRectF cell = m_geometry.cell(place.row, place.column).translated(edge, edge);
    return {viewportAt(cell.topLeft()), cell.size() * zoom()};
}

void HeatmapCanvas::setCurrent(const CellSubject &cell)
{
    m_subject = cell;
    const auto row = m_model.rowOf(cell.profile);
    const auto column = m_model.columnOf(cell.phase);
    if (row && column && m_current != Place{*row, *column})
        moveTo({*row, *column}, false);
}

std::optional<HeatmapBlock> HeatmapCanvas::block() const
{
    if (!m_current)
        return {};
    const Place anchor = m_anchor.value_or(*m_current);
    return HeatmapBlock{
        std::min(anchor.row, m_current->row), std::min(anchor.column, m_current->column),
        std::max(anchor.row, m_current->row), std::max(anchor.column, m_current->column)};
}

void HeatmapCanvas::selectAll()
{
    if (m_geometry.rows() > 0 && m_geometry.columns() > 0)
        selectBlock({0, 0}, {m_geometry.rows() - 1, m_geometry.columns() - 1});
}

void HeatmapCanvas::selectBlock(const Place &anchor, const Place &current)
{
    m_anchor = anchor;
    m_current = current;
    m_subject = currentSubject();
    viewport()->update();
    m_parts.tellCurrent();
}

void HeatmapCanvas::moveTo(const Place &place, bool extend)
{
    const Place anchor = m_anchor.value_or(m_current.value_or(place));
    selectBlock(extend ? anchor : place, place);
    reveal(place);
}

void HeatmapCanvas::moveBy(int rows, int columns, bool extend)
{
    if (m_geometry.rows() == 0 || m_geometry.columns() == 0)
        return;
    if (!m_current)
        return moveTo({0, 0}, false);
    const auto moved = [](size_t from, int by, size_t count) {
        const auto to = static_cast<qint64>(from) + by;
        return static_cast<size_t>(std::clamp<qint64>(to, 0, static_cast<qint64>(count) - 1));
    };
    moveTo({moved(m_current->row, rows, m_geometry.rows()),
            moved(m_current->column, columns, m_geometry.columns())},
           extend);
}

void HeatmapCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const int far = static_cast<int>(std::max(m_geometry.rows(), m_geometry.columns()));
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
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
        return moveBy(-far, 0, extend);
    case Qt::Key_PageDown:
        return moveBy(far, 0, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const auto cell = currentSubject())
            Q_EMIT cellOpened(*cell);
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

void HeatmapCanvas::mousePressEvent(QMouseEvent *event)
{
    Canvas::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF point = drawnAt(event->position());
    const auto place = m_geometry.cellAt(point);
    if (!place)
        return pressHead(point);
    m_isDragging = true;
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    moveTo(*place, extend);
    if (!extend)
        Q_EMIT cellOpened(*currentSubject());
}

void HeatmapCanvas::pressHead(const QPointF &point)
{
    if (m_geometry.columns() == 0 || m_geometry.rows() == 0)
        return;
    if (const auto row = m_geometry.rowHeadAt(point)) {
        openProfile(*row);
    } else if (const auto column = m_geometry.phaseHeadAt(point)) {
        selectBlock({m_geometry.rows() - 1, *column}, {0, *column});
    }
}

void HeatmapCanvas::openCurrentProfile()
{
    if (m_current)
        openProfile(m_current->row);
}

void HeatmapCanvas::openProfile(size_t row)
{
    selectBlock({row, m_geometry.columns() - 1}, {row, 0});
    Q_EMIT profileOpened(m_model.rows[row].profile);
}

void HeatmapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    Canvas::mouseMoveEvent(event);
    const auto place = placeAt(event->position());
    hover(place);
    if (m_isDragging && place && place != m_current)
        moveTo(*place, true);
}

void HeatmapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    Canvas::mouseReleaseEvent(event);
    m_isDragging = false;
}

void HeatmapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (placeAt(event->position()))
        Q_EMIT overruleAsked();
}

void HeatmapCanvas::hover(const std::optional<Place> &place)
{
    if (std::exchange(m_hovered, place) != place)
        viewport()->update();
}

bool HeatmapCanvas::viewportEvent(QEvent *event)
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

QString HeatmapCanvas::tipAt(const QPointF &point) const
{
    if (const auto place = m_geometry.cellAt(point))
        return cellSummary(m_model, place->row, place->column);
    if (const auto row = m_geometry.rowHeadAt(point))
        return rowSummary(m_model, *row);
    if (const auto column = m_geometry.phaseHeadAt(point))
        return m_model.phaseNames[static_cast<qsizetype>(*column)];
    return {};
}

QRectF HeatmapCanvas::rectOf(const HeatmapBlock &block) const
{
    return m_geometry.cell(block.top, block.left)
        .united(m_geometry.cell(block.bottom, block.right));
}

void HeatmapCanvas::paintContent(QPainter &painter, const QRectF &visible)
{
    painter.translate(edge, edge);
    paintHeatmap(painter, m_model, m_geometry, visible.translated(-edge, -edge));
}

void HeatmapCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    painter.fillRect(event->rect(), QColor(theme::canvas));
    for (const Pane &pane : panes()) {
        if (const QRect asked = pane.area & event->rect(); !asked.isEmpty())
            paintPane(painter, pane, asked);
    }
}

void HeatmapCanvas::paintPane(QPainter &painter, const Pane &pane, const QRect &asked)
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
void HeatmapCanvas::paintBands(QPainter &painter) const
{
    if (!m_hovered)
        return;
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(m_geometry.rowBand(m_hovered->row), QColor(theme::bandFill));
    painter.fillRect(m_geometry.columnBand(m_hovered->column), QColor(theme::bandFill));
    painter.restore();
}

void HeatmapCanvas::paintFrames(QPainter &painter) const
{
    if (!m_current)
        return;
    painter.setBrush(Qt::NoBrush);
    const HeatmapBlock selected = *block();
    if (m_anchor && *m_anchor != *m_current) {
        painter.setPen(QPen(QColor(theme::accent), 2));
        painter.drawRoundedRect(rectOf(selected).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
    }
    const QRectF cell = m_geometry.cell(m_current->row, m_current->column);
    painter.setPen(QPen(QColor(theme::shortfall), 2.5));
    painter.drawRoundedRect(cell.adjusted(-0.75, -0.75, 0.75, 0.75), 3.5, 3.5);
}

} // namespace rolewright
