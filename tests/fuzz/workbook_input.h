#pragma once

#include "core/exchange/workbook_table.h"
#include "tests/fuzz/require.h"

namespace rolewright {

/// Reads bytes as a workbook, and requires a whole table or a refusal with words.
inline void readAsWorkbook(const QByteArray &bytes)
{
    const WorkbookLimits limits{.inflated = 16LL * 1024 * 1024, .cells = 100'000};
    const auto table = readWorkbookTable(bytes, QStringLiteral("people.xlsx"), {}, limits);
    if (!table)
        return require(!table.error().text.isEmpty(), "a refusal says why");
    require(table->rows.size() == table->rowNumbers.size(), "each row has its number");
    for (const auto &row : table->rows)
        require(row.size() == table->header.size(), "each row has the cells of the header");
}

} // namespace rolewright
