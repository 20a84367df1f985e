#include "core/analysis/control_rules.h"
#include "core/analysis/finding_list.h"

#include <algorithm>

namespace rolewright {

namespace {

void judgePersons(const PlanIndex &index, const NumberedRule &rule, FindingSink &sink)
{
    for (size_t row = 0; row < index.people().size(); ++row) {
        const auto controlling = spansHolding(index, index.people()[row], rule.controller);
        if (controlling.empty() ||
            !anyOverlap(controlling, spansHolding(index, index.people()[row], rule.controlled)))
            continue;
        const Person &person = index.person(static_cast<int>(row));
        sink.warn("doing-and-controlling", placeOf("person", person.id.value),
                  QStringLiteral("%1 is %2 and %3, and so checks the own work: give one of the two "
                                 "to somebody else.")
                      .arg(person.name, index.profile(rule.controlled).name.english(),
                           index.profile(rule.controller).name.english()));
    }
}

/// Rows of positions, each after the one that it reports to. Iterative: a line may be long.
std::vector<int> downTheLines(const PlanIndex &index, std::vector<int> &bosses)
{
    const size_t count = index.positions().size();
    std::vector<std::vector<int>> reports(count);
    std::vector<int> order;
    bosses.assign(count, -1);
    for (size_t row = 0; row < count; ++row) {
        const PositionId &boss = index.position(static_cast<int>(row)).reportsTo;
        bosses[row] = boss.isEmpty() ? -1 : index.positionRow(boss);
        if (bosses[row] < 0)
            order.push_back(static_cast<int>(row));
        else
            reports[static_cast<size_t>(bosses[row])].push_back(static_cast<int>(row));
    }
    for (size_t next = 0; next < order.size(); ++next) {
        const auto &below = reports[static_cast<size_t>(order[next])];
        order.insert(order.end(), below.begin(), below.end());
    }
    return order;
}

/// For each position the nearest one above it that holds a profile; -1 for none.
std::vector<int> nearestAbove(const PlanIndex &index, const std::vector<int> &order,
                              const std::vector<int> &bosses, int profile)
{
    std::vector<int> nearest(bosses.size(), -1);
    for (const int row : order) {
        const int boss = bosses[static_cast<size_t>(row)];
        if (boss < 0)
            continue;
        const auto above = static_cast<size_t>(boss);
        nearest[static_cast<size_t>(row)] =
            index.positions()[above].holds(profile) ? boss : nearest[above];
    }
    return nearest;
}

void judgeLine(const PlanIndex &index, const std::vector<int> &nearest, int below, int above,
               FindingSink &sink)
{
    for (size_t row = 0; row < nearest.size(); ++row) {
        if (nearest[row] < 0 || !index.positions()[row].holds(below))
            continue;
        const int position = static_cast<int>(row);
        sink.warn("doing-and-controlling", placeOf("position", index.position(position).id.value),
                  QStringLiteral("%1 (%2) reports, directly or through others, to %3 (%4), though "
                                 "one of them checks the other: separate the lines.")
                      .arg(sink.seat(position), index.profile(below).name.english(),
                           sink.seat(nearest[row]), index.profile(above).name.english()));
    }
}

} // namespace

void judgeControls(const PlanIndex &index, FindingSink &sink)
{
    std::vector<int> bosses;
    const std::vector<int> order = downTheLines(index, bosses);
    for (const NumberedRule &rule : controlRules(index)) {
        judgePersons(index, rule, sink);
        judgeLine(index, nearestAbove(index, order, bosses, rule.controller), rule.controlled,
                  rule.controller, sink);
        judgeLine(index, nearestAbove(index, order, bosses, rule.controlled), rule.controller,
                  rule.controlled, sink);
    }
}

} // namespace rolewright
