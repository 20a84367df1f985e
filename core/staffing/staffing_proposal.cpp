#include "core/staffing/staffing_proposal.h"

#include "core/analysis/load.h"
#include "core/analysis/positions.h"
#include "core/plan/change_builder.h"
#include "core/plan/edits/seats.h"
#include "core/staffing/staffing_model.h"
#include "core/staffing/staffing_solver.h"

namespace rolewright {

namespace {

Result<void> checked(const PlanIndex &index, const StaffingOptions &options)
{
    const auto wrong = [](const QString &what) { return fail(ErrorCode::BadInput, what); };
    if (!(options.minFit >= 0 && options.minFit <= 1))
        return wrong(QStringLiteral("the least fit must be from 0 to 1"));
    if (!(options.minShare > 0 && options.minShare <= 2))
        return wrong(QStringLiteral("the least share must be above 0 and at most 2 FTE"));
    if (options.maxPositions && *options.maxPositions < 1)
        return wrong(QStringLiteral("a person may hold at least 1 position"));
    if (!(options.unitPreference >= 0 && options.unitPreference <= 1))
        return wrong(QStringLiteral("the preference for the own unit must be from 0 to 1"));
    const Scenario *scenario = index.input().plan.scenarios.find(index.input().scenario);
    if (scenario != nullptr && scenario->locked)
        return fail(ErrorCode::NotAllowed, lockedInWords(*scenario));
    return {};
}

/// Without a first month where the plan has no month before it.
MonthRange rangeFrom(const PlanIndex &index, int position)
{
    const Month start = index.positions()[static_cast<size_t>(position)].judged;
    const bool isFirst = index.horizonOrToday().first >= start;
    return {isFirst ? std::nullopt : std::optional(start), std::nullopt};
}

StaffingFigures figuresAfter(const PlanIndex &index, const StaffingProposal &proposal)
{
    const AnalysisInput &input = index.input();
    const auto set = takeSeats(input.plan, input.scenario, proposal.seats);
    const auto plan = set ? applyUnchecked(input.plan, *set) : Result<Plan>(input.plan);
    const AnalysisInput changed{plan ? *plan : input.plan, input.framework, input.scenario,
                                input.asOf};
    const PlanIndex after(changed);
    return staffingFigures(after, FitTable(after));
}

} // namespace

StaffingFigures staffingFigures(const PlanIndex &index, const FitTable &fits)
{
    StaffingFigures figures;
    for (const PositionStatus &status : positionStatuses(index))
        figures.vacantFte += status.vacantFte();
    for (const PersonLoad &load : peakLoads(index))
        figures.overloadFte += std::max(0.0, load.assignedFte - load.capacity);
    double sum = 0;
    double rated = 0;
    const std::vector<double> shares = sharesWhereJudged(index);
    for (size_t row = 0; row < shares.size(); ++row) {
        const IndexedAssignment &assignment = index.assignments()[row];
        if (shares[row] <= 0 || assignment.person < 0 || assignment.position < 0)
            continue;
        const auto fit = fits.positionFit(assignment.person, assignment.position);
        sum += shares[row] * fit.value_or(0);
        rated += fit ? shares[row] : 0;
    }
    if (rated > 0)
        figures.meanFit = sum / rated;
    return figures;
}

Result<StaffingProposal> proposeStaffing(const PlanIndex &index, const FitTable &fits,
                                         const StaffingOptions &options,
                                         const SearchControl &control)
{
    if (const auto sound = checked(index, options); !sound)
        return std::unexpected(sound.error());
    const StaffingModel model = staffingModel(index, fits, options);
    const StaffingSolution solution = solveStaffing(model.problem, control);
    StaffingProposal proposal{.objective = solution.value,
                              .bound = solution.bound,
                              .isOptimal = solution.isOptimal,
                              .before = staffingFigures(index, fits)};
    for (const SeatShare &placed : solution.placements) {
        const int person = model.people[placed.worker];
        const int position = model.positions[placed.seat];
        proposal.seats.push_back({.person = index.person(person).id,
                                  .position = index.position(position).id,
                                  .share = double(placed.steps) / stepsPerFte,
                                  .fit = *fits.positionFit(person, position),
                                  .range = rangeFrom(index, position)});
    }
    proposal.after = figuresAfter(index, proposal);
    return proposal;
}

Result<ChangeSet> takeSeats(const Plan &plan, const ScenarioId &scenario,
                            const std::vector<ProposedSeat> &seats)
{
    ChangeBuilder builder(plan);
    for (const ProposedSeat &seat : seats) {
        const auto assignment =
            newAssignment(plan, scenario, seat.person, seat.position, seat.share, seat.range);
        if (!assignment)
            return std::unexpected(assignment.error());
        builder.add(scenario, *assignment);
    }
    if (seats.size() != 1)
        return builder.finish(QStringLiteral("Staff %1 vacancies").arg(seats.size()));
    const Design &design = plan.design(scenario);
    return builder.finish(
        QStringLiteral("Assign %1 to %2")
            .arg(plan.people.find(seats.front().person)->name,
                 seatInWords(design, *design.positions.find(seats.front().position))));
}

} // namespace rolewright
