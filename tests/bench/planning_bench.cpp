#include "core/analysis/hats.h"
#include "core/analysis/key_person.h"
#include "core/analysis/upskilling.h"
#include "core/analysis/ways_out.h"
#include "tests/bench/bench_input.h"

namespace rolewright {

namespace {

AnalysisInput inputFor(const benchmark::State &state)
{
    return analysisInput(planFor(state), benchFramework(), syntheticScenario(), QDate(2026, 11, 1));
}

/// Runs a figure over an index and table that are there already.
template <class Figure>
void measure(benchmark::State &state, Figure &&figure)
{
    const AnalysisInput input = inputFor(state);
    const PlanIndex index(input);
    const FitTable fits(index);
    for (auto _ : state)
        benchmark::DoNotOptimize(figure(index, fits));
}

void planHiring(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index, const FitTable &) { return hiringPlan(index); });
}

void compareWaysOut(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index, const FitTable &fits) {
        return waysOut(index, fits, hiringPlan(index));
    });
}

void planUpskilling(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index, const FitTable &fits) {
        return upskilling(index, fits, {});
    });
}

void combineHats(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index, const FitTable &fits) { return hats(index, fits); });
}

void takeOneAway(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index, const FitTable &fits) {
        return withoutPeople(index, fits, {0});
    });
}

void rankEverybody(benchmark::State &state)
{
    measure(state,
            [](const PlanIndex &index, const FitTable &fits) { return keyPeople(index, fits); });
}

BENCHMARK(planHiring)->Apply(sizes);
BENCHMARK(compareWaysOut)->Apply(sizes);
BENCHMARK(planUpskilling)->Apply(sizes);
BENCHMARK(combineHats)->Apply(sizes);
BENCHMARK(takeOneAway)->Apply(sizes);
BENCHMARK(rankEverybody)->Apply(sizes);

} // namespace

} // namespace rolewright
