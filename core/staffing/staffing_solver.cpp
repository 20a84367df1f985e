#include "core/staffing/staffing_solver.h"

#include "core/staffing/staffing_flow.h"
#include "core/staffing/staffing_packing.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <queue>

namespace rolewright {

namespace {

constexpr size_t mostSearched = 20'000; ///< pairs
constexpr double tolerance = 1e-7;      ///< in FTE × value: what sums in another order differ by

/// Places workers on seats of one kind after the other, best first.
class Greedy
{
public:
    explicit Greedy(const StaffingProblem &problem, StaffingRest rest)
        : m_problem(problem), m_rest(std::move(rest)), m_seats(static_cast<size_t>(problem.kinds)),
          m_order(m_seats.size())
    {
        for (size_t seat = 0; seat < problem.seats.size(); ++seat)
            m_seats[static_cast<size_t>(problem.seats[seat].kind)].push_back(seat);
        for (size_t kind = 0; kind < m_order.size(); ++kind)
            m_order[kind] = bestFirst(static_cast<int>(kind));
    }

    std::vector<SeatShare> placed()
    {
        // The best worker of each kind that is left; of equals the first worker, then the first
        // kind.
        const auto isWorse = [this](const Next &one, const Next &other) {
            const double a = m_problem.valueOf(workerOf(one), one.kind);
            const double b = m_problem.valueOf(workerOf(other), other.kind);
            if (a != b)
                return a < b;
            return std::pair(workerOf(one), one.kind) > std::pair(workerOf(other), other.kind);
        };
        std::priority_queue<Next, std::vector<Next>, decltype(isWorse)> queue(isWorse);
        for (int kind = 0; kind < m_problem.kinds; ++kind)
            push(queue, {kind, 0});
        while (!queue.empty()) {
            const Next next = queue.top();
            queue.pop();
            place(workerOf(next), static_cast<size_t>(next.kind));
            push(queue, {next.kind, next.place + 1});
        }
        return m_rest.placements();
    }

private:
    struct Next
    {
        int kind = 0;
        size_t place = 0; ///< in the order of the kind
    };

    size_t workerOf(const Next &next) const
    {
        return m_order[static_cast<size_t>(next.kind)][next.place];
    }

    template <class Queue>
    void push(Queue &queue, const Next &next) const
    {
        if (next.place < m_order[static_cast<size_t>(next.kind)].size())
            queue.push(next);
    }

    std::vector<size_t> bestFirst(int kind) const
    {
        std::vector<size_t> workers;
        for (size_t worker = 0; worker < m_problem.workers.size(); ++worker) {
            if (m_problem.valueOf(worker, kind) > 0 && m_rest.isFree(worker))
                workers.push_back(worker);
        }
        std::ranges::stable_sort(workers, [&](size_t one, size_t other) {
            return m_problem.valueOf(one, kind) > m_problem.valueOf(other, kind);
        });
        return workers;
    }

    void place(size_t worker, size_t kind)
    {
        for (const size_t seat : m_seats[kind]) {
            if (!m_rest.isFree(worker))
                return;
            if (const int steps = m_rest.takes(worker, seat))
                m_rest.place(worker, seat, steps);
        }
    }

    const StaffingProblem &m_problem;
    StaffingRest m_rest;
    std::vector<std::vector<size_t>> m_seats; ///< by kind
    std::vector<std::vector<size_t>> m_order; ///< workers by kind, best first
};

/// What could be better than what is known, and how much at most.
struct Candidates
{
    std::vector<SeatShare> groups; ///< worker and group, with the most
    std::vector<SeatShare> seats;  ///< worker and seat, with the most
};

/// Pairs without which nothing better than what is known can be found.
Candidates pairsThatMatter(const StaffingGroups &groups, const StaffingFlow &flow, double known)
{
    Candidates candidates;
    const StaffingProblem &problem = groups.problem();
    for (size_t worker = 0; worker < problem.workers.size(); ++worker) {
        for (size_t group = 0; group < groups.size(); ++group) {
            const double loss = std::max(0.0, flow.losses[groups.pair(worker, group)]);
            const auto canBeBetter = [&](int least) {
                return flow.bound - loss * least / stepsPerFte >= known - tolerance;
            };
            const int most = groups.mostSteps(worker, group);
            if (most == 0 || !canBeBetter(groups[group].leastSteps))
                continue;
            candidates.groups.push_back({worker, group, most});
            for (const size_t seat : groups[group].seats) {
                const int mostThere = problem.mostSteps(worker, seat);
                if (mostThere > 0 && canBeBetter(problem.seats[seat].leastSteps))
                    candidates.seats.push_back({worker, seat, mostThere});
            }
        }
    }
    std::ranges::sort(candidates.seats);
    return candidates;
}

/// Fills up what is left vacant after some placements.
std::vector<SeatShare> filledUp(const StaffingProblem &problem,
                                const std::vector<SeatShare> &placements)
{
    StaffingRest rest(problem);
    for (const SeatShare &placed : placements) {
        const int steps = std::min(placed.steps, rest.takes(placed.worker, placed.seat));
        if (steps >= problem.seats[placed.seat].leastSteps)
            rest.place(placed.worker, placed.seat, steps);
    }
    return Greedy(problem, std::move(rest)).placed();
}

void keepBetter(const StaffingProblem &problem, StaffingSolution &solution,
                std::vector<SeatShare> placements)
{
    const double value = valueOf(problem, placements);
    if (value <= solution.value + tolerance || !isFeasible(problem, placements))
        return;
    solution.placements = std::move(placements);
    solution.value = value;
}

bool isClosed(const StaffingSolution &solution)
{
    return solution.bound <= solution.value + tolerance;
}

/// Goes on until value and bound meet: first with groups of seats, whose optimum mostly can be put
/// onto the seats as it is, and only where it cannot with the seats themselves.
class Solver
{
public:
    Solver(const StaffingProblem &problem, StaffingSolution &solution, const SearchControl &control)
        : m_problem(problem), m_solution(solution), m_control(control), m_groups(problem),
          m_flow(staffingFlow(m_groups))
    {
    }

    void solve()
    {
        m_solution.bound = m_flow.bound;
        take(m_flow.shares);
        keepBetter(m_problem, m_solution, greedyPlacements(m_problem));
        if (goesOn())
            searchGroups();
        if (goesOn())
            searchSeats();
    }

private:
    using Clock = std::chrono::steady_clock;

    bool goesOn() const
    {
        const bool hasTime = m_control.seconds <= 0 || left().seconds > 0;
        return hasTime && !isClosed(m_solution) && !m_control.stop.stop_requested();
    }

    /// What is left of the time.
    SearchControl left() const
    {
        SearchControl control = m_control;
        if (control.seconds > 0)
            control.seconds -= std::chrono::duration<double>(Clock::now() - m_start).count();
        return control;
    }

    void take(const std::vector<SeatShare> &shares)
    {
        keepBetter(m_problem, m_solution, filledUp(m_problem, packed(m_groups, shares).placements));
    }

    void searchGroups()
    {
        const StaffingProblem merged = m_groups.merged();
        const auto found =
            searchBetter(merged, pairsThatMatter(m_groups, m_flow, m_solution.value).groups,
                         m_solution.value, left());
        lowerBound(found.bound);
        take(found.placements);
    }

    void searchSeats()
    {
        const std::vector<SeatShare> pairs =
            pairsThatMatter(m_groups, m_flow, m_solution.value).seats;
        if (pairs.size() > mostSearched)
            return; // it would not end, nor keep to its time
        const auto found = searchBetter(m_problem, pairs, m_solution.value, left());
        keepBetter(m_problem, m_solution, found.placements);
        lowerBound(found.bound);
    }

    void lowerBound(double bound)
    {
        m_solution.bound = std::min(m_solution.bound, std::max(bound, m_solution.value));
    }

    const StaffingProblem &m_problem;
    StaffingSolution &m_solution;
    const SearchControl &m_control;
    Clock::time_point m_start = Clock::now();
    StaffingGroups m_groups;
    StaffingFlow m_flow;
};

} // namespace

std::vector<SeatShare> greedyPlacements(const StaffingProblem &problem)
{
    return Greedy(problem, StaffingRest(problem)).placed();
}

StaffingSolution solveStaffing(const StaffingProblem &problem, const SearchControl &control)
{
    StaffingSolution solution;
    if (problem.workers.empty() || problem.seats.empty()) {
        solution.isOptimal = true;
        return solution;
    }
    Solver(problem, solution, control).solve();
    solution.isOptimal = isClosed(solution);
    if (solution.isOptimal)
        solution.bound = solution.value;
    std::ranges::sort(solution.placements);
    return solution;
}

} // namespace rolewright
