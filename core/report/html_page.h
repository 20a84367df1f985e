#pragma once

#include "core/report/data_table.h"

#include <QRgb>

namespace rolewright {

/// A text as a page shows it: on one line, with nothing that is read as markup.
QString htmlText(const QString &text);

/// A page in one file that needs no other, well-formed also as XML, to be read on screen and paper.
/// @param body markup, with all texts in it as of htmlText()
QByteArray htmlPage(const QString &language, const QString &title, const QString &body);

/// A row of heads of columns.
QString htmlHeads(const QStringList &heads);

/// Rows below heads. Percentages have the colours of coverage.
/// @param groupColumn key of the column whose values stand as heads over their rows; it has to be
/// sorted by them; empty for none
QString htmlTable(const DataTable &table, const QString &language, const QString &groupColumn = {});

/// "background: #9dbbf0; color: #16295c", for a cell.
QString htmlColours(QRgb fill, QRgb ink);

} // namespace rolewright
