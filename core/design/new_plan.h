#pragma once

#include "core/plan/plan.h"

namespace rolewright {

constexpr int mostBusinessUnits = 100;

/// What a new plan is tailored by (domain.md section 5).
struct NewPlanOptions
{
    QString name; ///< empty for a neutral one
    Size size = Size::Medium;
    Maturity maturity = Maturity::Growing;
    Centralization centralization = Centralization::HubAndSpoke;
    bool pool = false;
    int businessUnits = 2; ///< 0 to mostBusinessUnits
    QDate today; ///< deferrals are dated, and reviewed six months on; invalid for no dates
};

/// A plan without people and use cases: one scenario with a central unit, business units, a pool
/// when asked for, and proposed positions, all vacant, linked by the framework's guidance. Small
/// organisations have positions of several profiles, medium ones one for each profile, large ones
/// several. Decentral ones have architects in their units; management and governance stay in the
/// centre.
Plan newPlan(const NewPlanOptions &options, const Framework &framework);

} // namespace rolewright
