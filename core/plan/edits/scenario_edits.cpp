#include "core/plan/edits/scenario_edits.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/entity_edits.h"

namespace rolewright {

Result<ChangeSet> duplicateScenario(const Plan &plan, const ScenarioId &from,
                                    const ScenarioId &copy, const QString &name)
{
    const Scenario *row = plan.scenarios.find(from);
    if (row == nullptr)
        return notThere(TableId::Scenarios, from.value);
    ChangeBuilder builder(plan);
    Scenario scenario = *row;
    scenario.id = copy;
    scenario.name = name;
    scenario.locked = false;
    scenario.comments = {};
    builder.addBehind(ScenarioId{}, scenario, from.value);
    const Design &design = plan.design(from);
    for (const auto &unit : design.units)
        builder.add(copy, *unit);
    for (const auto &position : design.positions)
        builder.add(copy, *position);
    for (const auto &link : design.guidance)
        builder.add(copy, *link);
    for (const auto &assignment : design.assignments)
        builder.add(copy, *assignment);
    return builder.finish(QStringLiteral("Duplicate scenario %1").arg(row->name));
}

Result<ChangeSet> setScenarioLocked(const Plan &plan, const ScenarioId &scenario, bool locked)
{
    const Scenario *row = plan.scenarios.find(scenario);
    if (row == nullptr)
        return notThere(TableId::Scenarios, scenario.value);
    Scenario changed = *row;
    changed.locked = locked;
    return changeEntity(plan, ScenarioId{}, changed);
}

Result<ChangeSet> changeHead(const Plan &plan, const Head &head)
{
    ChangeBuilder builder(plan);
    builder.setHead(head);
    return builder.finish(QStringLiteral("Change the plan's settings"));
}

Result<ChangeSet> changeThresholds(const Plan &plan, const Thresholds &thresholds)
{
    ChangeBuilder builder(plan);
    Head head = *plan.head;
    head.assumptions.thresholds = thresholds;
    builder.setHead(std::move(head));
    return builder.finish(QStringLiteral("Change the limits of findings"));
}

} // namespace rolewright
