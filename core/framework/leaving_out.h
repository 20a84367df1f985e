#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// Takes parts out of a framework. One that is merged into another leaves it the higher effort,
/// the stronger letters (an activity keeps its one A), the higher skill levels and its names; what
/// referred to it refers to the other, never to itself. Chains of merges lead to their end,
/// whatever the order of the entries. Passed over: entries in a circle, entries that name what is
/// not there, and the last profile or phase.
void leaveOut(Framework &framework, const std::vector<LeftOut> &entries, const QString &language);

} // namespace rolewright
