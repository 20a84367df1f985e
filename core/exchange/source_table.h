#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace rolewright {

/// How a table is written. What is not said is guessed.
struct TableFormat
{
    std::optional<QString> encoding; ///< one of encodingNames()
    std::optional<QChar> separator;
    std::optional<bool> hasHeader; ///< whether its first row names the columns

    bool operator==(const TableFormat &) const = default;
};

/// The separators that are guessed among, each with its name: "comma", "semicolon", "tab", "bar".
const std::vector<std::pair<QChar, QString>> &namedSeparators();
/// A separator by its name, or by itself: "tab", ";". Empty for anything but one character that can
/// separate cells.
std::optional<QChar> separatorOf(const QString &text);

/// A table of texts as some file holds it, the common form of all readers that people are imported
/// from.
struct SourceTable
{
    std::vector<QString> header; ///< "Column 1", "Column 2" where the file has none
    std::vector<std::vector<QString>> rows;
    std::vector<int> rowNumbers; ///< of each row: its record in the file, the header counting as 1
    TableFormat format;          ///< in which it was read

    /// Record number of a row; counted when the reader gave none.
    int rowNumber(size_t row) const
    {
        return row < rowNumbers.size() ? rowNumbers[row] : static_cast<int>(row) + 2;
    }
};

/// Reads separated text (core/text/csv.h names limits and errors). A first row counts as a header
/// unless it holds numbers, dates or e-mail addresses and no name of a field.
///
/// @param file name for the errors only
Result<SourceTable> readSeparatedTable(const QByteArray &bytes, const QString &file,
                                       const TableFormat &format = {});

/// What a column is called that has no name.
QString columnNumbered(size_t number);

} // namespace rolewright
