#include "core/analysis/finding_list.h"
#include "core/analysis/load.h"
#include "core/analysis/positions.h"
#include "core/analysis/unheld_activities.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

void judgeVacancy(const PlanIndex &index, int row, const PositionStatus &status,
                  const QStringList &unheld, FindingSink &sink)
{
    const Position &position = index.position(row);
    const Month today = index.input().month();
    const double lead = leadTimeOf(index.input().assumptions(), position);
    const QString months = QLocale::c().toString(lead, 'g', 3);
    const bool isDue = position.neededFrom && *position.neededFrom - today <= lead;
    QString text =
        QStringLiteral("%1 is vacant: %2 FTE").arg(sink.seat(row), number(status.vacantFte()));
    if (position.neededFrom)
        text += QStringLiteral(", needed from %1").arg(inWords(*position.neededFrom));
    text += u';';
    if (!unheld.isEmpty())
        text += QStringLiteral(" nobody else does %1;").arg(listed(unheld, unheld.size()));
    if (isDue)
        text += QStringLiteral(" hiring takes about %1 months: start now.").arg(months);
    else if (position.neededFrom)
        text += QStringLiteral(" start hiring by %1.")
                    .arg(inWords(*position.neededFrom + -static_cast<int>(std::ceil(lead))));
    else
        text += QStringLiteral(" assign somebody or hire (about %1 months).").arg(months);
    const FindingPlace where = placeOf("position", position.id.value);
    if (isDue)
        sink.warn("vacant-position", where, text);
    else
        sink.hint("vacant-position", where, text);
}

void judgeOverfilled(const PlanIndex &index, FindingSink &sink)
{
    struct Worst
    {
        double staffed = 0;
        Month month;
    };
    std::vector<Worst> worst(index.positions().size());
    for (const Month month : index.changeMonths()) {
        const std::vector<double> staffed = staffedIn(index, month);
        for (size_t row = 0; row < staffed.size(); ++row) {
            if (staffed[row] > worst[row].staffed + 1e-9)
                worst[row] = {staffed[row], month};
        }
    }
    for (size_t row = 0; row < worst.size(); ++row) {
        const int position = static_cast<int>(row);
        const double fte = index.position(position).fte;
        if (worst[row].staffed > fte + 1e-9)
            sink.warn("position-overfilled", placeOf("position", index.position(position).id.value),
                      QStringLiteral("%1 has %2 FTE assigned in %3, but is a position of %4: cut a "
                                     "share, or enlarge the position.")
                          .arg(sink.seat(position), number(worst[row].staffed),
                               inWords(worst[row].month), number(fte)));
    }
}

void judgeOwners(const PlanIndex &index, FindingSink &sink)
{
    for (size_t row = 0; row < index.ownerOfUseCase().size(); ++row) {
        if (index.ownerOfUseCase()[row] >= 0)
            continue;
        const UseCase &useCase = index.useCase(static_cast<int>(row));
        const QString what = useCase.unit.isEmpty()
                                 ? QStringLiteral("has no owning unit")
                                 : QStringLiteral("belongs to a unit that this scenario lacks");
        sink.hint("owner-missing", placeOf("use-case", useCase.id.value),
                  QStringLiteral("%1 %2, so only central and pool positions serve it: name a unit "
                                 "of the scenario as its owner.")
                      .arg(useCase.name, what));
    }
}

} // namespace

void judgePositions(const PlanIndex &index, FindingSink &sink)
{
    UnheldActivities unheld(index);
    const std::vector<PositionStatus> statuses = positionStatuses(index);
    for (size_t row = 0; row < statuses.size(); ++row) {
        const int position = static_cast<int>(row);
        if (!statuses[row].hasVacancy())
            continue;
        QStringList names;
        for (const Activity *activity : unheld.leftBy(position))
            names << activity->name.english();
        judgeVacancy(index, position, statuses[row], names, sink);
    }
    judgeOverfilled(index, sink);
    judgeOwners(index, sink);
}

} // namespace rolewright
