#pragma once

#include "core/base/result.h"

#include <QString>
#include <vector>

class QMimeData;

namespace rolewright {

/// Lines of cells, as another program puts them on the clipboard. Lines may differ in length.
using CellBlock = std::vector<std::vector<QString>>;

constexpr qsizetype maxBlockText = 32 * 1024 * 1024; ///< in UTF-16 units
constexpr qsizetype maxBlockRows = 100'000;
constexpr qsizetype maxBlockColumns = 500;

/// Cells that another program copied, not read yet.
struct CopiedCells
{
    QString text;
    bool isHtml = false;
};

/// Takes the cells off a clipboard or drag: its text where it has any, which has no markup to get
/// wrong, else its HTML. Errors: neither is there.
Result<CopiedCells> copiedCells(const QMimeData &copied);

/// Reads cells by their form, see below.
Result<CellBlock> readBlock(const CopiedCells &cells);

/// Reads lines of cells divided by tabs, as spreadsheets write them: cells in quotes may hold tabs
/// and line breaks. Errors: binary content, an unclosed quote, a text, line or number of lines
/// above its limit, nothing at all.
Result<CellBlock> readTabbedBlock(const QString &text);

/// Reads the first table of an HTML text: the text of its cells, nothing else. Nothing is loaded,
/// run or laid out, and the work is linear. Errors: no table, one above the limits.
Result<CellBlock> readHtmlBlock(const QString &html);

} // namespace rolewright
