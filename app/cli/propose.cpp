#include "app/cli/names.h"
#include "app/cli/verbs.h"

#include "core/staffing/staffing_reasons.h"

namespace rolewright::cli {

namespace {

Json asJson(const StaffingFigures &figures)
{
    return {{"vacant_fte", figures.vacantFte},
            {"mean_fit", jsonNumber(figures.meanFit)},
            {"overload_fte", figures.overloadFte}};
}

Json asJson(const StaffingProposal &proposal, const StaffingReasons &reasons)
{
    Json assignments = Json::array();
    for (size_t line = 0; line < proposal.seats.size(); ++line) {
        const ProposedSeat &seat = proposal.seats[line];
        assignments.push_back({{"person", utf8(seat.person.value)},
                               {"position", utf8(seat.position.value)},
                               {"share", seat.share},
                               {"fit", seat.fit},
                               {"reason", utf8(reasons.seats[line])}});
    }
    Json unfilled = Json::array();
    for (const UnfilledSeat &seat : reasons.unfilled)
        unfilled.push_back({{"position", utf8(seat.position.value)},
                            {"vacant_fte", seat.vacantFte},
                            {"reason", utf8(seat.reason)}});
    return {{"assignments", assignments},
            {"objective", proposal.objective},
            {"bound", proposal.bound},
            {"optimal", proposal.isOptimal},
            {"before", asJson(proposal.before)},
            {"after", asJson(proposal.after)},
            {"unfilled", unfilled}};
}

QString proofInWords(const StaffingProposal &proposal)
{
    if (proposal.isOptimal)
        return QStringLiteral("Proven: no other proposal has a greater total fit.\n");
    return QStringLiteral("Not proven: total fit %1, and no proposal has more than %2.\n")
        .arg(rounded(proposal.objective), rounded(proposal.bound));
}

QString inWords(const PlanIndex &index, const StaffingProposal &proposal,
                const StaffingReasons &reasons)
{
    const Names names(index);
    std::vector<QStringList> seats{{QStringLiteral("FTE"), QStringLiteral("fit"),
                                    QStringLiteral("person"), QStringLiteral("position"),
                                    QStringLiteral("why")}};
    for (size_t line = 0; line < proposal.seats.size(); ++line) {
        const ProposedSeat &seat = proposal.seats[line];
        seats.push_back({rounded(seat.share), percent(seat.fit), names.of(seat.person),
                         names.of(seat.position), reasons.seats[line]});
    }
    std::vector<QStringList> vacant{
        {QStringLiteral("vacant FTE"), QStringLiteral("position"), QStringLiteral("why")}};
    for (const UnfilledSeat &seat : reasons.unfilled)
        vacant.push_back({rounded(seat.vacantFte), names.of(seat.position), seat.reason});
    const StaffingFigures &before = proposal.before;
    const StaffingFigures &after = proposal.after;
    const std::vector<QStringList> effect{
        {QString(), QStringLiteral("before"), QStringLiteral("after")},
        {QStringLiteral("vacant FTE"), rounded(before.vacantFte), rounded(after.vacantFte)},
        {QStringLiteral("mean fit"), percent(before.meanFit), percent(after.meanFit)},
        {QStringLiteral("overload FTE"), rounded(before.overloadFte), rounded(after.overloadFte)}};
    QString text =
        proposal.seats.empty() ? QStringLiteral("Nobody can be proposed.\n") : alignedTable(seats);
    if (!reasons.unfilled.empty())
        text += u'\n' + alignedTable(vacant);
    return text + u'\n' + alignedTable(effect, 1) + u'\n' + proofInWords(proposal);
}

} // namespace

Result<Outcome> propose(const PlanArguments &source, const ProposeArguments &arguments)
{
    if (const auto good = checkOutput(arguments.output, source.json); !good)
        return std::unexpected(good.error());
    const auto opened = openPlan(source);
    if (!opened)
        return std::unexpected(opened.error());
    const PlanIndex index(opened->input);
    const FitTable fits(index);
    const auto proposal =
        proposeStaffing(index, fits, arguments.options, {.seconds = arguments.seconds});
    if (!proposal)
        return std::unexpected(proposal.error());
    const StaffingReasons reasons = staffingReasons(index, fits, arguments.options, *proposal);
    Outcome outcome = source.json ? jsonOutcome(asJson(*proposal, reasons))
                                  : textOutcome(inWords(index, *proposal, reasons));
    outcome.exitCode = proposal->seats.empty() ? 1 : 0;
    const auto set = takeSeats(opened->input.plan, opened->input.scenario, proposal->seats);
    if (!set)
        return std::unexpected(set.error());
    if (const auto put = putChanged(*opened, *set, source, arguments.output, outcome); !put)
        return std::unexpected(put.error());
    return outcome;
}

} // namespace rolewright::cli
