#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// What every figure is computed from: a plan, the framework as the plan sees it, one scenario, and
/// the day that counts as today. A snapshot: later edits do not reach it.
struct AnalysisInput
{
    Plan plan;
    Framework framework; ///< tailored by the plan
    ScenarioId scenario;
    QDate asOf;

    const Design &design() const { return plan.design(scenario); }
    const Assumptions &assumptions() const { return plan.head->assumptions; }
    /// The month of today.
    Month month() const { return Month::of(asOf); }
};

/// Input for a scenario of a plan; tailors the framework by the plan.
AnalysisInput analysisInput(const Plan &plan, const Framework &untailored,
                            const ScenarioId &scenario, const QDate &asOf);

} // namespace rolewright
