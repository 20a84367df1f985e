#include "core/analysis/ways_out.h"

#include "core/analysis/finding_list.h"
#include "core/analysis/learning.h"
#include "core/analysis/load.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace rolewright {

namespace {

constexpr double tolerance = 1e-9;

/// Somebody who could take on a part of a seat.
struct Candidate
{
    int person = -1; ///< row
    double fte = 0;
    double worth = 0; ///< the greater, the better

    bool isAnybody() const { return person >= 0; }
};

/// Puts the better one there; of equals the first.
void keepBetter(Candidate &best, const Candidate &other)
{
    if (!best.isAnybody() || other.worth > best.worth + tolerance)
        best = other;
}

/// Who could see to seats of one kind.
struct Candidates
{
    Candidate share;
    Candidate pool;
    Candidate train;
};

class Ways
{
public:
    Ways(const PlanIndex &index, const FitTable &fits, const std::vector<HiringLine> &plan)
        : m_index(index), m_fits(fits), m_distances(index, fits)
    {
        for (const HiringLine &line : plan)
            m_needs.push_back(std::max(line.need, index.input().month()));
        std::ranges::sort(m_needs);
        m_needs.erase(std::ranges::unique(m_needs).begin(), m_needs.end());
        m_free = leastFree(index, m_needs);
    }

    GapWays of(const HiringLine &line)
    {
        m_line = &line;
        m_position = m_index.positionRow(line.position);
        m_need = std::max(line.need, m_index.input().month());
        const Candidates &candidates = candidatesForSeat();
        GapWays gap{line.position, line.vacantFte, line.need, {}};
        gap.ways = {share(candidates.share), borrow(candidates.pool), train(candidates.train),
                    hire(), outside()};
        std::ranges::stable_sort(gap.ways, {}, [](const WayOut &way) {
            return std::tuple(!way.isPossible(), way.openFte > leastShare, way.monthsLate,
                              way.openFte);
        });
        return gap;
    }

private:
    const IndexedPosition &seat() const
    {
        return m_index.positions()[static_cast<size_t>(m_position)];
    }

    /// FTE that a person has free from the need on.
    double freeFrom(int person) const
    {
        const auto at = std::ranges::lower_bound(m_needs, m_need) - m_needs.begin();
        return m_free[static_cast<size_t>(at)][static_cast<size_t>(person)];
    }

    /// What a person gives to a pool in the month of the need, in seats with a profile of this one.
    double inPool(int person) const
    {
        double fte = 0;
        for (const int row : m_index.people()[static_cast<size_t>(person)].assignments) {
            const IndexedAssignment &assignment = m_index.assignments()[static_cast<size_t>(row)];
            const IndexedPosition &other =
                m_index.positions()[static_cast<size_t>(assignment.position)];
            const bool isPool =
                other.unit >= 0 &&
                m_index.units()[static_cast<size_t>(other.unit)].kind == UnitKind::Pool;
            const bool isAlike =
                std::ranges::any_of(seat().profiles, [&](const IndexedProfile &entry) {
                    return other.holds(entry.profile);
                });
            if (isPool && isAlike && assignment.span.contains(m_need))
                fte += assignment.share.value_or(0);
        }
        return fte;
    }

    /// Seats that ask for as much of the same from the same month on, in a pool or not, have the
    /// same candidates.
    const Candidates &candidatesForSeat()
    {
        std::vector<std::pair<int, double>> profiles;
        for (const IndexedProfile &entry : seat().profiles)
            profiles.emplace_back(entry.profile, entry.share);
        const auto [known, isNew] = m_known.try_emplace(
            std::tuple(m_need, m_line->vacantFte, isInPool(), std::move(profiles)));
        if (!isNew)
            return known->second;
        for (int person = 0; person < static_cast<int>(m_index.people().size()); ++person)
            weigh(person, known->second);
        return known->second;
    }

    void weigh(int person, Candidates &candidates) const
    {
        const std::optional<double> fit = m_fits.positionFit(person, m_position);
        if (!fit)
            return;
        const double wanted = m_line->vacantFte;
        const double free = std::min(freeFrom(person), wanted);
        const bool isEnough = free + tolerance >= std::min(leastShare, wanted);
        if (isEnough && *fit >= goodFit)
            keepBetter(candidates.share, {person, free, *fit * free});
        if (isEnough && *fit >= nearFit && *fit < 1 - tolerance && canTeach(m_index, person))
            keepBetter(candidates.train, {person, free, -*m_distances.to(person, seat().profiles)});
        const double pooled = isInPool() || *fit < goodFit ? 0 : inPool(person);
        if (pooled > tolerance)
            keepBetter(candidates.pool, {person, std::min(pooled, wanted), *fit * pooled});
    }

    bool isInPool() const
    {
        return seat().unit >= 0 &&
               m_index.units()[static_cast<size_t>(seat().unit)].kind == UnitKind::Pool;
    }

    WayOut wayOf(WayOutKind kind, double fte, double leadMonths) const
    {
        const Month first = m_index.input().month() + static_cast<int>(std::ceil(leadMonths));
        return {.kind = kind,
                .fte = fte,
                .leadMonths = leadMonths,
                .openFte = std::max(0.0, m_line->vacantFte - fte),
                .monthsLate = std::max(0, first - m_need)};
    }

    WayOut impossible(WayOutKind kind, const QString &why) const
    {
        WayOut way = wayOf(kind, 0, 0);
        way.reason = why;
        return way;
    }

    WayOut byPerson(WayOutKind kind, const Candidate &candidate, double leadMonths) const
    {
        WayOut way = wayOf(kind, candidate.fte, leadMonths);
        way.person = m_index.person(candidate.person).id;
        way.fit = m_fits.positionFit(candidate.person, m_position);
        way.missing = missingOf(candidate.person);
        return way;
    }

    std::vector<AskedSkill> missingOf(int person) const
    {
        std::vector<int> profiles;
        for (const IndexedProfile &entry : seat().profiles)
            profiles.push_back(entry.profile);
        return m_fits.missing(person, profiles);
    }

    QString nameOf(const Candidate &candidate) const
    {
        return m_index.person(candidate.person).name;
    }

    /// "; 0.4 FTE stay vacant and 2 skills are missing", or nothing.
    static QString openInWords(const WayOut &way, size_t skills)
    {
        QStringList parts;
        if (way.openFte > tolerance)
            parts << QStringLiteral("%1 FTE stay vacant").arg(number(way.openFte));
        if (skills == 1)
            parts << QStringLiteral("1 skill is below its level");
        else if (skills > 1)
            parts << QStringLiteral("%1 skills are below their level").arg(skills);
        return parts.isEmpty() ? QString() : QStringLiteral("; ") + listed(parts);
    }

    WayOut share(const Candidate &best) const
    {
        if (!best.isAnybody())
            return impossible(WayOutKind::Share,
                              QStringLiteral("Nobody with %1 FTE free fits by %2 % or more.")
                                  .arg(number(std::min(leastShare, m_line->vacantFte)))
                                  .arg(goodFit * 100));
        WayOut way = byPerson(WayOutKind::Share, best, 0);
        way.reason = QStringLiteral("%1 has %2 FTE free from %3 on%4.")
                         .arg(nameOf(best), number(freeFrom(best.person)), inWords(m_need),
                              openInWords(way, way.missing.size()));
        return way;
    }

    WayOut borrow(const Candidate &best) const
    {
        if (isInPool())
            return impossible(WayOutKind::Pool, QStringLiteral("The seat is in a pool itself."));
        if (!best.isAnybody())
            return impossible(WayOutKind::Pool,
                              QStringLiteral("No pool has somebody with such a profile then."));
        WayOut way = byPerson(WayOutKind::Pool, best, 0);
        way.reason = QStringLiteral("%1 comes from the pool, which lacks %2 FTE meanwhile; nobody "
                                    "of the unit owns the work when it is in operation%3.")
                         .arg(nameOf(best), number(best.fte), openInWords(way, way.missing.size()));
        return way;
    }

    WayOut train(const Candidate &best) const
    {
        if (!best.isAnybody())
            return impossible(
                WayOutKind::Train,
                QStringLiteral("No employee with %1 FTE free is near enough to learn it.")
                    .arg(number(std::min(leastShare, m_line->vacantFte))));
        int steps = 0;
        const std::vector<AskedSkill> missing = missingOf(best.person);
        for (const AskedSkill &skill : missing)
            steps += skill.required - skill.has;
        WayOut way = byPerson(WayOutKind::Train, best,
                              steps * m_index.input().assumptions().learningMonthsPerLevel);
        way.reason = QStringLiteral("%1 has to gain %2 in %3 beside the job%4.")
                         .arg(nameOf(best),
                              steps == 1 ? QStringLiteral("1 level")
                                         : QStringLiteral("%1 levels").arg(steps),
                              missing.size() == 1 ? QStringLiteral("1 skill")
                                                  : QStringLiteral("%1 skills").arg(missing.size()),
                              openInWords(way, 0));
        return way;
    }

    WayOut hire() const
    {
        WayOut way = wayOf(WayOutKind::Hire, m_line->vacantFte, m_line->leadMonths);
        way.reason =
            way.monthsLate > 0
                ? QStringLiteral("Fills the seat for good, %1 after it is needed.")
                      .arg(way.monthsLate == 1 ? QStringLiteral("1 month")
                                               : QStringLiteral("%1 months").arg(way.monthsLate))
                : QStringLiteral("Fills the seat for good; start by %1.")
                      .arg(inWords(m_line->latestStart));
        return way;
    }

    WayOut outside() const
    {
        WayOut way =
            wayOf(WayOutKind::Outside, m_line->vacantFte, std::ceil(m_line->leadMonths / 2));
        way.reason = QStringLiteral("Bridges it; what the expert knows leaves with the expert.");
        return way;
    }

    using Kind = std::tuple<Month, double, bool, std::vector<std::pair<int, double>>>;

    const PlanIndex &m_index;
    const FitTable &m_fits;
    Distances m_distances;
    std::vector<Month> m_needs;
    std::vector<std::vector<double>> m_free; ///< by month of m_needs and person
    std::map<Kind, Candidates> m_known;
    const HiringLine *m_line = nullptr; ///< that is looked at
    int m_position = -1;
    Month m_need;
};

} // namespace

std::vector<GapWays> waysOut(const PlanIndex &index, const FitTable &fits,
                             const std::vector<HiringLine> &plan)
{
    std::vector<HiringLine> vacant = plan;
    std::erase_if(vacant, [](const HiringLine &line) { return line.filledFrom.has_value(); });
    if (vacant.empty())
        return {};
    Ways ways(index, fits, vacant);
    std::vector<GapWays> gaps;
    for (const HiringLine &line : vacant)
        gaps.push_back(ways.of(line));
    return gaps;
}

} // namespace rolewright
