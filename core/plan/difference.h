#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// The set that turns one plan into the other: `apply(a, difference(a, b)) == b`. As few rows move
/// as possible.
ChangeSet difference(const Plan &from, const Plan &to);

/// The set that would turn one scenario of a plan into another one, as changes of the first.
ChangeSet scenarioDifference(const Plan &plan, const ScenarioId &from, const ScenarioId &to);

/// What a set does, one line a change, in the terms of people who read plans: names instead of ids
/// where the plans know them, fields with their value before and after.
/// @param before the plan that the set applies to
/// @param after the plan that comes out
QStringList inWords(const ChangeSet &set, const Plan &before, const Plan &after);

} // namespace rolewright
