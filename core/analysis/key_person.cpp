#include "core/analysis/key_person.h"

#include "core/analysis/month_work.h"
#include "core/analysis/positions.h"
#include "core/analysis/responsibility.h"
#include "core/analysis/sole_skills.h"
#include "core/analysis/unit_coverage.h"

#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-9;

bool isOneOf(const std::vector<int> &people, int person)
{
    return std::ranges::find(people, person) != people.end();
}

/// The input as if some people were on no position; a snapshot, to be looked at.
AnalysisInput takenAway(const PlanIndex &index, const std::vector<int> &people)
{
    AnalysisInput input = index.input();
    Table<Assignment> &assignments = input.plan.designs[input.scenario].assignments;
    std::vector<Table<Assignment>::Row> kept;
    for (size_t row = 0; row < index.assignments().size(); ++row) {
        if (!isOneOf(people, index.assignments()[row].person))
            kept.push_back(assignments.rows()[row]);
    }
    assignments.assign(std::move(kept));
    return input;
}

std::vector<LostActivity> lostActivities(const PlanIndex &index, const std::vector<int> &people)
{
    const Holders before(index);
    const Holders after = Holders::withoutPeople(index, people);
    const std::vector<int> units = owningUnits(index);
    std::vector<LostActivity> lost;
    for (const Activity &activity : index.framework().activities) {
        if (index.input().plan.deferrals.contains(activity.id.value))
            continue;
        LostActivity one{activity.id, {}};
        for (const int unit : units) {
            if (before.ofActivity(unit, activity).count > 0 &&
                after.ofActivity(unit, activity).count == 0)
                one.units.push_back(index.unit(unit).id);
        }
        if (!one.units.empty())
            lost.push_back(std::move(one));
    }
    return lost;
}

std::vector<LostPhase> lostPhases(const PlanIndex &index, const PlanIndex &without)
{
    const auto before = coverageOfUnits(index);
    const auto after = coverageOfUnits(without);
    std::vector<LostPhase> lost;
    for (const int unit : owningUnits(index)) {
        const auto row = static_cast<size_t>(unit);
        for (size_t phase = 0; phase < before[row].size(); ++phase) {
            const PhaseCoverage &cell = before[row][phase];
            const double left = after[row][phase].coveredFte;
            if (cell.coveredFte > left + tolerance)
                lost.push_back({index.unit(unit).id, cell.phase, cell.month, cell.demandFte,
                                cell.coveredFte, left});
        }
    }
    std::ranges::stable_sort(lost, std::greater{},
                             [](const LostPhase &one) { return one.before - one.after; });
    return lost;
}

std::vector<StandIns> standInsFor(const PlanIndex &index, const FitTable &fits,
                                  const std::vector<int> &people, int most)
{
    const std::vector<double> shares = sharesWhereJudged(index);
    std::map<int, double> missing; ///< FTE by position
    for (size_t row = 0; row < shares.size(); ++row) {
        if (shares[row] > tolerance && isOneOf(people, index.assignments()[row].person))
            missing[index.assignments()[row].position] += shares[row];
    }
    std::vector<int> positions;
    for (const auto &[position, fte] : missing)
        positions.push_back(position);
    // Those who are taken away may be among the best.
    auto best = bestFits(index, fits, positions, most + static_cast<int>(people.size()));
    std::vector<StandIns> found;
    for (size_t i = 0; i < positions.size(); ++i) {
        std::erase_if(best[i],
                      [&](const Fit &fit) { return isOneOf(people, index.personRow(fit.person)); });
        best[i].resize(std::min(best[i].size(), static_cast<size_t>(most)));
        const Position &position = index.position(positions[i]);
        found.push_back({position.id, missing.at(positions[i]),
                         leadTimeOf(index.input().assumptions(), position), std::move(best[i])});
    }
    return found;
}

} // namespace

KeyPersonCheck withoutPeople(const PlanIndex &index, const FitTable &fits,
                             const std::vector<int> &people, int standIns)
{
    const AnalysisInput input = takenAway(index, people);
    const PlanIndex without(input);
    return {.activities = lostActivities(index, people),
            .phases = lostPhases(index, without),
            .skills = SoleSkills(index, fits).lostWithout(people),
            .standIns = standInsFor(index, fits, people, standIns),
            .lostFteMonths = std::max(0.0, coveredWork(index) - coveredWork(without))};
}

} // namespace rolewright
