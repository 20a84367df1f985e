#include "core/analysis/unheld_activities.h"

namespace rolewright {

UnheldActivities::UnheldActivities(const PlanIndex &index)
    : m_index(&index), m_holders(index), m_owners(owningUnits(index)),
      m_byUnit(index.units().size())
{
}

std::vector<const Activity *> UnheldActivities::leftBy(int position)
{
    const IndexedPosition &seat = m_index->positions()[static_cast<size_t>(position)];
    if (seat.unit < 0)
        return {};
    const auto &activities = m_index->framework().activities;
    std::vector<bool> isLeft(activities.size(), false);
    for (const IndexedProfile &entry : seat.profiles) {
        bool worksForOwner = false;
        for (const int unit : m_owners) {
            if (!m_holders.counts(position, entry.profile, unit))
                continue;
            worksForOwner = true;
            mark(unit, entry.profile, isLeft);
        }
        if (!worksForOwner)
            mark(seat.unit, entry.profile, isLeft);
    }
    std::vector<const Activity *> left;
    for (size_t i = 0; i < isLeft.size(); ++i) {
        if (isLeft[i])
            left.push_back(&activities[i]);
    }
    return left;
}

void UnheldActivities::mark(int unit, int profile, std::vector<bool> &isLeft)
{
    ByProfile &unheld = m_byUnit[static_cast<size_t>(unit)];
    if (unheld.empty())
        unheld = unheldIn(unit);
    for (const size_t activity : unheld[static_cast<size_t>(profile)])
        isLeft[activity] = true;
}

UnheldActivities::ByProfile UnheldActivities::unheldIn(int unit) const
{
    ByProfile unheld(static_cast<size_t>(m_index->profileCount()));
    const auto &activities = m_index->framework().activities;
    for (size_t i = 0; i < activities.size(); ++i) {
        if (m_index->input().plan.deferrals.contains(activities[i].id.value) ||
            m_holders.ofActivity(unit, activities[i]).count > 0)
            continue;
        for (const auto &[profile, cell] : activities[i].involvement) {
            const int number = m_index->profileNumber(profile);
            if (cell.involvement.responsible && number >= 0)
                unheld[static_cast<size_t>(number)].push_back(i);
        }
    }
    return unheld;
}

} // namespace rolewright
