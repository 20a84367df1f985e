#pragma once

#include "core/exchange/workbook_numbers.h"
#include "core/exchange/xml_part.h"

#include <QStringList>
#include <vector>

namespace rolewright {

/// A sheet of cells in a workbook.
struct WorkbookSheet
{
    QString name;
    QString part; ///< its file within the archive
    bool isHidden = false;
};

/// What a workbook says of its sheets and of all their cells.
struct WorkbookParts
{
    std::vector<WorkbookSheet> sheets; ///< in their order; charts are none
    QString textsPart;                 ///< file of the texts that cells share; empty for none
    QString stylesPart;                ///< file of the looks; empty for none
    bool countsFrom1904 = false;
};

/// Reads how a workbook is made up. Links that lead out of the archive are not followed.
/// Errors, without a place: no workbook, a damaged one, one of a kind that is not read.
Result<WorkbookParts> readWorkbookParts(const ZipFile &archive);

/// Reads the texts that cells share.
/// @param most texts that there may be, and characters that they may come to
Result<std::vector<QString>> readSharedTexts(const ZipFile &archive, const QString &part,
                                             qsizetype most);

/// Reads how numbers look in each style of cells.
Result<std::vector<NumberLook>> readNumberLooks(const ZipFile &archive, const QString &part);

/// An error without a place that tells of a part's problem.
std::unexpected<Error> problemOf(const XmlPart &part);

} // namespace rolewright
