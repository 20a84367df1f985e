#include "core/analysis/responsibility.h"

#include "core/analysis/positions.h"

#include <algorithm>

namespace rolewright {

namespace {

/// Rows of the people on each profile, in order and without doubles.
std::vector<std::vector<int>> peopleByProfile(const PlanIndex &index,
                                              const std::optional<UnitId> &unit)
{
    const Holders holders(index);
    const int where = unit ? index.unitRow(*unit) : -1;
    std::vector<std::vector<int>> people(static_cast<size_t>(index.profileCount()));
    for (const int row : incumbencies(index)) {
        const IndexedAssignment &assignment = index.assignments()[static_cast<size_t>(row)];
        const auto &position = index.positions()[static_cast<size_t>(assignment.position)];
        for (const IndexedProfile &entry : position.profiles) {
            if (!unit || holders.counts(assignment.position, entry.profile, where))
                people[static_cast<size_t>(entry.profile)].push_back(assignment.person);
        }
    }
    for (std::vector<int> &rows : people) {
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
    return people;
}

std::vector<PersonId> named(const PlanIndex &index, std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<PersonId> ids;
    for (const int row : rows)
        ids.push_back(index.person(row).id);
    return ids;
}

} // namespace

std::vector<ResponsibilityRow> responsibilities(const PlanIndex &index,
                                                const std::optional<UnitId> &unit)
{
    const Plan &plan = index.input().plan;
    const auto people = peopleByProfile(index, unit);
    std::vector<ResponsibilityRow> matrix;
    for (const Activity &activity : index.framework().activities) {
        ResponsibilityRow row{
            activity.id, activity.phase, plan.deferrals.contains(activity.id.value), {}, {}, {}};
        std::vector<int> accountable;
        std::vector<int> responsible;
        for (size_t number = 0; number < people.size(); ++number) {
            const Profile &profile = index.profile(static_cast<int>(number));
            const Cell *cell = valueAt(activity.involvement, profile.id);
            if (cell == nullptr)
                continue;
            row.cells.push_back({profile.id, cell->involvement, cell->note.in(plan.head->language),
                                 cell->ours, cell->changedInPlan});
            const std::vector<int> &holders = people[number];
            if (cell->involvement.accountable)
                accountable.insert(accountable.end(), holders.begin(), holders.end());
            if (cell->involvement.responsible)
                responsible.insert(responsible.end(), holders.begin(), holders.end());
        }
        row.accountable = named(index, std::move(accountable));
        row.responsible = named(index, std::move(responsible));
        matrix.push_back(std::move(row));
    }
    return matrix;
}

} // namespace rolewright
