#include "core/analysis/plan_figures.h"

#include "core/analysis/gaps.h"
#include "core/analysis/positions.h"
#include "core/analysis/responsibility.h"

#include <QSet>
#include <algorithm>

namespace rolewright {

PlanFigures planFigures(const PlanIndex &index, const std::optional<UnitId> &unit)
{
    const auto isCounted = [&](int row) {
        return !unit || index.isWithin(row, index.unitRow(*unit));
    };
    const auto isSeatCounted = [&](int position) {
        return isCounted(index.positions()[static_cast<size_t>(position)].unit);
    };
    PlanFigures figures{.peak = coveredAtPeak(index, {.unit = unit})};
    for (const PositionStatus &status : positionStatuses(index)) {
        if (!isSeatCounted(index.positionRow(status.position)))
            continue;
        ++figures.positions;
        figures.vacancies += status.hasVacancy() ? 1 : 0;
        figures.vacantFte += status.vacantFte();
        figures.staffedFte += status.staffedFte;
    }
    QSet<int> holders;
    for (const int row : incumbencies(index)) {
        const IndexedAssignment &assignment = index.assignments()[static_cast<size_t>(row)];
        if (isSeatCounted(assignment.position))
            holders.insert(assignment.person);
    }
    figures.holders = static_cast<int>(holders.size());
    if (std::ranges::none_of(owningUnits(index), isCounted))
        return figures;
    QSet<ActivityId> unheld;
    for (const ActivityGap &gap : activityGaps(index)) {
        if (gap.code == QLatin1String("nobody-responsible") && isCounted(index.unitRow(gap.unit)))
            unheld.insert(gap.activity);
    }
    figures.unheld = static_cast<int>(unheld.size());
    return figures;
}

} // namespace rolewright
