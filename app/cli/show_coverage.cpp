#include "app/cli/names.h"
#include "app/cli/scope.h"
#include "app/cli/verbs.h"

#include "core/analysis/bands.h"

namespace rolewright::cli {

Result<Outcome> showCoverage(const PlanArguments &arguments, const ScopeArguments &scope)
{
    const auto opened = openPlan(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    auto asked = scopeOf(index, scope);
    if (!asked)
        return std::unexpected(asked.error());
    asked->month = opened->month;
    const Names names(index);
    Json cells = Json::array();
    std::vector<QStringList> table{{QStringLiteral("profile"), QStringLiteral("phase"),
                                    QStringLiteral("state"), QStringLiteral("month"),
                                    QStringLiteral("demand FTE"), QStringLiteral("staffed FTE"),
                                    QStringLiteral("coverage")}};
    for (const CoverageCell &cell : coverage(index, *asked)) {
        cells.push_back({{"profile", utf8(cell.profile.value)},
                         {"phase", utf8(cell.phase.value)},
                         {"month", cell.month ? Json(utf8(cell.month->toString())) : Json(nullptr)},
                         {"demand_fte", cell.demandFte},
                         {"staffed_fte", cell.staffedFte}});
        table.push_back({names.of(cell.profile), names.of(cell.phase),
                         bandInWords(bandOf(cell.demandFte, cell.staffedFte)),
                         cell.month ? cell.month->toString() : QStringLiteral("–"),
                         rounded(cell.demandFte), rounded(cell.staffedFte),
                         percent(cell.coverage())});
    }
    return arguments.json ? jsonOutcome({{"cells", cells}}) : textOutcome(alignedTable(table, 4));
}

} // namespace rolewright::cli
