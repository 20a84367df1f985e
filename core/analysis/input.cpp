#include "core/analysis/input.h"

namespace rolewright {

AnalysisInput analysisInput(const Plan &plan, const Framework &untailored,
                            const ScenarioId &scenario, const QDate &asOf)
{
    return {plan, tailored(untailored, plan.tailoring(), plan.head->language), scenario, asOf};
}

} // namespace rolewright
