#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace rolewright {

/// Limits and choices for reading a table; the defaults are the limits of the product.
struct CsvOptions
{
    std::optional<QChar> separator;  ///< guessed among , ; tab | when not given
    std::optional<QString> encoding; ///< one of encodingNames(); guessed when not given
    qsizetype maxBytes = 256LL * 1024 * 1024;
    qsizetype maxRows = 1'000'000; ///< records, the header among them
    qsizetype maxColumns = 10'000;
    qsizetype maxCells = 32'000'000; ///< in the table, so that rows of nothing but separators end
    qsizetype maxCellLength = 1024 * 1024; ///< in UTF-16 units
};

/// A table of texts as it stands in the file; rows may be shorter or longer than the header.
struct SeparatedText
{
    std::vector<QString> header;
    int headerNumber = 1; ///< which record of the file the header is
    std::vector<std::vector<QString>> rows;
    std::vector<int> rowNumbers; ///< of each row: which record of the file it is; the header's is 1
                                 ///< where no blank line stands before it
    std::vector<int> lines;      ///< of each row: line of the text on which it begins, from 1
    QChar separator;
    QString encoding; ///< "UTF-8", "Windows-1252", "UTF-16LE" or "UTF-16BE"
};

/// Reads comma, semicolon, tab or bar separated text in UTF-8, else Windows-1252, or UTF-16 with
/// its mark. Quoted cells may hold separators, doubled quotes and line breaks, which become \n.
/// Blank lines are left out but counted.
///
/// Errors name row and line: an unclosed quote, text after a closing quote, binary content, UTF-16
/// without its mark, a file, row count, row, cell or number of cells above its limit, no header.
///
/// @param file name for the errors only
Result<SeparatedText> readDelimited(const QByteArray &bytes, const QString &file,
                                    const CsvOptions &options = {});

/// A text as a cell of a separated file: quoted where needed, NUL left out, and with a leading '
/// where a spreadsheet would take it for a formula. Not for numbers: -1 would become text.
QString csvCell(const QString &text);

/// The text that csvCell() made inert, without the leading ' of its own; other cells as they are.
/// @param cell as readDelimited() gives it
QString textOfCsvCell(const QString &cell);

} // namespace rolewright
