#pragma once

#include "core/report/page_flow.h"

namespace rolewright {

/// A column of a grid; those of one group stand beside each other, below its name.
struct GridColumn
{
    QString name;
    QString group;
    bool isMarked = false; ///< stands out, as today's month does
};

/// What stands below a column.
struct GridFoot
{
    QStringList lines;
    bool isAlert = false;
};

/// Rows with names, by columns of cells that somebody else paints.
struct CellGrid
{
    QString rowHead; ///< of the names: "Person"
    std::vector<QString> rows;
    std::vector<GridColumn> columns;
    double columnWidth = 28; ///< logical pixels, as the next
    double rowHeight = 22;
    bool hasTurnedHeads = true; ///< with names of columns from bottom to top
    std::function<void(QPainter &, const QRectF &, size_t row, size_t column)> paintCell;
    QStringList footTitles;     ///< of the lines below all rows; none for none
    std::vector<GridFoot> feet; ///< by column
};

/// Writes a grid below what stands on the page: on a sheet whole, else on as many pages as its rows
/// and columns need in readable type, each with its heads; what is below the rows, on the last page
/// of each run of columns.
void writeGrid(PageFlow &flow, CellGrid grid);

} // namespace rolewright
