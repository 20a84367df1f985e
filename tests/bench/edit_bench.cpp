#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/removals.h"
#include "core/plan/edits/staffing_edits.h"
#include "core/plan/plan_document.h"
#include "tests/bench/bench_input.h"

namespace rolewright {

namespace {

/// Applies a set and takes it back, as an open plan does.
void applyAndUndo(benchmark::State &state, const Plan &plan, const Result<ChangeSet> &set)
{
    PlanDocument document(plan, benchFramework());
    for (auto _ : state) {
        if (!set || !document.apply(*set)) {
            state.SkipWithError("not applied");
            return;
        }
        document.undoStack().undo();
    }
}

void changePerson(benchmark::State &state)
{
    const Plan plan = planFor(state);
    Person person = *plan.people.rows().front();
    person.capacity = 0.5;
    applyAndUndo(state, plan, changeEntity(plan, {}, person));
}

void addPerson(benchmark::State &state)
{
    const Plan plan = planFor(state);
    const Person person{.id = {QStringLiteral("new")}, .name = QStringLiteral("New")};
    applyAndUndo(state, plan, addEntity(plan, {}, person));
}

void movePosition(benchmark::State &state)
{
    const Plan plan = planFor(state);
    applyAndUndo(state, plan,
                 moveEntity<Position>(plan, syntheticScenario(), QStringLiteral("position-100"),
                                      QStringLiteral("position-10")));
}

void assign(benchmark::State &state)
{
    const Plan plan = planFor(state);
    applyAndUndo(state, plan,
                 assignPerson(plan, syntheticScenario(), {QStringLiteral("person-1")},
                              {QStringLiteral("position-9")}, 0.5));
}

void removeOnePosition(benchmark::State &state)
{
    const Plan plan = planFor(state);
    applyAndUndo(state, plan,
                 removePosition(plan, syntheticScenario(), {QStringLiteral("position-2")}));
}

void moveAllPositions(benchmark::State &state)
{
    const Plan plan = planFor(state);
    const Design &design = plan.design(syntheticScenario());
    std::vector<PositionId> positions;
    for (const auto &row : design.positions) {
        if (row != design.positions.rows().front())
            positions.push_back(row->id);
    }
    const PositionId guide = design.positions.rows().front()->id;
    const UnitId unit = design.units.rows().front()->id;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            movePositions(plan, benchFramework(), syntheticScenario(), positions, unit, guide));
}

void findRemovalOfPerson(benchmark::State &state)
{
    const Plan plan = planFor(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(removePerson(plan, {QStringLiteral("person-1")}));
}

} // namespace

BENCHMARK(changePerson)->Apply(sizes);
BENCHMARK(addPerson)->Apply(sizes);
BENCHMARK(movePosition)->Apply(sizes);
BENCHMARK(assign)->Apply(sizes);
BENCHMARK(removeOnePosition)->Apply(sizes);
BENCHMARK(moveAllPositions)->Apply(sizes);
BENCHMARK(findRemovalOfPerson)->Apply(sizes);

} // namespace rolewright
