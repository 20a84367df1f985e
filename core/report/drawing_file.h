#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QSizeF>
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

/// The same as PNG.
/// @param dpi 24 to 1200; what is beyond counts as these
/// Errors: BadInput where the picture would have more than 200 million pixels.
Result<QByteArray> pngOf(const Drawing &drawing, int dpi);

/// The same as a PDF of one page that is as large as the drawing; a drawing larger than the largest
/// page of a PDF (5 by 5 metres) is made smaller.
/// @param created the plan's day, so that the same plan gives the same bytes
Result<QByteArray> pdfOf(const Drawing &drawing, const QString &language, const QDate &created);

} // namespace rolewright
