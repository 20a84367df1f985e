#include "core/analysis/findings.h"
#include "core/analysis/gaps.h"
#include "core/analysis/load.h"
#include "core/analysis/position_matches.h"
#include "core/drawing/heatmap_painter.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/theme.h"
#include "tests/bench/bench_input.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

namespace rolewright {

namespace {

constexpr QSize window(1400, 900);

AnalysisInput inputFor(const benchmark::State &state)
{
    return analysisInput(planFor(state), benchFramework(), syntheticScenario(), QDate(2026, 3, 1));
}

void startGui()
{
    static int argumentCount = 1;
    static char name[] = "bench";
    static char *arguments[] = {name, nullptr};
    static const QGuiApplication application(argumentCount, arguments);
    if (!loadFonts())
        std::abort();
}

/// Measures a figure of a plan whose index is there.
template <class Figure>
void measure(benchmark::State &state, Figure figure)
{
    const AnalysisInput input = inputFor(state);
    const PlanIndex index(input);
    for (auto _ : state)
        benchmark::DoNotOptimize(figure(index));
}

void makeIndex(benchmark::State &state)
{
    const AnalysisInput input = inputFor(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(PlanIndex(input));
}

void findCoverage(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) { return coverage(index); });
}

void findFindings(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) { return findings(index); });
}

void findPeakLoads(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) { return peakLoads(index); });
}

void findFitsOfPosition(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) {
        return fitsForPosition(index, {QStringLiteral("position-9")}, 20);
    });
}

void findGaps(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) { return gaps(index); });
}

void makeMappingModel(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) { return mappingModel(index, {}); });
}

void coverUnits(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) { return coverageOfUnits(index); });
}

void findCardLooks(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) { return cardLooks(index); });
}

void findCardLooksByLoad(benchmark::State &state)
{
    measure(state,
            [](const PlanIndex &index) { return cardLooks(index, {.colourBy = ColourBy::Load}); });
}

void findSpotlight(benchmark::State &state)
{
    measure(state, [](const PlanIndex &index) {
        const auto filter =
            PeopleFilter::parse(QStringLiteral("engineer, python >= 2"), index.framework());
        return matchingPositions(index, *filter, QStringLiteral("en"));
    });
}

void layMappingOut(benchmark::State &state)
{
    const AnalysisInput input = inputFor(state);
    const MappingModel model = mappingModel(PlanIndex(input), {});
    for (auto _ : state)
        benchmark::DoNotOptimize(MappingGeometry(model, {}));
}

/// Paints what a window shows of a mapping at a corner of it.
void paintMappingAt(benchmark::State &state, bool atEnd)
{
    startGui();
    const AnalysisInput input = inputFor(state);
    const MappingModel model = mappingModel(PlanIndex(input), {});
    const CardLooks looks = cardLooks(PlanIndex(input));
    const MappingGeometry geometry(model, {});
    QRectF visible(QPointF(0, 0), QSizeF(window));
    if (atEnd)
        visible.moveBottomRight({geometry.size().width(), geometry.size().height()});
    QImage screen(window, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        screen.fill(Qt::white);
        QPainter painter(&screen);
        painter.translate(-visible.topLeft());
        paintMapping(painter, model, geometry, {.visible = visible, .looks = &looks});
    }
}

void paintMappingStart(benchmark::State &state)
{
    paintMappingAt(state, false);
}

void paintMappingEnd(benchmark::State &state)
{
    paintMappingAt(state, true);
}

void hitMapping(benchmark::State &state)
{
    const AnalysisInput input = inputFor(state);
    const MappingModel model = mappingModel(PlanIndex(input), {});
    const MappingGeometry geometry(model, {});
    const QRectF last = geometry.card(model.lanes.size() - 1, 0);
    for (auto _ : state)
        benchmark::DoNotOptimize(geometry.cardAt(last.center()));
}

void paintWholeHeatmap(benchmark::State &state)
{
    startGui();
    const AnalysisInput input = inputFor(state);
    HeatmapModel model = heatmapModel(input.framework, QStringLiteral("en"));
    addStaffing(model, PlanIndex(input));
    const HeatmapGeometry geometry(model, {.width = 1400});
    QImage screen(window, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        screen.fill(Qt::white);
        QPainter painter(&screen);
        paintHeatmap(painter, model, geometry, QRectF(QPointF(), QSizeF(window)));
    }
}

} // namespace

BENCHMARK(makeIndex)->Apply(sizes);
BENCHMARK(findCoverage)->Apply(sizes);
BENCHMARK(findFindings)->Apply(sizes);
BENCHMARK(findPeakLoads)->Apply(sizes);
BENCHMARK(findFitsOfPosition)->Apply(sizes);
BENCHMARK(findGaps)->Apply(sizes);
BENCHMARK(makeMappingModel)->Apply(sizes);
BENCHMARK(coverUnits)->Apply(sizes);
BENCHMARK(findCardLooks)->Apply(sizes);
BENCHMARK(findCardLooksByLoad)->Apply(sizes);
BENCHMARK(findSpotlight)->Apply(sizes);
BENCHMARK(layMappingOut)->Apply(sizes);
BENCHMARK(paintMappingStart)->Apply(sizes);
BENCHMARK(paintMappingEnd)->Apply(sizes);
BENCHMARK(hitMapping)->Apply(sizes);
BENCHMARK(paintWholeHeatmap)->Apply(sizes);

} // namespace rolewright
