#pragma once

#include "core/report/report.h"

#include <QStringList>

namespace rolewright {

/// The endings of files that a responsibility matrix can be written as, the usual one first.
const QStringList &matrixEndings();

/// The responsibility matrix of the input's scenario as a file. Needs a QGuiApplication.
/// @param ending of the file's name, in lower case: one of matrixEndings()
/// @param options what of the matrix, names, unit and language; of a PDF also paper and orientation
/// @param dpi of a PNG
/// Errors: BadInput for another ending or a paper or picture that cannot be, NotWritten where a
/// workbook finds no room for its temporary files.
Result<QByteArray> matrixFile(const QString &ending, const AnalysisInput &input,
                              const ReportOptions &options, int dpi = PictureOptions{}.dpi);

} // namespace rolewright
