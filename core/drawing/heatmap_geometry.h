#pragma once

#include "core/drawing/heatmap_model.h"

#include <QRectF>

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
class HeatmapGeometry
{
public:
    /// A cell by its row and phase.
    struct Place
    {
        size_t row = 0;
        size_t column = 0;

        bool operator==(const Place &) const = default;
    };

    HeatmapGeometry(const HeatmapModel &model, const HeatmapStyle &style);

    const HeatmapStyle &style() const { return m_style; }
    QSizeF size() const { return m_size; }
    size_t rows() const { return m_rowTops.size(); }
    size_t columns() const { return m_columns; }
    /// Height of the heads of stages and phases, and width of those of the rows: what stays when
    /// the cells are scrolled.
    QSizeF heads() const { return {m_style.rowHead - m_style.gap, m_phaseTop + m_phaseHeight}; }
    QRectF stageHead(size_t stage) const { return m_stageHeads[stage]; }
    QRectF phaseHead(size_t column) const;
    QRectF staffedHead() const;
    /// Line above the central (0) or the business-unit rows (1); empty when there are none.
    QRectF groupHead(size_t group) const { return m_groupHeads[group]; }
    QRectF rowHead(size_t row) const;
    QRectF cell(size_t row, size_t column) const;
    QRectF staffedCell(size_t row) const;
    /// All of a row with its head; all of a column with its head.
    QRectF rowBand(size_t row) const;
    QRectF columnBand(size_t column) const;
    bool hasStaffedColumn() const { return m_staffedWidth > 0; }

    /// The cell at a point; empty between and outside of cells.
    std::optional<Place> cellAt(QPointF point) const;
    /// The row whose head or staffed FTE is at a point.
    std::optional<size_t> rowHeadAt(QPointF point) const;
    /// The column whose head is at a point.
    std::optional<size_t> phaseHeadAt(QPointF point) const;

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
