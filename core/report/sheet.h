#pragma once

#include "core/drawing/heatmap_look.h"
#include "core/report/data_table.h"

#include <optional>

namespace rolewright {

/// Colours of a cell that stands out.
struct CellTone
{
    QRgb ink = 0;
    bool isBold = false;
    std::optional<QRgb> fill = {};

    auto operator<=>(const CellTone &) const = default;
};

struct SheetCell
{
    DataValue value;
    QString comment = {};
    std::optional<CellTone> tone = {}; ///< without it, that of running text
};

struct SheetColumn
{
    QString head;
    DataKind kind = DataKind::Text;
    double width = 0; ///< in characters; 0 for as much as the content takes
    bool isCentred = false;
};

/// A sheet of a workbook: a title, a table with heads and filters, and totals below it.
struct Sheet
{
    QString name;      ///< on its tab, at most 31 characters, without any of : \ / ? * [ ]
    QString tableName; ///< by which formulas call the table, unique in the workbook
    QString title;
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows; ///< each with as many cells as there are columns
    std::vector<std::vector<SheetCell>> totals = {};
    int fixedColumns = 1;                 ///< so many stay at the left while it scrolls
    std::vector<CoverageBand> bands = {}; ///< of cells with percentages, the highest first
};

/// The sheet of a table; two columns stay while it scrolls.
Sheet sheetOf(const DataTable &table, const QString &title);

/// The heads as a table of a workbook takes them: at most 255 characters, and none twice.
QStringList tableHeads(const Sheet &sheet);

/// The width of a column that shows its content, in characters; longer texts are to be broken.
double contentWidth(const Sheet &sheet, size_t column);

/// The widest column that contentWidth() makes.
inline constexpr qsizetype mostWidth = 44;

} // namespace rolewright
