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
    double fitRank = 0;
};

/// What is known of somebody without rated skills.
QString unratedInWords(const Snapshot &snapshot, const Person &person)
{
    const auto matches = snapshot.titles().profilesFor(person.title);
    if (matches.empty())
        return QStringLiteral("no skills rated");
    return QStringLiteral("not rated; title suggests %1")
        .arg(inWords(matches, snapshot.input.framework, snapshot.language()));
}

/// By which fits are sorted: those whose skills nobody rated come last, first among them those
/// whose title suits.
double fitRank(const Snapshot &snapshot, const Seating &seating, int person, int position)
{
    if (seating.fit)
        return -*seating.fit;
    const PlanIndex &index = snapshot.index;
    const auto suits = suitsByTitle(snapshot, index.person(person), index.position(position));
    return suits ? 1 : 2;
}

/// @param row of the line: of the person or of the position
Judged judge(const Snapshot &snapshot, int row, int person, int position)
{
    Seating seating = seatingOf(snapshot.index, snapshot.fits(), person, position);
    const double rank = fitRank(snapshot, seating, person, position);
    return {row, std::move(seating), rank};
}

QString figuresOf(const Snapshot &snapshot, const Seating &seating, const Person &person,
                  const QString &amount)
{
    if (!seating.blocked.isEmpty())
        return seating.blocked;
    const QString fit = seating.fit
                            ? QStringLiteral("fit %1 %").arg(std::lround(*seating.fit * 100))
                            : unratedInWords(snapshot, person);
    return QStringLiteral("%1, %2").arg(fit, amount);
}

QString inFte(double fte, const char *of)
{
    return QStringLiteral("%1 %2").arg(fteInWords(fte, QStringLiteral("en")),
                                       QString::fromLatin1(of));
}

} // namespace

std::optional<Confidence> suitsByTitle(const Snapshot &snapshot, const Person &person,
                                       const Position &position)
{
    const auto matches = snapshot.titles().profilesFor(person.title);
    const auto best = std::find_if(matches.begin(), matches.end(), [&](const TitleMatch &match) {
        return position.profiles.contains(match.profile);
    });
    return best == matches.end() ? std::nullopt : std::optional(best->confidence);
}

std::vector<CandidateLine> candidatesFor(const Snapshot &snapshot, const PositionId &position)
{
    const PlanIndex &index = snapshot.index;
    const int seat = index.positionRow(position);
    if (seat < 0)
        return {};
    std::vector<Judged> judged;
    for (int row = 0; row < static_cast<int>(index.people().size()); ++row)
        judged.push_back(judge(snapshot, row, row, seat));
    const auto rank = [](const Judged &one) {
        return std::tuple(!one.seating.blocked.isEmpty(), one.seating.freeFte <= nothing,
                          one.fitRank, -one.seating.freeFte);
    };
    std::stable_sort(judged.begin(), judged.end(),
                     [&](const Judged &a, const Judged &b) { return rank(a) < rank(b); });
    std::vector<CandidateLine> lines;
    for (const Judged &one : judged)
        lines.push_back({index.person(one.row).id, position, index.person(one.row).name,
                         figuresOf(snapshot, one.seating, index.person(one.row),
                                   inFte(one.seating.freeFte, "free")),
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
        judged.push_back(judge(snapshot, row, who, row));
    const auto rank = [](const Judged &one) {
        return std::tuple(!one.seating.blocked.isEmpty(), one.seating.vacantFte <= nothing,
                          one.fitRank);
    };
    std::stable_sort(judged.begin(), judged.end(),
                     [&](const Judged &a, const Judged &b) { return rank(a) < rank(b); });
    std::vector<CandidateLine> lines;
    for (const Judged &one : judged)
        lines.push_back({person, index.position(one.row).id,
                         seatInWords(index.design(), index.position(one.row)),
                         figuresOf(snapshot, one.seating, index.person(who),
                                   inFte(one.seating.vacantFte, "vacant")),
                         one.seating.blocked.isEmpty()});
    return lines;
}

} // namespace rolewright
