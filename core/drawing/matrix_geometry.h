#pragma once

#include "core/drawing/matrix_model.h"

#include <QRectF>

namespace rolewright {

/// How a responsibility matrix is laid out; lengths in logical pixels.
struct MatrixStyle
{
    double width = 1000; ///< of the whole, shared among the columns as far as they can take it
    double name = 216;   ///< of the activities' names
    double held = 92;    ///< of the column that says how many people do it
    double rowHeight = 30;
    double leastColumn = 62;
    double mostColumn = 92;
};

/// Where each part of a responsibility matrix is: for painting, hit tests and accessibility.
/// Building it is linear in the rows, a hit test logarithmic.
class MatrixGeometry
{
public:
    /// A cell by its row and column.
    struct Place
    {
        size_t row = 0;
        size_t column = 0;

        bool operator==(const Place &) const = default;
    };

    MatrixGeometry(const MatrixModel &model, const MatrixStyle &style);

    QSizeF size() const { return m_size; }
    /// Width of the heads of rows and height of those of columns, which stay when cells scroll.
    QSizeF heads() const;
    size_t rows() const { return m_rowTops.size(); }
    size_t columns() const { return m_columns; }
    QRectF columnHead(size_t column) const;
    QRectF heldHead() const;
    /// The line over the rows of a phase.
    QRectF groupHead(size_t group) const { return m_groupHeads[group]; }
    size_t groups() const { return m_groupHeads.size(); }
    QRectF rowHead(size_t row) const;
    QRectF held(size_t row) const;
    QRectF cell(size_t row, size_t column) const;
    QRectF rowBand(size_t row) const;
    QRectF columnBand(size_t column) const;

    std::optional<Place> cellAt(QPointF point) const;
    /// The row whose name, or count of people, is at a point.
    std::optional<size_t> rowHeadAt(QPointF point) const;
    std::optional<size_t> columnHeadAt(QPointF point) const;

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
