#include "app/views/heatmap/heatmap_canvas.h"

#include "core/drawing/heatmap_painter.h"

#include <QScrollBar>
#include <cmath>

namespace rolewright {

namespace {

constexpr double leastRow = 44;
constexpr double mostRow = 62;

} // namespace

HeatmapCanvas::HeatmapCanvas(QWidget *parent) : CellCanvas(parent), m_geometry(m_model, {})
{
    setObjectName(QStringLiteral("heatmap"));
    setAccessibleName(QStringLiteral("Profiles across the lifecycle"));
    connect(this, &CellCanvas::currentChanged, this, [this] {
        m_subject = currentSubject();
        m_parts.tellCurrent();
    });
}

void HeatmapCanvas::setModel(HeatmapModel model)
{
    const bool sameGrid = model.phases == m_model.phases &&
                          std::ranges::equal(model.rows, m_model.rows, {}, &HeatmapRow::profile,
                                             &HeatmapRow::profile);
    m_model = std::move(model);
    if (!sameGrid) {
        const auto row = m_subject ? m_model.rowOf(m_subject->profile) : std::nullopt;
        const auto column = m_subject ? m_model.columnOf(m_subject->phase) : std::nullopt;
        resetCurrent(row && column ? std::optional(CellPlace{*row, *column}) : std::nullopt);
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
    showCells();
}

std::optional<CellSubject> HeatmapCanvas::currentSubject() const
{
    const auto place = current();
    return place ? std::optional(subjectAt(*place)) : std::nullopt;
}

CellSubject HeatmapCanvas::subjectAt(const CellPlace &place) const
{
    return {m_model.rows[place.row].profile, m_model.phases[place.column]};
}

void HeatmapCanvas::setCurrent(const CellSubject &cell)
{
    m_subject = cell;
    const auto row = m_model.rowOf(cell.profile);
    const auto column = m_model.columnOf(cell.phase);
    if (row && column && current() != CellPlace{*row, *column})
        moveTo({*row, *column});
}

void HeatmapCanvas::openCurrentProfile()
{
    if (const auto place = current())
        pressRowHead(place->row);
}

void HeatmapCanvas::pressRowHead(size_t row)
{
    selectRow(row);
    Q_EMIT profileOpened(m_model.rows[row].profile);
}

QString HeatmapCanvas::tipAt(const QPointF &point) const
{
    if (const auto place = m_geometry.cellAt(point))
        return cellSummary(m_model, place->row, place->column);
    if (const auto row = m_geometry.rowHeadAt(point))
        return rowSummary(m_model, *row);
    if (const auto column = m_geometry.columnHeadAt(point))
        return m_model.phaseNames[static_cast<qsizetype>(*column)];
    return {};
}

void HeatmapCanvas::paintCells(QPainter &painter, const QRectF &visible) const
{
    paintHeatmap(painter, m_model, m_geometry, visible);
}

} // namespace rolewright
