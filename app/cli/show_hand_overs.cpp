#include "app/cli/names.h"
#include "app/cli/verbs.h"

#include "core/analysis/hand_overs.h"

namespace rolewright::cli {

Result<Outcome> showHandOvers(const PlanArguments &arguments)
{
    const auto opened = openPlan(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const std::vector<HandOver> found = handOvers(index);
    if (arguments.json) {
        Json list = Json::array();
        for (const HandOver &one : found)
            list.push_back({{"use_case", utf8(one.useCase.value)},
                            {"from_phase", utf8(one.from.value)},
                            {"to_phase", utf8(one.to.value)},
                            {"from_unit", utf8(one.fromUnit.value)},
                            {"to_unit", utf8(one.toUnit.value)}});
        return jsonOutcome({{"hand_overs", std::move(list)}});
    }
    if (found.empty())
        return textOutcome(QStringLiteral("No hand-overs between units.\n"));
    const Names names(index);
    std::vector<QStringList> rows{{QStringLiteral("use case"), QStringLiteral("from"),
                                   QStringLiteral("unit"), QStringLiteral("to"),
                                   QStringLiteral("unit")}};
    for (const HandOver &one : found)
        rows.push_back({opened->input.plan.useCases.find(one.useCase)->name, names.of(one.from),
                        names.of(one.fromUnit), names.of(one.to), names.of(one.toUnit)});
    return textOutcome(alignedTable(rows));
}

} // namespace rolewright::cli
