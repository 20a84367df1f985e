#include "core/drawing/heatmap_painter.h"
#include "core/drawing/matrix_painter.h"
#include "core/drawing/theme.h"
#include "core/report/drawing_file.h"
#include "core/report/report.h"
#include "core/report/without_names.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

constexpr double margin = 16; ///< between a drawing and its legend

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
    return picture == Picture::Heatmap ? heatmapDrawing(index, options)
                                       : matrixDrawing(index, options);
}

Result<Drawing> drawingOf(const AnalysisInput &input, Picture picture,
                          const PictureOptions &options)
{
    if (const Result<void> fonts = loadFonts(); !fonts)
        return std::unexpected(fonts.error());
    const AnalysisInput shown = withoutNames(input, options.names, options.language);
    const PlanIndex index(shown);
    return drawingOf(index, picture, options);
}

} // namespace

Result<QByteArray> svgOf(const AnalysisInput &input, Picture picture, const PictureOptions &options)
{
    const Result<Drawing> drawing = drawingOf(input, picture, options);
    return drawing ? Result<QByteArray>(svgOf(*drawing)) : std::unexpected(drawing.error());
}

Result<QSize> pictureSize(const AnalysisInput &input, Picture picture,
                          const PictureOptions &options)
{
    const Result<Drawing> drawing = drawingOf(input, picture, options);
    return drawing ? Result<QSize>(pngSize(*drawing, options.dpi))
                   : std::unexpected(drawing.error());
}

Result<QByteArray> pngOf(const AnalysisInput &input, Picture picture, const PictureOptions &options)
{
    const Result<Drawing> drawing = drawingOf(input, picture, options);
    return drawing ? pngOf(*drawing, options.dpi) : std::unexpected(drawing.error());
}

} // namespace rolewright
