#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <vector>

namespace rolewright {

/// A file of an archive that is made for a test.
struct PlainFile
{
    QByteArray name;
    QByteArray content;
};

/// A zip archive of the files.
QByteArray zipped(const std::vector<PlainFile> &files);

/// The parts of a workbook that a test sets; the rest is as small as can be.
struct PlainWorkbook
{
    QByteArray rows;                             ///< within sheetData of the first sheet
    QByteArray secondRows;                       ///< of a second sheet, called Leavers
    QByteArray texts;                            ///< within sst
    QByteArray formats;                          ///< within numFmts
    QByteArray styles = "<xf numFmtId=\"0\"/>";  ///< within cellXfs
    QByteArray properties;                       ///< the element workbookPr
    QByteArray firstState;                       ///< attribute of the first sheet
    QByteArray head = "<?xml version=\"1.0\"?>"; ///< of the first sheet
};

/// The workbook as an XLSX file.
QByteArray workbookBytes(const PlainWorkbook &book);
std::vector<PlainFile> workbookFiles(const PlainWorkbook &book);

} // namespace rolewright
