#include "app/seating/candidate_lines.h"

#include "core/drawing/text_drawing.h"
#include "core/plan/edits/seats.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;

struct Judged
{
    int row = 0;
    Seating seating;
};

QString figuresOf(const Seating &seating, const QString &amount)
{
    if (!seating.blocked.isEmpty())
        return seating.blocked;
    const QString fit = seating.fit
                            ? QStringLiteral("fit %1 %").arg(std::lround(*seating.fit * 100))
                            : QStringLiteral("no skills rated");
    return QStringLiteral("%1, %2").arg(fit, amount);
}

QString inFte(double fte, const char *of)
{
    return QStringLiteral("%1 %2").arg(fteInWords(fte, QStringLiteral("en")),
                                       QString::fromLatin1(of));
}

} // namespace

std::vector<CandidateLine> candidatesFor(const Snapshot &snapshot, const PositionId &position)
{
    const PlanIndex &index = snapshot.index;
    const int seat = index.positionRow(position);
    if (seat < 0)
        return {};
    std::vector<Judged> judged;
    for (int row = 0; row < static_cast<int>(index.people().size()); ++row)
        judged.push_back({row, seatingOf(index, snapshot.fits(), row, seat)});
    const auto rank = [](const Judged &one) {
        return std::tuple(!one.seating.blocked.isEmpty(), one.seating.freeFte <= nothing,
                          -one.seating.fit.value_or(-1), -one.seating.freeFte);
    };
    std::stable_sort(judged.begin(), judged.end(),
                     [&](const Judged &a, const Judged &b) { return rank(a) < rank(b); });
    std::vector<CandidateLine> lines;
    for (const Judged &one : judged)
        lines.push_back({index.person(one.row).id, position, index.person(one.row).name,
                         figuresOf(one.seating, inFte(one.seating.freeFte, "free")),
                         one.seating.blocked.isEmpty()});
    return lines;
}

std::vector<CandidateLine> seatsFor(const Snapshot &snapshot, const PersonId &person)
{
    const PlanIndex &index = snapshot.index;
    const int who = index.personRow(person);
    if (who < 0)
        return {};
    std::vector<Judged> judged;
    for (int row = 0; row < static_cast<int>(index.positions().size()); ++row)
        judged.push_back({row, seatingOf(index, snapshot.fits(), who, row)});
    const auto rank = [](const Judged &one) {
        return std::tuple(!one.seating.blocked.isEmpty(), one.seating.vacantFte <= nothing,
                          -one.seating.fit.value_or(-1));
    };
    std::stable_sort(judged.begin(), judged.end(),
                     [&](const Judged &a, const Judged &b) { return rank(a) < rank(b); });
    std::vector<CandidateLine> lines;
    for (const Judged &one : judged)
        lines.push_back({person, index.position(one.row).id,
                         seatInWords(index.design(), index.position(one.row)),
                         figuresOf(one.seating, inFte(one.seating.vacantFte, "vacant")),
                         one.seating.blocked.isEmpty()});
    return lines;
}

} // namespace rolewright
