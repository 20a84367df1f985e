#include "app/views/heatmap/heatmap_canvas.h"
#include "tests/bench/bench_application.h"

#include <QImage>
#include <benchmark/benchmark.h>

namespace rolewright {

namespace {

/// A square-ish matrix of a number of cells with words, figures and marks in all of them.
HeatmapModel matrix(size_t rows, size_t columns)
{
    HeatmapModel model{.language = QStringLiteral("en")};
    model.stages.push_back({QStringLiteral("All phases"), 0, columns});
    for (size_t column = 0; column < columns; ++column) {
        model.phases.push_back({QStringLiteral("phase-%1").arg(column)});
        model.phaseNames << QStringLiteral("Phase %1").arg(column);
    }
    for (size_t row = 0; row < rows; ++row) {
        HeatmapRow profile{.profile = {QStringLiteral("profile-%1").arg(row)},
                           .name = QStringLiteral("Profile %1").arg(row)};
        for (size_t column = 0; column < columns; ++column) {
            const auto number = static_cast<int>(row * columns + column);
            profile.cells.push_back({.level = static_cast<Level>(number % 3),
                                     .tasks = number % 9 + 1,
                                     .demand = 1.0,
                                     .staffed = number % 4 / 4.0});
        }
        profile.staffed = 1.0;
        model.rows.push_back(std::move(profile));
    }
    return model;
}

constexpr size_t columns = 50;

/// A canvas on which 2,000 cells are in sight at once.
std::unique_ptr<HeatmapCanvas> canvasFor(const benchmark::State &state)
{
    startApplication();
    auto canvas = std::make_unique<HeatmapCanvas>();
    canvas->resize(1440, 860);
    canvas->setZoom(0.4, {});
    canvas->setModel(matrix(static_cast<size_t>(state.range(0)) / columns, columns));
    canvas->setCurrent({{QStringLiteral("profile-3")}, {QStringLiteral("phase-3")}});
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
    const HeatmapModel model = canvas->model();
    QImage screen(canvas->size(), QImage::Format_RGB32);
    for (auto _ : state) {
        canvas->setModel(model);
        canvas->viewport()->render(&screen);
    }
}

} // namespace

BENCHMARK(repaint)->Arg(2000)->Arg(20000)->Arg(200000)->Unit(benchmark::kMillisecond);
BENCHMARK(paintAnew)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

} // namespace rolewright
