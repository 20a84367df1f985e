#pragma once

#include <QRectF>
#include <optional>
#include <vector>

namespace rolewright {

/// A cell by its row and column.
struct CellPlace
{
    size_t row = 0;
    size_t column = 0;

    bool operator==(const CellPlace &) const = default;
};

/// Where the parts of a drawing of rows and columns are, in logical pixels: the same for painting,
/// hit tests and assistive technology.
class CellGeometry
{
public:
    virtual QSizeF size() const = 0;
    /// Width of the heads of rows and height of those of columns: what stays when cells scroll.
    virtual QSizeF heads() const = 0;
    virtual size_t rows() const = 0;
    virtual size_t columns() const = 0;
    virtual QRectF cell(size_t row, size_t column) const = 0;
    /// All of a row with its head; all of a column with its head.
    virtual QRectF rowBand(size_t row) const = 0;
    virtual QRectF columnBand(size_t column) const = 0;
    /// Lines over groups of rows, which do not scroll sideways.
    virtual std::vector<QRectF> groupHeads() const = 0;

    /// The cell at a point; empty between and outside of cells.
    virtual std::optional<CellPlace> cellAt(QPointF point) const = 0;
    /// The row, or the column, whose head is at a point.
    virtual std::optional<size_t> rowHeadAt(QPointF point) const = 0;
    virtual std::optional<size_t> columnHeadAt(QPointF point) const = 0;

protected:
    CellGeometry() = default;
    CellGeometry(const CellGeometry &) = default;
    CellGeometry &operator=(const CellGeometry &) = default;
    ~CellGeometry() = default;
};

} // namespace rolewright
