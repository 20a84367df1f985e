#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace rolewright {

/// A table of texts as some file holds it, the common form of all readers that people are imported
/// from.
struct SourceTable
{
    std::vector<QString> header;
    std::vector<std::vector<QString>> rows;
    std::vector<int> rowNumbers; ///< of each row: its record in the file, the header counting as 1

    /// Record number of a row; counted when the reader gave none.
    int rowNumber(size_t row) const
    {
        return row < rowNumbers.size() ? rowNumbers[row] : static_cast<int>(row) + 2;
    }
};

/// Reads separated text (core/text/csv.h names limits and errors).
///
/// @param file name for the errors only
Result<SourceTable> readSeparatedTable(const QByteArray &bytes, const QString &file);

} // namespace rolewright
