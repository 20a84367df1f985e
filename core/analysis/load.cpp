#include "core/analysis/load.h"

#include <algorithm>
#include <numeric>

namespace rolewright {

namespace {

size_t at(int row)
{
    return static_cast<size_t>(row);
}

bool isHigher(const PersonLoad &a, const PersonLoad &b)
{
    const double none = -1;
    const double infinite = 1e300;
    const auto value = [&](const PersonLoad &load) {
        if (load.capacity <= 0 && load.assignedFte <= 0)
            return none;
        return load.load().value_or(infinite);
    };
    return value(a) > value(b) + 1e-9;
}

} // namespace

std::optional<double> PersonLoad::load() const
{
    if (capacity > 0)
        return assignedFte / capacity;
    return assignedFte > 0 ? std::nullopt : std::optional<double>(0);
}

double capacityIn(const Person &person, Month month)
{
    if ((person.from && month < Month::of(*person.from)) ||
        (person.until && Month::of(*person.until) < month))
        return 0;
    double capacity = person.capacity;
    std::optional<QDate> latest;
    for (const CapacityChange &change : person.capacityChanges) {
        if (Month::of(change.from) > month || (latest && change.from < *latest))
            continue;
        latest = change.from;
        capacity = change.capacity;
    }
    return capacity;
}

std::vector<double> sharesIn(const PlanIndex &index, Month month)
{
    const auto &assignments = index.assignments();
    std::vector<double> shares(assignments.size(), 0);
    std::vector<double> ofPerson(index.people().size(), 0);
    std::vector<double> ofPosition(index.positions().size(), 0);
    std::vector<size_t> open;
    for (size_t i = 0; i < assignments.size(); ++i) {
        if (!assignments[i].span.contains(month))
            continue;
        if (!assignments[i].share) {
            open.push_back(i);
            continue;
        }
        shares[i] = *assignments[i].share;
        ofPerson[at(assignments[i].person)] += shares[i];
        ofPosition[at(assignments[i].position)] += shares[i];
    }
    for (const size_t i : open) {
        const IndexedAssignment &assignment = assignments[i];
        double &assigned = ofPerson[at(assignment.person)];
        double &staffed = ofPosition[at(assignment.position)];
        const double free = capacityIn(index.person(assignment.person), month) - assigned;
        const double vacant = index.position(assignment.position).fte - staffed;
        shares[i] = std::max(0.0, std::min(free, vacant));
        assigned += shares[i];
        staffed += shares[i];
    }
    return shares;
}

std::vector<double> staffedIn(const PlanIndex &index, Month month)
{
    const std::vector<double> shares = sharesIn(index, month);
    std::vector<double> staffed(index.positions().size(), 0);
    for (size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] > 0)
            staffed[at(index.assignments()[i].position)] += shares[i];
    }
    return staffed;
}

namespace {

/// FTE of some assignments in a month.
std::vector<double> sharesOf(const PlanIndex &index, const std::vector<int> &rows, Month month)
{
    const auto &assignments = index.assignments();
    const auto counts = [&](int row) { return assignments[at(row)].span.contains(month); };
    const bool allGiven = std::all_of(rows.begin(), rows.end(), [&](int row) {
        return assignments[at(row)].share || !counts(row);
    });
    const std::vector<double> shares = allGiven ? std::vector<double>() : sharesIn(index, month);
    std::vector<double> found;
    found.reserve(rows.size());
    for (const int row : rows)
        found.push_back(!counts(row) ? 0
                        : allGiven   ? *assignments[at(row)].share
                                     : shares[at(row)]);
    return found;
}

double sumOf(const PlanIndex &index, const std::vector<int> &rows, Month month)
{
    const std::vector<double> shares = sharesOf(index, rows, month);
    return std::accumulate(shares.begin(), shares.end(), 0.0);
}

} // namespace

double staffedOf(const PlanIndex &index, int position, Month month)
{
    return sumOf(index, index.positions()[at(position)].assignments, month);
}

std::vector<double> sharesOf(const PlanIndex &index, int person, Month month)
{
    return sharesOf(index, index.people()[at(person)].assignments, month);
}

PersonLoad loadOf(const PlanIndex &index, int person, Month month)
{
    const Person &who = index.person(person);
    return {who.id, month, capacityIn(who, month),
            sumOf(index, index.people()[at(person)].assignments, month)};
}

PersonLoad peakLoadOf(const PlanIndex &index, int person)
{
    std::optional<PersonLoad> peak;
    for (const Month month : index.changeMonths()) {
        const PersonLoad load = loadOf(index, person, month);
        if (!peak || isHigher(load, *peak))
            peak = load;
    }
    return peak.value_or(PersonLoad{index.person(person).id, index.input().month()});
}

namespace {

bool counts(const PersonLoad &load, Away away)
{
    return away == Away::HasNoneFree || load.capacity > 0;
}

} // namespace

PersonLoad leastFreeOf(const PlanIndex &index, int person, Month start, Away away)
{
    PersonLoad least = loadOf(index, person, start);
    if (start > index.horizonOrToday().last)
        return least;
    bool isFound = counts(least, away);
    for (const Month month : index.changeMonths()) {
        if (month <= start)
            continue;
        const PersonLoad load = loadOf(index, person, month);
        if (!counts(load, away) || (isFound && load.freeFte() >= least.freeFte() - 1e-9))
            continue;
        least = load;
        isFound = true;
    }
    return least;
}

std::vector<PersonLoad> loadsIn(const PlanIndex &index, Month month)
{
    std::vector<PersonLoad> loads;
    loads.reserve(index.people().size());
    for (const auto &row : index.input().plan.people)
        loads.push_back({row->id, month, capacityIn(*row, month), 0});
    const std::vector<double> shares = sharesIn(index, month);
    for (size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] > 0)
            loads[at(index.assignments()[i].person)].assignedFte += shares[i];
    }
    return loads;
}

std::vector<PersonLoad> peakLoads(const PlanIndex &index)
{
    std::vector<PersonLoad> peaks;
    for (const Month month : index.changeMonths()) {
        std::vector<PersonLoad> loads = loadsIn(index, month);
        if (peaks.empty()) {
            peaks = std::move(loads);
            continue;
        }
        for (size_t row = 0; row < loads.size(); ++row) {
            if (isHigher(loads[row], peaks[row]))
                peaks[row] = std::move(loads[row]);
        }
    }
    return peaks;
}

std::vector<std::vector<double>> leastFree(const PlanIndex &index, const std::vector<Month> &starts,
                                           Away away)
{
    std::vector<Month> months = index.changeMonths();
    months.insert(months.end(), starts.begin(), starts.end());
    std::sort(months.begin(), months.end());
    months.erase(std::unique(months.begin(), months.end()), months.end());
    const Month end = index.horizonOrToday().last;

    std::vector<std::vector<double>> all(starts.size());
    std::vector<std::optional<double>> least;
    for (auto month = months.rbegin(); month != months.rend(); ++month) {
        const bool isAfterHorizon = *month > end;
        const std::vector<PersonLoad> loads = loadsIn(index, *month);
        if (isAfterHorizon || least.empty())
            least.assign(loads.size(), std::nullopt);
        for (size_t row = 0; row < loads.size(); ++row) {
            if (counts(loads[row], away))
                least[row] =
                    std::min(least[row].value_or(loads[row].freeFte()), loads[row].freeFte());
        }
        for (size_t i = 0; i < starts.size(); ++i) {
            if (starts[i] != *month)
                continue;
            all[i].resize(least.size());
            std::ranges::transform(least, all[i].begin(),
                                   [](const auto &free) { return free.value_or(0); });
        }
        if (isAfterHorizon)
            least.clear();
    }
    return all;
}

std::vector<Availability> availabilities(const PlanIndex &index)
{
    std::vector<Month> months{index.input().month()};
    for (const Month month : index.changeMonths()) {
        if (month > months.front())
            months.push_back(month);
    }
    std::vector<Availability> all(index.people().size());
    std::vector<bool> seen(all.size());
    for (const Month month : months) {
        const std::vector<PersonLoad> loads = loadsIn(index, month);
        for (size_t row = 0; row < loads.size(); ++row) {
            Availability &one = all[row];
            const PersonLoad &load = loads[row];
            if (load.isOver())
                one.overFte = std::max(one.overFte, load.assignedFte - load.capacity);
            if (load.capacity <= 0)
                continue;
            one.capacity = seen[row] ? one.capacity : load.capacity;
            one.freeFte = seen[row] ? std::min(one.freeFte, load.freeFte()) : load.freeFte();
            seen[row] = true;
        }
    }
    return all;
}

Workloads workloads(const PlanIndex &index)
{
    return {peakLoads(index), leastFree(index, {index.input().month()}, Away::IsLeftOut).front()};
}

} // namespace rolewright
