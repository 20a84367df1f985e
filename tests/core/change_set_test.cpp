#include "core/plan/change_set.h"

#include "core/plan/change_builder.h"
#include "core/plan/difference.h"
#include "core/plan/plan_document.h"
#include "core/plan/validation.h"
#include "tests/support/plan_generator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

const ScenarioId today{QStringLiteral("today")};

Plan smallPlan()
{
    Plan plan;
    plan.head = Immutable<Head>(Head{.name = QStringLiteral("Grid")});
    plan.scenarios.append(Scenario{.id = today, .name = QStringLiteral("Today")});
    for (const char *id : {"ana", "bo", "cleo"})
        plan.people.append(Person{.id = {QLatin1String(id)}, .name = QLatin1String(id)});
    Design &design = plan.designs[today];
    for (const char *id : {"top", "low"})
        design.units.append(Unit{.id = {QLatin1String(id)}, .name = QLatin1String(id)});
    for (const char *id : {"head", "seat"})
        design.positions.append(Position{.id = {QLatin1String(id)},
                                         .unit = {QStringLiteral("top")},
                                         .title = QLatin1String(id)});
    return plan;
}

EntityKey personKey(const char *id)
{
    return {{}, TableId::People, QLatin1String(id)};
}

Entity person(const char *id, double capacity = 1)
{
    return Immutable<Person>(
        Person{.id = {QLatin1String(id)}, .name = QLatin1String(id), .capacity = capacity});
}

Change addition(const char *id, const char *predecessor)
{
    return {personKey(id), std::nullopt, person(id), {}, QLatin1String(predecessor), false};
}

Change setting(const Plan &plan, const ScenarioId &scenario, const Unit &after)
{
    const EntityKey key{scenario, TableId::Units, after.key()};
    return {key, plan.find(key), Entity(Immutable<Unit>(after)), {}, {}, false};
}

/// The words of the refusal; empty when the set was applied.
std::string refusal(const Plan &plan, const std::vector<Change> &changes)
{
    const auto result = apply(plan, {QStringLiteral("Test"), changes});
    return result ? std::string() : describe(result.error()).toStdString();
}

QStringList peopleOf(const Plan &plan)
{
    QStringList ids;
    for (const auto &row : plan.people)
        ids << row->key();
    return ids;
}

Framework emptyFramework()
{
    return {};
}

} // namespace

TEST(Apply, PutsAdditionsBehindTheirPredecessors)
{
    const auto result =
        apply(smallPlan(), {{}, {addition("x", ""), addition("y", "ana"), addition("z", "y")}});
    ASSERT_TRUE(result);
    EXPECT_EQ(peopleOf(*result).join(u' '), QStringLiteral("x ana y z bo cleo"));
}

TEST(Apply, KeepsTheOrderOfAdditionsBehindTheSamePredecessor)
{
    const auto result = apply(smallPlan(), {{}, {addition("x", "ana"), addition("y", "ana")}});
    ASSERT_TRUE(result);
    EXPECT_EQ(peopleOf(*result).join(u' '), QStringLiteral("ana x y bo cleo"));
}

TEST(Apply, LeavesThePlanThatItWasGiven)
{
    const Plan plan = smallPlan();
    const Plan copy = plan;
    ASSERT_TRUE(apply(plan, {{}, {addition("x", "")}}));
    EXPECT_TRUE(plan == copy);
}

TEST(Apply, RefusesAChangeWhoseEntityIsNoLongerAsItWas)
{
    const Change late{personKey("ana"), person("ana", 0.5), person("ana", 0.8), {}, {}, false};
    EXPECT_THAT(refusal(smallPlan(), {late}),
                testing::HasSubstr("the person “ana” is no longer as it was"));
    const auto result = apply(smallPlan(), {{}, {late}});
    EXPECT_EQ(result.error().code, ErrorCode::Conflict);
}

TEST(Apply, RefusesARemovalOfWhatIsNotThere)
{
    const Change removal{personKey("zoe"), person("zoe"), std::nullopt, {}, {}, false};
    EXPECT_THAT(refusal(smallPlan(), {removal}), testing::HasSubstr("is no longer there"));
}

TEST(Apply, RefusesAPredecessorThatIsNotThere)
{
    EXPECT_THAT(refusal(smallPlan(), {addition("x", "nobody")}),
                testing::HasSubstr("should stand behind “nobody”, which is not there"));
}

TEST(Apply, RefusesRowsThatWouldStandBehindEachOther)
{
    EXPECT_THAT(refusal(smallPlan(), {addition("x", "y"), addition("y", "x")}),
                testing::HasSubstr("which is not there"));
}

TEST(Apply, RefusesAKeyThatIsTaken)
{
    EXPECT_THAT(refusal(smallPlan(), {addition("ana", "bo")}),
                testing::HasSubstr("is there already"));
}

TEST(Apply, RefusesTwoChangesOfOneEntity)
{
    EXPECT_THAT(refusal(smallPlan(), {addition("x", ""), addition("x", "ana")}),
                testing::HasSubstr("contradicts itself"));
}

TEST(Apply, RefusesAChangeWhoseKeyIsNotThatOfItsEntity)
{
    Change wrong = addition("x", "");
    wrong.key.id = QStringLiteral("other");
    EXPECT_NE(refusal(smallPlan(), {wrong}), "");
    wrong = addition("x", "");
    wrong.key.table = TableId::Units;
    EXPECT_NE(refusal(smallPlan(), {wrong}), "");
    wrong = addition("x", "");
    wrong.key.scenario = today;
    EXPECT_NE(refusal(smallPlan(), {wrong}), "");
}

TEST(Apply, RefusesToAddOrRemoveThePlansOwnData)
{
    const Plan plan = smallPlan();
    const Change removal{{{}, TableId::Head, {}}, Entity(plan.head), std::nullopt, {}, {}, false};
    EXPECT_NE(refusal(plan, {removal}), "");
}

TEST(Apply, RefusesABrokenReference)
{
    const EntityKey key{today, TableId::Assignments, QStringLiteral("a")};
    const Entity assignment = Immutable<Assignment>(Assignment{
        .id = {key.id}, .person = {QStringLiteral("zoe")}, .position = {QStringLiteral("seat")}});
    EXPECT_THAT(refusal(smallPlan(), {{key, std::nullopt, assignment, {}, {}, false}}),
                testing::HasSubstr("names the person “zoe”, which does not exist"));
}

TEST(Apply, RefusesToRemoveWhatIsReferredTo)
{
    const Plan plan = smallPlan();
    const EntityKey key{today, TableId::Units, QStringLiteral("top")};
    EXPECT_THAT(refusal(plan, {{key, plan.find(key), std::nullopt, {}, {}, false}}),
                testing::HasSubstr("names the unit “top”, which does not exist"));
}

TEST(Apply, RefusesACircleOfUnits)
{
    const Plan plan = smallPlan();
    Unit top = *plan.design(today).units.find(QStringLiteral("top"));
    Unit low = *plan.design(today).units.find(QStringLiteral("low"));
    top.parent = low.id;
    low.parent = top.id;
    EXPECT_EQ(refusal(plan, {setting(plan, today, top)}), "");
    EXPECT_THAT(refusal(plan, {setting(plan, today, top), setting(plan, today, low)}),
                testing::HasSubstr("units stand in a circle"));
}

TEST(Apply, RefusesACircleOfReportingLines)
{
    const Plan plan = smallPlan();
    const EntityKey key{today, TableId::Positions, QStringLiteral("seat")};
    Position seat = *plan.design(today).positions.find(key.id);
    seat.reportsTo = seat.id;
    EXPECT_THAT(
        refusal(plan, {{key, plan.find(key), Entity(Immutable<Position>(seat)), {}, {}, false}}),
        testing::HasSubstr("reporting lines run in a circle"));
}

TEST(Apply, RefusesAValueOutOfRange)
{
    const Plan plan = smallPlan();
    const Change change{
        personKey("ana"), plan.find(personKey("ana")), person("ana", 2.5), {}, {}, false};
    EXPECT_THAT(refusal(plan, {change}), testing::HasSubstr("capacity"));
}

TEST(Apply, AppliesNothingOfASetThatIsRefused)
{
    PlanDocument document(smallPlan(), emptyFramework());
    const ChangeSet set{QStringLiteral("Half"), {addition("x", ""), addition("y", "nobody")}};
    EXPECT_FALSE(document.apply(set));
    EXPECT_TRUE(document.plan() == smallPlan());
    EXPECT_EQ(document.undoStack().count(), 0);
    EXPECT_EQ(document.revision(), 0U);
}

RC_GTEST_PROP(Apply, RefusesEverySetASecondTime, (uint64_t seed))
{
    Dice dice(seed);
    const Plan start = randomPlan(dice);
    const ChangeSet set = difference(start, randomlyEdited(dice, start, 6));
    const bool onlyMoves = std::all_of(set.changes.begin(), set.changes.end(),
                                       [](const auto &c) { return c.before == c.after; });
    RC_PRE(!onlyMoves);
    const auto once = apply(start, set);
    RC_ASSERT(once.has_value());
    RC_ASSERT(!apply(*once, set));
}

RC_GTEST_PROP(PlanDocument, UndoesAndRedoesRandomStepsExactly, (uint64_t seed))
{
    Dice dice(seed);
    const Plan start = randomPlan(dice);
    PlanDocument document(start, emptyFramework());
    std::vector<Plan> states{start};
    for (int i = 0; i < 15; ++i) {
        const Plan next = randomlyEdited(dice, document.plan());
        const ChangeSet set = difference(document.plan(), next);
        if (set.isEmpty())
            continue;
        RC_ASSERT(document.apply(set).has_value());
        RC_ASSERT(document.plan() == next);
        states.push_back(next);
    }
    for (size_t i = states.size() - 1; i > 0; --i) {
        document.undoStack().undo();
        RC_ASSERT(document.plan() == states[i - 1]);
    }
    for (size_t i = 1; i < states.size(); ++i) {
        document.undoStack().redo();
        RC_ASSERT(document.plan() == states[i]);
    }
}

TEST(PlanDocument, TellsEachStepOnceWithItsSet)
{
    PlanDocument document(smallPlan(), emptyFramework());
    std::vector<ChangeSet> told;
    QObject::connect(&document, &PlanDocument::changed,
                     [&](const ChangeSet &set) { told.push_back(set); });
    const ChangeSet set{QStringLiteral("Add x"), {addition("x", "")}};
    ASSERT_TRUE(document.apply(set));
    document.undoStack().undo();
    document.undoStack().redo();
    EXPECT_EQ(told, (std::vector<ChangeSet>{set, inverse(set), set}));
    EXPECT_EQ(document.revision(), 3U);
    EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Add x"));
}

TEST(PlanDocument, TakesAnEmptySetForNoStep)
{
    PlanDocument document(smallPlan(), emptyFramework());
    EXPECT_TRUE(document.apply({}));
    EXPECT_EQ(document.undoStack().count(), 0);
}

RC_GTEST_PROP(Inverse, OfAnInverseIsTheSetItself, (uint64_t seed))
{
    Dice dice(seed);
    const Plan start = randomPlan(dice);
    const ChangeSet set = difference(start, randomlyEdited(dice, start, 8));
    RC_ASSERT(inverse(inverse(set)) == set);
}

TEST(PartOf, BringsTheNewPositionAndUnitOfAnAssignment)
{
    const Plan plan = smallPlan();
    ChangeBuilder builder(plan);
    builder.add(today, Unit{.id = {QStringLiteral("new")}, .name = QStringLiteral("New")});
    builder.add(today, Unit{.id = {QStringLiteral("other")}, .name = QStringLiteral("Other")});
    builder.add(today, Position{.id = {QStringLiteral("p")},
                                .unit = {QStringLiteral("new")},
                                .title = QStringLiteral("P")});
    builder.add(today, Assignment{.id = {QStringLiteral("a")},
                                  .person = {QStringLiteral("ana")},
                                  .position = {QStringLiteral("p")}});
    const auto set = builder.finish(QStringLiteral("Staff"));
    ASSERT_TRUE(set);
    const ChangeSet part = partOf(*set, {3});
    ASSERT_EQ(part.changes.size(), 3U);
    EXPECT_EQ(part.changes[0].key.id, QStringLiteral("new"));
    EXPECT_EQ(part.name, QStringLiteral("Staff"));
    EXPECT_TRUE(apply(plan, part));
}

TEST(PartOf, BringsTheRemovalOfTheAssignmentsOfARemovedPerson)
{
    Plan plan = smallPlan();
    plan.designs[today].assignments.append(Assignment{.id = {QStringLiteral("a")},
                                                      .person = {QStringLiteral("ana")},
                                                      .position = {QStringLiteral("seat")}});
    ChangeBuilder builder(plan);
    builder.remove<Assignment>(today, QStringLiteral("a"));
    builder.remove<Person>({}, QStringLiteral("ana"));
    builder.remove<Person>({}, QStringLiteral("bo"));
    const auto set = builder.finish({});
    ASSERT_TRUE(set);
    EXPECT_EQ(partOf(*set, {1}).changes.size(), 2U);
    EXPECT_EQ(partOf(*set, {0}).changes.size(), 1U);
    EXPECT_TRUE(apply(plan, partOf(*set, {1})));
}

TEST(PartOf, BringsTheNewUnitOfAUseCase)
{
    const Plan plan = smallPlan();
    ChangeBuilder builder(plan);
    builder.add(ScenarioId{}, UseCase{.id = {QStringLiteral("c")},
                                      .name = QStringLiteral("C"),
                                      .unit = {QStringLiteral("new")}});
    builder.add(today, Unit{.id = {QStringLiteral("new")}, .name = QStringLiteral("New")});
    const auto set = builder.finish({});
    ASSERT_TRUE(set);
    EXPECT_TRUE(apply(plan, partOf(*set, {0})));
}

TEST(PartOf, BringsTheNewPositionOfAHiringOrder)
{
    const Plan plan = smallPlan();
    ChangeBuilder builder(plan);
    Scenario scenario = *plan.scenarios.find(today);
    scenario.hiringOrder = {{QStringLiteral("p")}};
    builder.update(ScenarioId{}, scenario);
    builder.add(today, Position{.id = {QStringLiteral("p")},
                                .unit = {QStringLiteral("top")},
                                .title = QStringLiteral("P")});
    const auto set = builder.finish({});
    ASSERT_TRUE(set);
    EXPECT_TRUE(apply(plan, partOf(*set, {0})));
    EXPECT_TRUE(apply(*apply(plan, *set), partOf(inverse(*set), {0})));
}

TEST(PartOf, AppliesWhereTwoUnitsChangePlaces)
{
    Plan plan = smallPlan();
    Unit low = *plan.design(today).units.find(QStringLiteral("low"));
    low.parent = {QStringLiteral("top")};
    plan.designs[today].units.replace(low);
    ChangeBuilder builder(plan);
    Unit top = *plan.design(today).units.find(QStringLiteral("top"));
    top.parent = low.id;
    low.parent = {};
    builder.update(today, top);
    builder.update(today, low);
    const auto set = builder.finish({});
    ASSERT_TRUE(set);
    EXPECT_TRUE(apply(plan, partOf(*set, {0})));
    EXPECT_TRUE(apply(plan, partOf(*set, {1})));
}

RC_GTEST_PROP(PartOf, AppliesWhateverIsChosenUnlessLinesMakeACircle, (uint64_t seed))
{
    Dice dice(seed);
    const Plan start = randomPlan(dice);
    const ChangeSet set = difference(start, randomlyEdited(dice, start, 20));
    std::vector<size_t> chosen;
    for (size_t i = 0; i < set.changes.size(); ++i) {
        if (dice.chance(30))
            chosen.push_back(i);
    }
    const ChangeSet part = partOf(set, chosen);
    RC_ASSERT(part.changes.size() >= chosen.size());
    const auto applied = apply(start, part);
    if (!applied) {
        RC_ASSERT(applied.error().text.contains(QStringLiteral("circle")));
        return;
    }
    const auto back = apply(*applied, inverse(part));
    RC_ASSERT(back && *back == start);
}

RC_GTEST_PROP(PartOf, IsTheWholeSetWhenAllIsChosen, (uint64_t seed))
{
    Dice dice(seed);
    const Plan start = randomPlan(dice);
    const ChangeSet set = difference(start, randomlyEdited(dice, start, 10));
    std::vector<size_t> all(set.changes.size());
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    RC_ASSERT(partOf(set, all) == set);
}

} // namespace rolewright
