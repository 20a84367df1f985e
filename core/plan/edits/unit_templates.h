#pragma once

#include "core/framework/framework.h"
#include "core/plan/plan.h"

namespace rolewright {

/// A ready unit with its positions.
struct UnitTemplate
{
    QString id;
    LocalText name;
    UnitKind kind = UnitKind::Team; ///< where it stands at the top or in a central unit
    std::vector<ProfileId> seats;   ///< one position of 1 FTE each
    bool isLed = true;              ///< by the first seat, to which the others report
};

/// The templates for a framework, each with those of its profiles that the framework has; those of
/// which it has none are left out. The use-case team has the profiles that are placed in business
/// units, led by the Product Owner, and the pool those that are lent (white paper, "Mapping skill
/// profiles"). The teams for platforms and governance are ours: the central role, and the roles
/// that it guides, to build what it designs.
/// @param framework as the plan tailors it
std::vector<UnitTemplate> unitTemplates(const Framework &framework);

/// Adds a unit made from a template. Its lead reports to the lead of the unit above, at the top to
/// that of the first central unit. Each position is guided by its counterpart in the new unit, else
/// by the first one in a central unit, else by the first one of all, where there is one. The unit
/// comes first in the set.
/// @param parent empty for the top
/// Errors: the parent is not there, the scenario is locked.
Result<ChangeSet> addFromTemplate(const Plan &plan, const Framework &framework,
                                  const ScenarioId &scenario, const UnitTemplate &unitTemplate,
                                  const UnitId &parent);

} // namespace rolewright
