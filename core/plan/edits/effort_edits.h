#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Sets the level of a cell of the heatmap for this plan, in place of the framework's.
/// @param framework as the plan sees it
/// @param reason why, for whoever reads the plan later; must not be blank
/// @param date on which it is decided
/// Errors: no such profile or phase, no reason.
Result<ChangeSet> overruleEffort(const Plan &plan, const Framework &framework,
                                 const ProfileId &profile, const PhaseId &phase, Level level,
                                 const QString &reason, const QDate &date);

/// Takes an overruled cell back to the level of the framework.
Result<ChangeSet> resetEffort(const Plan &plan, const Framework &framework,
                              const ProfileId &profile, const PhaseId &phase);

} // namespace rolewright
