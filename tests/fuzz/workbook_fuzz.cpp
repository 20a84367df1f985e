#include "core/exchange/workbook_table.h"
#include "tests/fuzz/require.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const WorkbookLimits limits{.inflated = 16LL * 1024 * 1024, .cells = 100'000};
    const auto table = readWorkbookTable(bytes, QStringLiteral("people.xlsx"), {}, limits);
    if (!table) {
        require(!table.error().text.isEmpty(), "a refusal says why");
        return 0;
    }
    require(table->rows.size() == table->rowNumbers.size(), "each row has its number");
    for (const auto &row : table->rows)
        require(row.size() == table->header.size(), "each row has the cells of the header");
    return 0;
}
