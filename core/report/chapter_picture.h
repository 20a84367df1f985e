#pragma once

#include "core/report/drawing_file.h"
#include "core/report/exported_file.h"
#include "core/report/report.h"

#include <QStringList>

namespace rolewright {

/// A chapter of the staffing plan as one drawing that is as high as what it says, with a line below
/// it on what it shows of people, and of which scenario and day it is. What starts pages of its own
/// stands below each other; references to pages stay away. Needs a QGuiApplication.
/// @param chapter any but the cover, which is made for a page
/// @param options names, unit, language and what chapters show; not the paper
/// Errors: the fonts cannot be loaded.
Result<Drawing> chapterDrawing(const AnalysisInput &input, Chapter chapter,
                               const ReportOptions &options);

/// The endings of files that a chapter alone can be written as, the usual one first.
const QStringList &chapterEndings();

/// A chapter alone as a file: as PDF on pages, else as chapterDrawing().
/// @param ending of the file's name, in lower case: one of chapterEndings()
/// @param options as of chapterDrawing(); of a PDF also paper and orientation
/// @param dpi of a PNG
/// Errors: BadInput for another ending or a paper or picture that cannot be.
Result<QByteArray> chapterFile(const QString &ending, const AnalysisInput &input, Chapter chapter,
                               const ReportOptions &options, int dpi = PictureOptions{}.dpi);

/// The size in pixels that a chapter has as PNG, without painting it.
Result<QSize> chapterPictureSize(const AnalysisInput &input, Chapter chapter,
                                 const ReportOptions &options, int dpi);

} // namespace rolewright
