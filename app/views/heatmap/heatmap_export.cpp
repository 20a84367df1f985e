#include "app/views/heatmap/heatmap_export.h"

#include "core/report/report.h"

namespace rolewright {

namespace {

PictureOptions optionsFor(const AnalysisInput &input, const HeatmapChoice &choice, int dpi)
{
    PictureOptions options{
        .names = choice.names, .language = input.plan.head->language, .heatmap = choice};
    if (dpi > 0)
        options.dpi = dpi;
    return options;
}

/// @param dpi of a PNG, 0 for the usual one
Result<QByteArray> bytesFor(const AnalysisInput &input, const QString &ending,
                            const HeatmapChoice &choice, int dpi)
{
    const QString &language = input.plan.head->language;
    if (ending == QLatin1String("pdf"))
        return staffingPlanPdf(input, {.chapters = {Chapter::Heatmap},
                                       .names = choice.names,
                                       .language = language,
                                       .heatmap = choice});
    const PictureOptions options = optionsFor(input, choice, dpi);
    if (ending == QLatin1String("svg"))
        return svgOf(input, Picture::Heatmap, options);
    if (ending == QLatin1String("png"))
        return pngOf(input, Picture::Heatmap, options);
    return fail(ErrorCode::BadInput,
                QStringLiteral("a heatmap cannot be written as .%1; end the file's name in .pdf, "
                               ".svg or .png")
                    .arg(ending));
}

FileExportOrder orderFor(const HeatmapChoice &choice)
{
    return {.what = QStringLiteral("the heatmap"),
            .filter = QStringLiteral("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"),
            .suffix = QStringLiteral("heatmap.pdf"),
            .file = [choice](const Snapshot &snapshot, const QString &ending,
                             int dpi) -> Result<ExportedFile> {
                auto bytes = bytesFor(snapshot.input, ending, choice, dpi);
                if (!bytes)
                    return std::unexpected(bytes.error());
                return ExportedFile{std::move(*bytes)};
            },
            .pngSize =
                [choice](const Snapshot &snapshot, int dpi) {
                    return pictureSize(snapshot.input, Picture::Heatmap,
                                       optionsFor(snapshot.input, choice, dpi));
                }};
}

} // namespace

HeatmapExport::HeatmapExport(const ViewContext &context, QObject *parent)
    : QObject(parent), m_files(context)
{
}

void HeatmapExport::toFile(const HeatmapChoice &choice)
{
    m_files.toFile(orderFor(choice));
}

void HeatmapExport::toClipboard(const HeatmapChoice &choice)
{
    m_files.toClipboard(orderFor(choice));
}

} // namespace rolewright
