#include "core/staffing/staffing_solver.h"

#include <benchmark/benchmark.h>

#include <array>
#include <random>

namespace rolewright {

namespace {

constexpr int kinds = 20;

/// As many people as seats of twenty kinds; fits are those of a profile with ten skills.
/// @param shares of people and seats, in steps, among which they are spread
StaffingProblem staffing(int people, const std::vector<int> &shares, int least)
{
    std::mt19937 random(1);
    const auto below = [&](size_t sides) { return random() % sides; };
    StaffingProblem problem;
    problem.kinds = kinds;
    for (int seat = 0; seat < people; ++seat) {
        const int vacant = shares[below(shares.size())];
        problem.seats.push_back(
            {.vacantSteps = vacant, .leastSteps = std::min(least, vacant), .kind = seat % kinds});
    }
    for (int person = 0; person < people; ++person) {
        problem.workers.push_back({.freeSteps = {shares[below(shares.size())]}});
        for (int kind = 0; kind < kinds; ++kind)
            problem.values.push_back(below(4) == 0 ? 0 : static_cast<double>(below(31)) / 30);
    }
    return problem;
}

void solve(benchmark::State &state, const StaffingProblem &problem)
{
    StaffingSolution solution;
    for (auto _ : state)
        solution = solveStaffing(problem, {.seconds = 30});
    state.counters["value"] = solution.value;
    state.counters["possible_percent"] = (solution.bound / solution.value - 1) * 100;
}

void fillWholeSeats(benchmark::State &state)
{
    solve(state, staffing(static_cast<int>(state.range(0)), {20}, 20));
}

/// Full and part time, of which the least share of a proposal may be taken.
void fillPartSeats(benchmark::State &state)
{
    solve(state, staffing(static_cast<int>(state.range(0)), {20, 20, 20, 16, 10, 12, 8, 4}, 4));
}

} // namespace

BENCHMARK(fillWholeSeats)->Arg(100)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(fillPartSeats)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(5000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

} // namespace rolewright
