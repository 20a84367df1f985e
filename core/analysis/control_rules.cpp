#include "core/analysis/control_rules.h"

#include <algorithm>

namespace rolewright {

std::vector<NumberedRule> controlRules(const PlanIndex &index)
{
    std::vector<NumberedRule> rules;
    for (const ControlRule &rule : index.framework().controls) {
        const NumberedRule numbers{index.profileNumber(rule.controller),
                                   index.profileNumber(rule.controlled)};
        if (numbers.controller >= 0 && numbers.controlled >= 0)
            rules.push_back(numbers);
    }
    return rules;
}

bool holdsFromNow(const PlanIndex &index, const IndexedAssignment &assignment, int profile)
{
    return !assignment.span.clippedTo({index.input().month()}).isEmpty() &&
           index.positions()[static_cast<size_t>(assignment.position)].holds(profile) &&
           assignment.share.value_or(1) > 0;
}

std::vector<MonthSpan> spansHolding(const PlanIndex &index, const IndexedPerson &person,
                                    int profile)
{
    std::vector<MonthSpan> spans;
    for (const int row : person.assignments) {
        const IndexedAssignment &assignment = index.assignments()[static_cast<size_t>(row)];
        if (holdsFromNow(index, assignment, profile))
            spans.push_back(assignment.span.clippedTo({index.input().month()}));
    }
    return spans;
}

bool anyOverlap(const std::vector<MonthSpan> &some, const std::vector<MonthSpan> &others)
{
    return std::any_of(some.begin(), some.end(), [&](const MonthSpan &span) {
        return std::any_of(others.begin(), others.end(),
                           [&](const MonthSpan &other) { return span.overlaps(other); });
    });
}

} // namespace rolewright
