#include "app/cli/names.h"
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

QStringList rowAsText(const ResponsibilityRow &row, const Names &names)
{
    QStringList parts;
    for (const ResponsibilityCell &cell : row.cells) {
        if (!cell.involvement.isNone())
            parts << QStringLiteral("%1 %2").arg(cell.involvement.letters(),
                                                 names.of(cell.profile));
    }
    return {names.of(row.phase),
            names.of(row.activity) + (row.deferred ? QStringLiteral(" (deferred)") : QString()),
            parts.join(QStringLiteral(", "))};
}

} // namespace

Result<Outcome> showResponsibilities(const PlanArguments &arguments)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const Names names(index);
    Json list = Json::array();
    std::vector<QStringList> table{
        {QStringLiteral("phase"), QStringLiteral("activity"), QStringLiteral("involved")}};
    for (const ResponsibilityRow &row : responsibilities(index)) {
        list.push_back(rowAsJson(row));
        table.push_back(rowAsText(row, names));
    }
    return arguments.json ? jsonOutcome({{"activities", list}}) : textOutcome(alignedTable(table));
}

} // namespace rolewright::cli
