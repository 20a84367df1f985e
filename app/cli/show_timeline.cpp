#include "app/cli/names.h"
#include "app/cli/scope.h"

namespace rolewright::cli {

Result<Outcome> showTimeline(const PlanArguments &arguments, const ScopeArguments &scope)
{
    const auto opened = openPlan(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const auto asked = scopeOf(index, scope);
    if (!asked)
        return std::unexpected(asked.error());
    const Timeline whole = timeline(index, *asked);
    Json months = Json::array();
    QStringList head{QStringLiteral("profile"), QStringLiteral("FTE")};
    std::vector<size_t> columns;
    for (size_t i = 0; i < whole.months.size(); ++i) {
        if (opened->month && whole.months[i] != *opened->month)
            continue;
        columns.push_back(i);
        months.push_back(utf8(whole.months[i].toString()));
        head << whole.months[i].toString();
    }
    const Names names(index);
    Json rows = Json::array();
    std::vector<QStringList> table{head};
    for (const TimelineRow &row : whole.rows) {
        Json demanded = Json::array();
        Json staffed = Json::array();
        QStringList demandLine{names.of(row.profile), QStringLiteral("demand")};
        QStringList staffedLine{QString(), QStringLiteral("staffed")};
        for (const size_t i : columns) {
            demanded.push_back(row.demandFte[i]);
            staffed.push_back(row.staffedFte[i]);
            demandLine << rounded(row.demandFte[i]);
            staffedLine << rounded(row.staffedFte[i]);
        }
        rows.push_back({{"profile", utf8(row.profile.value)},
                        {"demand_fte", demanded},
                        {"staffed_fte", staffed}});
        table.push_back(demandLine);
        table.push_back(staffedLine);
    }
    return arguments.json ? jsonOutcome({{"months", months}, {"rows", rows}})
                          : textOutcome(alignedTable(table, 2));
}

} // namespace rolewright::cli
