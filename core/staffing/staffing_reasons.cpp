#include "core/staffing/staffing_reasons.h"

#include "core/analysis/load.h"
#include "core/analysis/positions.h"
#include "core/plan/edits/seats.h"

#include <algorithm>
#include <map>

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;
constexpr size_t mostNamed = 2; ///< of those who fit better

size_t at(int row)
{
    return static_cast<size_t>(row);
}

QString percent(double fit)
{
    return QStringLiteral("%1 %").arg(std::lround(fit * 100));
}

QString place(size_t number)
{
    static const QStringList words{QStringLiteral("Best fit"), QStringLiteral("Second choice"),
                                   QStringLiteral("Third choice")};
    return number < static_cast<size_t>(words.size()) ? words[static_cast<qsizetype>(number)]
                                                      : QStringLiteral("Choice %1").arg(number + 1);
}

/// Somebody who could be asked to take a seat.
struct Candidate
{
    int person = 0;
    double fit = 0;
};

class Reasons
{
public:
    Reasons(const PlanIndex &index, const FitTable &fits, const StaffingOptions &options,
            const StaffingProposal &proposal)
        : m_index(index), m_fits(fits), m_options(options), m_proposal(proposal)
    {
        findFree();
        for (size_t line = 0; line < proposal.seats.size(); ++line)
            m_linesOf[proposal.seats[line].person].push_back(line);
    }

    StaffingReasons inWords()
    {
        StaffingReasons reasons;
        for (const ProposedSeat &seat : m_proposal.seats)
            reasons.seats.push_back(reasonFor(seat));
        addUnfilled(reasons);
        return reasons;
    }

private:
    void findFree()
    {
        std::vector<Month> starts;
        for (const IndexedPosition &position : m_index.positions())
            starts.push_back(position.judged);
        std::ranges::sort(starts);
        const auto [first, last] = std::ranges::unique(starts);
        starts.erase(first, last);
        const auto free = leastFree(m_index, starts);
        for (size_t start = 0; start < starts.size(); ++start)
            m_free[starts[start]] = free[start];
    }

    double freeOf(int person, int position) const
    {
        return m_free.at(m_index.positions()[at(position)].judged)[at(person)];
    }

    bool sitsOn(int person, int position) const
    {
        return std::ranges::any_of(m_index.people()[at(person)].assignments, [&](int number) {
            return m_index.assignments()[at(number)].position == position;
        });
    }

    /// Who fits a position better than something, best first; of equals by id.
    std::vector<Candidate> betterThan(double fit, int position) const
    {
        std::vector<Candidate> better;
        for (int person = 0; person < static_cast<int>(m_index.people().size()); ++person) {
            const double has = m_fits.positionFit(person, position).value_or(0);
            const bool isWanted = has > fit + nothing && has >= m_options.minFit - nothing;
            if (isWanted && !sitsOn(person, position))
                better.push_back({person, has});
        }
        std::ranges::sort(better, [this](const Candidate &one, const Candidate &other) {
            if (one.fit != other.fit)
                return one.fit > other.fit;
            return m_index.person(one.person).id < m_index.person(other.person).id;
        });
        return better;
    }

    QString reasonFor(const ProposedSeat &seat) const
    {
        const int position = m_index.positionRow(seat.position);
        std::vector<Candidate> better = betterThan(seat.fit, position);
        const QString rank = place(better.size());
        if (better.empty())
            return rank;
        return QStringLiteral("%1: %2").arg(rank, namesOf(better, position));
    }

    QString namesOf(const std::vector<Candidate> &better, int position) const
    {
        QStringList parts;
        for (size_t number = 0; number < std::min(better.size(), mostNamed); ++number) {
            const Candidate &candidate = better[number];
            parts << QStringLiteral("%1 (%2) %3")
                         .arg(m_index.person(candidate.person).name, percent(candidate.fit),
                              whatKeeps(candidate, position));
        }
        if (better.size() > mostNamed)
            parts << QStringLiteral("%1 more fit better and are taken or away")
                         .arg(better.size() - mostNamed);
        return parts.join(QStringLiteral("; "));
    }

    /// Why somebody who fits is not on the seat.
    QString whatKeeps(const Candidate &candidate, int position) const
    {
        const double free = freeOf(candidate.person, position);
        const PersonId &person = m_index.person(candidate.person).id;
        if (free <= nothing)
            return whatFills(candidate.person, position);
        if (const auto lines = m_linesOf.find(person); lines != m_linesOf.end()) {
            QStringList seats;
            for (const size_t line : lines->second) {
                const ProposedSeat &seat = m_proposal.seats[line];
                if (seat.position == m_index.position(position).id)
                    return QStringLiteral("is proposed for a part of it");
                seats << QStringLiteral("%1 (%2)").arg(wordsFor(m_index.positionRow(seat.position)),
                                                       percent(seat.fit));
            }
            return QStringLiteral("is proposed for %1").arg(seats.join(QStringLiteral(" and ")));
        }
        if (free < m_options.minShare - nothing)
            return QStringLiteral("has only %1 FTE free").arg(free, 0, 'g', 2);
        if (m_options.maxPositions)
            return QStringLiteral("may hold no further position");
        return QStringLiteral("would leave less for others");
    }

    /// What takes the time of somebody who has nothing free.
    QString whatFills(int person, int position) const
    {
        const Month start = m_index.positions()[at(position)].judged;
        const PersonLoad least = leastFreeOf(m_index, person, start);
        if (least.capacity <= nothing)
            return QStringLiteral("is away in %1").arg(least.month.toString());
        const std::vector<int> &rows = m_index.people()[at(person)].assignments;
        const std::vector<double> shares = sharesOf(m_index, person, least.month);
        std::optional<size_t> largest;
        for (size_t number = 0; number < rows.size(); ++number) {
            const bool isLarger = !largest || shares[number] > shares[*largest];
            if (shares[number] > 0 && isLarger)
                largest = number;
        }
        if (!largest)
            return QStringLiteral("has nothing free");
        const size_t row = at(rows[*largest]);
        const bool isPinned = m_index.design().assignments.rows()[row]->pinned;
        return QStringLiteral("%1 %2").arg(isPinned ? QStringLiteral("is pinned to")
                                                    : QStringLiteral("sits on"),
                                           wordsFor(m_index.assignments()[row].position));
    }

    QString wordsFor(int position) const
    {
        return seatInWords(m_index.design(), m_index.position(position));
    }

    void addUnfilled(StaffingReasons &reasons) const
    {
        std::map<QString, double> taken;
        for (const ProposedSeat &seat : m_proposal.seats)
            taken[seat.position.value] += seat.share;
        for (const PositionStatus &status : positionStatuses(m_index)) {
            const auto part = taken.find(status.position.value);
            const double left = status.vacantFte() - (part == taken.end() ? 0 : part->second);
            if (left > nothing)
                reasons.unfilled.push_back({status.position, left, whyVacant(status, left)});
        }
    }

    QString whyVacant(const PositionStatus &status, double left) const
    {
        const int position = m_index.positionRow(status.position);
        if (left < m_options.minShare - nothing && left < status.vacantFte() - nothing)
            return QStringLiteral("What is left is less than the least share");
        if (wholeSteps(left) == 0)
            return QStringLiteral("What is vacant is less than 0.05 FTE");
        const std::vector<Candidate> fitting = betterThan(0, position);
        if (fitting.empty())
            return m_options.minFit > 0 ? QStringLiteral("Nobody who is rated fits by %1 or more")
                                              .arg(percent(m_options.minFit))
                                        : QStringLiteral("Nobody who is rated fits");
        return QStringLiteral("Nobody is left: %1").arg(namesOf(fitting, position));
    }

    const PlanIndex &m_index;
    const FitTable &m_fits;
    const StaffingOptions &m_options;
    const StaffingProposal &m_proposal;
    std::map<Month, std::vector<double>> m_free; ///< by start and person
    std::map<PersonId, std::vector<size_t>> m_linesOf;
};

} // namespace

StaffingReasons staffingReasons(const PlanIndex &index, const FitTable &fits,
                                const StaffingOptions &options, const StaffingProposal &proposal)
{
    return Reasons(index, fits, options, proposal).inWords();
}

} // namespace rolewright
