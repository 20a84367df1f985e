#include "core/staffing/staffing_flow.h"
#include "core/staffing/staffing_solver.h"
#include "tests/support/random_staffing.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace rolewright {

namespace {

using Worker = StaffingProblem::Worker;
using Seat = StaffingProblem::Seat;

/// Tries everything.
class BruteForce
{
public:
    explicit BruteForce(const StaffingProblem &problem) : m_problem(problem) {}

    double best()
    {
        go(0, StaffingRest(m_problem), 0);
        return m_best / stepsPerFte;
    }

private:
    void go(size_t pair, const StaffingRest &rest, double value)
    {
        const size_t seats = m_problem.seats.size();
        if (pair == seats * m_problem.workers.size()) {
            m_best = std::max(m_best, value);
            return;
        }
        const size_t worker = pair / seats;
        const size_t seat = pair % seats;
        go(pair + 1, rest, value);
        for (int steps = m_problem.seats[seat].leastSteps; steps <= rest.takes(worker, seat);
             ++steps) {
            StaffingRest with = rest;
            with.place(worker, seat, steps);
            go(pair + 1, with, value + steps * m_problem.value(worker, seat));
        }
    }

    const StaffingProblem &m_problem;
    double m_best = 0;
};

StaffingProblem oneKind(std::vector<int> vacant, std::vector<int> free, std::vector<double> values,
                        int least = 1)
{
    StaffingProblem problem;
    problem.kinds = 1;
    for (const int steps : vacant)
        problem.seats.push_back({.vacantSteps = steps, .leastSteps = std::min(least, steps)});
    for (const int steps : free)
        problem.workers.push_back({.freeSteps = {steps}});
    problem.values = std::move(values);
    return problem;
}

} // namespace

RC_GTEST_PROP(StaffingSolver, FindsWhatTryingEverythingFinds, (uint64_t seed))
{
    Dice dice(seed);
    const StaffingProblem problem = randomStaffing(dice);
    const StaffingSolution solution = solveStaffing(problem);
    RC_ASSERT(solution.isOptimal);
    RC_ASSERT(isFeasible(problem, solution.placements));
    RC_ASSERT(std::abs(solution.value - valueOf(problem, solution.placements)) < 1e-9);
    RC_ASSERT(std::abs(solution.value - BruteForce(problem).best()) < 1e-6);
    RC_ASSERT(solution.bound == solution.value);
}

RC_GTEST_PROP(StaffingSolver, IsNeverBelowGreedyNorAboveItsBound, (uint64_t seed))
{
    Dice dice(seed);
    const StaffingProblem problem =
        randomStaffing(dice, {.workers = 9, .seats = 9, .periods = 3, .kinds = 4, .steps = 20});
    const auto greedy = greedyPlacements(problem);
    RC_ASSERT(isFeasible(problem, greedy));
    const StaffingFlow flow = staffingFlow(StaffingGroups(problem));
    const StaffingSolution solution = solveStaffing(problem);
    RC_ASSERT(solution.isOptimal);
    RC_ASSERT(solution.value >= valueOf(problem, greedy) - 1e-9);
    RC_ASSERT(solution.value <= flow.bound + 1e-6);
    RC_ASSERT(solveStaffing(problem).placements == solution.placements);
}

TEST(StaffingSolver, PrefersTheFirstOfEquals)
{
    const StaffingProblem problem = oneKind({20, 20}, {20, 20, 20}, {0.5, 0.5, 0.5});
    const std::vector<SeatShare> expected{{0, 0, 20}, {1, 1, 20}};
    EXPECT_EQ(solveStaffing(problem).placements, expected);
}

TEST(StaffingSolver, GivesUpTheBestPairWhereTheWholeGains)
{
    StaffingProblem problem = oneKind({20, 20}, {20, 20}, {});
    problem.kinds = 2;
    problem.seats[1].kind = 1;
    problem.values = {1.0, 0.9, 0.8, 0.1};
    const StaffingSolution solution = solveStaffing(problem);
    EXPECT_NEAR(solution.value, 1.7, 1e-9);
    EXPECT_NEAR(valueOf(problem, greedyPlacements(problem)), 1.1, 1e-9);
}

TEST(StaffingSolver, LeavesOutWhatIsLessThanALeastShare)
{
    const StaffingProblem problem = oneKind({20}, {17, 20}, {1.0, 0.5}, 4);
    // 0.85 of the better one leaves 0.15 that nobody may take: 0.8 and 0.2 are worth more.
    const std::vector<SeatShare> expected{{0, 0, 16}, {1, 0, 4}};
    EXPECT_EQ(solveStaffing(problem).placements, expected);
}

TEST(StaffingSolver, SaysHowFarItCanBeFromTheBestWhenItIsStopped)
{
    const StaffingProblem problem = oneKind({20}, {17, 20}, {1.0, 0.5}, 4);
    std::stop_source stop;
    stop.request_stop();
    const StaffingSolution solution = solveStaffing(problem, {.stop = stop.get_token()});
    EXPECT_TRUE(isFeasible(problem, solution.placements));
    EXPECT_FALSE(solution.isOptimal);
    EXPECT_NEAR(solution.value, 0.85, 1e-9);
    EXPECT_NEAR(solution.bound, 0.925, 1e-9);
}

TEST(StaffingSolver, HasNothingToDoWithoutSeatsOrPeople)
{
    EXPECT_TRUE(solveStaffing({}).isOptimal);
    EXPECT_TRUE(solveStaffing(oneKind({20}, {}, {})).placements.empty());
    const StaffingSolution unwanted = solveStaffing(oneKind({20}, {20}, {0}));
    EXPECT_TRUE(unwanted.isOptimal);
    EXPECT_TRUE(unwanted.placements.empty());
}

} // namespace rolewright
