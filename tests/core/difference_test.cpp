#include "core/plan/difference.h"
#include "core/plan/validation.h"
#include "tests/support/plan_generator.h"

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
    plan.people.append(Person{.id = {QStringLiteral("karim")},
                              .name = QStringLiteral("Karim Diallo"),
                              .skills = {{{QStringLiteral("sql")}, {.level = 2}}}});
    Design &design = plan.designs[today];
    design.units.append(
        Unit{.id = {QStringLiteral("charging")}, .name = QStringLiteral("Charging")});
    design.positions.append(Position{.id = {QStringLiteral("de")},
                                     .unit = {QStringLiteral("charging")},
                                     .title = QStringLiteral("Data Engineer")});
    return plan;
}

QStringList told(const Plan &before, const Plan &after)
{
    return inWords(difference(before, after), before, after);
}

/// Two plans with a common past.
std::pair<Plan, Plan> relatives(uint64_t seed)
{
    Dice dice(seed);
    const Plan first = randomPlan(dice);
    return {first, randomlyEdited(dice, first, 1 + dice.below(25))};
}

} // namespace

RC_GTEST_PROP(Difference, TurnsOnePlanIntoTheOther, (uint64_t seed))
{
    const auto [from, to] = relatives(seed);
    const auto applied = apply(from, difference(from, to));
    if (!applied)
        RC_FAIL(describe(applied.error()).toStdString());
    RC_ASSERT(*applied == to);
}

RC_GTEST_PROP(Difference, IsTakenBackByItsInverseWithTheOrderOfRows, (uint64_t seed))
{
    const auto [from, to] = relatives(seed);
    const auto undone = apply(to, inverse(difference(from, to)));
    if (!undone)
        RC_FAIL(describe(undone.error()).toStdString());
    RC_ASSERT(*undone == from);
}

RC_GTEST_PROP(Difference, HoldsBetweenPlansThatHaveNothingToDoWithEachOther,
              (uint64_t one, uint64_t other))
{
    Dice firstDice(one);
    Dice secondDice(other);
    const Plan from = randomPlan(firstDice);
    const Plan to = randomPlan(secondDice);
    const ChangeSet set = difference(from, to);
    const auto there = apply(from, set);
    RC_ASSERT(there && *there == to);
    const auto back = apply(to, inverse(set));
    RC_ASSERT(back && *back == from);
}

RC_GTEST_PROP(Difference, IsEmptyBetweenEqualPlans, (uint64_t seed))
{
    Dice first(seed);
    Dice second(seed);
    RC_ASSERT(difference(randomPlan(first), randomPlan(second)).isEmpty());
}

TEST(Difference, MovesAsFewRowsAsPossible)
{
    Plan from;
    Plan to;
    for (const int i : {0, 1, 2, 3, 4, 5})
        from.people.append(Person{.id = {QString::number(i)}});
    for (const int i : {5, 0, 1, 2, 3, 4})
        to.people.append(Person{.id = {QString::number(i)}});
    const ChangeSet set = difference(from, to);
    ASSERT_EQ(set.changes.size(), 1U);
    EXPECT_EQ(set.changes[0].key.id, QStringLiteral("5"));
    EXPECT_TRUE(set.changes[0].moved);
}

RC_GTEST_PROP(ScenarioDifference, TurnsTheDesignOfOneScenarioIntoThatOfAnother, (uint64_t seed))
{
    Dice dice(seed);
    const Plan plan = randomPlan(dice);
    const ScenarioId from = plan.scenarios.rows()[0]->id;
    const ScenarioId to = plan.scenarios.rows()[1]->id;
    const auto applied = applyUnchecked(plan, scenarioDifference(plan, from, to));
    RC_ASSERT(applied.has_value());
    RC_ASSERT(applied->design(from) == plan.design(to));
    RC_ASSERT(applied->design(to) == plan.design(to));
}

TEST(InWords, NamesAddedAssignmentByPersonAndSeat)
{
    const Plan before = smallPlan();
    Plan after = before;
    after.designs[today].assignments.append(Assignment{.id = {QStringLiteral("a")},
                                                       .person = {QStringLiteral("karim")},
                                                       .position = {QStringLiteral("de")}});
    EXPECT_EQ(
        told(before, after),
        QStringList(QStringLiteral("added assignment Karim Diallo on Data Engineer, Charging")));
    EXPECT_EQ(
        told(after, before),
        QStringList(QStringLiteral("removed assignment Karim Diallo on Data Engineer, Charging")));
}

TEST(InWords, GivesValuesBeforeAndAfterForEachSkill)
{
    const Plan before = smallPlan();
    Plan after = before;
    Person karim = *before.people.find(QStringLiteral("karim"));
    karim.capacity = 0.8;
    karim.skills = {{{QStringLiteral("sql")}, {.level = 3}},
                    {{QStringLiteral("mlops")}, {.level = 1}}};
    after.people.replace(karim);
    EXPECT_EQ(told(before, after),
              QStringList(QStringLiteral("changed person Karim Diallo: capacity 1 → 0.8; "
                                         "skills sql 2 → 3; skills mlops nothing → 1")));
}

TEST(InWords, SaysThatARowMovedOrThatItsCommentsChanged)
{
    Plan before = smallPlan();
    before.people.append(Person{.id = {QStringLiteral("ana")}, .name = QStringLiteral("Ana")});
    Plan after = before;
    const auto rows = before.people.rows();
    after.people.assign({rows[1], rows[0]});
    const QStringList moved = told(before, after);
    ASSERT_EQ(moved.size(), 1);
    EXPECT_TRUE(moved[0].endsWith(QStringLiteral(": moved in the order")))
        << moved[0].toStdString();
    Person ana = *rows[1];
    ana.comments.atEnd = QStringLiteral(" on leave");
    after = before;
    after.people.replace(ana);
    EXPECT_EQ(told(before, after),
              QStringList(QStringLiteral("changed person Ana: comments changed")));
}

TEST(InWords, NamesTheScenarioWhereThereAreSeveral)
{
    Plan before = smallPlan();
    before.scenarios.append(
        Scenario{.id = {QStringLiteral("next")}, .name = QStringLiteral("Next")});
    before.designs[{QStringLiteral("next")}];
    Plan after = before;
    after.designs[today].units.append(
        Unit{.id = {QStringLiteral("grid")}, .name = QStringLiteral("Grid")});
    EXPECT_EQ(told(before, after), QStringList(QStringLiteral("added unit Grid (Today)")));
}

RC_GTEST_PROP(InWords, HasOneLineForEachChange, (uint64_t seed))
{
    const auto [from, to] = relatives(seed);
    const ChangeSet set = difference(from, to);
    const QStringList lines = inWords(set, from, to);
    RC_ASSERT(static_cast<size_t>(lines.size()) == set.changes.size());
    for (const QString &line : lines)
        RC_ASSERT(!line.trimmed().isEmpty());
}

} // namespace rolewright
