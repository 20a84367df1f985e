#include "app/cli/names.h"
#include "app/cli/verbs.h"

#include "core/analysis/hiring.h"
#include "core/analysis/hiring_words.h"

namespace rolewright::cli {

namespace {

Json lostAsJson(const LostCoverage &lost)
{
    if (lost.isNone())
        return nullptr;
    return {{"fte_months", lost.fteMonths},
            {"month", utf8(lost.worst.toString())},
            {"fte", lost.fte},
            {"demand_fte", lost.demandFte},
            {"covered_fte", lost.coveredFte},
            {"phases", jsonIds(lost.phases)}};
}

Json lineAsJson(const HiringLine &line)
{
    return {
        {"position", utf8(line.position.value)},
        {"profiles", jsonIds(line.profiles)},
        {"vacant_fte", line.vacantFte},
        {"vacant_from", utf8(line.vacantFrom.toString())},
        {"filled_from", line.filledFrom ? Json(utf8(line.filledFrom->toString())) : Json(nullptr)},
        {"needed", utf8(line.need.toString())},
        {"needed_by", utf8(nameOf(line.basis))},
        {"lead_time_months", line.leadMonths},
        {"latest_start", utf8(line.latestStart.toString())},
        {"late", line.isLate},
        {"lost", lostAsJson(line.lost)},
        {"unheld", jsonIds(line.unheld)},
        {"place", line.place},
        {"by_hand", line.isOrderedByHand},
        {"reason", utf8(line.reason)}};
}

QString inWords(const PlanIndex &index, const std::vector<HiringLine> &plan)
{
    if (plan.empty())
        return QStringLiteral("No position stays vacant.\n");
    const Names names(index);
    std::vector<QStringList> rows{{QStringLiteral("no."), QStringLiteral("position"),
                                   QStringLiteral("FTE"), QStringLiteral("needed"),
                                   QStringLiteral("why then"), QStringLiteral("lead"),
                                   QStringLiteral("start by"), QStringLiteral("reason")}};
    for (size_t i = 0; i < plan.size(); ++i) {
        const HiringLine &line = plan[i];
        rows.push_back({QString::number(i + 1), names.of(line.position), rounded(line.vacantFte),
                        line.need.toString(), inWords(line.basis), QString::number(line.leadMonths),
                        line.isLate ? QStringLiteral("now, was %1").arg(line.latestStart.toString())
                                    : line.latestStart.toString(),
                        line.reason});
    }
    return alignedTable(rows) +
           QStringLiteral(
               "\nLead times, in months, are the plan's assumption lead_time_months. The "
               "order is that of the framework,\nlines that are set by hand "
               "(hiring_order) first. Each seat is judged on its own.\n");
}

} // namespace

Result<Outcome> showHiring(const PlanArguments &arguments)
{
    const auto opened = openPlanInMonth(arguments);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const std::vector<HiringLine> plan = hiringPlan(index);
    if (!arguments.json)
        return textOutcome(inWords(index, plan));
    Json list = Json::array();
    for (const HiringLine &line : plan)
        list.push_back(lineAsJson(line));
    return jsonOutcome({{"hiring", std::move(list)}});
}

} // namespace rolewright::cli
