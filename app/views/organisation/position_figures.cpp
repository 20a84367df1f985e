#include "app/views/organisation/position_page.h"

#include "app/seating/candidate_lines.h"

#include "core/analysis/load.h"
#include "core/plan/edits/staffing_edits.h"

namespace rolewright {

namespace {

constexpr size_t mostFree = 3;
constexpr size_t mostBusy = 2;
/// More are ranked than shown, since some of them sit there already or are gone by then.
constexpr int mostRanked = 40;

PositionStatus statusOf(const PlanIndex &index, int row)
{
    const Month judged = index.positions()[static_cast<size_t>(row)].judged;
    const Position &position = index.position(row);
    PositionStatus status{position.id, judged, PositionState::Vacant, position.fte,
                          staffedOf(index, row, judged)};
    if (!status.hasVacancy())
        status.state = PositionState::Filled;
    else if (status.staffedFte > 1e-9)
        status.state = PositionState::Partly;
    else if (judged > index.input().month())
        status.state = PositionState::Planned;
    return status;
}

std::vector<SeatHolder> holdersOf(const Snapshot &snapshot, int row, Month month)
{
    const PlanIndex &index = snapshot.index;
    const std::vector<double> shares = sharesIn(index, month);
    std::vector<SeatHolder> holders;
    for (const int number : index.positions()[static_cast<size_t>(row)].assignments) {
        const IndexedAssignment &indexed = index.assignments()[static_cast<size_t>(number)];
        const Assignment &assignment =
            *index.design().assignments.rows()[static_cast<size_t>(number)];
        holders.push_back(
            {assignment.id, assignment.person, shares[static_cast<size_t>(number)],
             indexed.person < 0 ? std::nullopt : snapshot.fits().positionFit(indexed.person, row)});
    }
    return holders;
}

/// What it would mean that somebody takes a position; nothing for who cannot.
std::optional<Candidate> candidateOf(const Snapshot &snapshot, int row, const Fit &fit)
{
    const PlanIndex &index = snapshot.index;
    const PositionId &position = index.position(row).id;
    const Scenario *scenario = snapshot.plan().scenarios.find(snapshot.input.scenario);
    const bool isLocked = scenario != nullptr && scenario->locked;
    const int person = index.personRow(fit.person);
    Seating seating = seatingOf(index, snapshot.fits(), person, row);
    if (!fit.fit || (!seating.blocked.isEmpty() && !isLocked))
        return {};
    const PersonLoad load =
        loadOf(index, person, index.positions()[static_cast<size_t>(row)].judged);
    Candidate candidate{fit, std::move(seating), load.assignedFte, load.capacity, {}};
    const auto set = assignPerson(snapshot.plan(), snapshot.input.scenario, fit.person, position,
                                  candidate.seating.share);
    if (set)
        candidate.coverage = coverageChanges(index, *set);
    return candidate;
}

/// The best of those who have time, then those who would fit better still but have none.
std::vector<Candidate> candidatesFor(const Snapshot &snapshot, int row)
{
    const PlanIndex &index = snapshot.index;
    const PositionId &position = index.position(row).id;
    std::vector<Candidate> candidates;
    const auto free = bestFits(index, snapshot.fits(), {row}, mostRanked);
    for (const Fit &fit : free.front()) {
        if (candidates.size() == mostFree)
            break;
        if (auto candidate = candidateOf(snapshot, row, fit))
            candidates.push_back(std::move(*candidate));
    }
    const size_t shown = candidates.size() + mostBusy;
    const double best = candidates.empty() ? 0 : *candidates.front().fit.fit;
    for (const Fit &fit : fitsForPosition(index, snapshot.fits(), position, mostRanked)) {
        if (candidates.size() == shown)
            break;
        if (fit.freeFte > 1e-9 || fit.fit.value_or(0) <= best)
            continue;
        if (auto candidate = candidateOf(snapshot, row, fit))
            candidates.push_back(std::move(*candidate));
    }
    // Whoever leaves later has time until then, and stands where the fit says.
    std::ranges::stable_sort(candidates, {}, [](const Candidate &candidate) {
        return std::pair(candidate.seating.freeFte <= 1e-9, -candidate.fit.fit.value_or(0));
    });
    return candidates;
}

std::vector<TitleCandidate> titleCandidatesFor(const Snapshot &snapshot, int row)
{
    const PlanIndex &index = snapshot.index;
    std::vector<TitleCandidate> found;
    for (int person = 0; person < static_cast<int>(index.people().size()); ++person) {
        const Person &who = index.person(person);
        const auto confidence =
            who.skills.empty() ? suitsByTitle(snapshot, who, index.position(row)) : std::nullopt;
        if (!confidence)
            continue;
        const Seating seating = seatingOf(index, snapshot.fits(), person, row);
        if (seating.blocked.isEmpty() && seating.freeFte > 1e-9)
            found.push_back({who.id, *confidence, seating.freeFte});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &one, const auto &other) {
        return one.confidence < other.confidence;
    });
    found.resize(std::min(found.size(), mostFree));
    return found;
}

} // namespace

PositionFigures positionFigures(const Snapshot &snapshot, const PositionId &position)
{
    const int row = snapshot.index.positionRow(position);
    if (row < 0)
        return {};
    PositionFigures figures{.status = statusOf(snapshot.index, row)};
    figures.holders = holdersOf(snapshot, row, figures.status.month);
    if (figures.status.hasVacancy()) {
        figures.candidates = candidatesFor(snapshot, row);
        figures.byTitle = titleCandidatesFor(snapshot, row);
    }
    figures.without = gapsWithout(snapshot.index, position);
    return figures;
}

} // namespace rolewright
