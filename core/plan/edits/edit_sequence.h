#pragma once

#include "core/plan/plan.h"

#include <functional>

namespace rolewright {

/// An edit of a plan as the edits before it have left it.
using EditStep = std::function<Result<ChangeSet>(const Plan &plan)>;

/// Several edits as one step, under the name of the last one. Linear in the plan for each of them.
/// Errors: that of the first one that cannot be done.
Result<ChangeSet> inSequence(const Plan &plan, const std::vector<EditStep> &steps);

} // namespace rolewright
