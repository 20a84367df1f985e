#include "app/cli/fit_output.h"
#include "app/cli/names.h"
#include "app/cli/verbs.h"

#include "core/analysis/gaps.h"

namespace rolewright::cli {

namespace {

QString bestInWords(const Names &names, const std::vector<Fit> &best)
{
    QStringList parts;
    for (const Fit &fit : best)
        parts << QStringLiteral("%1 %2, %3 free")
                     .arg(names.of(fit.person), percent(fit.fit), rounded(fit.freeFte));
    return parts.join(QStringLiteral("; "));
}

QString gapsInWords(const PlanIndex &index, const Gaps &found)
{
    const Names names(index);
    std::vector<QStringList> positions{
        {QStringLiteral("position"), QStringLiteral("vacant FTE"), QStringLiteral("best fits")}};
    for (const PositionGap &gap : found.positions)
        positions.push_back(
            {names.of(gap.position), rounded(gap.vacantFte), bestInWords(names, gap.best)});
    std::vector<QStringList> activities{{QStringLiteral("activity"), QStringLiteral("unit"),
                                         QStringLiteral("profile"), QStringLiteral("gap")}};
    for (const ActivityGap &gap : found.activities)
        activities.push_back(
            {names.of(gap.activity), names.of(gap.unit), names.of(gap.profile), gap.code});
    return alignedTable(positions) + u'\n' + alignedTable(activities);
}

} // namespace

Result<Outcome> showGaps(const PlanArguments &arguments)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const Gaps found = gaps(index);
    if (!arguments.json)
        return textOutcome(gapsInWords(index, found));
    Json positions = Json::array();
    for (const PositionGap &gap : found.positions)
        positions.push_back({{"position", utf8(gap.position.value)},
                             {"vacant_fte", gap.vacantFte},
                             {"best", fitsAsJson(gap.best)}});
    Json activities = Json::array();
    for (const ActivityGap &gap : found.activities)
        activities.push_back({{"activity", utf8(gap.activity.value)},
                              {"unit", utf8(gap.unit.value)},
                              {"profile", utf8(gap.profile.value)},
                              {"code", utf8(gap.code)}});
    return jsonOutcome({{"positions", positions}, {"activities", activities}});
}

} // namespace rolewright::cli
