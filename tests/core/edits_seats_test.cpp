#include "core/plan/edits/seat_edits.h"
#include "core/plan/edits/staffing_edits.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {

namespace {

using testing::HasSubstr;

const ScenarioId baseline{s("baseline")};
const PersonId tom{s("tom")};
const PersonId eva{s("eva")};
const PersonId kim{s("kim")};
const PositionId fleet{s("fleet-engineer")};
const PositionId charging{s("charging-engineer")};

/// Tom on the seat in Fleet with 0.8 FTE from March, Eva on the one in Charging with 0.5 FTE; Kim
/// free, but gone after June 2027.
PlanBuilder builder()
{
    PlanBuilder plan;
    plan.head([](Head &head) { head.name = s("Plan"); });
    plan.unit("fleet", UnitKind::BusinessUnit).unit("charging", UnitKind::BusinessUnit);
    plan.position("fleet-engineer", "fleet", {s("ml-engineer")});
    plan.position("charging-engineer", "charging", {s("ml-engineer")});
    plan.person("tom").person("eva");
    plan.person("kim", [](Person &person) { person.until = QDate(2027, 6, 30); });
    plan.assign("tom", "fleet-engineer", 0.8, "2027-03");
    plan.assign("eva", "charging-engineer", 0.5);
    return plan;
}

const AssignmentId toms{s("a0")};
const AssignmentId evas{s("a1")};

const Assignment &assignmentOf(const Plan &plan, const PersonId &person, const PositionId &position)
{
    static const Assignment none;
    for (const auto &row : plan.design(baseline).assignments) {
        if (row->person == person && row->position == position)
            return *row;
    }
    return none;
}

qsizetype assignments(const Plan &plan)
{
    return plan.design(baseline).assignments.size();
}

} // namespace

TEST(SeatEdits, PinSomebodyAndLetThemGoAgain)
{
    const Plan plan = builder().plan;
    const auto pin = setPinned(plan, baseline, toms, true);
    const Plan pinned = done(plan, pin);
    EXPECT_EQ(pin->name, s("Pin tom to fleet-engineer, Fleet"));
    EXPECT_TRUE(assignmentOf(pinned, tom, fleet).pinned);
    EXPECT_TRUE(setPinned(pinned, baseline, toms, true)->isEmpty());
    EXPECT_FALSE(
        assignmentOf(done(pinned, setPinned(pinned, baseline, toms, false)), tom, fleet).pinned);
    EXPECT_THAT(refusal(setPinned(plan, baseline, {s("nobody")}, true)), HasSubstr("nobody"));
    EXPECT_THAT(refusal(setPinned(lockedScenario(plan, baseline), baseline, toms, true)),
                HasSubstr("locked"));
}

TEST(SeatEdits, PutSomebodyInPlaceOfTheHolders)
{
    const Plan plan = builder().plan;
    const auto set = replaceHolders(plan, baseline, kim, fleet, 1);
    const Plan after = done(plan, set);
    EXPECT_EQ(set->name, s("Put kim in place of tom on fleet-engineer, Fleet"));
    EXPECT_EQ(assignments(after), 2);
    EXPECT_EQ(assignmentOf(after, kim, fleet).share, 1);
    EXPECT_TRUE(assignmentOf(after, tom, fleet).id.isEmpty());
}

TEST(SeatEdits, LetAHolderStayUntilTheNewOneComes)
{
    const Plan plan = builder().plan;
    const MonthRange later{monthAt("2027-05"), {}};
    const Plan after = done(plan, replaceHolders(plan, baseline, eva, fleet, 0.5, later));
    EXPECT_EQ(assignmentOf(after, tom, fleet).until, monthAt("2027-04"));
    EXPECT_EQ(assignmentOf(after, eva, fleet).from, monthAt("2027-05"));
}

TEST(SeatEdits, AssignWhereNobodyIsToBeReplaced)
{
    PlanBuilder start = builder();
    start.position("free", "fleet", {s("ml-engineer")});
    const auto set = replaceHolders(start.plan, baseline, kim, {s("free")}, 0.5);
    EXPECT_EQ(set->name, s("Assign kim to free, Fleet"));
    EXPECT_EQ(assignments(done(start.plan, set)), 3);
}

TEST(SeatEdits, NameSeveralReplacedHolders)
{
    PlanBuilder start = builder();
    start.assign("eva", "fleet-engineer", 0.2);
    EXPECT_EQ(replaceHolders(start.plan, baseline, kim, fleet, 1)->name,
              s("Put kim in place of tom and eva on fleet-engineer, Fleet"));
    start.person("ann").assign("ann", "fleet-engineer", 0.1);
    EXPECT_EQ(replaceHolders(start.plan, baseline, kim, fleet, 1)->name,
              s("Put kim in place of tom and 2 others on fleet-engineer, Fleet"));
}

TEST(SeatEdits, RefuseAReplacementThatCannotBe)
{
    const Plan plan = builder().plan;
    EXPECT_THAT(refusal(replaceHolders(plan, baseline, tom, fleet, 1)), HasSubstr("already sits"));
    EXPECT_THAT(refusal(replaceHolders(plan, baseline, kim, fleet, 0)), HasSubstr("above 0"));
    EXPECT_THAT(refusal(replaceHolders(plan, baseline, kim, fleet, 2.5)), HasSubstr("share"));
    EXPECT_THAT(refusal(replaceHolders(plan, baseline, kim, fleet, 1, {monthAt("2027-07"), {}})),
                HasSubstr("is not in the company"));
    EXPECT_EQ(refusal(replaceHolders(plan, baseline, {s("x")}, fleet, 1)),
              "there is no person “x”");
    EXPECT_EQ(refusal(replaceHolders(plan, baseline, kim, {s("x")}, 1)),
              "there is no position “x”");
}

TEST(SeatEdits, LetTwoPeopleChangeSeats)
{
    const Plan plan = builder().plan;
    const auto set = swapAssignments(plan, baseline, toms, evas);
    const Plan after = done(plan, set);
    EXPECT_EQ(set->name, s("Let tom and eva change seats"));
    EXPECT_EQ(assignments(after), 2);
    EXPECT_EQ(assignmentOf(after, eva, fleet).share, 0.8);
    EXPECT_EQ(assignmentOf(after, eva, fleet).from, monthAt("2027-03"));
    EXPECT_EQ(assignmentOf(after, tom, charging).share, 0.5);
    EXPECT_EQ(assignmentOf(after, tom, charging).from, std::nullopt);
}

TEST(SeatEdits, RefuseAChangeOfSeatsThatCannotBe)
{
    PlanBuilder start = builder();
    start.assign("tom", "charging-engineer", 0.1);
    const AssignmentId third{s("a2")};
    EXPECT_THAT(refusal(swapAssignments(start.plan, baseline, toms, evas)),
                HasSubstr("tom already sits on charging-engineer"));
    EXPECT_THAT(refusal(swapAssignments(start.plan, baseline, toms, third)), HasSubstr("two"));
    EXPECT_THAT(refusal(swapAssignments(start.plan, baseline, evas, third)), HasSubstr("two"));
    EXPECT_EQ(refusal(swapAssignments(start.plan, baseline, toms, {s("x")})),
              "there is no assignment “x”");
    EXPECT_EQ(refusal(swapAssignments(start.plan, baseline, {s("x")}, toms)),
              "there is no assignment “x”");
    PlanBuilder late = builder();
    late.position("soon", "fleet", {s("ml-engineer")}).assign("kim", "soon", 0.5);
    late.edit("fleet-engineer").neededFrom = monthAt("2027-09");
    late.done();
    late.person("ann").assign("ann", "fleet-engineer", 0.1);
    EXPECT_THAT(refusal(swapAssignments(late.plan, baseline, third, {s("a3")})),
                HasSubstr("kim is not in the company when fleet-engineer is needed"));
}

TEST(SeatEdits, GiveAPartOfAnAssignmentToAnotherPosition)
{
    const Plan plan = builder().plan;
    const auto set = shareSeat(plan, baseline, toms, charging, 0.2);
    const Plan after = done(plan, set);
    EXPECT_EQ(set->name, s("Share tom with charging-engineer, Charging"));
    EXPECT_EQ(assignmentOf(after, tom, fleet).share, 0.6);
    EXPECT_EQ(assignmentOf(after, tom, charging).share, 0.2);
    EXPECT_EQ(assignmentOf(after, tom, charging).from, monthAt("2027-03"));
}

TEST(SeatEdits, LeaveAnAssignmentWithoutAShareAsItIsWhenAPartGoes)
{
    PlanBuilder start = builder();
    start.position("free", "fleet", {s("ml-engineer")}).assign("kim", "fleet-engineer");
    const Plan after = done(start.plan, shareSeat(start.plan, baseline, {s("a2")}, {s("free")}, 1));
    EXPECT_EQ(assignmentOf(after, kim, fleet).share, std::nullopt);
    EXPECT_EQ(assignmentOf(after, kim, {s("free")}).share, 1);
}

TEST(SeatEdits, RefuseAPartThatIsNone)
{
    const Plan plan = builder().plan;
    EXPECT_THAT(refusal(shareSeat(plan, baseline, toms, charging, 0)), HasSubstr("above 0"));
    EXPECT_THAT(refusal(shareSeat(plan, baseline, toms, charging, 0.8)), HasSubstr("less than"));
    EXPECT_THAT(refusal(shareSeat(plan, baseline, toms, fleet, 0.2)), HasSubstr("already sits"));
    EXPECT_EQ(refusal(shareSeat(plan, baseline, {s("x")}, fleet, 0.2)),
              "there is no assignment “x”");
    EXPECT_EQ(refusal(shareSeat(plan, baseline, toms, {s("x")}, 0.2)), "there is no position “x”");
}

TEST(SeatEdits, AreRefusedInALockedScenario)
{
    const Plan shut = lockedScenario(builder().plan, baseline);
    for (const auto &set : {replaceHolders(shut, baseline, kim, fleet, 1),
                            swapAssignments(shut, baseline, toms, evas),
                            shareSeat(shut, baseline, toms, charging, 0.2)})
        EXPECT_EQ(refusal(set), "the scenario “Baseline” is locked; unlock it to change it");
}

} // namespace rolewright
