#include "core/plan/edits/planning_edits.h"

#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"

namespace rolewright {

namespace {

PlanBuilder named()
{
    PlanBuilder plan;
    plan.head([](Head &head) { head.name = s("Plan"); });
    return plan;
}

PlanBuilder threeSeats()
{
    PlanBuilder plan = named();
    plan.unit("north", UnitKind::BusinessUnit)
        .position("a", "north", {s("data-engineer")})
        .position("b", "north", {s("data-engineer")})
        .position("c", "north", {s("data-engineer")});
    return plan;
}

std::vector<PositionId> seats(std::initializer_list<const char *> ids)
{
    std::vector<PositionId> list;
    for (const char *id : ids)
        list.push_back({s(id)});
    return list;
}

std::vector<PositionId> orderIn(const Plan &plan)
{
    return plan.scenarios.find(s("baseline"))->hiringOrder;
}

} // namespace

TEST(HiringOrder, IsSetAndGoesBackToTheDefault)
{
    const PlanBuilder start = threeSeats();
    const Plan set =
        done(start.plan, setHiringOrder(start.plan, start.scenario, seats({"c", "a"})));
    EXPECT_EQ(orderIn(set), seats({"c", "a"}));
    const Plan back = done(set, setHiringOrder(set, start.scenario, {}));
    EXPECT_TRUE(orderIn(back).empty());
    EXPECT_TRUE(setHiringOrder(set, start.scenario, seats({"c", "a"}))->isEmpty());
}

TEST(HiringOrder, MovingUpKeepsTheRestByDefault)
{
    const PlanBuilder start = threeSeats();
    const Plan moved = done(start.plan, moveInHiringOrder(start.plan, start.scenario,
                                                          seats({"a", "b", "c"}), {s("b")}, 0));
    EXPECT_EQ(orderIn(moved), seats({"b"}));
}

TEST(HiringOrder, MovingDownKeepsWhatItPasses)
{
    const PlanBuilder start = threeSeats();
    const Plan moved = done(start.plan, moveInHiringOrder(start.plan, start.scenario,
                                                          seats({"a", "b", "c"}), {s("a")}, 9));
    EXPECT_EQ(orderIn(moved), seats({"b", "c", "a"}));
}

TEST(HiringOrder, MovingKeepsWhatWasOrderedBefore)
{
    PlanBuilder start = threeSeats();
    start.position("d", "north", {s("data-engineer")});
    // d is filled by now and not shown.
    const Plan set =
        done(start.plan, setHiringOrder(start.plan, start.scenario, seats({"b", "c", "d"})));
    const Plan moved =
        done(set, moveInHiringOrder(set, start.scenario, seats({"b", "c", "a"}), {s("a")}, 0));
    EXPECT_EQ(orderIn(moved), seats({"a", "b", "c", "d"}));
}

TEST(HiringOrder, RefusesWhatIsNotThereTwiceOrLocked)
{
    const PlanBuilder start = threeSeats();
    const Plan &plan = start.plan;
    EXPECT_NE(refusal(setHiringOrder(plan, start.scenario, seats({"x"}))), "");
    EXPECT_NE(refusal(setHiringOrder(plan, start.scenario, seats({"a", "a"}))), "");
    EXPECT_NE(refusal(setHiringOrder(plan, {s("other")}, {})), "");
    EXPECT_NE(refusal(moveInHiringOrder(plan, start.scenario, seats({"a"}), {s("b")}, 0)), "");
    EXPECT_NE(
        refusal(setHiringOrder(lockedScenario(plan, start.scenario), start.scenario, seats({"a"}))),
        "");
}

TEST(LeadTime, IsSetForAProfileOrForAllOthers)
{
    const PlanBuilder start = named();
    Plan plan = done(start.plan, setLeadTime(start.plan, {s("ml-engineer")}, 6));
    plan = done(plan, setLeadTime(plan, {}, 3));
    EXPECT_DOUBLE_EQ(plan.head->assumptions.leadTime({s("ml-engineer")}), 6);
    EXPECT_DOUBLE_EQ(plan.head->assumptions.leadTime({s("data-analyst")}), 3);
    plan = done(plan, setLeadTime(plan, {s("ml-engineer")}, std::nullopt));
    EXPECT_DOUBLE_EQ(plan.head->assumptions.leadTime({s("ml-engineer")}), 3);
    EXPECT_TRUE(setLeadTime(plan, {}, 3)->isEmpty());
    EXPECT_NE(refusal(setLeadTime(plan, {}, -1)), "");
    EXPECT_NE(refusal(setLeadTime(plan, {}, 121)), "");
}

TEST(LearningTime, IsSetWithinItsRange)
{
    const PlanBuilder start = named();
    const Plan plan = done(start.plan, setLearningTime(start.plan, 1.5));
    EXPECT_DOUBLE_EQ(plan.head->assumptions.learningMonthsPerLevel, 1.5);
    EXPECT_TRUE(setLearningTime(plan, 1.5)->isEmpty());
    EXPECT_NE(refusal(setLearningTime(plan, 500)), "");
}

} // namespace rolewright
