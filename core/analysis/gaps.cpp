#include "core/analysis/gaps.h"

#include "core/analysis/positions.h"
#include "core/analysis/responsibility.h"

namespace rolewright {

namespace {

void addGaps(const PlanIndex &index, const Holders &holders, int unit, const Activity &activity,
             std::vector<ActivityGap> &found)
{
    const bool isHeld = holders.ofActivity(unit, activity).count > 0;
    const QString code =
        isHeld ? QStringLiteral("part-unstaffed") : QStringLiteral("nobody-responsible");
    bool hasResponsible = false;
    for (const auto &[profile, cell] : activity.involvement) {
        const int number = index.profileNumber(profile);
        if (!cell.involvement.responsible || number < 0)
            continue;
        hasResponsible = true;
        if (holders.ofProfile(unit, number).count == 0)
            found.push_back({activity.id, index.unit(unit).id, profile, code});
    }
    if (!hasResponsible)
        found.push_back({activity.id, index.unit(unit).id, {}, code});
}

/// The first profile of a position that is responsible for an activity and counts in a unit.
const Profile *responsibleProfile(const PlanIndex &index, const Holders &holders, int position,
                                  const Activity &activity, int unit)
{
    for (const IndexedProfile &entry : index.positions()[static_cast<size_t>(position)].profiles) {
        const Profile &profile = index.profile(entry.profile);
        const Cell *cell = valueAt(activity.involvement, profile.id);
        const bool isResponsible = cell != nullptr && cell->involvement.responsible;
        if (isResponsible && holders.counts(position, entry.profile, unit))
            return &profile;
    }
    return nullptr;
}

} // namespace

std::vector<ActivityGap> gapsWithout(const PlanIndex &index, const PositionId &position)
{
    const int row = index.positionRow(position);
    if (row < 0)
        return {};
    const Holders holders = Holders::without(index, row);
    std::vector<ActivityGap> found;
    for (const int unit : owningUnits(index)) {
        for (const Activity &activity : index.framework().activities) {
            if (index.input().plan.deferrals.contains(activity.id.value))
                continue;
            const Profile *profile = responsibleProfile(index, holders, row, activity, unit);
            if (profile != nullptr && holders.ofActivity(unit, activity).count == 0)
                found.push_back({activity.id, index.unit(unit).id, profile->id,
                                 QStringLiteral("nobody-responsible")});
        }
    }
    return found;
}

std::vector<ActivityGap> activityGaps(const PlanIndex &index)
{
    const Holders holders(index);
    std::vector<ActivityGap> found;
    for (const int unit : owningUnits(index)) {
        for (const Activity &activity : index.framework().activities) {
            if (!index.input().plan.deferrals.contains(activity.id.value))
                addGaps(index, holders, unit, activity, found);
        }
    }
    return found;
}

Gaps gaps(const PlanIndex &index, int best)
{
    Gaps found;
    std::vector<int> vacant;
    const std::vector<PositionStatus> statuses = positionStatuses(index);
    for (size_t row = 0; row < statuses.size(); ++row) {
        if (!statuses[row].hasVacancy())
            continue;
        vacant.push_back(static_cast<int>(row));
        found.positions.push_back({statuses[row].position, statuses[row].vacantFte(), {}});
    }
    if (!vacant.empty()) {
        auto fits = bestFits(index, vacant, best);
        for (size_t i = 0; i < fits.size(); ++i)
            found.positions[i].best = std::move(fits[i]);
    }
    found.activities = activityGaps(index);
    return found;
}

} // namespace rolewright
