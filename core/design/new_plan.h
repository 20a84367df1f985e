#pragma once

#include "core/framework/crosswalk.h"
#include "core/plan/plan.h"

namespace rolewright {

constexpr int mostBusinessUnits = 100;

/// What a new plan is tailored by (domain.md section 5).
struct NewPlanOptions
{
    QString name;                   ///< empty for a neutral one
    Factors factors;                ///< their `roles` are those below
    std::optional<Crosswalk> roles; ///< whose roles get positions; none for the profiles
    int businessUnits = 2;          ///< 0 to mostBusinessUnits
    QDate today; ///< deferrals are dated, and reviewed six months on; invalid for no dates
};

/// A plan without people and use cases: one scenario with a central unit, business units and the
/// positions that proposedDesign() gives for them, and what proposedDeferrals() leaves out.
Plan newPlan(const NewPlanOptions &options, const Framework &framework);

/// The roles of a set that get no position since they lie outside the framework, each with the
/// reason: "Software Engineer: It supports …".
QStringList rolesWithoutPosition(const Crosswalk &crosswalk);

} // namespace rolewright
