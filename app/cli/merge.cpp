#include "app/cli/verbs.h"

#include "core/plan/merge.h"

namespace rolewright::cli {

namespace {

Json conflictsAsJson(const std::vector<MergeConflict> &conflicts)
{
    Json list = Json::array();
    for (const MergeConflict &conflict : conflicts)
        list.push_back({{"kind", utf8(wordFor(conflict.key.table))},
                        {"scenario", utf8(conflict.key.scenario.value)},
                        {"id", utf8(conflict.key.id)},
                        {"field", utf8(conflict.field)},
                        {"base", utf8(conflict.base)},
                        {"ours", utf8(conflict.ours)},
                        {"theirs", utf8(conflict.theirs)}});
    return list;
}

QString conflictsInWords(const std::vector<MergeConflict> &conflicts)
{
    QString text;
    for (const MergeConflict &conflict : conflicts)
        text += QStringLiteral("conflict: %1 %2 %3: was “%4”, ours “%5” (kept), theirs “%6”\n")
                    .arg(wordFor(conflict.key.table), conflict.key.id, conflict.field,
                         conflict.base, conflict.ours, conflict.theirs);
    return text;
}

} // namespace

Result<Outcome> mergePlans(const MergeArguments &arguments)
{
    if (const auto good = checkOutput(arguments.output, arguments.json); !good)
        return std::unexpected(good.error());
    std::vector<Plan> plans;
    for (const QString &path : {arguments.base, arguments.ours, arguments.theirs}) {
        auto file = loadPlanFile(path);
        if (!file)
            return std::unexpected(file.error());
        plans.push_back(std::move(file->loaded.plan));
    }
    const auto merged = merge(plans[0], plans[1], plans[2]);
    if (!merged)
        return std::unexpected(merged.error());
    const auto &conflicts = merged->conflicts;
    const QString words = conflictsInWords(conflicts);
    Outcome outcome = arguments.json ? jsonOutcome({{"conflicts", conflictsAsJson(conflicts)}})
                                     : textOutcome(words);
    if (const auto put = putPlan(merged->plan, arguments.output, std::nullopt, true, outcome); !put)
        return std::unexpected(put.error());
    if (arguments.output == QLatin1String("-"))
        outcome.remarks = words;
    outcome.exitCode = conflicts.empty() ? 0 : 1;
    return outcome;
}

} // namespace rolewright::cli
