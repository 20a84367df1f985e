#include "app/views/heatmap/card_export.h"

#include "app/common/file_export.h"

#include "core/report/report.h"
#include "core/storage/safe_file.h"

#include <QFileInfo>

namespace rolewright {

namespace {

/// One export, which goes when it is done or its plan is left.
class CardExport : public QObject
{
public:
    explicit CardExport(const ViewContext &context)
        : QObject(&context.session), m_context(context),
          m_job([this](const Result<void> &written) { finish(written); })
    {
    }

    void start(const QString &path, const ReportOptions &options)
    {
        m_path = path;
        m_context.exports.forget();
        m_job.request([path, options, snapshot = m_context.session.snapshot()]() -> Result<void> {
            const auto pdf = staffingPlanPdf(snapshot->input, options);
            return pdf ? replaceFile(path, *pdf) : std::unexpected(pdf.error());
        });
    }

private:
    void finish(const Result<void> &written)
    {
        if (written)
            m_context.exports.tell({m_path});
        else
            m_context.prompts.showError(QStringLiteral("The profile card was not exported"),
                                        written.error());
        deleteLater();
    }

    ViewContext m_context;
    QString m_path;
    Latest<Result<void>> m_job;
};

} // namespace

void exportProfileCard(const ViewContext &context, const ProfileId &profile)
{
    const auto names =
        askForNames(context.prompts, QStringLiteral("Export profile card"),
                    QStringLiteral("The card says who holds the profile. How are people named?"));
    if (!names)
        return;
    auto path = context.prompts.askForFileToSave({QStringLiteral("Export profile card"),
                                                  QStringLiteral("PDF (*.pdf)"),
                                                  profile.value + QStringLiteral(".pdf")});
    if (!path)
        return;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += QStringLiteral(".pdf");
    auto *job = new CardExport(context);
    job->start(*path, {.chapters = {Chapter::ProfileCards},
                       .names = *names,
                       .unit = context.selection.scope().unit,
                       .language = context.session.plan().head->language,
                       .profiles = {profile}});
}

} // namespace rolewright
