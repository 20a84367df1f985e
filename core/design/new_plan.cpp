#include "core/design/new_plan.h"

#include "core/design/proposed_deferrals.h"
#include "core/design/proposed_design.h"
#include "core/plan/plan_framework.h"

namespace rolewright {

namespace {

Head headOf(const NewPlanOptions &options, const Framework &framework)
{
    Head head;
    head.name =
        options.name.trimmed().isEmpty() ? QStringLiteral("New plan") : options.name.trimmed();
    head.framework = referenceTo(framework);
    head.factors = options.factors;
    head.factors.roles = options.roles ? options.roles->id : RoleSetId();
    return head;
}

DesignBrief briefOf(const NewPlanOptions &options, const Framework &framework)
{
    DesignBrief brief{.factors = options.factors,
                      .roles = options.roles ? proposedRoles(*options.roles, framework)
                                             : profilesAsRoles(framework),
                      .centre = {proposedCentre(), {}},
                      .pool = {proposedPool(), {}}};
    for (int i = 1; i <= options.businessUnits; ++i) {
        brief.businessUnits.push_back({{.id = {QStringLiteral("unit-%1").arg(i)},
                                        .name = QStringLiteral("Business unit %1").arg(i),
                                        .kind = UnitKind::BusinessUnit},
                                       {}});
    }
    return brief;
}

} // namespace

Plan newPlan(const NewPlanOptions &options, const Framework &framework)
{
    const ScenarioId baseline{QStringLiteral("baseline")};
    Plan plan;
    plan.head = headOf(options, framework);
    for (Deferral &deferral : proposedDeferrals(options.factors, framework, options.today))
        plan.deferrals.append(std::move(deferral));
    plan.scenarios.append(Scenario{.id = baseline, .name = QStringLiteral("Baseline")});
    plan.designs[baseline] = proposedDesign(briefOf(options, framework), framework);
    return plan;
}

QStringList rolesWithoutPosition(const Crosswalk &crosswalk)
{
    QStringList words;
    for (const CrosswalkRole &role : crosswalk.roles) {
        if (role.isOutside())
            words << QStringLiteral("%1: %2").arg(role.name.english(), role.reason.english());
    }
    return words;
}

} // namespace rolewright
