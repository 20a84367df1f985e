#pragma once

#include "core/drawing/cell_geometry.h"
#include "core/drawing/heatmap_model.h"

namespace rolewright {

/// How a heatmap is laid out; lengths in logical pixels.
struct HeatmapStyle
{
    double width = 900;    ///< of the whole
    double rowHead = 170;  ///< width of the profiles' names
    double rowHeight = 48; ///< of a cell
    double gap = 3;        ///< between cells
    bool compact = false;  ///< one centred word a cell, no stages, groups or staffed column
    bool staffed = true;   ///< shows the column of staffed FTE where the model has it
    double leastCell = 62; ///< cells are never narrower; the whole then grows beyond `width`

    /// The small picture of a summary page.
    static HeatmapStyle summary(double width);
};

/// Where each part of a heatmap is: for painting, hit tests and accessibility. Building it is
/// linear in rows and columns, a hit test logarithmic in rows.
class HeatmapGeometry final : public CellGeometry
{
public:
    HeatmapGeometry(const HeatmapModel &model, const HeatmapStyle &style);

    const HeatmapStyle &style() const { return m_style; }
    QSizeF size() const override { return m_size; }
    size_t rows() const override { return m_rowTops.size(); }
    size_t columns() const override { return m_columns; }
    QSizeF heads() const override
    {
        return {m_style.rowHead - m_style.gap, m_phaseTop + m_phaseHeight};
    }
    QRectF stageHead(size_t stage) const { return m_stageHeads[stage]; }
    QRectF phaseHead(size_t column) const;
    QRectF staffedHead() const;
    std::vector<QRectF> groupHeads() const override;
    /// Line above the central (0) or the business-unit rows (1); empty when there are none.
    QRectF groupHead(size_t group) const { return m_groupHeads[group]; }
    QRectF rowHead(size_t row) const;
    QRectF cell(size_t row, size_t column) const override;
    QRectF staffedCell(size_t row) const;
    QRectF rowBand(size_t row) const override;
    QRectF columnBand(size_t column) const override;
    bool hasStaffedColumn() const { return m_staffedWidth > 0; }

    std::optional<CellPlace> cellAt(QPointF point) const override;
    /// The row whose head or staffed FTE is at a point.
    std::optional<size_t> rowHeadAt(QPointF point) const override;
    std::optional<size_t> columnHeadAt(QPointF point) const override;

private:
    double columnLeft(size_t column) const;
    std::optional<size_t> rowAt(double y) const;
    std::optional<size_t> columnAt(double x) const;

    HeatmapStyle m_style;
    QSizeF m_size;
    size_t m_columns = 0;
    double m_cellWidth = 0;
    double m_staffedWidth = 0;
    double m_phaseTop = 0;
    double m_phaseHeight = 0;
    std::vector<QRectF> m_stageHeads;
    QRectF m_groupHeads[2];
    std::vector<double> m_rowTops;
};

} // namespace rolewright
