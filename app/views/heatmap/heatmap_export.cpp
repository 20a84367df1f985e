#include "app/views/heatmap/heatmap_export.h"

#include "core/report/report.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>

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
                            const HeatmapChoice &choice, int dpi = 0)
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

} // namespace

HeatmapExport::HeatmapExport(PlanSession &session, Prompts &prompts, QObject *parent)
    : QObject(parent), m_session(session), m_prompts(prompts), m_files(session, prompts),
      m_pictures([this](const Result<QByteArray> &picture) {
          if (picture)
              QGuiApplication::clipboard()->setImage(QImage::fromData(*picture));
          else
              m_prompts.showError(QStringLiteral("The heatmap was not copied"), picture.error());
      })
{
}

void HeatmapExport::toFile(const HeatmapChoice &choice)
{
    m_files.toFile(
        {.what = QStringLiteral("the heatmap"),
         .filter = QStringLiteral("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"),
         .suffix = QStringLiteral("heatmap.pdf"),
         .file = [choice](const Snapshot &snapshot, const QString &ending,
                          int dpi) { return bytesFor(snapshot.input, ending, choice, dpi); },
         .pngSize =
             [choice](const Snapshot &snapshot, int dpi) {
                 return pictureSize(snapshot.input, Picture::Heatmap,
                                    optionsFor(snapshot.input, choice, dpi));
             }});
}

void HeatmapExport::toClipboard(const HeatmapChoice &choice)
{
    if (isRunning())
        return;
    m_pictures.request([snapshot = m_session.snapshot(), choice] {
        return bytesFor(snapshot->input, QStringLiteral("png"), choice);
    });
}

} // namespace rolewright
