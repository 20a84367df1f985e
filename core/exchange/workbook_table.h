#pragma once

#include "core/exchange/source_table.h"

namespace rolewright {

/// Limits for reading a workbook; the defaults are those of the product.
struct WorkbookLimits
{
    qint64 inflated = 512LL * 1024 * 1024; ///< bytes that its files may come to
    qsizetype rows = 1'000'000;            ///< the header among them
    qsizetype columns = 10'000;
    qsizetype cells = 32'000'000;               ///< that the table may have, empty ones among them
    qsizetype characters = 128LL * 1024 * 1024; ///< that its texts may come to, each as often as it
                                                ///< stands in a cell
};

/// Whether bytes are a zip archive, as workbooks are.
bool isArchive(const QByteArray &bytes);

/// Reads a sheet of an XLSX workbook as the texts that its CSV would hold: shared and own texts,
/// numbers, TRUE and FALSE, dates as YYYY-MM-DD; of a formula the value that was worked out last.
/// Lines above the header with one cell alone, which titles are, are left out. Nothing is loaded
/// from elsewhere or run, and memory is bounded by the limits.
///
/// @param file name for the errors only
/// @param format which sheet, whether it has a header
/// Errors: no workbook, one that is damaged, protected or of another kind, with what to do; a
/// document type in it; no such sheet; an empty one; one above the limits.
Result<SourceTable> readWorkbookTable(const QByteArray &bytes, const QString &file,
                                      const TableFormat &format = {},
                                      const WorkbookLimits &limits = {});

} // namespace rolewright
