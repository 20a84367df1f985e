#include "core/analysis/fit.h"

#include "core/analysis/load.h"

#include <algorithm>
#include <map>

namespace rolewright {

namespace {

/// All profiles of a position, those with a greater share first.
std::vector<int> profilesByShare(const IndexedPosition &position)
{
    std::vector<IndexedProfile> entries = position.profiles;
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const IndexedProfile &a, const IndexedProfile &b) { return a.share > b.share; });
    std::vector<int> profiles;
    for (const IndexedProfile &entry : entries)
        profiles.push_back(entry.profile);
    return profiles;
}

/// A person or position with what it is ranked by.
struct Ranked
{
    int row = 0;
    std::optional<double> fit;
    double free = 0;
};

template <class IdOf>
void rank(std::vector<Ranked> &candidates, int top, IdOf &&idOf)
{
    const auto isBetter = [&](const Ranked &a, const Ranked &b) {
        const double fitA = a.fit.value_or(-1);
        const double fitB = b.fit.value_or(-1);
        if (fitA != fitB)
            return fitA > fitB;
        if (a.free != b.free)
            return a.free > b.free;
        return idOf(a.row) < idOf(b.row);
    };
    const auto count = static_cast<std::ptrdiff_t>(candidates.size());
    const std::ptrdiff_t kept = top > 0 ? std::min<std::ptrdiff_t>(top, count) : count;
    std::partial_sort(candidates.begin(), candidates.begin() + kept, candidates.end(), isBetter);
    candidates.resize(static_cast<size_t>(kept));
}

std::vector<Ranked> candidatesFor(const FitTable &table, int position,
                                  const std::vector<double> &free)
{
    std::vector<Ranked> candidates;
    candidates.reserve(free.size());
    for (size_t row = 0; row < free.size(); ++row) {
        const int person = static_cast<int>(row);
        candidates.push_back({person, table.positionFit(person, position), free[row]});
    }
    return candidates;
}

/// Only those who have something free and fit at all.
std::vector<Ranked> availableFor(const FitTable &table, int position,
                                 const std::vector<double> &free)
{
    std::vector<Ranked> candidates = candidatesFor(table, position, free);
    std::erase_if(candidates, [](const Ranked &candidate) {
        return candidate.free <= 1e-9 || candidate.fit.value_or(0) <= 0;
    });
    return candidates;
}

Fit describeFit(const PlanIndex &index, const FitTable &table, int person, int position,
                const Ranked &ranked)
{
    const std::vector<int> profiles =
        profilesByShare(index.positions()[static_cast<size_t>(position)]);
    Fit fit{index.person(person).id, index.position(position).id, {}, ranked.fit, ranked.free, {}};
    if (!profiles.empty())
        fit.profile = index.profile(profiles.front()).id;
    fit.missing = table.missing(person, profiles);
    return fit;
}

std::vector<Fit> rankedFor(const PlanIndex &index, const FitTable &table, int position,
                           std::vector<Ranked> candidates, int top)
{
    rank(candidates, top, [&](int row) -> const PersonId & { return index.person(row).id; });
    std::vector<Fit> fits;
    for (const Ranked &ranked : candidates)
        fits.push_back(describeFit(index, table, ranked.row, position, ranked));
    return fits;
}

} // namespace

std::vector<Fit> fitsForPosition(const PlanIndex &index, const PositionId &position, int top)
{
    return fitsForPosition(index, FitTable(index), position, top);
}

std::vector<Fit> fitsForPosition(const PlanIndex &index, const FitTable &table,
                                 const PositionId &position, int top)
{
    const int row = index.positionRow(position);
    if (row < 0)
        return {};
    const Month start = index.positions()[static_cast<size_t>(row)].judged;
    return rankedFor(index, table, row,
                     candidatesFor(table, row, leastFree(index, {start}).front()), top);
}

std::vector<Fit> fitsOfPerson(const PlanIndex &index, const PersonId &person, int top)
{
    const int row = index.personRow(person);
    if (row < 0)
        return {};
    std::vector<Month> starts;
    for (const IndexedPosition &position : index.positions())
        starts.push_back(position.judged);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    const auto free = leastFree(index, starts);
    const FitTable table(index);
    std::vector<Ranked> candidates;
    for (size_t position = 0; position < index.positions().size(); ++position) {
        const auto start =
            std::lower_bound(starts.begin(), starts.end(), index.positions()[position].judged) -
            starts.begin();
        const int number = static_cast<int>(position);
        candidates.push_back({number, table.positionFit(row, number),
                              free[static_cast<size_t>(start)][static_cast<size_t>(row)]});
    }
    rank(candidates, top,
         [&](int position) -> const PositionId & { return index.position(position).id; });
    std::vector<Fit> fits;
    for (const Ranked &ranked : candidates)
        fits.push_back(describeFit(index, table, row, ranked.row, ranked));
    return fits;
}

std::vector<Fit> fitsForProfile(const PlanIndex &index, const ProfileId &profile, int top)
{
    const int number = index.profileNumber(profile);
    if (number < 0)
        return {};
    const FitTable table(index);
    const std::vector<double> free = leastFree(index, {index.input().month()}).front();
    std::vector<Ranked> candidates;
    for (size_t row = 0; row < free.size(); ++row) {
        const int person = static_cast<int>(row);
        candidates.push_back({person, table.fit(person, number), free[row]});
    }
    rank(candidates, top, [&](int row) -> const PersonId & { return index.person(row).id; });
    std::vector<Fit> fits;
    for (const Ranked &ranked : candidates)
        fits.push_back({index.person(ranked.row).id,
                        {},
                        profile,
                        ranked.fit,
                        ranked.free,
                        table.missing(ranked.row, {number})});
    return fits;
}

std::vector<std::vector<Fit>> bestFits(const PlanIndex &index, const std::vector<int> &positions,
                                       int top)
{
    return bestFits(index, FitTable(index), positions, top);
}

std::vector<std::vector<Fit>> bestFits(const PlanIndex &index, const FitTable &table,
                                       const std::vector<int> &positions, int top)
{
    std::vector<Month> starts;
    for (const int position : positions)
        starts.push_back(index.positions()[static_cast<size_t>(position)].judged);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    const auto free = leastFree(index, starts);
    // Positions that ask for the same from the same month on share their candidates.
    std::map<std::pair<Month, std::vector<std::pair<int, double>>>, std::vector<Fit>> known;
    std::vector<std::vector<Fit>> best;
    for (const int position : positions) {
        const IndexedPosition &asked = index.positions()[static_cast<size_t>(position)];
        std::vector<std::pair<int, double>> profiles;
        for (const IndexedProfile &entry : asked.profiles)
            profiles.emplace_back(entry.profile, entry.share);
        const auto [group, isNew] = known.try_emplace({asked.judged, std::move(profiles)});
        if (isNew && top > 0) {
            const auto start =
                std::lower_bound(starts.begin(), starts.end(), asked.judged) - starts.begin();
            group->second =
                rankedFor(index, table, position,
                          availableFor(table, position, free[static_cast<size_t>(start)]), top);
        }
        best.push_back(group->second);
        for (Fit &fit : best.back())
            fit.position = index.position(position).id;
    }
    return best;
}

} // namespace rolewright
