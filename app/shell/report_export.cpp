#include "app/shell/report_export.h"

#include "core/report/report.h"
#include "core/storage/safe_file.h"

#include <QDir>
#include <QFileInfo>

namespace rolewright {

namespace {

QString proposedPath(const Plan &plan, const QString &planPath)
{
    const QString name = slug(plan.head->name);
    const QString file = (name.isEmpty() ? QStringLiteral("staffing-plan") : name) +
                         QStringLiteral("-staffing-plan.pdf");
    return planPath.isEmpty() ? file : QFileInfo(planPath).dir().filePath(file);
}

Result<void> writeReport(const AnalysisInput &input, const QString &path)
{
    ReportOptions options;
    options.language = input.plan.head->language;
    const auto bytes = staffingPlanPdf(input, options);
    return bytes ? replaceFile(path, *bytes) : std::unexpected(bytes.error());
}

} // namespace

ReportExport::ReportExport(PlanSession &session, Prompts &prompts)
    : m_session(session), m_prompts(prompts), m_job([this](const Done &done) {
          if (!done.result)
              m_prompts.showError(QStringLiteral("The staffing plan was not exported"),
                                  done.result.error());
          const bool isThere = done.result || done.result.error().code == ErrorCode::NotDurable;
          Q_EMIT finished(isThere ? done.path : QString());
      })
{
}

void ReportExport::start(const QString &planPath)
{
    if (isRunning())
        return;
    auto path = m_prompts.askForFileToSave({QStringLiteral("Export the staffing plan"),
                                            QStringLiteral("PDF (*.pdf)"),
                                            proposedPath(m_session.plan(), planPath)});
    if (!path)
        return;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += QStringLiteral(".pdf");
    Q_EMIT started();
    // The plan as it is now, which the newest figures may not have reached yet.
    m_job.request([path = *path, plan = m_session.plan(),
                   framework = m_session.document().baseFramework(),
                   scenario = m_session.scenario(), today = m_session.today()] {
        return Done{path, writeReport(analysisInput(plan, framework, scenario, today), path)};
    });
}

} // namespace rolewright
