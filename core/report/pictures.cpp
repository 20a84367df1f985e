#include "core/drawing/heatmap_painter.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/matrix_painter.h"
#include "core/drawing/theme.h"
#include "core/drawing/wording.h"
#include "core/report/export_mark.h"
#include "core/report/report.h"
#include "core/report/without_names.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <cmath>
#include <functional>

namespace rolewright {

namespace {

constexpr double margin = 16;
constexpr double pixelsPerInch = 96;
constexpr double mostPixels = 200e6;

/// A drawing with its size, ready to be painted on anything.
struct Drawing
{
    QString title;
    QSizeF size;
    std::function<void(QPainter &)> paint;
};

Drawing heatmapDrawing(const PlanIndex &index, const PictureOptions &options)
{
    HeatmapChoice choice = options.heatmap;
    choice.names = options.names;
    if (options.unit)
        choice.scope.unit = options.unit;
    const auto model =
        std::make_shared<HeatmapModel>(heatmapModel(index, options.language, choice));
    const HeatmapGeometry geometry(*model, HeatmapStyle{});
    const auto entries = legendOf(*model);
    const QRectF legend(0, geometry.size().height() + margin, heatmapLegendWidth(entries), 16);
    return {heatmapTitle(index, options.language, choice),
            {std::max(geometry.size().width(), legend.width()), legend.bottom()},
            [model, geometry, entries, legend](QPainter &painter) {
                paintHeatmap(painter, *model, geometry);
                paintHeatmapLegend(painter, legend, entries);
            }};
}

Drawing mappingDrawing(const PlanIndex &index, const PictureOptions &options)
{
    auto model = std::make_shared<MappingModel>(mappingModel(
        index, {.language = options.language, .names = options.names, .unit = options.unit}));
    const MappingGeometry geometry(*model, {});
    return {Wording(options.language)("Mapping of roles", "Zuordnung der Rollen"), geometry.size(),
            [model, geometry](QPainter &painter) { paintMapping(painter, *model, geometry); }};
}

Drawing matrixDrawing(const PlanIndex &index, const PictureOptions &options)
{
    MatrixChoice choice = options.matrix;
    choice.unit = options.unit;
    const auto model = std::make_shared<MatrixModel>(
        matrixModel(index, findings(index), options.language, choice));
    const MatrixGeometry geometry(*model, {});
    const QRectF legend(0, geometry.size().height() + margin, matrixLegendWidth(options.language),
                        20);
    return {Wording(options.language)("Responsibilities", "Verantwortlichkeiten"),
            {std::max(geometry.size().width(), legend.width()), legend.bottom()},
            [model, geometry, legend](QPainter &painter) {
                paintMatrix(painter, *model, geometry, QRectF(QPointF(), geometry.size()));
                paintMatrixLegend(painter, legend, model->language);
            }};
}

Drawing drawingOf(const PlanIndex &index, Picture picture, const PictureOptions &options)
{
    switch (picture) {
    case Picture::Heatmap:
        return heatmapDrawing(index, options);
    case Picture::Matrix:
        return matrixDrawing(index, options);
    case Picture::Mapping:
        break;
    }
    return mappingDrawing(index, options);
}

Result<Drawing> drawingOf(const AnalysisInput &input, Picture picture,
                          const PictureOptions &options)
{
    if (const Result<void> fonts = loadFonts(); !fonts)
        return std::unexpected(fonts.error());
    const AnalysisInput shown = options.names == NamesShown::Full
                                    ? input
                                    : withoutNames(input, options.names, options.language);
    const PlanIndex index(shown);
    Drawing drawing = drawingOf(index, picture, options);
    drawing.size += QSizeF(2 * margin, 2 * margin);
    return drawing;
}

void paintOn(QPaintDevice &device, const Drawing &drawing, double scale)
{
    QPainter painter(&device);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(), drawing.size), QColor(theme::paper));
    painter.translate(margin, margin);
    drawing.paint(painter);
}

} // namespace

Result<QByteArray> svgOf(const AnalysisInput &input, Picture picture, const PictureOptions &options)
{
    const Result<Drawing> drawing = drawingOf(input, picture, options);
    if (!drawing)
        return std::unexpected(drawing.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(pixelsPerInch));
    generator.setSize(QSize(static_cast<int>(std::ceil(drawing->size.width())),
                            static_cast<int>(std::ceil(drawing->size.height()))));
    generator.setViewBox(QRectF(QPointF(), drawing->size));
    generator.setTitle(drawing->title.toHtmlEscaped());
    generator.setDescription(exportMark());
    paintOn(generator, *drawing, 1);
    return bytes;
}

Result<QByteArray> pngOf(const AnalysisInput &input, Picture picture, const PictureOptions &options)
{
    const Result<Drawing> drawing = drawingOf(input, picture, options);
    if (!drawing)
        return std::unexpected(drawing.error());
    const double scale = std::clamp(options.dpi, 24, 1200) / pixelsPerInch;
    const QSizeF pixels = drawing->size * scale;
    if (pixels.width() * pixels.height() > mostPixels)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("the picture would have %1 by %2 pixels; choose fewer dots per "
                                   "inch, or SVG or PDF")
                        .arg(std::lround(pixels.width()))
                        .arg(std::lround(pixels.height())));
    QImage image(QSize(static_cast<int>(std::ceil(pixels.width())),
                       static_cast<int>(std::ceil(pixels.height()))),
                 QImage::Format_RGB32);
    image.fill(QColor(theme::paper));
    image.setDotsPerMeterX(static_cast<int>(std::lround(scale * pixelsPerInch / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Software"), exportMark());
    paintOn(image, *drawing, scale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return fail(ErrorCode::Internal, QStringLiteral("the picture could not be written as PNG"));
    return bytes;
}

} // namespace rolewright
