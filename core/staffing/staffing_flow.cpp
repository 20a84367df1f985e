#include "core/staffing/staffing_flow.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>

namespace rolewright {

namespace {

using lemon::SmartDigraph;
using Node = SmartDigraph::Node;
using Simplex = lemon::NetworkSimplex<SmartDigraph, int, int64_t>;

constexpr double resolution = 1e8; ///< of values
constexpr int mostRepairs = 100;

/// Whole numbers for values: costs times nodes must fit into 64 bits. What is left below the
/// resolution of values makes one of several equal solutions the best one.
class Costs
{
public:
    explicit Costs(const StaffingGroups &groups) : m_groups(groups)
    {
        const StaffingProblem &problem = groups.problem();
        const size_t chain = problem.workers.size() * static_cast<size_t>(problem.periods);
        const auto nodes = static_cast<double>(chain + groups.size() + 2);
        const double highest = std::max(1.0, *std::ranges::max_element(problem.values));
        m_scale = static_cast<int64_t>(std::clamp(4e18 / (nodes * highest * resolution), 1.0, 1e9));
        int64_t steps = 1;
        for (size_t group = 0; group < groups.size(); ++group)
            steps += groups[group].vacantSteps;
        m_levels = static_cast<double>(m_scale / steps);
    }

    int64_t of(size_t worker, size_t group) const
    {
        const auto place = static_cast<double>(m_groups.pair(worker, group)); // 0 is the first
        const double preference = 1 - place / static_cast<double>(m_groups.pairs());
        return -(std::llround(m_groups.value(worker, group) * resolution) * m_scale +
                 static_cast<int64_t>(m_levels * preference));
    }

    double inValue(int64_t cost) const
    {
        return static_cast<double>(cost) / (resolution * static_cast<double>(m_scale));
    }

private:
    const StaffingGroups &m_groups;
    int64_t m_scale = 1;
    double m_levels = 0;
};

/// From a source over workers and groups to a sink, and back. What a worker has free in the last
/// period flows on to the one before, and so on: so much goes to the seats that start by then.
class Network
{
public:
    explicit Network(const StaffingGroups &groups) : m_groups(groups)
    {
        const Node source = m_graph.addNode();
        const Node sink = m_graph.addNode();
        int all = 0;
        for (size_t group = 0; group < groups.size(); ++group) {
            m_groupNodes.push_back(m_graph.addNode());
            connect(m_groupNodes.back(), sink, groups[group].vacantSteps, 0);
            all += groups[group].vacantSteps;
        }
        connect(sink, source, all, 0);
        for (const StaffingProblem::Worker &worker : groups.problem().workers)
            addWorker(worker, source);
    }

    void addPair(size_t worker, size_t group, int64_t cost)
    {
        connect(workerNode(worker, group), m_groupNodes[group], m_groups.mostSteps(worker, group),
                cost);
        m_pairs.push_back({worker, group, 0});
    }

    /// Solves it; no flow at all is feasible, so that there is an optimum.
    void solve()
    {
        SmartDigraph::ArcMap<int> upper(m_graph);
        SmartDigraph::ArcMap<int64_t> cost(m_graph);
        for (size_t arc = 0; arc < m_capacities.size(); ++arc) {
            upper[SmartDigraph::arcFromId(static_cast<int>(arc))] = m_capacities[arc];
            cost[SmartDigraph::arcFromId(static_cast<int>(arc))] = m_costs[arc];
        }
        m_simplex.emplace(m_graph);
        m_simplex->upperMap(upper).costMap(cost).run();
    }

    std::vector<SeatShare> shares() const
    {
        std::vector<SeatShare> shares;
        const size_t first = m_capacities.size() - m_pairs.size();
        for (size_t number = 0; number < m_pairs.size(); ++number) {
            const auto arc = SmartDigraph::arcFromId(static_cast<int>(first + number));
            if (const int steps = m_simplex->flow(arc); steps > 0)
                shares.push_back({m_pairs[number].worker, m_pairs[number].seat, steps});
        }
        return shares;
    }

    /// Below 0 where a pair that is left out would improve the flow.
    int64_t reducedCost(size_t worker, size_t group, int64_t cost) const
    {
        return cost + m_simplex->potential(workerNode(worker, group)) -
               m_simplex->potential(m_groupNodes[group]);
    }

private:
    void connect(Node from, Node to, int capacity, int64_t cost)
    {
        m_graph.addArc(from, to);
        m_capacities.push_back(capacity);
        m_costs.push_back(cost);
    }

    void addWorker(const StaffingProblem::Worker &worker, Node source)
    {
        const size_t first = m_workerNodes.size();
        const size_t periods = worker.freeSteps.size();
        for (size_t period = 0; period < periods; ++period)
            m_workerNodes.push_back(m_graph.addNode());
        Node from = source;
        for (size_t period = periods; period-- > 0; from = m_workerNodes[first + period])
            connect(from, m_workerNodes[first + period], worker.freeSteps[period], 0);
    }

    Node workerNode(size_t worker, size_t group) const
    {
        const auto periods = static_cast<size_t>(m_groups.problem().periods);
        return m_workerNodes[worker * periods + static_cast<size_t>(m_groups[group].period)];
    }

    const StaffingGroups &m_groups;
    SmartDigraph m_graph;
    std::vector<Node> m_groupNodes;
    std::vector<Node> m_workerNodes; ///< worker × period
    std::vector<int> m_capacities;   ///< by arc, those of pairs last
    std::vector<int64_t> m_costs;
    std::vector<SeatShare> m_pairs;
    std::optional<Simplex> m_simplex;
};

class FlowSolver
{
public:
    explicit FlowSolver(const StaffingGroups &groups)
        : m_groups(groups), m_costs(groups), m_isAllowed(groups.pairs()),
          m_isTaken(groups.pairs(), false)
    {
        for (size_t worker = 0; worker < workers(); ++worker) {
            for (size_t group = 0; group < groups.size(); ++group)
                m_isAllowed[groups.pair(worker, group)] = groups.mostSteps(worker, group) > 0;
        }
        takeBestPairs();
    }

    StaffingFlow solve()
    {
        optimise();
        StaffingFlow flow{.bound = 0, .losses = m_losses, .shares = {}};
        for (const SeatShare &share : m_shares)
            flow.bound += share.steps * m_groups.value(share.worker, share.seat) / stepsPerFte;
        for (int repair = 0; repair < mostRepairs && giveUpSmallShares(); ++repair)
            optimise();
        giveUpSmallShares(); // where repairs did not suffice
        flow.shares = m_shares;
        return flow;
    }

private:
    size_t workers() const { return m_groups.problem().workers.size(); }

    /// For each group those that are worth most to it, and for each worker the best groups.
    void takeBestPairs()
    {
        constexpr size_t few = 12;
        std::vector<size_t> order(workers());
        for (size_t group = 0; group < m_groups.size(); ++group) {
            std::iota(order.begin(), order.end(), 0);
            for (const size_t worker :
                 first(order, few + 2 * m_groups[group].seats.size(),
                       [&](size_t row) { return m_groups.value(row, group); }))
                take(worker, group);
        }
        order.resize(m_groups.size());
        for (size_t worker = 0; worker < workers(); ++worker) {
            std::iota(order.begin(), order.end(), 0);
            for (const size_t group :
                 first(order, few, [&](size_t number) { return m_groups.value(worker, number); }))
                take(worker, group);
        }
    }

    template <class Value>
    static std::span<const size_t> first(std::vector<size_t> &order, size_t count,
                                         const Value &value)
    {
        count = std::min(count, order.size());
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count),
                                  [&](size_t one, size_t other) {
                                      const double a = value(one);
                                      const double b = value(other);
                                      return a != b ? a > b : one < other;
                                  });
        return {order.data(), count};
    }

    void take(size_t worker, size_t group)
    {
        const size_t pair = m_groups.pair(worker, group);
        m_isTaken[pair] = m_isAllowed[pair];
    }

    void optimise()
    {
        do {
            Network network(m_groups);
            for (size_t worker = 0; worker < workers(); ++worker) {
                for (size_t group = 0; group < m_groups.size(); ++group) {
                    if (m_isTaken[m_groups.pair(worker, group)])
                        network.addPair(worker, group, m_costs.of(worker, group));
                }
            }
            network.solve();
            m_shares = network.shares();
            findLosses(network);
        } while (takePairsThatImprove());
    }

    void findLosses(const Network &network)
    {
        m_losses.assign(m_groups.pairs(), std::numeric_limits<double>::infinity());
        for (size_t worker = 0; worker < workers(); ++worker) {
            for (size_t group = 0; group < m_groups.size(); ++group) {
                const size_t pair = m_groups.pair(worker, group);
                if (m_isAllowed[pair])
                    m_losses[pair] = m_costs.inValue(
                        network.reducedCost(worker, group, m_costs.of(worker, group)));
            }
        }
    }

    bool takePairsThatImprove()
    {
        bool isTaken = false;
        for (size_t pair = 0; pair < m_groups.pairs(); ++pair) {
            if (m_isTaken[pair] || !m_isAllowed[pair] || m_losses[pair] >= 0)
                continue;
            m_isTaken[pair] = true;
            isTaken = true;
        }
        return isTaken;
    }

    /// Gives up shares that are less than the least, and the smallest ones of who has too many
    /// seats; true where there were any.
    bool giveUpSmallShares()
    {
        std::vector<size_t> order(m_shares.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, std::ranges::greater(),
                                 [this](size_t share) { return m_shares[share].steps; });
        std::vector<int> seats(workers(), 0);
        std::vector<SeatShare> kept;
        for (const size_t number : order) {
            const SeatShare &share = m_shares[number];
            const bool isLarge = share.steps >= m_groups[share.seat].leastSteps;
            if (isLarge &&
                seats[share.worker] < m_groups.problem().workers[share.worker].freeSeats) {
                ++seats[share.worker];
                kept.push_back(share);
                continue;
            }
            const size_t pair = m_groups.pair(share.worker, share.seat);
            m_isAllowed[pair] = false;
            m_isTaken[pair] = false;
        }
        const bool isAny = kept.size() < m_shares.size();
        std::ranges::sort(kept);
        m_shares = std::move(kept);
        return isAny;
    }

    const StaffingGroups &m_groups;
    Costs m_costs;
    std::vector<bool> m_isAllowed; ///< by pair
    std::vector<bool> m_isTaken;   ///< by pair: those that the network knows
    std::vector<double> m_losses;  ///< by pair
    std::vector<SeatShare> m_shares;
};

} // namespace

StaffingFlow staffingFlow(const StaffingGroups &groups)
{
    return FlowSolver(groups).solve();
}

} // namespace rolewright
