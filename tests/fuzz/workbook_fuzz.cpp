#include "tests/fuzz/workbook_input.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    readAsWorkbook({reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)});
    return 0;
}
