#include "app/common/look.h"
#include "app/common/settings.h"
#include "app/views/organisation/drag_canvas.h"
#include "tests/app/scripted_prompts.h"
#include "tests/bench/bench_input.h"

#include <QApplication>
#include <QImage>
#include <QScrollBar>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

namespace rolewright {

namespace {

constexpr QSize screenSize(1440, 860);

/// An application that all benchmarks share; a window system is not needed.
void startApplication()
{
    static int argc = 1;
    static char name[] = "bench";
    static char *argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QApplication application(argc, argv);
    static const auto look = applyLook(application);
    Q_UNUSED(look);
}

/// The canvas of a plan whose scene is there.
struct Stage
{
    explicit Stage(const benchmark::State &state)
        : session(opened(state), QDate(2026, 3, 1)), context{session, selection, prompts, settings},
          canvas(context, QStringLiteral("bench")), screen(screenSize, QImage::Format_RGB32)
    {
        canvas.resize(screenSize);
        while (!session.isSettled() || !canvas.isSettled() || !canvas.scene())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    static OpenedPlan opened(const benchmark::State &state)
    {
        startApplication();
        return *preparedPlan(planFor(state), QDate(2026, 3, 1));
    }
    void paint() { canvas.viewport()->render(&screen); }
    void goToMiddle()
    {
        for (QScrollBar *bar : {canvas.horizontalScrollBar(), canvas.verticalScrollBar()})
            bar->setValue(bar->maximum() / 2);
    }

    PlanSession session;
    Selection selection;
    ScriptedPrompts prompts;
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    ViewContext context;
    DragCanvas canvas;
    QImage screen;
};

void makeScene(benchmark::State &state)
{
    const Stage stage(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            MappingScene(stage.session.snapshot(), {.leastWidth = double(screenSize.width())}));
}

/// Scrolls by a step of the wheel for each frame, down and up again.
void pan(benchmark::State &state)
{
    Stage stage(state);
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
    Stage stage(state);
    QScrollBar *bar = stage.canvas.verticalScrollBar();
    for (auto _ : state) {
        bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + 24);
        stage.paint();
    }
}

void paintAnewAt(benchmark::State &state, double zoom)
{
    Stage stage(state);
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
    Stage stage(state);
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
