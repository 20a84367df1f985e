#include "app/views/responsibilities/matrix_canvas.h"
#include "tests/bench/bench_application.h"
#include "tests/bench/bench_input.h"

#include "core/plan/edits/responsibility_edits.h"

#include <QImage>

namespace rolewright {

namespace {

constexpr int activities = 500;
constexpr int profiles = 40;

/// A plan of as many people as asked for, with a wide matrix.
AnalysisInput inputFor(const benchmark::State &state)
{
    Plan plan = planFor(state);
    widenMatrix(plan, benchFramework(), activities, profiles);
    return analysisInput(plan, benchFramework(), syntheticScenario(), QDate(2026, 11, 25));
}

MatrixChoice choiceOf(const benchmark::State &state)
{
    return {.columns = static_cast<MatrixChoice::Columns>(state.range(1))};
}

void model(benchmark::State &state)
{
    const AnalysisInput input = inputFor(state);
    const PlanIndex index(input);
    const FindingList found = findings(index);
    for (auto _ : state)
        benchmark::DoNotOptimize(matrixModel(index, found, QStringLiteral("en"), choiceOf(state)));
}

void pressLetter(benchmark::State &state)
{
    const AnalysisInput input = inputFor(state);
    const ResponsibilityPlace place{input.framework.activities[7].id,
                                    input.framework.profiles[3].id};
    for (auto _ : state)
        benchmark::DoNotOptimize(
            toggleLetter(input.plan, benchFramework(), input.framework, {place}, u'A', input.asOf));
}

/// A screen of 1,400 by 900 pixels somewhere in the middle.
std::unique_ptr<MatrixCanvas> canvasFor(const benchmark::State &state)
{
    startApplication();
    const AnalysisInput input = inputFor(state);
    auto canvas = std::make_unique<MatrixCanvas>();
    canvas->resize(1400, 900);
    canvas->setModel(matrixModel(PlanIndex(input), {}, QStringLiteral("en"), choiceOf(state)));
    canvas->setCurrent({canvas->model().rows.size() / 2, canvas->model().columns.size() / 2});
    return canvas;
}

void repaint(benchmark::State &state)
{
    const auto canvas = canvasFor(state);
    QImage screen(canvas->size(), QImage::Format_RGB32);
    canvas->viewport()->render(&screen);
    for (auto _ : state)
        canvas->viewport()->render(&screen);
}

void paintAnew(benchmark::State &state)
{
    const auto canvas = canvasFor(state);
    const MatrixModel shown = canvas->model();
    QImage screen(canvas->size(), QImage::Format_RGB32);
    for (auto _ : state) {
        canvas->setModel(shown);
        canvas->viewport()->render(&screen);
    }
}

/// People, and whether these are the columns in place of the profiles.
void shapes(benchmark::internal::Benchmark *bench)
{
    bench->Args({200, 0})->Args({2000, 0})->Args({200, 1})->Args({2000, 1});
    bench->Unit(benchmark::kMillisecond);
}

} // namespace

BENCHMARK(model)->Apply(shapes);
BENCHMARK(pressLetter)->Args({2000, 0})->Unit(benchmark::kMillisecond);
BENCHMARK(repaint)->Apply(shapes);
BENCHMARK(paintAnew)->Apply(shapes);

} // namespace rolewright
