#pragma once

#include "app/common/latest.h"
#include "app/common/plan_session.h"
#include "app/common/prompts.h"

namespace rolewright {

/// Writes the staffing plan of what is open as PDF, off the GUI thread.
class ReportExport : public QObject
{
    Q_OBJECT

public:
    ReportExport(PlanSession &session, Prompts &prompts);

    /// Asks where to, then writes; one export runs at a time.
    /// @param planPath where the plan is saved, for the proposed name; may be empty
    void start(const QString &planPath);
    bool isRunning() const { return m_job.isBusy(); }

Q_SIGNALS:
    void started();
    /// Also after a failure, which has been said; the path is then empty.
    void finished(const QString &path);

private:
    struct Done
    {
        QString path;
        Result<void> result;
    };

    PlanSession &m_session;
    Prompts &m_prompts;
    Latest<Done> m_job;
};

} // namespace rolewright
