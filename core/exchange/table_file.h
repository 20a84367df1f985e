#pragma once

#include "core/exchange/source_table.h"

namespace rolewright {

/// Reads a table of people from the content of a file, or a text that was pasted: an XLSX workbook,
/// vCards, LDIF, else separated text. What it is shows in the content; the ending of the name only
/// tells what was meant where that is not what it holds.
///
/// @param file name for the errors, and its ending
/// Errors as of readWorkbookTable(), readCardTable(), readDirectoryTable() and
/// readSeparatedTable(); an old Excel file or one with a password; a sheet chosen where there are
/// none.
Result<SourceTable> readTableFile(const QByteArray &bytes, const QString &file,
                                  const TableFormat &format = {});

/// Endings of files that hold tables, without their dots: "csv", "xlsx".
QStringList tableEndings();

} // namespace rolewright
