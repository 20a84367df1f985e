#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace rolewright {

/// How a table is written. What is not said is guessed.
struct TableFormat
{
    std::optional<QString> encoding; ///< one of encodingNames()
    std::optional<QChar> separator;
    std::optional<bool> hasHeader; ///< whether its first row names the columns
    std::optional<QString> sheet;  ///< of a workbook, in any case; the first that is seen if empty

    bool operator==(const TableFormat &) const = default;
};

/// The separators that are guessed among, each with its name: "comma", "semicolon", "tab", "bar".
const std::vector<std::pair<QChar, QString>> &namedSeparators();
/// A separator by its name, or by itself: "tab", ";". Empty for anything but one character that can
/// separate cells.
std::optional<QChar> separatorOf(const QString &text);

/// What kind of file a table comes from.
enum class TableKind {
    Separated, ///< separated text: CSV, TSV and the like
    Workbook,  ///< XLSX
    Cards,     ///< vCard
    Directory, ///< LDIF
};
/// "separated text", "workbook", "vCard" or "LDIF".
QString nameOf(TableKind kind);

/// A row that is not taken, and why.
struct SkippedRow
{
    int row = 0; ///< record of the file, the header counting as 1
    QString reason;

    bool operator==(const SkippedRow &) const = default;
};

/// A table of texts as some file holds it, the common form of all readers that people are imported
/// from.
struct SourceTable
{
    std::vector<QString> header; ///< "Column 1", "Column 2" where the file has none
    std::vector<std::vector<QString>> rows;
    std::vector<int> rowNumbers; ///< of each row: its record in the file, the header counting as 1,
                                 ///< of cards and entries the first of them
    TableFormat format;          ///< in which it was read
    TableKind kind = TableKind::Separated;
    QStringList sheets;              ///< of a workbook, those that are seen
    std::vector<SkippedRow> leftOut; ///< records that are no row of it: change records, groups

    /// Record number of a row; counted when the reader gave none.
    int rowNumber(size_t row) const
    {
        return row < rowNumbers.size() ? rowNumbers[row] : static_cast<int>(row) + 2;
    }
};

/// Whether a first row names the columns: unless it holds numbers, dates or e-mail addresses and no
/// name of a field.
bool looksLikeHeader(const std::vector<QString> &row);

/// Names the columns by number and makes a row of what was taken for their header.
/// @param recordNumber of that row
void takeHeaderAsRow(SourceTable &table, int recordNumber);

/// Reads separated text (core/text/csv.h names limits and errors). Cells that were made inert for
/// spreadsheets come back as they were. The header is guessed by looksLikeHeader(). A first line
/// such as "sep=;" sets the separator, as for spreadsheets, and is no record.
///
/// @param file name for the errors only
Result<SourceTable> readSeparatedTable(const QByteArray &bytes, const QString &file,
                                       const TableFormat &format = {});

/// What a column is called that has no name.
QString columnNumbered(size_t number);

} // namespace rolewright
