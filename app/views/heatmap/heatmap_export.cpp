#include "app/views/heatmap/heatmap_export.h"

#include "core/report/report.h"
#include "core/storage/safe_file.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>

namespace rolewright {

namespace {

Result<QByteArray> bytesFor(const AnalysisInput &input, const QString &ending,
                            const HeatmapChoice &choice)
{
    const QString &language = input.plan.head->language;
    if (ending == QLatin1String("pdf"))
        return staffingPlanPdf(input, {.chapters = {Chapter::Heatmap},
                                       .names = choice.names,
                                       .language = language,
                                       .heatmap = choice});
    const PictureOptions options{.names = choice.names, .language = language, .heatmap = choice};
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
    : QObject(parent), m_session(session), m_prompts(prompts), m_job([this](const Done &done) {
          if (!done.written)
              m_prompts.showError(QStringLiteral("The heatmap was not exported"),
                                  done.written.error());
          else if (!done.picture)
              m_prompts.showError(QStringLiteral("The heatmap was not copied"),
                                  done.picture.error());
          else if (!done.picture->isEmpty())
              QGuiApplication::clipboard()->setImage(QImage::fromData(*done.picture));
      })
{
}

void HeatmapExport::toFile(const HeatmapChoice &choice)
{
    if (isRunning())
        return;
    const QString name = slug(m_session.plan().head->name);
    auto path = m_prompts.askForFileToSave(
        {QStringLiteral("Export the heatmap"),
         QStringLiteral("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"),
         (name.isEmpty() ? QStringLiteral("plan") : name) + QStringLiteral("-heatmap.pdf")});
    if (!path)
        return;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += QStringLiteral(".pdf");
    m_job.request([path = *path, snapshot = m_session.snapshot(), choice] {
        const QString ending = QFileInfo(path).suffix().toLower();
        const auto bytes = bytesFor(snapshot->input, ending, choice);
        return Done{QByteArray(),
                    bytes ? replaceFile(path, *bytes) : std::unexpected(bytes.error())};
    });
}

void HeatmapExport::toClipboard(const HeatmapChoice &choice)
{
    if (isRunning())
        return;
    m_job.request([snapshot = m_session.snapshot(), choice] {
        return Done{bytesFor(snapshot->input, QStringLiteral("png"), choice), {}};
    });
}

} // namespace rolewright
