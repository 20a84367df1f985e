#include "tests/fuzz/workbook_input.h"
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
    readAsWorkbook(workbookBytes(book));
    return 0;
}
