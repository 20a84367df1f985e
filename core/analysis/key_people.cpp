#include "core/analysis/finding_list.h"
#include "core/analysis/key_person.h"
#include "core/analysis/load.h"
#include "core/analysis/month_work.h"
#include "core/analysis/positions.h"
#include "core/analysis/responsibility.h"
#include "core/analysis/sole_skills.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-9;

/// How many activities each person (row) alone holds in some unit.
std::vector<int> soleActivities(const PlanIndex &index)
{
    const Holders holders(index);
    const std::vector<int> units = owningUnits(index);
    std::vector<int> counts(index.people().size(), 0);
    std::vector<size_t> lastFor(index.people().size(), 0); // number of an activity, from 1
    size_t number = 0;
    for (const Activity &activity : index.framework().activities) {
        ++number;
        if (index.input().plan.deferrals.contains(activity.id.value))
            continue;
        for (const int unit : units) {
            const HolderCount held = holders.ofActivity(unit, activity);
            if (held.count != 1 || lastFor[static_cast<size_t>(held.person)] == number)
                continue;
            lastFor[static_cast<size_t>(held.person)] = number;
            ++counts[static_cast<size_t>(held.person)];
        }
    }
    return counts;
}

/// Covered work that is lost without each person, in FTE-months from today on.
std::vector<double> lostWork(const PlanIndex &index)
{
    MonthStaffing staffing(index, {});
    const MonthSpan span = monthsOfWork(index, staffing);
    std::vector<double> lost(index.people().size(), 0);
    for (Month month = span.first; month <= span.last; month = month + 1) {
        const MonthWork work(index, staffing, month);
        const std::vector<double> shares = sharesIn(index, month);
        std::map<std::pair<int, int>, std::map<int, double>> given; ///< person, profile; by unit
        for (size_t row = 0; row < shares.size(); ++row) {
            if (shares[row] <= tolerance) // as of an assignment without person or position
                continue;
            const IndexedAssignment &assignment = index.assignments()[row];
            const IndexedPosition &seat =
                index.positions()[static_cast<size_t>(assignment.position)];
            if (seat.unit < 0)
                continue;
            for (const IndexedProfile &entry : seat.profiles)
                given[{assignment.person, entry.profile}][seat.unit] += shares[row] * entry.share;
        }
        for (const auto &[key, units] : given) {
            std::vector<LeavingFte> leaving;
            for (const auto &[unit, fte] : units)
                leaving.push_back({unit, fte});
            lost[static_cast<size_t>(key.first)] += work.lostWithout(key.second, leaving);
        }
    }
    return lost;
}

/// The position of each person that takes most FTE, by row; -1 for none.
struct MainSeat
{
    int position = -1;
    double fte = 0; ///< there
    double all = 0; ///< on all positions
};

std::vector<MainSeat> mainSeats(const PlanIndex &index)
{
    std::vector<MainSeat> seats(index.people().size());
    const std::vector<double> shares = sharesWhereJudged(index);
    for (size_t row = 0; row < shares.size(); ++row) {
        if (shares[row] <= tolerance)
            continue;
        const IndexedAssignment &assignment = index.assignments()[row];
        MainSeat &seat = seats[static_cast<size_t>(assignment.person)];
        seat.all += shares[row];
        if (shares[row] > seat.fte + tolerance) {
            seat.position = assignment.position;
            seat.fte = shares[row];
        }
    }
    return seats;
}

QString reasonOf(const KeyPerson &person)
{
    QStringList parts;
    if (person.activities > 0)
        parts << (person.activities == 1
                      ? QStringLiteral("nobody else does 1 activity")
                      : QStringLiteral("nobody else does %1 activities").arg(person.activities));
    if (person.lostFteMonths > 0.05)
        parts
            << QStringLiteral("%1 FTE-months of work lose cover").arg(number(person.lostFteMonths));
    if (person.skills > 0)
        parts << (person.skills == 1
                      ? QStringLiteral("1 skill is nobody else's")
                      : QStringLiteral("%1 skills are nobody else's").arg(person.skills));
    return parts.isEmpty() ? QStringLiteral("others have all of it") : listed(parts);
}

} // namespace

std::vector<KeyPerson> keyPeople(const PlanIndex &index, const FitTable &fits)
{
    const std::vector<MainSeat> seats = mainSeats(index);
    std::vector<int> people;
    std::vector<int> positions;
    for (size_t row = 0; row < seats.size(); ++row) {
        if (seats[row].position < 0)
            continue;
        people.push_back(static_cast<int>(row));
        positions.push_back(seats[row].position);
    }
    if (people.empty())
        return {};
    const std::vector<int> activities = soleActivities(index);
    const std::vector<double> work = lostWork(index);
    const SoleSkills skills(index, fits);
    const auto best = bestFits(index, fits, positions, 2); // the person may be the best
    std::vector<KeyPerson> ranked;
    for (size_t i = 0; i < people.size(); ++i) {
        const auto row = static_cast<size_t>(people[i]);
        KeyPerson one{.person = index.person(people[i]).id,
                      .activities = activities[row],
                      .skills = static_cast<int>(skills.lostWithout({people[i]}).size()),
                      .lostFteMonths = work[row],
                      .fte = seats[row].all,
                      .leadMonths =
                          leadTimeOf(index.input().assumptions(), index.position(positions[i]))};
        const auto other =
            std::ranges::find_if(best[i], [&](const Fit &fit) { return fit.person != one.person; });
        if (other != best[i].end())
            one.nearest = *other;
        one.reason = reasonOf(one);
        ranked.push_back(std::move(one));
    }
    std::ranges::stable_sort(ranked, {}, [](const KeyPerson &one) {
        return std::tuple(-one.activities, -one.lostFteMonths, -one.skills);
    });
    return ranked;
}

} // namespace rolewright
