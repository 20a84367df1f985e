#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QSize>
#include <functional>

class QPainter;

namespace rolewright {

/// A drawing with its size in logical pixels, ready to be painted on anything.
struct Drawing
{
    QString title;
    QSizeF size;
    std::function<void(QPainter &)> paint;
};

/// The drawing with a margin around it as SVG, with text as text in Inter.
QByteArray svgOf(const Drawing &drawing);

/// The size in pixels that a drawing has as PNG.
/// @param dpi as of pngOf()
QSize pngSize(const Drawing &drawing, int dpi);

/// The same as PNG.
/// @param dpi 24 to 1200; what is beyond counts as these
/// Errors: BadInput where the picture would have more than 200 million pixels.
Result<QByteArray> pngOf(const Drawing &drawing, int dpi);

/// The part of its size at which a program shows a drawing as PDF that knows no page beyond 14,400
/// points (5 metres): 1 for a drawing that fits there.
double shownPartInPdf(const Drawing &drawing);

/// The same as a PDF of one page that is as large as the drawing. A page beyond 14,400 points has a
/// larger unit of length; programs that do not know it show it smaller, see shownPartInPdf().
/// @param created the plan's day, so that the same plan gives the same bytes
Result<QByteArray> pdfOf(const Drawing &drawing, const QString &language, const QDate &created);

} // namespace rolewright
