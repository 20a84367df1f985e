#include "core/report/drawing_file.h"

#include "core/drawing/theme.h"
#include "core/report/export_mark.h"
#include "core/report/pdf_finish.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

namespace rolewright {

namespace {

constexpr double margin = 16;
constexpr double pixelsPerInch = 96;
constexpr double mostPixels = 200e6;
constexpr double pointsPerInch = 72;
constexpr double mostPoints = 14400; ///< of a page whose unit is the point

QSizeF sizeWithMargin(const Drawing &drawing)
{
    return drawing.size + QSizeF(2 * margin, 2 * margin);
}

QSize wholePixels(const QSizeF &size)
{
    return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))};
}

double pngScale(int dpi)
{
    return std::clamp(dpi, 24, 1200) / pixelsPerInch;
}

void paintOn(QPaintDevice &device, const Drawing &drawing, double scale)
{
    QPainter painter(&device);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(), sizeWithMargin(drawing)), QColor(theme::paper));
    painter.translate(margin, margin);
    drawing.paint(painter);
}

} // namespace

QByteArray svgOf(const Drawing &drawing)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(pixelsPerInch));
    generator.setSize(wholePixels(sizeWithMargin(drawing)));
    generator.setViewBox(QRectF(QPointF(), sizeWithMargin(drawing)));
    generator.setTitle(drawing.title.toHtmlEscaped());
    generator.setDescription(exportMark());
    paintOn(generator, drawing, 1);
    return bytes;
}

QSize pngSize(const Drawing &drawing, int dpi)
{
    return wholePixels(sizeWithMargin(drawing) * pngScale(dpi));
}

Result<QByteArray> pngOf(const Drawing &drawing, int dpi)
{
    const double scale = pngScale(dpi);
    const QSize pixels = pngSize(drawing, dpi);
    if (static_cast<double>(pixels.width()) * pixels.height() > mostPixels)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("the picture would have %1 by %2 pixels; choose fewer dots per "
                                   "inch, or SVG or PDF")
                        .arg(pixels.width())
                        .arg(pixels.height()));
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(QColor(theme::paper));
    image.setDotsPerMeterX(static_cast<int>(std::lround(scale * pixelsPerInch / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Software"), exportMark());
    paintOn(image, drawing, scale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return fail(ErrorCode::Internal, QStringLiteral("the picture could not be written as PNG"));
    return bytes;
}

double shownPartInPdf(const Drawing &drawing)
{
    const QSizeF page = sizeWithMargin(drawing) * (pointsPerInch / pixelsPerInch);
    return std::min(1.0, mostPoints / std::max(page.width(), page.height()));
}

Result<QByteArray> pdfOf(const Drawing &drawing, const QString &language, const QDate &created)
{
    constexpr int resolution = 1200;
    const double part = shownPartInPdf(drawing);
    const QSizeF page = sizeWithMargin(drawing) * (pointsPerInch / pixelsPerInch * part);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(QPageSize(page, QPageSize::Point, {}, QPageSize::ExactMatch),
                                     QPageLayout::Portrait, QMarginsF()));
    paintOn(writer, drawing, part * resolution / pixelsPerInch);
    return finishPdf(
        bytes,
        {.title = drawing.title, .language = language, .created = created, .unit = 1 / part});
}

} // namespace rolewright
