#pragma once

#include <QMimeData>
#include <QStringList>
#include <memory>

namespace rolewright {

/// A table for other programs, as spreadsheets (TSV) and documents (HTML) take it.
struct ClipboardTable
{
    QString tsv;
    QString html;
};

/// Writes a table whose first line holds the heads. Cells lose line breaks, control and direction
/// characters, and what a spreadsheet would run as a formula is defused with an apostrophe.
ClipboardTable clipboardTable(const QList<QStringList> &lines);

std::unique_ptr<QMimeData> mimeData(const ClipboardTable &table);

} // namespace rolewright
