#pragma once

#include "app/common/latest.h"
#include "app/common/snapshot.h"

#include "core/plan/plan_document.h"
#include "core/storage/plan_file.h"

namespace rolewright {

/// A plan that was opened or made, before it is shown. Made off the GUI thread.
struct OpenedPlan
{
    Plan plan;
    Framework framework;      ///< as the plan names it, untailored
    QString path;             ///< empty for a plan that has no file yet
    QByteArray hash;          ///< of the file's content
    QStringList lostComments; ///< that the next save would drop
    SnapshotPtr snapshot;     ///< of the first scenario
};

/// Reads a plan file and prepares it for a window. Errors as of loadPlanFile() and of the framework
/// that the plan names.
Result<OpenedPlan> openPlan(const QString &path, const QDate &today);

/// Prepares a plan that was read or made. Errors as of the framework that it names.
/// @param path of its file, for errors only
Result<OpenedPlan> preparedPlan(Plan plan, const QDate &today, const QString &path = {});

/// The plan that a window works on: its document, the scenario that is looked at, and the newest
/// figures. Figures follow an edit a moment later; until then the last ones stand.
class PlanSession : public QObject
{
    Q_OBJECT

public:
    PlanSession(OpenedPlan opened, const QDate &today);

    PlanDocument &document() { return m_document; }
    const Plan &plan() const { return m_document.plan(); }
    const Framework &framework() const { return m_document.framework(); }
    QDate today() const { return m_today; }
    /// Path of the plan's file; empty while it has none.
    const QString &path() const { return m_path; }
    void setPath(const QString &path);

    const ScenarioId &scenario() const { return m_scenario; }
    const Design &design() const { return plan().design(m_scenario); }
    /// Whether the scenario that is looked at takes edits: it is there and not locked.
    bool isOpen() const;
    /// Looks at another scenario of the plan; an unknown one is ignored.
    void setScenario(const ScenarioId &scenario);

    const SnapshotPtr &snapshot() const { return m_snapshot; }
    /// Null until the first one is there.
    const AssessmentPtr &assessment() const { return m_assessment; }
    /// Whether snapshot and assessment are of the plan as it is now.
    bool isSettled() const;

    /// Applies an edit as one undo step.
    Result<void> apply(const Result<ChangeSet> &edit);

Q_SIGNALS:
    void pathChanged();
    void scenarioChanged();
    void snapshotChanged();
    void assessmentChanged();

private:
    void update();
    void keepScenario();

    PlanDocument m_document;
    QDate m_today;
    QString m_path;
    ScenarioId m_scenario;
    SnapshotPtr m_snapshot;
    AssessmentPtr m_assessment;
    Latest<SnapshotPtr> m_nextSnapshot;
    Latest<AssessmentPtr> m_nextAssessment;
};

} // namespace rolewright
