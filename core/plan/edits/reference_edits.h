#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// What of the framework a plan can name.
enum class ReferenceKind { Profile, Phase, Activity, Skill };

/// Names another thing of the framework wherever the plan or the scenario's design names one that
/// the framework lacks. Where the other one is named beside it already, that one counts.
/// @param right id that takes its place; empty takes the reference out: from lists and ratings the
/// entry, from the tailoring the line that is about it. Activities of the plan's own keep a phase
/// that is not known
/// Errors: the scenario is locked.
Result<ChangeSet> correctReference(const Plan &plan, const ScenarioId &scenario, ReferenceKind kind,
                                   const QString &wrong, const QString &right);

} // namespace rolewright
