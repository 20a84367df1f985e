#include "app/cli/verbs.h"

#include "core/analysis/responsibility.h"

namespace rolewright::cli {

namespace {

Json rowAsJson(const ResponsibilityRow &row)
{
    Json involvement = Json::object();
    Json notes = Json::object();
    Json ours = Json::array();
    for (const ResponsibilityCell &cell : row.cells) {
        const std::string profile = utf8(cell.profile.value);
        if (!cell.involvement.isNone())
            involvement[profile] = utf8(cell.involvement.letters());
        if (!cell.note.isEmpty())
            notes[profile] = utf8(cell.note);
        if (cell.ours)
            ours.push_back(profile);
    }
    return {{"id", utf8(row.activity.value)},
            {"phase", utf8(row.phase.value)},
            {"deferred", row.deferred},
            {"involvement", involvement},
            {"notes", notes},
            {"ours", ours},
            {"people", {{"A", jsonIds(row.accountable)}, {"R", jsonIds(row.responsible)}}}};
}

QStringList rowAsText(const ResponsibilityRow &row, const Framework &framework,
                      const QString &language)
{
    const Activity *activity = framework.activity(row.activity);
    QStringList parts;
    for (const ResponsibilityCell &cell : row.cells) {
        const Profile *profile = framework.profile(cell.profile);
        if (!cell.involvement.isNone() && profile != nullptr)
            parts << QStringLiteral("%1 %2").arg(cell.involvement.letters(),
                                                 profile->name.in(language));
    }
    return {row.phase.value,
            (activity == nullptr ? row.activity.value : activity->name.in(language)) +
                (row.deferred ? QStringLiteral(" (deferred)") : QString()),
            parts.join(QStringLiteral(", "))};
}

} // namespace

Result<Outcome> showResponsibilities(const PlanArguments &arguments)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    Json list = Json::array();
    std::vector<QStringList> table{
        {QStringLiteral("phase"), QStringLiteral("activity"), QStringLiteral("involved")}};
    for (const ResponsibilityRow &row : responsibilities(PlanIndex(opened->input))) {
        list.push_back(rowAsJson(row));
        table.push_back(rowAsText(row, opened->input.framework, opened->input.plan.head->language));
    }
    return arguments.json ? jsonOutcome({{"activities", list}}) : textOutcome(alignedTable(table));
}

} // namespace rolewright::cli
