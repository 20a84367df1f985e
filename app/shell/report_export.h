#pragma once

#include "app/common/export_news.h"
#include "app/common/latest.h"
#include "app/common/plan_session.h"

#include <stop_token>

namespace rolewright {

class Settings;

/// Writes staffing plans as PDF, or prints them, off the GUI thread, one at a time. An export goes
/// on when its plan is changed or left.
class ReportExport : public QObject
{
    Q_OBJECT

public:
    ReportExport(Prompts &prompts, Settings &settings, ExportNews &news);
    /// Cancels what is being exported.
    ~ReportExport() override;

    /// Asks what is to be exported and where to, then writes it and tells so; failures are said.
    /// Nothing while another export runs.
    /// @param planPath where the plan is saved, for the proposed name; may be empty
    void start(PlanSession &session, const QString &planPath);
    /// Asks what is to be printed and by which printer, then prints it; failures are said.
    void startPrinting(PlanSession &session);
    /// Stops what is being exported; what was there before stays.
    void cancel();
    bool isPrinting() const { return m_task.question.isForPaper; }
    bool isRunning() const { return m_looking.isBusy() || m_writing.isBusy(); }
    bool isStopping() const { return m_stop.stop_requested(); }
    /// How much is done, 0 to 100.
    int percent() const { return m_percent; }

Q_SIGNALS:
    void changed();

private:
    /// Everything that an export is made from: the plan as it was when it was asked for.
    struct Task
    {
        ReportQuestion question;
        std::shared_ptr<QPrinter> printer; ///< null for a file
    };
    using Earlier = Result<std::optional<QByteArray>>;
    using Written = Result<std::optional<FinishedExport>>; ///< nothing when it was cancelled

    static Task taskFor(PlanSession &session, const ReportOrder &proposal);
    void ask();
    void print();
    void make(const std::function<Written(const AnalysisInput &, const ReportOptions &,
                                          const ReportWatch &)> &work);
    void lookAtTarget();
    void receiveTarget(const Earlier &earlier);
    void write(const Earlier &earlier);
    void receive(const Written &written);
    void setPercent(int percent);

    Prompts &m_prompts;
    Settings &m_settings;
    ExportNews &m_news;
    Task m_task;
    std::stop_source m_stop;
    int m_percent = 0;
    Latest<Earlier> m_looking;
    Latest<Written> m_writing;
};

} // namespace rolewright
