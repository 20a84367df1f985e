#pragma once

#include "core/report/report.h"

namespace rolewright {

/// What stands over an export: "Mobility AI 2027, Fleet: positions. Scenario Baseline, as of 23
/// November 2026", in the options' language.
/// @param input as withoutNames() leaves it
/// @param what is exported; empty for the plan as a whole
QString exportTitle(const AnalysisInput &input, const ReportOptions &options, const QString &what);

/// The name of the scenario that is looked at; its id where it has none.
QString scenarioName(const AnalysisInput &input);

} // namespace rolewright
