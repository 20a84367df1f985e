#pragma once

#include "core/drawing/matrix_model.h"

#include <QDate>

namespace rolewright {

/// What a workbook says besides its cells.
struct WorkbookFacts
{
    QString title; ///< over the table, and of the document
    QDate created; ///< the plan's day, so that the same plan gives the same bytes
};

/// A responsibility matrix as an XLSX workbook of one sheet: heads that stay while it scrolls,
/// letters, notes as comments, totals below. Every text is a text cell, so that none is taken for a
/// formula.
/// Errors: NotWritten where there is no room for temporary files.
Result<QByteArray> matrixWorkbook(const MatrixModel &model, const WorkbookFacts &facts);

} // namespace rolewright
