#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// The framework that a plan is built on, without the plan's tailoring: its own definition, else
/// the one that comes with the product. Errors as of readFramework(), NotFound for an unknown id.
/// @param file of the plan, for errors only
Result<Framework> frameworkOf(const Plan &plan, const QString &file);

/// How a plan refers to a framework: by its id when it comes with the product, else with its
/// definition.
/// @param framework without marks of a plan
FrameworkReference referenceTo(const Framework &framework);

} // namespace rolewright
