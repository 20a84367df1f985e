#include "app/cli/verbs.h"

#include "core/framework/framework_changes.h"
#include "core/plan/difference.h"
#include "core/plan/edits/framework_update.h"
#include "core/plan/plan_framework.h"
#include "core/storage/framework_file.h"

namespace rolewright::cli {

namespace {

Json asJson(const std::vector<FrameworkChange> &changes)
{
    Json list = Json::array();
    for (const FrameworkChange &change : changes)
        list.push_back({{"action", utf8(nameOf(change.kind))},
                        {"kind", utf8(wordFor(change.place.part))},
                        {"id", utf8(change.place.id)},
                        {"text", utf8(change.text)}});
    return list;
}

/// What the plan said itself and the new framework says now; the reference to it is no news.
QStringList droppedInWords(const Plan &plan, const ChangeSet &set)
{
    ChangeSet dropped;
    for (const Change &change : set.changes) {
        if (change.isRemoval())
            dropped.changes.push_back(change);
    }
    return inWords(dropped, plan, plan);
}

QString inWords(const std::vector<FrameworkChange> &changes, const QStringList &dropped)
{
    if (changes.empty() && dropped.isEmpty())
        return QStringLiteral("No changes.\n");
    QString text;
    for (const FrameworkChange &change : changes)
        text += change.text + u'\n';
    for (const QString &line : dropped)
        text += QStringLiteral("no longer needed in the plan: %1\n").arg(line);
    return text;
}

} // namespace

Result<Outcome> updatePlan(const UpdateArguments &arguments)
{
    const QString output = arguments.output.isEmpty() ? arguments.plan : arguments.output;
    if (const auto good = checkOutput(output, arguments.json); !good)
        return std::unexpected(good.error());
    const auto file = loadPlanFile(arguments.plan);
    if (!file)
        return std::unexpected(file.error());
    const Plan &plan = file->loaded.plan;
    const auto base = frameworkOf(plan, arguments.plan);
    if (!base)
        return std::unexpected(base.error());
    const auto next = loadFrameworkFile(arguments.framework);
    if (!next)
        return std::unexpected(next.error());
    const auto set = updateFramework(plan, *next);
    if (!set)
        return std::unexpected(set.error());
    const auto after = apply(plan, *set);
    if (!after)
        return std::unexpected(after.error());
    const auto changes = frameworkChanges(*base, *next, plan.head->language);
    const QStringList dropped = droppedInWords(plan, *set);
    Outcome outcome =
        arguments.json
            ? jsonOutcome({{"changes", asJson(changes)}, {"no_longer_needed", jsonList(dropped)}})
            : textOutcome(inWords(changes, dropped));
    if (arguments.dryRun)
        return outcome;
    if (output == QLatin1String("-"))
        outcome.remarks = QString::fromUtf8(outcome.output);
    const bool isInPlace = output == arguments.plan;
    const auto put = putPlan(*after, output, isInPlace ? std::optional(file->hash) : std::nullopt,
                             !isInPlace, outcome);
    if (!put)
        return std::unexpected(put.error());
    return outcome;
}

} // namespace rolewright::cli
