#include "core/staffing/staffing_solver.h"
#include "tests/support/sized_staffing.h"

#include <benchmark/benchmark.h>

namespace rolewright {

namespace {

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
    solve(state, wholeSeats(static_cast<int>(state.range(0))));
}

/// Full and part time, of which the least share of a proposal may be taken.
void fillPartSeats(benchmark::State &state)
{
    solve(state, partSeats(static_cast<int>(state.range(0))));
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
