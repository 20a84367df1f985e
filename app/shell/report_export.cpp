#include "app/shell/report_export.h"

#include "app/common/plain_text.h"
#include "app/common/settings.h"
#include "app/common/text_table.h"
#include "app/shell/document_print.h"
#include "app/shell/file_words.h"

#include "core/report/export_target.h"
#include "core/report/report_choices.h"
#include "core/storage/safe_file.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QPrinter>
#include <QStandardPaths>

namespace rolewright {

namespace {

/// Beside the plan, under its name; for a plan without a file, with the user's documents.
QString proposedPath(const Plan &plan, const QString &planPath)
{
    const QFileInfo planFile(planPath);
    const QString own =
        planPath.isEmpty() ? slug(plan.head->name) : planFile.fileName().section(u'.', 0, 0);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder = !planPath.isEmpty()            ? planFile.absoluteDir()
                        : QFileInfo(documents).isDir() ? QDir(documents)
                                                       : QDir::home();
    return folder.filePath(own.isEmpty() ? QStringLiteral("staffing-plan.pdf")
                                         : own + QStringLiteral("-staffing-plan.pdf"));
}

/// What was chosen last time; as usual where that means nothing any more.
ReportOptions proposedOptions(const Settings &settings, const Plan &plan)
{
    const auto last = reportOptions(settings.reportChoices(), plan);
    return last ? *last : *reportOptions({}, plan);
}

/// A plan's own language is no choice: the next plan may have another one.
ReportChoices rememberedChoices(const ReportOptions &options, const Plan &plan)
{
    ReportChoices choices = choicesOf(options);
    if (options.language == reportOptions({}, plan)->language)
        choices.language.clear();
    return choices;
}

QString pagesInWords(int pages)
{
    return counted(pages, QStringLiteral("page"), QStringLiteral("pages"));
}

/// Nothing when it was stopped.
Result<std::optional<FinishedExport>> written(const AnalysisInput &input,
                                              const ReportOptions &options, SaveRequest request,
                                              const ReportWatch &watch)
{
    const auto report = makeStaffingPlan(input, options, watch);
    if (!report)
        return std::unexpected(report.error());
    if (!*report)
        return std::nullopt;
    request.bytes = (*report)->pdf;
    const auto saved = saveFile(request);
    FinishedExport finished{.path = request.path, .extent = pagesInWords((*report)->pages)};
    if (saved)
        return finished;
    if (saved.error().code != ErrorCode::NotDurable)
        return std::unexpected(saved.error());
    finished.remark = QStringLiteral("It %1.").arg(saved.error().text);
    return finished;
}

/// The same on paper.
Result<std::optional<FinishedExport>> printed(const AnalysisInput &input,
                                              const ReportOptions &options, QPrinter &printer,
                                              const ReportWatch &watch)
{
    const auto document = ReportDocument::make(input, options, watch);
    if (!document)
        return std::unexpected(document.error());
    if (!*document)
        return std::nullopt;
    if (!printDocument(**document, printer, watch))
        return fail(ErrorCode::NotWritten,
                    QStringLiteral("the printer takes no pages; look whether it is there and on"));
    if (watch.stop.stop_requested())
        return std::nullopt;
    return FinishedExport{.path = {}, .extent = pagesInWords((*document)->pages())};
}

} // namespace

ReportExport::ReportExport(Prompts &prompts, Settings &settings, ExportNews &news)
    : m_prompts(prompts), m_settings(settings), m_news(news),
      m_looking([this](const Earlier &earlier) { receiveTarget(earlier); }),
      m_writing([this](const Written &result) { receive(result); })
{
}

ReportExport::~ReportExport()
{
    m_stop.request_stop();
}

ReportExport::Task ReportExport::taskFor(PlanSession &session, const ReportOrder &proposal)
{
    const auto edit = [from = QPointer(&session)](const Result<ChangeSet> &set) -> Result<Plan> {
        if (from == nullptr)
            return fail(ErrorCode::NotFound, QStringLiteral("the plan is no longer open"));
        if (const auto applied = from->apply(set); !applied)
            return std::unexpected(applied.error());
        return from->plan();
    };
    return {.question = {.plan = session.plan(),
                         .scenario = session.scenario(),
                         .proposal = proposal,
                         .framework = session.document().baseFramework(),
                         .today = session.today(),
                         .edit = edit},
            .printer = {}};
}

void ReportExport::start(PlanSession &session, const QString &planPath)
{
    if (isRunning())
        return;
    const Plan &plan = session.plan();
    m_task = taskFor(session, {proposedOptions(m_settings, plan), proposedPath(plan, planPath)});
    ask();
}

void ReportExport::startPrinting(PlanSession &session)
{
    if (isRunning())
        return;
    m_task = taskFor(session, {proposedOptions(m_settings, session.plan()), {}});
    m_task.question.isForPaper = true;
    ask();
}

void ReportExport::ask()
{
    const auto order = m_prompts.askToExport(m_task.question);
    if (!order)
        return;
    m_task.question.proposal = *order;
    m_settings.setReportChoices(rememberedChoices(order->options, m_task.question.plan));
    if (m_task.question.isForPaper)
        print();
    else
        lookAtTarget();
}

void ReportExport::print()
{
    const ReportOptions &options = m_task.question.proposal.options;
    m_task.printer =
        m_prompts.askForPrinter(QPageLayout(options.paper, options.orientation, QMarginsF()),
                                m_task.question.plan.head->name);
    if (m_task.printer == nullptr)
        return;
    m_news.forget();
    m_stop = {};
    m_percent = 0;
    make([printer = m_task.printer](const AnalysisInput &input, const ReportOptions &chosen,
                                    const ReportWatch &watch) {
        return printed(input, chosen, *printer, watch);
    });
}

void ReportExport::lookAtTarget()
{
    m_news.forget();
    m_stop = {};
    m_percent = 0;
    m_looking.request([path = m_task.question.proposal.path] { return earlierExport(path); });
    Q_EMIT changed();
}

void ReportExport::receiveTarget(const Earlier &earlier)
{
    const QFileInfo file(m_task.question.proposal.path);
    if (earlier || !file.isFile()) // what is no file is refused with the reason when it is written
        return write(earlier);
    Q_EMIT changed();
    const auto chosen = m_prompts.choose(
        QStringLiteral("Replace the file?"),
        QStringLiteral("“%1” in %2 exists already and is no earlier export of Rolewright. What it "
                       "holds would be lost.")
            .arg(shownText(file.fileName()), shownText(folderInWords(file.absoluteFilePath()))),
        {QStringLiteral("Replace"), QStringLiteral("Choose another file…")});
    if (chosen == 0)
        write(earlier);
    else if (chosen == 1)
        ask();
}

void ReportExport::write(const Earlier &earlier)
{
    const SaveRequest request{.path = m_task.question.proposal.path,
                              .expectedHash = earlier.value_or(std::nullopt),
                              .overwrite = !earlier};
    make([request](const AnalysisInput &input, const ReportOptions &options,
                   const ReportWatch &watch) { return written(input, options, request, watch); });
}

/// Off the GUI thread, with the plan as it was when it was asked for.
void ReportExport::make(const std::function<Written(const AnalysisInput &, const ReportOptions &,
                                                    const ReportWatch &)> &work)
{
    const auto tell = [this, last = 0](double part) mutable {
        const int percent = static_cast<int>(part * 100);
        if (std::exchange(last, percent) != percent)
            QMetaObject::invokeMethod(
                this, [this, percent] { setPercent(percent); }, Qt::QueuedConnection);
    };
    m_writing.request(
        [question = m_task.question, work, watch = ReportWatch{tell, m_stop.get_token()}] {
            return work(
                analysisInput(question.plan, question.framework, question.scenario, question.today),
                question.proposal.options, watch);
        });
    Q_EMIT changed();
}

void ReportExport::receive(const Written &written)
{
    Q_EMIT changed();
    if (written && *written)
        m_news.tell(**written);
    if (!written)
        m_prompts.showError(isPrinting() ? QStringLiteral("The staffing plan was not printed")
                                         : QStringLiteral("The staffing plan was not exported"),
                            written.error());
}

void ReportExport::setPercent(int percent)
{
    m_percent = percent;
    Q_EMIT changed();
}

void ReportExport::cancel()
{
    m_stop.request_stop();
    Q_EMIT changed();
}

} // namespace rolewright
