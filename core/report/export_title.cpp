#include "core/report/export_title.h"

#include "core/report/chapters.h"
#include "core/text/wording.h"

namespace rolewright {

QString exportTitle(const AnalysisInput &input, const ReportOptions &options, const QString &what)
{
    const Wording words(options.language);
    QString of = input.plan.head->name;
    if (const Unit *unit = options.unit ? input.design().units.find(*options.unit) : nullptr)
        of += QStringLiteral(", ") + unit->name;
    if (!what.isEmpty())
        of += QStringLiteral(": ") + what;
    return words("%1. Scenario %2, as of %3", "%1. Szenario %2, Stand %3")
        .arg(of, scenarioName(input), dateInWords(input.asOf, options.language));
}

QString scenarioName(const AnalysisInput &input)
{
    const Scenario *scenario = input.plan.scenarios.find(input.scenario);
    return scenario == nullptr || scenario->name.isEmpty() ? input.scenario.value : scenario->name;
}

} // namespace rolewright
