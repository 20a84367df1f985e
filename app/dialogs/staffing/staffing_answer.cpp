#include "app/dialogs/staffing/staffing_answer.h"

#include "core/analysis/coverage.h"
#include "core/analysis/coverage_gain.h"
#include "core/drawing/text_drawing.h"
#include "core/plan/edits/seats.h"

namespace rolewright {

Result<StaffingAnswer> staffingAnswer(const SnapshotPtr &snapshot, const StaffingOptions &options,
                                      const SearchControl &control)
{
    const PlanIndex &index = snapshot->index;
    const FitTable &fits = snapshot->fits();
    auto proposal = proposeStaffing(index, fits, options, control);
    if (!proposal)
        return std::unexpected(proposal.error());
    const StaffingReasons reasons = staffingReasons(index, fits, options, *proposal);
    const CoverageGains gains(index);
    const auto positionInWords = [&](const PositionId &id) {
        return seatInWords(index.design(), index.position(index.positionRow(id)));
    };
    StaffingAnswer answer{.snapshot = snapshot, .proposal = std::move(*proposal)};
    for (size_t line = 0; line < answer.proposal.seats.size(); ++line) {
        const ProposedSeat &seat = answer.proposal.seats[line];
        const int person = index.personRow(seat.person);
        answer.lines.push_back(
            {.seat = seat,
             .person = index.person(person).name,
             .position = positionInWords(seat.position),
             .reason = reasons.seats[line],
             .rise = gains.rise(person, index.positionRow(seat.position), seat.share)});
    }
    for (const UnfilledSeat &seat : reasons.unfilled)
        answer.vacant.push_back({positionInWords(seat.position),
                                 fteInWords(seat.vacantFte, QStringLiteral("en")), seat.reason});
    if (const auto peak = coveredAtPeak(index))
        answer.coverage = peak->coverage();
    for (int person = 0; person < static_cast<int>(index.people().size()); ++person)
        answer.unrated += fits.isRated(person) ? 0 : 1;
    return answer;
}

StaffingEffect staffingEffect(const SnapshotPtr &snapshot, const std::vector<ProposedSeat> &seats)
{
    const AnalysisInput &input = snapshot->input;
    StaffingEffect effect{.set = takeSeats(input.plan, input.scenario, seats)};
    const auto plan =
        effect.set ? applyUnchecked(input.plan, *effect.set) : Result<Plan>(input.plan);
    const AnalysisInput changed{plan ? *plan : input.plan, input.framework, input.scenario,
                                input.asOf};
    const PlanIndex after(changed);
    effect.figures = staffingFigures(after, FitTable(after));
    if (const auto peak = coveredAtPeak(after))
        effect.coverage = peak->coverage();
    return effect;
}

} // namespace rolewright
