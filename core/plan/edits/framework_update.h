#pragma once

#include "core/framework/framework.h"
#include "core/plan/plan.h"

namespace rolewright {

/// Puts a plan on another framework, mostly a newer version of its own: "Update the framework to
/// Ours, version 2". What the plan changes itself stays, except for what the new framework says by
/// itself already, and what is about parts that the plan had left out and the new one does not
/// have. What then leads nowhere is found by `check`. An empty set when the plan is on it already.
/// @param next the new framework, as loaded
Result<ChangeSet> updateFramework(const Plan &plan, const Framework &next);

} // namespace rolewright
