#include "app/cli/names.h"
#include "app/cli/verbs.h"

#include "core/analysis/load.h"

namespace rolewright::cli {

Result<Outcome> showLoad(const PlanArguments &arguments)
{
    const auto opened = openPlan(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const auto loads = opened->month ? loadsIn(index, *opened->month) : peakLoads(index);
    const Names names(index);
    Json people = Json::array();
    std::vector<QStringList> table{{QStringLiteral("person"), QStringLiteral("month"),
                                    QStringLiteral("capacity"), QStringLiteral("assigned"),
                                    QStringLiteral("load")}};
    for (const PersonLoad &load : loads) {
        people.push_back({{"person", utf8(load.person.value)},
                          {"capacity", load.capacity},
                          {"assigned_fte", load.assignedFte},
                          {"load", jsonNumber(load.load())},
                          {"month", utf8(load.month.toString())}});
        table.push_back(
            {names.of(load.person), load.month.toString(), rounded(load.capacity),
             rounded(load.assignedFte),
             load.isOver() && !load.load() ? QStringLiteral("no capacity") : percent(load.load())});
    }
    return arguments.json ? jsonOutcome({{"people", people}}) : textOutcome(alignedTable(table, 2));
}

} // namespace rolewright::cli
