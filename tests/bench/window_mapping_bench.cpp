#include "tests/bench/canvas_stage.h"

namespace rolewright {

namespace {

void makeScene(benchmark::State &state)
{
    const CanvasStage stage(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            MappingScene(stage.session.snapshot(), {.leastWidth = double(screenSize.width())}));
}

/// Scrolls by a step of the wheel for each frame, down and up again.
void pan(benchmark::State &state)
{
    CanvasStage stage(state);
    stage.goToMiddle();
    QScrollBar *bar = stage.canvas.verticalScrollBar();
    int step = 0;
    for (auto _ : state) {
        const int phase = step++ % 40;
        bar->setValue(bar->value() + (phase < 20 ? 24 : -24));
        stage.paint();
    }
}

/// Scrolls ever on, so that each part comes into sight for the first time.
void panAnew(benchmark::State &state)
{
    CanvasStage stage(state);
    QScrollBar *bar = stage.canvas.verticalScrollBar();
    for (auto _ : state) {
        bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + 24);
        stage.paint();
    }
}

void paintAnewAt(benchmark::State &state, double zoom)
{
    CanvasStage stage(state);
    stage.canvas.setZoom(zoom, {});
    stage.goToMiddle();
    bool even = false;
    for (auto _ : state) {
        even = !even;
        stage.selection.select(even ? Subject(PersonId{QStringLiteral("x")}) : Subject());
        stage.paint();
    }
}

void paintAnew(benchmark::State &state)
{
    paintAnewAt(state, 1);
}

void paintCardsAnew(benchmark::State &state)
{
    paintAnewAt(state, 0.2);
}

void paintLanesAnew(benchmark::State &state)
{
    paintAnewAt(state, Canvas::leastZoom);
}

void paintFitAgain(benchmark::State &state)
{
    CanvasStage stage(state);
    stage.canvas.zoomToFit();
    stage.paint();
    for (auto _ : state)
        stage.paint();
}

} // namespace

BENCHMARK(makeScene)->Apply(sizes);
BENCHMARK(pan)->Apply(sizes);
BENCHMARK(panAnew)->Apply(sizes);
BENCHMARK(paintAnew)->Apply(sizes);
BENCHMARK(paintCardsAnew)->Apply(sizes);
BENCHMARK(paintLanesAnew)->Apply(sizes);
BENCHMARK(paintFitAgain)->Apply(sizes);

} // namespace rolewright
