#include "core/exchange/people_import.h"
#include "core/plan/difference.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/merge.h"
#include "core/plan/validation.h"
#include "core/storage/plan_file.h"
#include "tests/bench/bench_input.h"

#include <QTemporaryDir>

namespace rolewright {

namespace {

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

Plan editedOnce(const Plan &plan)
{
    Person person = *plan.people.rows().front();
    person.capacity = 0.5;
    return *apply(plan, *changeEntity(plan, {}, person));
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
    const Plan theirs = editedOnce(base);
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

/// An export of a personnel system.
QByteArray exportOf(int people)
{
    QByteArray text("Employee ID,Employee Name,Job Title,E-mail,Department,Location,Hire Date,"
                    "Manager,FTE,Skills\n");
    for (int i = 0; i < people; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "E" + number + ",\"Name" + number + ", Given\",Analyst,given" + number +
                "@example.org,Unit " + QByteArray::number(i % 50) + ",Berlin," +
                QByteArray::number(1 + i % 12) + '/' + QByteArray::number(1 + i % 28) +
                "/2019,\"Name" + QByteArray::number(i / 8) + ", Given\"," +
                (i % 5 == 0 ? "0.8" : "1") + ",\"Python:3; SQL:2\"\n";
    }
    return text;
}

void importTable(benchmark::State &state)
{
    const QByteArray bytes = exportOf(static_cast<int>(state.range(0)));
    const Plan plan = syntheticPlan(200, benchFramework());
    const ImportOptions options{.file = QStringLiteral("people.csv"), .today = QDate(2026, 3, 1)};
    for (auto _ : state) {
        const auto table = readSeparatedTable(bytes, options.file);
        const auto preview = importPeople(plan, benchFramework(), *table, options);
        if (!preview || preview->added.size() != static_cast<size_t>(state.range(0)) ||
            !apply(plan, preview->changes)) {
            state.SkipWithError("not imported");
            return;
        }
    }
}

} // namespace

BENCHMARK(checkWholePlan)->Apply(sizes);
BENCHMARK(findDifference)->Apply(sizes);
BENCHMARK(mergeTwoSides)->Apply(sizes);
BENCHMARK(savePlan)->Apply(sizes);
BENCHMARK(loadPlan)->Apply(sizes);
BENCHMARK(importTable)->Apply(sizes)->Arg(100000);

} // namespace rolewright
