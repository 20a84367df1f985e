#include "app/inspector/person_figures.h"

#include "core/analysis/load_table.h"
#include "core/analysis/positions.h"
#include "core/analysis/seating.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr size_t mostProfiles = 3;
constexpr size_t mostSeats = 3;

/// Between the months in which something changes every load is the same.
std::vector<PersonLoad> loadsByMonth(const PlanIndex &index, int row)
{
    const auto &changes = index.changeMonths();
    const MonthSpan span = LoadTable::shownMonths(index);
    std::vector<PersonLoad> loads;
    for (Month month = span.first; month <= span.last; month = month + 1) {
        const bool isSame =
            !loads.empty() && !std::binary_search(changes.begin(), changes.end(), month);
        PersonLoad load = isSame ? loads.back() : loadOf(index, row, month);
        load.month = month;
        loads.push_back(std::move(load));
    }
    return loads;
}

std::vector<double> sharesFromToday(const PlanIndex &index, int row)
{
    const std::vector<int> &rows = index.people()[static_cast<size_t>(row)].assignments;
    std::vector<double> shares;
    for (size_t i = 0; i < rows.size(); ++i) {
        const MonthSpan &span = index.assignments()[static_cast<size_t>(rows[i])].span;
        shares.push_back(sharesOf(index, row, std::max(index.input().month(), span.first))[i]);
    }
    return shares;
}

std::vector<PersonFigures::ProfileFit> bestProfiles(const Snapshot &snapshot, int row)
{
    const PlanIndex &index = snapshot.index;
    std::vector<PersonFigures::ProfileFit> best;
    for (int profile = 0; profile < index.profileCount(); ++profile) {
        if (const auto fit = snapshot.fits().fit(row, profile))
            best.push_back({index.profile(profile).id, *fit, {}});
    }
    std::ranges::stable_sort(best, std::greater(), &PersonFigures::ProfileFit::fit);
    best.resize(std::min(best.size(), mostProfiles));
    for (PersonFigures::ProfileFit &fit : best)
        fit.asked = snapshot.fits().asked(row, {index.profileNumber(fit.profile)});
    return best;
}

bool isOn(const PlanIndex &index, int person, int position)
{
    const auto &rows = index.people()[static_cast<size_t>(person)].assignments;
    return std::ranges::any_of(rows, [&](int number) {
        return index.assignments()[static_cast<size_t>(number)].position == position;
    });
}

std::vector<PersonFigures::SeatFit> bestSeats(const Snapshot &snapshot, int person)
{
    const PlanIndex &index = snapshot.index;
    std::vector<std::pair<double, int>> ranked;
    const std::vector<PositionStatus> statuses = positionStatuses(index);
    for (int row = 0; row < static_cast<int>(statuses.size()); ++row) {
        const auto fit = snapshot.fits().positionFit(person, row);
        if (statuses[static_cast<size_t>(row)].hasVacancy() && fit.value_or(0) > 0 &&
            !isOn(index, person, row))
            ranked.emplace_back(*fit, row);
    }
    std::ranges::stable_sort(ranked, std::greater(), &std::pair<double, int>::first);
    ranked.resize(std::min(ranked.size(), mostSeats));
    std::vector<PersonFigures::SeatFit> seats;
    for (const auto &[fit, row] : ranked) {
        const PositionStatus &status = statuses[static_cast<size_t>(row)];
        std::vector<int> profiles;
        for (const IndexedProfile &entry : index.positions()[static_cast<size_t>(row)].profiles)
            profiles.push_back(entry.profile);
        seats.push_back({status.position, status.month, status.vacantFte(), fit,
                         seatingOf(index, snapshot.fits(), person, row).blocked,
                         snapshot.fits().asked(person, profiles)});
    }
    return seats;
}

} // namespace

PersonFigures personFigures(const Snapshot &snapshot, const PersonId &person)
{
    const PlanIndex &index = snapshot.index;
    const int row = index.personRow(person);
    if (row < 0)
        return {};
    const Month today = index.input().month();
    PersonFigures figures{.now = loadOf(index, row, today),
                          .least = leastFreeOf(index, row, today, Away::IsLeftOut),
                          .peak = peakLoadOf(index, row),
                          .months = loadsByMonth(index, row),
                          .shares = sharesFromToday(index, row),
                          .best = bestProfiles(snapshot, row),
                          .seats = bestSeats(snapshot, row)};
    if (!figures.best.empty())
        figures.path = learningPath(index, snapshot.fits(), row,
                                    index.profileNumber(figures.best.front().profile));
    return figures;
}

} // namespace rolewright
