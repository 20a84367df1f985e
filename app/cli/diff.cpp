#include "app/cli/change_output.h"
#include "app/cli/verbs.h"

#include "core/plan/difference.h"

namespace rolewright::cli {

namespace {

Outcome asOutcome(const ChangeSet &set, const Plan &before, const Plan &after, bool json)
{
    if (json)
        return jsonOutcome({{"changes", changesAsJson(set, before, after)}});
    const QString lines = changesInWords(set, before, after);
    return textOutcome(lines.isEmpty() ? QStringLiteral("No changes.\n") : lines);
}

Result<Outcome> diffScenarios(const DiffArguments &arguments)
{
    const auto file = loadPlanFile(arguments.before);
    if (!file)
        return std::unexpected(file.error());
    const Plan &plan = file->loaded.plan;
    for (const QString &scenario : arguments.scenarios) {
        if (!plan.scenarios.contains(scenario))
            return fail(ErrorCode::NotFound,
                        QStringLiteral("there is no scenario “%1”").arg(scenario),
                        {.file = arguments.before});
    }
    const ChangeSet set = scenarioDifference(plan, ScenarioId{arguments.scenarios[0]},
                                             ScenarioId{arguments.scenarios[1]});
    const auto after = applyUnchecked(plan, set);
    if (!after)
        return std::unexpected(after.error());
    return asOutcome(set, plan, *after, arguments.json);
}

} // namespace

Result<Outcome> diff(const DiffArguments &arguments)
{
    if (!arguments.scenarios.isEmpty())
        return diffScenarios(arguments);
    if (arguments.after.isEmpty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("name a second plan, or two scenarios with --scenarios"));
    const auto before = loadPlanFile(arguments.before);
    if (!before)
        return std::unexpected(before.error());
    const auto after = loadPlanFile(arguments.after);
    if (!after)
        return std::unexpected(after.error());
    const Plan &from = before->loaded.plan;
    const Plan &to = after->loaded.plan;
    return asOutcome(difference(from, to), from, to, arguments.json);
}

} // namespace rolewright::cli
