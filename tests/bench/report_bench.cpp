#include "core/report/report_document.h"
#include "tests/support/drawn_plan.h"

#include <benchmark/benchmark.h>

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

namespace rolewright {

namespace {

/// Fonts need an application, but no window system.
void startApplication()
{
    static int argc = 1;
    static char name[] = "bench";
    static char *argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(argc, argv);
}

/// The staffing table and the people of a plan: pages full of text, laid out, painted, finished.
void exportStaffingPlan(benchmark::State &state)
{
    startApplication();
    const AnalysisInput input = test::randomPlan(1, static_cast<int>(state.range(0)));
    int pages = 0;
    for (auto _ : state) {
        const auto report =
            makeStaffingPlan(input, {.chapters = {Chapter::Staffing, Chapter::Organisation}});
        pages = (*report)->pages;
    }
    state.counters["pages"] = pages;
    state.counters["ms_a_page"] =
        benchmark::Counter(pages / 1000.0, benchmark::Counter::kIsIterationInvariantRate |
                                               benchmark::Counter::kInvert);
}

/// What Qt's writer takes for pages of as many short texts, each painted at its place and no more.
void paintBarePages(benchmark::State &state)
{
    startApplication();
    const auto pages = static_cast<int>(state.range(0));
    constexpr int rows = 25;
    constexpr int columns = 7;
    QFont font(QStringLiteral("Inter"));
    for (auto _ : state) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        font.setPixelSize(writer.resolution() / 8);
        painter.setFont(font);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            for (int cell = 0; cell < rows * columns; ++cell)
                painter.drawText(QPointF(cell % columns * writer.width() / columns,
                                         (1.0 + cell / columns) * writer.height() / (rows + 1)),
                                 QStringLiteral("ML Engineer %1").arg(page + cell));
        }
    }
    state.counters["ms_a_page"] =
        benchmark::Counter(pages / 1000.0, benchmark::Counter::kIsIterationInvariantRate |
                                               benchmark::Counter::kInvert);
}

} // namespace

BENCHMARK(exportStaffingPlan)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(paintBarePages)->Arg(20)->Arg(200)->Unit(benchmark::kMillisecond);

} // namespace rolewright
