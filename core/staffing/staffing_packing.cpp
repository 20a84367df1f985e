#include "core/staffing/staffing_packing.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace rolewright {

namespace {

constexpr int mostOrders = 400;

/// Shares of one group, on its way onto the seats.
class GroupPacking
{
public:
    GroupPacking(const StaffingProblem &problem, const SeatGroup &group,
                 std::vector<SeatShare> shares)
        : m_problem(problem), m_seats(group.seats), m_shares(std::move(shares))
    {
        for (const SeatShare &share : m_shares)
            m_wanted += share.steps;
        m_least = group.leastSteps;
    }

    /// @param seatsOf how many seats each worker has so far
    std::vector<SeatShare> packed(std::map<size_t, int> &seatsOf)
    {
        std::mt19937 dice(1); // the same orders each time
        std::vector<SeatShare> best;
        int most = -1;
        for (int order = 0; order < mostOrders && most < m_wanted; ++order) {
            m_seatsOf = seatsOf;
            m_placed.clear();
            place();
            int placed = 0;
            for (const SeatShare &share : m_placed)
                placed += share.steps;
            if (placed > most) {
                most = placed;
                best = m_placed;
                m_best = m_seatsOf;
            }
            std::ranges::shuffle(m_shares, dice);
            std::ranges::shuffle(m_seats, dice);
        }
        seatsOf = m_best;
        m_isWhole = most == m_wanted;
        return best;
    }

    bool isWhole() const { return m_isWhole; }

private:
    const StaffingProblem::Seat &seat(size_t number) const { return m_problem.seats[number]; }

    bool mayTake(size_t worker, size_t seat) const
    {
        const auto has = m_seatsOf.find(worker);
        const int taken = has == m_seatsOf.end() ? 0 : has->second;
        return taken < m_problem.workers[worker].freeSeats && !m_problem.holds(worker, seat);
    }

    void put(size_t worker, size_t seat, int steps)
    {
        ++m_seatsOf[worker];
        m_placed.push_back({worker, seat, steps});
    }

    /// First what fills a seat exactly, then one seat after the other, where a share may be divided
    /// when both parts are large enough.
    void place()
    {
        std::vector<SeatShare> shares = m_shares;
        std::vector<size_t> seats = m_seats;
        std::erase_if(shares, [&](const SeatShare &share) {
            const auto exact = std::ranges::find_if(seats, [&](size_t number) {
                return seat(number).vacantSteps == share.steps && mayTake(share.worker, number);
            });
            if (exact == seats.end())
                return false;
            put(share.worker, *exact, share.steps);
            seats.erase(exact);
            return true;
        });
        fill(shares, seats);
    }

    void fill(std::vector<SeatShare> &shares, const std::vector<size_t> &seats)
    {
        for (const size_t number : seats) {
            int room = seat(number).vacantSteps;
            std::set<size_t> workers; // who is on the seat
            while (room > 0) {
                const auto next = bestFor(shares, number, room, workers);
                if (next.share == shares.size())
                    break;
                SeatShare &share = shares[next.share];
                put(share.worker, number, next.steps);
                workers.insert(share.worker);
                room -= next.steps;
                share.steps -= next.steps;
                if (share.steps == 0)
                    shares.erase(shares.begin() + static_cast<std::ptrdiff_t>(next.share));
            }
        }
    }

    struct Part
    {
        size_t share = 0; ///< number; beyond the last one for none
        int steps = 0;
    };

    /// The first share that fits whole and leaves enough room, or no room, for another one; else
    /// the first one that can be divided; else whatever fits.
    Part bestFor(const std::vector<SeatShare> &shares, size_t number, int room,
                 const std::set<size_t> &workers) const
    {
        Part best{.share = shares.size()};
        int bestRank = 0;
        for (size_t place = 0; place < shares.size() && bestRank < 3; ++place) {
            const SeatShare &share = shares[place];
            if (workers.contains(share.worker) || !mayTake(share.worker, number))
                continue;
            const auto [steps, rank] = partOf(share.steps, seat(number).leastSteps, room);
            if (rank <= bestRank)
                continue;
            best = {place, steps};
            bestRank = rank;
        }
        return best;
    }

    /// How much of a share goes into some room, and how well it does: 3 well, 1 at a loss, 0 not.
    std::pair<int, int> partOf(int steps, int least, int room) const
    {
        const int part = std::min(steps, room);
        if (part < least)
            return {0, 0};
        const int left = steps - part;
        if (left > 0)
            return left >= m_least ? std::pair(part, 2) : std::pair(part, 1);
        return room - part == 0 || room - part >= least ? std::pair(part, 3) : std::pair(part, 1);
    }

    const StaffingProblem &m_problem;
    std::vector<size_t> m_seats;
    std::vector<SeatShare> m_shares;
    int m_wanted = 0;
    int m_least = 1; ///< that any seat takes
    std::map<size_t, int> m_seatsOf;
    std::map<size_t, int> m_best;
    std::vector<SeatShare> m_placed;
    bool m_isWhole = false;
};

} // namespace

StaffingPacking packed(const StaffingGroups &groups, const std::vector<SeatShare> &shares)
{
    std::vector<std::vector<SeatShare>> byGroup(groups.size());
    for (const SeatShare &share : shares)
        byGroup[share.seat].push_back(share);
    StaffingPacking packing{.placements = {}, .isWhole = true};
    std::map<size_t, int> seatsOf;
    for (size_t group = 0; group < groups.size(); ++group) {
        GroupPacking onto(groups.problem(), groups[group], std::move(byGroup[group]));
        for (const SeatShare &placed : onto.packed(seatsOf))
            packing.placements.push_back(placed);
        packing.isWhole = packing.isWhole && onto.isWhole();
    }
    return packing;
}

} // namespace rolewright
