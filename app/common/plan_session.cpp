#include "app/common/plan_session.h"

#include "core/plan/plan_framework.h"

namespace rolewright {

namespace {

ScenarioId firstScenario(const Plan &plan)
{
    return plan.scenarios.isEmpty() ? ScenarioId{} : (*plan.scenarios.begin())->id;
}

} // namespace

Result<OpenedPlan> preparedPlan(Plan plan, const QDate &today, const QString &path)
{
    auto framework = frameworkOf(plan, path);
    if (!framework)
        return std::unexpected(framework.error());
    auto snapshot = std::make_shared<const Snapshot>(
        analysisInput(plan, *framework, firstScenario(plan), today));
    return OpenedPlan{std::move(plan), std::move(*framework), {}, {}, {}, std::move(snapshot)};
}

Result<OpenedPlan> openPlan(const QString &path, const QDate &today)
{
    auto file = loadPlanFile(path);
    if (!file)
        return std::unexpected(file.error());
    auto opened = preparedPlan(std::move(file->loaded.plan), today, path);
    if (!opened)
        return opened;
    opened->path = path;
    opened->hash = file->hash;
    opened->lostComments = file->loaded.lostComments;
    return opened;
}

PlanSession::PlanSession(OpenedPlan opened, const QDate &today)
    : m_document(std::move(opened.plan), std::move(opened.framework)), m_today(today),
      m_path(std::move(opened.path)), m_scenario(firstScenario(m_document.plan())),
      m_snapshot(std::move(opened.snapshot)), m_nextSnapshot([this](SnapshotPtr snapshot) {
          m_snapshot = std::move(snapshot);
          m_nextAssessment.request([taken = m_snapshot] { return assess(taken); });
          Q_EMIT snapshotChanged();
      }),
      m_nextAssessment([this](AssessmentPtr assessment) {
          m_assessment = std::move(assessment);
          Q_EMIT assessmentChanged();
      })
{
    m_nextAssessment.request([taken = m_snapshot] { return assess(taken); });
    connect(&m_document, &PlanDocument::changed, this, [this] {
        keepScenario();
        update();
    });
}

void PlanSession::setPath(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    Q_EMIT pathChanged();
}

bool PlanSession::isOpen() const
{
    const Scenario *scenario = plan().scenarios.find(m_scenario);
    return scenario != nullptr && !scenario->locked;
}

void PlanSession::setScenario(const ScenarioId &scenario)
{
    if (scenario == m_scenario || !plan().scenarios.contains(scenario.value))
        return;
    m_scenario = scenario;
    Q_EMIT scenarioChanged();
    update();
}

void PlanSession::keepScenario()
{
    if (!plan().scenarios.contains(m_scenario.value))
        setScenario(firstScenario(plan()));
}

bool PlanSession::isSettled() const
{
    return !m_nextSnapshot.isBusy() && !m_nextAssessment.isBusy();
}

void PlanSession::update()
{
    m_nextSnapshot.request([plan = plan(), framework = m_document.baseFramework(),
                            scenario = m_scenario, today = m_today,
                            revision = m_document.revision()]() -> SnapshotPtr {
        return std::make_shared<const Snapshot>(analysisInput(plan, framework, scenario, today),
                                                revision);
    });
}

Result<void> PlanSession::apply(const Result<ChangeSet> &edit)
{
    if (!edit)
        return std::unexpected(edit.error());
    return m_document.apply(*edit);
}

} // namespace rolewright
