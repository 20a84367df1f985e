#include "core/exchange/workbook_table.h"
#include "tests/fuzz/require.h"
#include "tests/support/zip_bytes.h"

using namespace rolewright;

// The insides of a sound archive, which spoiling an archive hardly ever reaches: rows, texts,
// formats and styles, each ended by a zero byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArrayList parts = bytes.split('\0');
    PlainWorkbook book{.rows = parts.value(0), .texts = parts.value(1), .formats = parts.value(2)};
    if (parts.size() > 3)
        book.styles = parts[3];
    const WorkbookLimits limits{.inflated = 16LL * 1024 * 1024, .cells = 100'000};
    const auto table =
        readWorkbookTable(workbookBytes(book), QStringLiteral("people.xlsx"), {}, limits);
    if (!table) {
        require(!table.error().text.isEmpty(), "a refusal says why");
        return 0;
    }
    require(table->rows.size() == table->rowNumbers.size(), "each row has its number");
    for (const auto &row : table->rows)
        require(row.size() == table->header.size(), "each row has the cells of the header");
    return 0;
}
