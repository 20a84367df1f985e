#pragma once

#include "core/plan/plan.h"

namespace rolewright {

class PickBox;

/// Offers the units of a design, each with the one above it: "Routing team, Fleet".
/// @param except this one and all below it are left out
void addUnitChoices(PickBox &box, const Design &design, const UnitId &except = {});

} // namespace rolewright
