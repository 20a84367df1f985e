#include "core/plan/difference.h"
#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/removals.h"
#include "core/plan/edits/scenario_edits.h"
#include "core/plan/edits/staffing_edits.h"
#include "tests/core/edits_fixture.h"
#include "tests/support/plan_generator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

const ScenarioId today{QStringLiteral("today")};
const ScenarioId next{QStringLiteral("next")};
const PersonId ana{QStringLiteral("ana")};
const PersonId bo{QStringLiteral("bo")};
const PositionId head{QStringLiteral("head")};
const PositionId lead{QStringLiteral("lead")};
const PositionId seat{QStringLiteral("seat")};
const UnitId company{QStringLiteral("company")};
const UnitId grid{QStringLiteral("grid")};
const UnitId team{QStringLiteral("team")};

Design design()
{
    Design result;
    result.units.append(Unit{.id = company, .name = QStringLiteral("Company")});
    result.units.append(
        Unit{.id = grid, .name = QStringLiteral("Grid"), .parent = company, .lead = lead});
    result.units.append(Unit{.id = team, .name = QStringLiteral("Team"), .parent = grid});
    result.positions.append(
        Position{.id = head, .unit = company, .title = QStringLiteral("Head of ML")});
    result.positions.append(
        Position{.id = lead, .unit = grid, .title = QStringLiteral("Lead"), .reportsTo = head});
    result.positions.append(Position{.id = seat,
                                     .unit = team,
                                     .title = QStringLiteral("Data Engineer"),
                                     .reportsTo = lead,
                                     .alsoReportsTo = {lead, head}});
    result.guidance.append(GuidanceLink{.from = lead, .to = seat});
    result.assignments.append(
        Assignment{.id = {QStringLiteral("ana--lead")}, .person = ana, .position = lead});
    return result;
}

Plan plan()
{
    Plan result;
    result.head = Immutable<Head>(Head{.name = QStringLiteral("Plan")});
    result.scenarios.append(
        Scenario{.id = today, .name = QStringLiteral("Today"), .hiringOrder = {seat, lead}});
    result.scenarios.append(Scenario{.id = next, .name = QStringLiteral("Next")});
    result.designs[today] = design();
    result.designs[next];
    result.people.append(Person{.id = ana, .name = QStringLiteral("Ana Silva")});
    result.people.append(Person{
        .id = bo, .name = QStringLiteral("Bo Lind"), .manager = ana, .until = QDate(2026, 6, 30)});
    result.useCases.append(
        UseCase{.id = {QStringLiteral("case")}, .name = QStringLiteral("Case"), .unit = team});
    result.useCasePhases.append(UseCasePhase{.id = QStringLiteral("phase"),
                                             .useCase = {QStringLiteral("case")},
                                             .phase = {QStringLiteral("model-training")},
                                             .start = Month::of(2026, 1)});
    return result;
}

Plan locked()
{
    return lockedScenario(plan(), today);
}

/// What a set changes, one line each, without order.
QStringList keysOf(const Result<ChangeSet> &set)
{
    QStringList keys;
    if (set) {
        for (const Change &change : set->changes)
            keys << wordFor(change.key.table) + u' ' + change.key.id;
    }
    keys.sort();
    return keys;
}

const Position &positionIn(const Plan &of, const PositionId &id)
{
    return *of.design(today).positions.find(id);
}

} // namespace

TEST(EntityEdits, AddChangeMoveAndRemoveAPerson)
{
    const Person cy{.id = {QStringLiteral("cy")}, .name = QStringLiteral("Cy")};
    const auto addition = addEntity(plan(), {}, cy);
    const Plan added = done(plan(), addition);
    EXPECT_EQ(addition->name, QStringLiteral("Add person Cy"));
    EXPECT_EQ(added.people.lastKey(), QStringLiteral("cy"));
    EXPECT_EQ(done(plan(), addEntity(plan(), {}, cy, QString())).people.rowOf(cy.id.value), 0);
    EXPECT_EQ(done(plan(), addEntity(plan(), {}, cy, ana.value)).people.rowOf(cy.id.value), 1);

    Person changed = cy;
    changed.capacity = 0.5;
    EXPECT_EQ(done(added, changeEntity(added, {}, changed)).people.find(cy.id)->capacity, 0.5);
    EXPECT_EQ(done(added, moveEntity<Person>(added, {}, cy.key(), {})).people.rowOf(cy.key()), 0);
    EXPECT_TRUE(done(added, removeEntity<Person>(added, {}, cy.key())) == plan());
}

TEST(EntityEdits, MakeNoSetWhereNothingDiffers)
{
    const Person same = *plan().people.find(ana);
    EXPECT_TRUE(changeEntity(plan(), {}, same)->isEmpty());
    EXPECT_TRUE(moveEntity<Person>(plan(), {}, bo.value, ana.value)->isEmpty());
    EXPECT_TRUE(moveEntity<Person>(plan(), {}, ana.value, ana.value)->isEmpty());
}

TEST(EntityEdits, RefuseWhatIsNotThere)
{
    const QString nobody = QStringLiteral("nobody");
    const Person person{.id = {nobody}, .name = nobody};
    EXPECT_EQ(refusal(changeEntity(plan(), {}, person)), "there is no person “nobody”");
    EXPECT_EQ(refusal(moveEntity<Person>(plan(), {}, nobody, {})), "there is no person “nobody”");
    EXPECT_EQ(refusal(removeEntity<Unit>(plan(), today, nobody)), "there is no unit “nobody”");
    EXPECT_NE(refusal(moveEntity<Person>(plan(), {}, ana.value, nobody)), "");
    EXPECT_NE(refusal(addEntity(plan(), {}, person, nobody)), "");
}

TEST(EntityEdits, RefuseATakenIdAndARemovalOfWhatIsReferredTo)
{
    EXPECT_NE(refusal(addEntity(plan(), {}, *plan().people.find(ana))), "");
    EXPECT_NE(refusal(removeEntity<Person>(plan(), {}, ana.value)), "");
    EXPECT_NE(refusal(removeEntity<Position>(plan(), today, seat.value)), "");
}

TEST(EntityEdits, ChangeThePlansOwnData)
{
    Head settings = *plan().head;
    settings.assumptions.centralShare = 0.4;
    EXPECT_EQ(done(plan(), changeHead(plan(), settings)).head->assumptions.centralShare, 0.4);
    settings.assumptions.centralShare = 1.4;
    EXPECT_THAT(refusal(changeHead(plan(), settings)), testing::HasSubstr("central_share"));
}

TEST(EntityEdits, ChangeTheLimitsOfFindings)
{
    const auto set = changeThresholds(plan(), {.accountable = 8, .roles = 2});
    EXPECT_EQ(set->name, QStringLiteral("Change the limits of findings"));
    EXPECT_EQ(done(plan(), set).head->assumptions.thresholds.accountable, 8);
    EXPECT_NE(refusal(changeThresholds(plan(), {.accountable = -1})), "");
}

TEST(StaffingEdits, AssignAPerson)
{
    const auto set = assignPerson(plan(), today, bo, seat, 0.5);
    const Plan after = done(plan(), set);
    EXPECT_EQ(set->name, QStringLiteral("Assign Bo Lind to Data Engineer, Team"));
    const Assignment *row = after.design(today).assignments.find(QStringLiteral("bo--seat"));
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->share, 0.5);
}

TEST(StaffingEdits, RefuseAnAssignmentThatCannotBe)
{
    EXPECT_THAT(refusal(assignPerson(plan(), today, ana, lead, 0.5)),
                testing::HasSubstr("Ana Silva already sits on Lead"));
    EXPECT_THAT(refusal(assignPerson(plan(), today, bo, seat, 0)), testing::HasSubstr("above 0"));
    EXPECT_THAT(refusal(assignPerson(plan(), today, bo, seat, 2.5)), testing::HasSubstr("share"));
    EXPECT_THAT(refusal(assignPerson(plan(), today, bo, seat, 1, {Month::of(2026, 7), {}})),
                testing::HasSubstr("is not in the company"));
    EXPECT_EQ(refusal(assignPerson(plan(), today, {QStringLiteral("x")}, seat, 1)),
              "there is no person “x”");
    EXPECT_EQ(refusal(assignPerson(plan(), next, ana, seat, 1)), "there is no position “seat”");
}

TEST(StaffingEdits, MoveAnAssignmentAndTakeItAway)
{
    const AssignmentId assignment{QStringLiteral("ana--lead")};
    const Plan moved = done(plan(), reassign(plan(), today, assignment, seat));
    EXPECT_EQ(moved.design(today).assignments.size(), 1);
    EXPECT_EQ(moved.design(today).assignments.begin()->operator->()->position, seat);
    EXPECT_TRUE(
        done(plan(), unassign(plan(), today, assignment)).design(today).assignments.isEmpty());
    EXPECT_EQ(refusal(unassign(plan(), today, {QStringLiteral("x")})),
              "there is no assignment “x”");
    EXPECT_EQ(refusal(reassign(plan(), today, {QStringLiteral("x")}, seat)),
              "there is no assignment “x”");
    EXPECT_EQ(refusal(reassign(plan(), today, assignment, {QStringLiteral("x")})),
              "there is no position “x”");
}

TEST(Removals, OfAPersonTakeAssignmentsAndManager)
{
    const auto set = removePerson(plan(), ana);
    const Plan after = done(plan(), set);
    EXPECT_EQ(keysOf(set).join(u'\n'),
              QStringLiteral("assignment ana--lead\nperson ana\nperson bo"));
    EXPECT_TRUE(after.people.find(bo)->manager.isEmpty());
    EXPECT_EQ(refusal(removePerson(plan(), {QStringLiteral("x")})), "there is no person “x”");
}

TEST(Removals, OfAPositionLetReportsMoveUp)
{
    const Plan after = done(plan(), removePosition(plan(), today, lead));
    EXPECT_EQ(positionIn(after, seat).reportsTo, head);
    EXPECT_EQ(positionIn(after, seat).alsoReportsTo, std::vector{head});
    EXPECT_TRUE(after.design(today).assignments.isEmpty());
    EXPECT_TRUE(after.design(today).guidance.isEmpty());
    EXPECT_TRUE(after.design(today).units.find(grid)->lead.isEmpty());
    EXPECT_EQ(after.scenarios.find(today)->hiringOrder, std::vector{seat});
    EXPECT_EQ(refusal(removePosition(plan(), next, lead)), "there is no position “lead”");
    EXPECT_EQ(refusal(removePosition(plan(), {QStringLiteral("x")}, lead)),
              "there is no position “lead”");
}

TEST(Removals, OfAUnitMoveItsContentUp)
{
    const Plan after = done(plan(), removeUnit(plan(), today, grid, UnitContent::MoveUp));
    EXPECT_EQ(after.design(today).units.find(team)->parent, company);
    EXPECT_EQ(positionIn(after, lead).unit, company);
    EXPECT_EQ(after.design(today).assignments.size(), 1);
    EXPECT_EQ(after.useCases.begin()->operator->()->unit, team);
    EXPECT_THAT(refusal(removeUnit(plan(), today, company, UnitContent::MoveUp)),
                testing::HasSubstr("has no unit above it"));
}

TEST(Removals, OfAUnitTakeItsContentAlong)
{
    const Plan after = done(plan(), removeUnit(plan(), today, grid, UnitContent::Remove));
    EXPECT_EQ(after.design(today).units.size(), 1);
    EXPECT_EQ(after.design(today).positions.size(), 1);
    EXPECT_TRUE(after.design(today).assignments.isEmpty());
    EXPECT_TRUE(after.scenarios.find(today)->hiringOrder.empty());
    EXPECT_EQ(after.useCases.begin()->operator->()->unit, company);
    const Plan none = done(plan(), removeUnit(plan(), today, company, UnitContent::Remove));
    EXPECT_TRUE(none.design(today).isEmpty());
    EXPECT_TRUE(none.useCases.begin()->operator->()->unit.isEmpty());
    EXPECT_EQ(refusal(removeUnit(plan(), next, grid, UnitContent::Remove)),
              "there is no unit “grid”");
}

TEST(Removals, OfAUseCaseTakeItsPhases)
{
    const Plan after = done(plan(), removeUseCase(plan(), {QStringLiteral("case")}));
    EXPECT_TRUE(after.useCases.isEmpty());
    EXPECT_TRUE(after.useCasePhases.isEmpty());
    EXPECT_EQ(refusal(removeUseCase(plan(), {QStringLiteral("x")})), "there is no use case “x”");
}

TEST(Removals, OfAScenarioTakeItsDesign)
{
    const Plan after = done(plan(), removeScenario(plan(), today));
    EXPECT_EQ(after.scenarios.size(), 1);
    EXPECT_FALSE(after.designs.contains(today));
    EXPECT_TRUE(after.useCases.begin()->operator->()->unit.isEmpty());
    EXPECT_THAT(refusal(removeScenario(after, next)), testing::HasSubstr("at least one scenario"));
    EXPECT_EQ(refusal(removeScenario(plan(), {QStringLiteral("x")})), "there is no scenario “x”");
}

TEST(ScenarioEdits, DuplicateAScenarioWithItsDesign)
{
    const ScenarioId copy{QStringLiteral("copy")};
    const Plan start = locked();
    const Plan after = done(start, duplicateScenario(start, today, copy, QStringLiteral("A copy")));
    EXPECT_TRUE(after.design(copy) == start.design(today));
    EXPECT_EQ(after.scenarios.rowOf(copy.value), 1);
    EXPECT_EQ(after.scenarios.find(copy)->name, QStringLiteral("A copy"));
    EXPECT_FALSE(after.scenarios.find(copy)->locked);
    EXPECT_NE(refusal(duplicateScenario(start, today, next, {})), "");
    EXPECT_NE(refusal(duplicateScenario(start, {QStringLiteral("x")}, copy, {})), "");
}

TEST(ScenarioEdits, LockAScenarioAndOpenItAgain)
{
    const Plan shut = done(plan(), setScenarioLocked(plan(), today, true));
    EXPECT_TRUE(shut == locked());
    EXPECT_TRUE(done(shut, setScenarioLocked(shut, today, false)) == plan());
    EXPECT_NE(refusal(setScenarioLocked(plan(), {QStringLiteral("x")}, true)), "");
}

TEST(LockedScenario, RefusesEveryEditThatReachesIt)
{
    const Plan shut = locked();
    const AssignmentId assignment{QStringLiteral("ana--lead")};
    const Unit unit{.id = {QStringLiteral("u")}, .name = QStringLiteral("U")};
    for (const auto &set :
         {addEntity(shut, today, unit), moveEntity<Unit>(shut, today, team.value, {}),
          assignPerson(shut, today, bo, seat, 1), unassign(shut, today, assignment),
          reassign(shut, today, assignment, seat), removePerson(shut, ana),
          removePosition(shut, today, seat), removeUnit(shut, today, team, UnitContent::Remove),
          removeUnit(shut, today, team, UnitContent::MoveUp), removeScenario(shut, today)})
        EXPECT_EQ(refusal(set), "the scenario “Today” is locked; unlock it to change it");
}

TEST(LockedScenario, IsNotRemovedEvenWhenItIsEmpty)
{
    const Plan shut = done(plan(), setScenarioLocked(plan(), next, true));
    EXPECT_THAT(refusal(removeScenario(shut, next)), testing::HasSubstr("is locked"));
}

TEST(LockedScenario, LetsTheOthersBeEdited)
{
    const Plan shut = locked();
    done(shut, addEntity(shut, next, Unit{.id = grid, .name = QStringLiteral("Grid")}));
}

namespace {

template <class T>
auto anyId(Dice &dice, const Table<T> &table)
{
    return table.isEmpty() ? decltype(T::id){} : dice.pick(table.rows())->id;
}

Result<ChangeSet> randomEdit(Dice &dice, const Plan &of)
{
    const ScenarioId scenario = anyId(dice, of.scenarios);
    const Design &within = of.design(scenario);
    const ScenarioId copy{QStringLiteral("copy-%1").arg(dice.below(5))};
    switch (dice.below(12)) {
    case 0:
        return removePerson(of, anyId(dice, of.people));
    case 1:
        return removePosition(of, scenario, anyId(dice, within.positions));
    case 2:
        return removeUnit(of, scenario, anyId(dice, within.units), UnitContent::MoveUp);
    case 3:
        return removeUnit(of, scenario, anyId(dice, within.units), UnitContent::Remove);
    case 4:
        return removeUseCase(of, anyId(dice, of.useCases));
    case 5:
        return removeScenario(of, scenario);
    case 6:
        return duplicateScenario(of, scenario, copy, QStringLiteral("Copy"));
    case 7:
        return setScenarioLocked(of, scenario, dice.chance(30));
    case 8:
        return unassign(of, scenario, anyId(dice, within.assignments));
    case 9:
        return reassign(of, scenario, anyId(dice, within.assignments),
                        anyId(dice, within.positions));
    case 10:
        return moveEntity<Unit>(of, scenario, anyId(dice, within.units).value,
                                anyId(dice, within.units).value);
    default:
        return assignPerson(of, scenario, anyId(dice, of.people), anyId(dice, within.positions),
                            0.5);
    }
}

} // namespace

RC_GTEST_PROP(Edits, AreUndoneToTheStartAndRedoneToTheEnd, (uint64_t seed))
{
    Dice dice(seed);
    const Plan start = randomPlan(dice);
    PlanDocument document(start, Framework{});
    for (int i = 0; i < 25; ++i) {
        const auto set = randomEdit(dice, document.plan());
        if (!set) {
            RC_ASSERT(!set.error().text.isEmpty());
            continue;
        }
        RC_ASSERT(document.apply(*set).has_value());
        RC_ASSERT(violations(document.plan()).empty());
    }
    const Plan end = document.plan();
    const int steps = document.undoStack().count();
    for (int i = 0; i < steps; ++i)
        document.undoStack().undo();
    RC_ASSERT(document.plan() == start);
    for (int i = 0; i < steps; ++i)
        document.undoStack().redo();
    RC_ASSERT(document.plan() == end);
}

} // namespace rolewright
