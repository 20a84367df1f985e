#include "core/exchange/source_table.h"

#include "core/text/csv.h"

namespace rolewright {

Result<SourceTable> readSeparatedTable(const QByteArray &bytes, const QString &file)
{
    auto read = readDelimited(bytes, file);
    if (!read)
        return std::unexpected(std::move(read.error()));
    return SourceTable{std::move(read->header), std::move(read->rows), std::move(read->rowNumbers)};
}

} // namespace rolewright
