#include "app/inspector/load_words.h"

#include "app/inspector/page_parts.h"

#include "core/analysis/finding_list.h"
#include "core/drawing/load_look.h"

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;

QString whyAway(const Snapshot &snapshot, const PersonLoad &load)
{
    const int row = snapshot.index.personRow(load.person);
    const IndexedPerson &person = snapshot.index.people()[static_cast<size_t>(row)];
    return person.present.contains(load.month) ? QStringLiteral("no capacity")
                                               : QStringLiteral("not there, in the company ") +
                                                     datesInWords(snapshot.index.person(row));
}

} // namespace

QString loadInWords(const Snapshot &snapshot, const PersonLoad &load)
{
    const auto fte = [&](double value) { return fteIn(snapshot, value); };
    const QString sum =
        QStringLiteral("%1 of %2 FTE assigned, %3").arg(fte(load.assignedFte), fte(load.capacity));
    switch (stateOf(load)) {
    case LoadState::Away:
        return whyAway(snapshot, load);
    case LoadState::Over:
        return sum.arg(fte(load.assignedFte - load.capacity) + QStringLiteral(" over capacity"));
    case LoadState::Full:
        return sum.arg(QStringLiteral("nothing free"));
    case LoadState::Free:
    case LoadState::Part:
        break;
    }
    return sum.arg(fte(load.freeFte()) + QStringLiteral(" free"));
}

QStringList loadLines(const Snapshot &snapshot, const PersonLoad &load)
{
    const PlanIndex &index = snapshot.index;
    const int row = index.personRow(load.person);
    const IndexedPerson &person = index.people()[static_cast<size_t>(row)];
    QStringList lines{loadInWords(snapshot, load)};
    const std::vector<double> shares = sharesOf(index, row, load.month);
    for (size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] <= nothing)
            continue;
        const Assignment &assignment =
            *index.design().assignments.rows()[static_cast<size_t>(person.assignments[i])];
        const QString line = QStringLiteral("%1 %2").arg(
            fteIn(snapshot, shares[i]), seatInWords(snapshot, assignment.position));
        const QString months = monthsInWords(assignment.range());
        lines << (months.isEmpty() ? line : QStringLiteral("%1, %2").arg(line, months));
    }
    return lines;
}

} // namespace rolewright
