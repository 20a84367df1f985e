#include "core/drawing/heatmap_geometry.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double stageHeight = 26;
constexpr double groupHeight = 25;
constexpr double staffedColumn = 68;

} // namespace

HeatmapStyle HeatmapStyle::summary(double width)
{
    return {.width = width,
            .rowHead = 96,
            .rowHeight = 27,
            .gap = 2,
            .compact = true,
            .staffed = false,
            .leastCell = 40};
}

HeatmapGeometry::HeatmapGeometry(const HeatmapModel &model, const HeatmapStyle &style)
    : m_style(style), m_columns(model.phases.size()),
      m_staffedWidth(style.staffed && model.hasStaffing() ? staffedColumn : 0),
      m_phaseTop(style.compact ? 0 : stageHeight), m_phaseHeight(style.compact ? 31 : 46)
{
    const double columns = static_cast<double>(std::max<size_t>(m_columns, 1));
    const double forCells =
        style.width - style.rowHead - m_staffedWidth - style.gap * (columns - 1);
    m_cellWidth = std::max(style.leastCell, forCells / columns);
    if (!style.compact)
        m_cellWidth = std::floor(m_cellWidth); // so that edges are sharp on a screen

    for (const HeatmapStage &stage : model.stages) {
        const double left = columnLeft(stage.firstPhase);
        const double right = columnLeft(stage.firstPhase + stage.phases) - style.gap;
        m_stageHeads.emplace_back(left, 0, right - left, style.compact ? 0 : stageHeight);
    }

    const double wide = columnLeft(m_columns) - (m_columns == 0 ? 0 : style.gap) + m_staffedWidth;
    double top = m_phaseTop + m_phaseHeight;
    for (size_t row = 0; row < model.rows.size(); ++row) {
        const bool startsGroup = row == 0 || row == model.centralRows;
        if (startsGroup && !style.compact) {
            m_groupHeads[row < model.centralRows ? 0 : 1] = QRectF(0, top, wide, groupHeight);
            top += groupHeight;
        }
        m_rowTops.push_back(top);
        top += style.rowHeight + style.gap;
    }
    m_size = QSizeF(wide, top - (model.rows.empty() ? 0 : style.gap));
}

std::vector<QRectF> HeatmapGeometry::groupHeads() const
{
    std::vector<QRectF> shown;
    for (const QRectF &head : m_groupHeads) {
        if (!head.isEmpty())
            shown.push_back(head);
    }
    return shown;
}

double HeatmapGeometry::columnLeft(size_t column) const
{
    return m_style.rowHead + static_cast<double>(column) * (m_cellWidth + m_style.gap);
}

QRectF HeatmapGeometry::phaseHead(size_t column) const
{
    return {columnLeft(column), m_phaseTop, m_cellWidth, m_phaseHeight};
}

QRectF HeatmapGeometry::staffedHead() const
{
    return {m_size.width() - m_staffedWidth, m_phaseTop, m_staffedWidth, m_phaseHeight};
}

QRectF HeatmapGeometry::rowHead(size_t row) const
{
    return {0, m_rowTops[row], m_style.rowHead - m_style.gap, m_style.rowHeight};
}

QRectF HeatmapGeometry::cell(size_t row, size_t column) const
{
    return {columnLeft(column), m_rowTops[row], m_cellWidth, m_style.rowHeight};
}

QRectF HeatmapGeometry::staffedCell(size_t row) const
{
    return {m_size.width() - m_staffedWidth, m_rowTops[row], m_staffedWidth, m_style.rowHeight};
}

QRectF HeatmapGeometry::rowBand(size_t row) const
{
    return {0, m_rowTops[row], m_size.width(), m_style.rowHeight};
}

QRectF HeatmapGeometry::columnBand(size_t column) const
{
    return {columnLeft(column), m_phaseTop, m_cellWidth, m_size.height() - m_phaseTop};
}

std::optional<size_t> HeatmapGeometry::rowAt(double y) const
{
    const auto below = std::upper_bound(m_rowTops.begin(), m_rowTops.end(), y);
    if (below == m_rowTops.begin() || y > *(below - 1) + m_style.rowHeight)
        return {};
    return static_cast<size_t>(below - m_rowTops.begin()) - 1;
}

std::optional<size_t> HeatmapGeometry::columnAt(double x) const
{
    const double place = (x - m_style.rowHead) / (m_cellWidth + m_style.gap);
    if (place < 0 || place >= static_cast<double>(m_columns))
        return {};
    const auto column = static_cast<size_t>(place);
    if (x > columnLeft(column) + m_cellWidth)
        return {};
    return column;
}

std::optional<CellPlace> HeatmapGeometry::cellAt(QPointF point) const
{
    const auto row = rowAt(point.y());
    const auto column = columnAt(point.x());
    if (!row || !column)
        return {};
    return CellPlace{*row, *column};
}

std::optional<size_t> HeatmapGeometry::rowHeadAt(QPointF point) const
{
    const auto row = rowAt(point.y());
    if (!row || !(rowHead(*row).contains(point) || staffedCell(*row).contains(point)))
        return {};
    return row;
}

std::optional<size_t> HeatmapGeometry::columnHeadAt(QPointF point) const
{
    const auto column = columnAt(point.x());
    if (!column || !phaseHead(*column).contains(point))
        return {};
    return column;
}

} // namespace rolewright
