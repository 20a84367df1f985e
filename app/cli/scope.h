#pragma once

#include "app/cli/verbs.h"

#include "core/analysis/coverage.h"

namespace rolewright::cli {

/// The scope that the arguments name. Error: there is no such unit or use case.
Result<CoverageScope> scopeOf(const PlanIndex &index, const ScopeArguments &arguments);

/// A unit of the scenario. Error: there is none of that id; names those that there are.
Result<UnitId> unitNamed(const PlanIndex &index, const QString &id);

/// The error of an id that names nothing.
std::unexpected<Error> nothingNamed(const QString &what, const QString &id);

} // namespace rolewright::cli
