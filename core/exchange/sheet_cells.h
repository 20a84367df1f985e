#pragma once

#include "core/exchange/workbook_parts.h"
#include "core/exchange/workbook_table.h"

namespace rolewright {

/// The rows of a sheet that have a cell with something in it.
struct SheetCells
{
    std::vector<std::vector<QString>> rows; ///< each up to its last cell that is not empty
    std::vector<int> numbers;               ///< of each row in the sheet, from 1
};

/// What the cells of all sheets refer to.
struct CellSources
{
    std::vector<QString> texts;
    std::vector<NumberLook> looks;
    bool countsFrom1904 = false;
};

/// Reads the cells of a sheet. Errors, without a place: it is damaged, above a limit.
Result<SheetCells> readSheetCells(const ZipFile &archive, const QString &part,
                                  const CellSources &sources, const WorkbookLimits &limits);

} // namespace rolewright
