#include "core/exchange/card_table.h"
#include "core/exchange/directory_table.h"
#include "core/exchange/people_import.h"
#include "tests/fuzz/require.h"

using namespace rolewright;

namespace {

void requireToImport(const Result<SourceTable> &table)
{
    if (!table) {
        require(!table.error().text.isEmpty(), "a refusal says why");
        return;
    }
    for (const auto &row : table->rows)
        require(row.size() == table->header.size(), "each row has the cells of the header");
    const auto preview = importPeople({}, {}, *table, {.today = QDate(2026, 11, 29)});
    if (preview)
        required(apply({}, preview->changes), "an import applies");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    requireToImport(readCardTable(bytes, QStringLiteral("people.vcf")));
    requireToImport(readDirectoryTable(bytes, QStringLiteral("people.ldif")));
    return 0;
}
