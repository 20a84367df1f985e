#include "core/analysis/finding_list.h"
#include "core/analysis/load.h"

#include <algorithm>

namespace rolewright {

namespace {

void judgeLoads(const PlanIndex &index, FindingSink &sink)
{
    std::vector<PersonLoad> worst(index.people().size());
    const auto excess = [](const PersonLoad &load) { return load.assignedFte - load.capacity; };
    for (const Month month : index.changeMonths()) {
        const std::vector<PersonLoad> loads = loadsIn(index, month);
        for (size_t row = 0; row < loads.size(); ++row) {
            const bool isWorse =
                !worst[row].isOver() || excess(loads[row]) > excess(worst[row]) + 1e-9;
            if (loads[row].isOver() && isWorse)
                worst[row] = loads[row];
        }
    }
    for (size_t row = 0; row < worst.size(); ++row) {
        if (!worst[row].isOver())
            continue;
        const Person &person = index.person(static_cast<int>(row));
        sink.warn("person-over-capacity", placeOf("person", person.id.value),
                  QStringLiteral("%1 is assigned %2 FTE in %3, but has %4: cut a share, or move "
                                 "work to somebody else.")
                      .arg(person.name, number(worst[row].assignedFte), inWords(worst[row].month),
                           number(worst[row].capacity)));
    }
}

void judgeRoles(const PlanIndex &index, FindingSink &sink)
{
    const int most = index.input().assumptions().thresholds.roles;
    for (size_t row = 0; row < index.people().size(); ++row) {
        const int roles = positionsAtOnce(index, index.people()[row]);
        const Person &person = index.person(static_cast<int>(row));
        if (roles > most)
            sink.hint("too-many-roles", placeOf("person", person.id.value),
                      QStringLiteral("%1 is on %2 positions at once, more than %3: leave fewer "
                                     "roles with larger shares.")
                          .arg(person.name)
                          .arg(roles)
                          .arg(most));
    }
}

void judgeLeavers(const PlanIndex &index, FindingSink &sink)
{
    for (size_t row = 0; row < index.people().size(); ++row) {
        const Person &person = index.person(static_cast<int>(row));
        if (!person.until)
            continue;
        QStringList seats;
        for (const int number : index.people()[row].assignments) {
            const auto &assignment =
                *index.design().assignments.rows()[static_cast<size_t>(number)];
            if (outlives(assignment, *person.until, index.input().asOf))
                seats << sink.seat(index.assignments()[static_cast<size_t>(number)].position);
        }
        seats.removeDuplicates();
        if (!seats.isEmpty())
            sink.warn("left-but-assigned", placeOf("person", person.id.value),
                      QStringLiteral("%1 leaves on %2 but stays assigned to %3: end the assignment "
                                     "and fill the seat.")
                          .arg(person.name, person.until->toString(Qt::ISODate), listed(seats)));
    }
}

} // namespace

int positionsAtOnce(const PlanIndex &index, const IndexedPerson &person)
{
    const Month today = index.input().month();
    std::vector<std::pair<Month, int>> steps;
    std::vector<std::pair<int, MonthSpan>> spans;
    for (const int row : person.assignments) {
        const IndexedAssignment &assignment = index.assignments()[static_cast<size_t>(row)];
        const MonthSpan span = assignment.span.clippedTo({today});
        if (!span.isEmpty())
            spans.emplace_back(assignment.position, span);
    }
    // Spans on the same position that touch or overlap count as one.
    std::sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first, a.second.first) < std::pair(b.first, b.second.first);
    });
    for (size_t i = 0; i < spans.size();) {
        MonthSpan joined = spans[i].second;
        size_t next = i + 1;
        while (next < spans.size() && spans[next].first == spans[i].first &&
               spans[next].second.first <= joined.last + 1) {
            joined.last = std::max(joined.last, spans[next].second.last);
            ++next;
        }
        steps.emplace_back(joined.first, 1);
        steps.emplace_back(joined.last + 1, -1);
        i = next;
    }
    std::sort(steps.begin(), steps.end());
    int now = 0;
    int most = 0;
    for (const auto &step : steps) {
        now += step.second;
        most = std::max(most, now);
    }
    return most;
}

bool outlives(const Assignment &assignment, const QDate &lastDay, const QDate &today)
{
    const Month last = Month::of(lastDay);
    if (assignment.from && *assignment.from > last)
        return true;
    return assignment.until ? *assignment.until > last : lastDay < today;
}

void judgePeople(const PlanIndex &index, FindingSink &sink)
{
    judgeLoads(index, sink);
    judgeRoles(index, sink);
    judgeLeavers(index, sink);
}

} // namespace rolewright
