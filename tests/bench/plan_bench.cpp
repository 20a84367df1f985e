#include "core/analysis/coverage.h"
#include "core/drawing/mapping_painter.h"
#include "core/framework/framework_reader.h"
#include "core/plan/difference.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/merge.h"
#include "core/plan/validation.h"
#include "core/storage/plan_file.h"
#include "tests/support/synthetic_plan.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

namespace rolewright {

namespace {

const Framework &framework()
{
    static const Framework loaded = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    return loaded;
}

Plan planFor(const benchmark::State &state)
{
    return syntheticPlan(static_cast<int>(state.range(0)), framework());
}

/// The plan with another capacity for every tenth person.
Plan editedWidely(Plan plan)
{
    for (qsizetype i = 0; i < plan.people.size(); i += 10) {
        Person person = *plan.people.rows()[static_cast<size_t>(i)];
        person.capacity = 0.5;
        plan.people.replace(std::move(person));
    }
    return plan;
}

ChangeSet oneEdit(const Plan &plan)
{
    Person person = *plan.people.rows().front();
    person.capacity = 0.5;
    return *changeEntity(plan, {}, person);
}

AnalysisInput inputFor(const benchmark::State &state)
{
    return analysisInput(planFor(state), framework(), syntheticScenario(), QDate(2026, 3, 1));
}

void copyAndApplyOneEdit(benchmark::State &state)
{
    const Plan plan = planFor(state);
    const ChangeSet set = oneEdit(plan);
    for (auto _ : state)
        benchmark::DoNotOptimize(apply(plan, set));
}

void checkWholePlan(benchmark::State &state)
{
    const Plan plan = planFor(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(violations(plan));
}

void findDifference(benchmark::State &state)
{
    const Plan plan = planFor(state);
    const Plan other = editedWidely(plan);
    for (auto _ : state)
        benchmark::DoNotOptimize(difference(plan, other));
}

void mergeTwoSides(benchmark::State &state)
{
    const Plan base = planFor(state);
    const Plan ours = editedWidely(base);
    const Plan theirs = *apply(base, oneEdit(base));
    for (auto _ : state)
        benchmark::DoNotOptimize(merge(base, ours, theirs));
}

void savePlan(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.yaml"));
    const Plan plan = planFor(state);
    const Plan other = editedWidely(plan);
    bool even = false;
    for (auto _ : state) {
        even = !even;
        if (!savePlanFile(even ? plan : other, path, std::nullopt, true))
            state.SkipWithError("not saved");
    }
}

void loadPlan(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.yaml"));
    if (!savePlanFile(planFor(state), path, std::nullopt, true))
        state.SkipWithError("not saved");
    for (auto _ : state)
        benchmark::DoNotOptimize(loadPlanFile(path));
}

void findCoverage(benchmark::State &state)
{
    const AnalysisInput input = inputFor(state);
    for (auto _ : state) {
        const PlanIndex index(input);
        benchmark::DoNotOptimize(coverage(index));
    }
}

void layMappingOut(benchmark::State &state)
{
    const AnalysisInput input = inputFor(state);
    for (auto _ : state) {
        const PlanIndex index(input);
        const MappingModel model = mappingModel(index, {});
        benchmark::DoNotOptimize(MappingGeometry(model, {}));
    }
}

void paintVisibleMapping(benchmark::State &state)
{
    static int argumentCount = 1;
    static char name[] = "bench";
    static char *arguments[] = {name, nullptr};
    static const QGuiApplication application(argumentCount, arguments);
    const AnalysisInput input = inputFor(state);
    const PlanIndex index(input);
    const MappingModel model = mappingModel(index, {});
    const MappingGeometry geometry(model, {});
    QImage screen(1920, 1080, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        screen.fill(Qt::white);
        QPainter painter(&screen);
        paintMapping(painter, model, geometry, {.visible = QRectF(screen.rect())});
    }
}

void sizes(benchmark::internal::Benchmark *bench)
{
    bench->Arg(200)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);
}

} // namespace

BENCHMARK(copyAndApplyOneEdit)->Apply(sizes);
BENCHMARK(checkWholePlan)->Apply(sizes);
BENCHMARK(findDifference)->Apply(sizes);
BENCHMARK(mergeTwoSides)->Apply(sizes);
BENCHMARK(savePlan)->Apply(sizes);
BENCHMARK(loadPlan)->Apply(sizes);
BENCHMARK(findCoverage)->Apply(sizes);
BENCHMARK(layMappingOut)->Apply(sizes);
BENCHMARK(paintVisibleMapping)->Apply(sizes);

} // namespace rolewright
