#include "core/plan/validation.h"

#include "core/plan/difference.h"
#include "tests/support/plan_generator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

const ScenarioId today{QStringLiteral("today")};

Plan soundPlan()
{
    Plan plan;
    plan.head = Immutable<Head>(Head{.name = QStringLiteral("Grid")});
    plan.scenarios.append(Scenario{.id = today, .name = QStringLiteral("Today")});
    plan.people.append(
        Person{.id = {QStringLiteral("karim")}, .name = QStringLiteral("Karim Diallo")});
    Design &design = plan.designs[today];
    for (const char *id : {"top", "middle", "low"})
        design.units.append(Unit{.id = {QLatin1String(id)}, .name = QLatin1String(id)});
    for (const char *id : {"head", "lead", "seat"})
        design.positions.append(Position{.id = {QLatin1String(id)},
                                         .unit = {QStringLiteral("top")},
                                         .title = QLatin1String(id)});
    return plan;
}

void setParent(Plan &plan, const char *unit, const char *parent)
{
    Unit changed = *plan.design(today).units.find(QLatin1String(unit));
    changed.parent = {QLatin1String(parent)};
    plan.designs[today].units.replace(changed);
}

void setBoss(Plan &plan, const char *position, const char *boss)
{
    Position changed = *plan.design(today).positions.find(QLatin1String(position));
    changed.reportsTo = {QLatin1String(boss)};
    plan.designs[today].positions.replace(changed);
}

/// All texts about a plan, one a line.
std::string textsOf(const Plan &plan)
{
    QStringList texts;
    for (const Violation &violation : violations(plan))
        texts << violation.text;
    return texts.join(u'\n').toStdString();
}

} // namespace

TEST(Violations, AreNoneInASoundPlan)
{
    EXPECT_EQ(textsOf(soundPlan()), "");
}

TEST(Violations, NameAReferenceThatLeadsNowhere)
{
    Plan plan = soundPlan();
    plan.designs[today].assignments.append(Assignment{.id = {QStringLiteral("a")},
                                                      .person = {QStringLiteral("nobody")},
                                                      .position = {QStringLiteral("seat")}});
    EXPECT_EQ(textsOf(plan), "“person” names the person “nobody”, which does not exist");
    EXPECT_EQ(violations(plan).front().key,
              (EntityKey{today, TableId::Assignments, QStringLiteral("a")}));
}

TEST(Violations, NameAReferenceThatIsNeededAndEmpty)
{
    const auto expectMissing = [](auto row, auto member, const char *words) {
        Plan plan = soundPlan();
        auto &table = tableIn<decltype(row)>(plan, today);
        (row.*member) = {};
        table.append(row);
        EXPECT_EQ(textsOf(plan), words);
    };
    const PersonId karim{QStringLiteral("karim")};
    const PositionId seat{QStringLiteral("seat")};
    const Position position{.id = {QStringLiteral("new")}, .title = QStringLiteral("New")};
    expectMissing(position, &Position::unit, "“unit” is missing");
    const Assignment assignment{.person = karim, .position = seat};
    expectMissing(assignment, &Assignment::person, "“person” is missing");
    expectMissing(assignment, &Assignment::position, "“position” is missing");
    const GuidanceLink link{.from = seat, .to = seat};
    expectMissing(link, &GuidanceLink::from, "“from” is missing");
    expectMissing(link, &GuidanceLink::to, "“to” is missing");
    const UseCasePhase phase{.phase = {QStringLiteral("scoping")}};
    expectMissing(phase, &UseCasePhase::useCase, "the phase belongs to no use case");
    const Deferral deferral{};
    expectMissing(deferral, &Deferral::activity, "“activity” is missing");
}

TEST(Violations, NameACircleOfUnitsOnce)
{
    Plan plan = soundPlan();
    setParent(plan, "top", "low");
    setParent(plan, "low", "middle");
    setParent(plan, "middle", "top");
    EXPECT_EQ(textsOf(plan), "units stand in a circle: top → low → middle → top");
}

TEST(Violations, NameACircleOfReportingLines)
{
    Plan plan = soundPlan();
    setBoss(plan, "head", "seat");
    setBoss(plan, "seat", "head");
    EXPECT_EQ(textsOf(plan), "reporting lines run in a circle: head → seat → head");
}

TEST(Violations, NameAPositionThatReportsToItself)
{
    Plan plan = soundPlan();
    setBoss(plan, "seat", "seat");
    EXPECT_EQ(textsOf(plan), "reporting lines run in a circle: seat → seat");
}

TEST(Violations, NameAValueOutOfRange)
{
    Plan plan = soundPlan();
    Person karim = *plan.people.find(QStringLiteral("karim"));
    karim.capacity = 2.5;
    plan.people.replace(karim);
    EXPECT_THAT(textsOf(plan), testing::HasSubstr("capacity"));
}

TEST(Violations, NameAnEndBeforeItsBeginning)
{
    Plan plan = soundPlan();
    plan.designs[today].assignments.append(Assignment{.id = {QStringLiteral("a")},
                                                      .person = {QStringLiteral("karim")},
                                                      .position = {QStringLiteral("seat")},
                                                      .from = Month::of(2026, 5),
                                                      .until = Month::of(2026, 4)});
    EXPECT_EQ(textsOf(plan), "“until” (2026-04) is before “from” (2026-05)");
}

TEST(Violations, NameAnIdThatIsNone)
{
    Plan plan = soundPlan();
    plan.people.append(Person{.id = {QStringLiteral("Ana B")}, .name = QStringLiteral("Ana")});
    EXPECT_THAT(textsOf(plan), testing::HasSubstr("“Ana B” is no id"));
}

TEST(Violations, NameAHiringOrderWithASeatThatIsNotThere)
{
    Plan plan = soundPlan();
    Scenario scenario = *plan.scenarios.find(today);
    scenario.hiringOrder = {{QStringLiteral("ghost")}};
    plan.scenarios.replace(scenario);
    EXPECT_THAT(textsOf(plan), testing::HasSubstr("“ghost”"));
}

TEST(Violations, NameADesignWithoutItsScenario)
{
    Plan plan = soundPlan();
    plan.designs[{QStringLiteral("lost")}].units.append(
        Unit{.id = {QStringLiteral("u")}, .name = QStringLiteral("U")});
    EXPECT_THAT(textsOf(plan), testing::HasSubstr("the scenario is not there"));
}

TEST(Violations, NameWhatStillRefersToSomethingThatASetRemoves)
{
    Plan plan = soundPlan();
    setParent(plan, "low", "top");
    Scenario scenario = *plan.scenarios.find(today);
    scenario.hiringOrder = {{QStringLiteral("seat")}};
    plan.scenarios.replace(scenario);
    Plan emptied = plan;
    emptied.designs[today].units.assign(
        {plan.design(today).units.rows()[1], plan.design(today).units.rows()[2]});
    emptied.designs[today].positions.assign({});
    const ChangeSet set = difference(plan, emptied);
    EXPECT_THAT(violationsAfter(emptied, set),
                testing::UnorderedElementsAreArray(violations(emptied)));
    EXPECT_EQ(violations(emptied).size(), 2u);
}

RC_GTEST_PROP(Violations, AreNeverOverlookedByTheShortCheckAfterAChange, (uint64_t seed))
{
    Dice dice(seed);
    const Plan start = randomPlan(dice);
    const Plan other = randomlyEdited(dice, start, 12);
    ChangeSet part = difference(start, other);
    std::erase_if(part.changes, [&](const Change &) { return dice.chance(40); });
    const auto result = applyUnchecked(start, part);
    if (!result)
        return;
    RC_ASSERT(violationsAfter(*result, part).empty() == violations(*result).empty());
}

} // namespace rolewright
