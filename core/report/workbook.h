#pragma once

#include "core/base/result.h"
#include "core/report/sheet.h"

namespace rolewright {

/// What a workbook says besides its sheets.
struct WorkbookFacts
{
    QString title; ///< of the document
    QDate created; ///< the plan's day, so that the same plan gives the same bytes
};

/// An XLSX workbook: every sheet prints across on A4, as wide as the paper, with its heads on each
/// page; heads stay while it scrolls. Every text is a text cell, so that none is taken for a
/// formula; days and months are dates, percentages are percentages. Errors: BadInput for a sheet
/// with more columns than there is room for, NotWritten where there are too many rows or no room
/// for temporary files.
Result<QByteArray> workbookOf(const std::vector<Sheet> &sheets, const WorkbookFacts &facts);

} // namespace rolewright
