#include "core/drawing/reporting_geometry.h"
#include "core/drawing/tidy_tree.h"
#include "tests/bench/bench_input.h"

#include <algorithm>
#include <random>

namespace rolewright {

namespace {

/// A tree like that of a company: about eight levels, cards of different heights.
std::vector<TreeBox> companyTree(size_t count)
{
    std::mt19937 random(1);
    std::vector<TreeBox> boxes;
    std::vector<size_t> path;
    for (size_t i = 0; i < count; ++i) {
        if (i > 0)
            path.resize(std::min<size_t>(1 + random() % 8, path.size()));
        const double height = 66 + static_cast<double>(random() % 40);
        boxes.push_back({path.empty() ? TreeBox::noParent : path.back(), {165, height}});
        path.push_back(i);
    }
    return boxes;
}

void layTreeOut(benchmark::State &state)
{
    const std::vector<TreeBox> boxes = companyTree(static_cast<size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(tidyTree(boxes));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// As many positions as a plan of a size has, each reporting to one before it.
AnalysisInput reportingPlan(const benchmark::State &state)
{
    AnalysisInput input =
        analysisInput(planFor(state), benchFramework(), syntheticScenario(), QDate(2026, 3, 1));
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    for (qsizetype row = 1; row < positions.size(); ++row) {
        Position position = *positions.rows()[static_cast<size_t>(row)];
        position.reportsTo = positions.rows()[static_cast<size_t>((row - 1) / 6)]->id;
        positions.replace(position);
    }
    return input;
}

void makeReportingModel(benchmark::State &state)
{
    const AnalysisInput input = reportingPlan(state);
    const PlanIndex index(input);
    for (auto _ : state)
        benchmark::DoNotOptimize(reportingModel(index, {}));
}

void layReportingOut(benchmark::State &state)
{
    const AnalysisInput input = reportingPlan(state);
    const ReportingModel model = reportingModel(PlanIndex(input), {});
    for (auto _ : state)
        benchmark::DoNotOptimize(ReportingGeometry(model, {}));
}

} // namespace

BENCHMARK(layTreeOut)->Arg(10'000)->Arg(100'000);
BENCHMARK(makeReportingModel)->Apply(sizes);
BENCHMARK(layReportingOut)->Apply(sizes);

} // namespace rolewright
