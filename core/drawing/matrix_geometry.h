#pragma once

#include "core/drawing/cell_geometry.h"
#include "core/drawing/matrix_model.h"

namespace rolewright {

/// How a responsibility matrix is laid out; lengths in logical pixels.
struct MatrixStyle
{
    double width = 1000; ///< of the whole, shared among the columns as far as they can take it
    double name = 212;   ///< of the activities' names
    double held = 86;    ///< of the column that says how many people do it
    double rowHeight = 30;
    double leastColumn = 56;
    double mostColumn = 92;
};

/// Where each part of a responsibility matrix is: for painting, hit tests and accessibility.
/// Building it is linear in the rows, a hit test logarithmic.
class MatrixGeometry final : public CellGeometry
{
public:
    MatrixGeometry(const MatrixModel &model, const MatrixStyle &style);

    QSizeF size() const override { return m_size; }
    QSizeF heads() const override;
    size_t rows() const override { return m_rowTops.size(); }
    size_t columns() const override { return m_columns; }
    QRectF columnHead(size_t column) const;
    QRectF heldHead() const;
    /// The line over the rows of a phase.
    QRectF groupHead(size_t group) const { return m_groupHeads[group]; }
    std::vector<QRectF> groupHeads() const override { return m_groupHeads; }
    QRectF rowHead(size_t row) const;
    QRectF held(size_t row) const;
    QRectF cell(size_t row, size_t column) const override;
    QRectF rowBand(size_t row) const override;
    QRectF columnBand(size_t column) const override;

    std::optional<CellPlace> cellAt(QPointF point) const override;
    /// The row whose name, or count of people, is at a point.
    std::optional<size_t> rowHeadAt(QPointF point) const override;
    std::optional<size_t> columnHeadAt(QPointF point) const override;

    /// Rows and columns that reach into an area, as first and one past the last.
    std::pair<size_t, size_t> rowsIn(double top, double bottom) const;
    std::pair<size_t, size_t> columnsIn(double left, double right) const;

private:
    double columnLeft(size_t column) const;
    std::optional<size_t> rowAt(double y) const;
    std::optional<size_t> columnAt(double x) const;

    MatrixStyle m_style;
    QSizeF m_size;
    size_t m_columns = 0;
    double m_columnWidth = 0;
    std::vector<QRectF> m_groupHeads;
    std::vector<double> m_rowTops;
};

} // namespace rolewright
