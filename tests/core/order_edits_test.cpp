#include "core/plan/edits/insert_above.h"
#include "core/plan/edits/order_edits.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {

namespace {

using testing::HasSubstr;

const ScenarioId baseline{s("baseline")};
const PositionId a{s("a")};
const PositionId b{s("b")};
const PositionId c{s("c")};
const PositionId apart{s("apart")};

/// Three positions of Fleet, of which the latter two report to the first; another one in Charging
/// that reports to nobody, like the first.
Plan plan()
{
    PlanBuilder builder;
    builder.head([](Head &head) { head.name = s("Plan"); });
    builder.unit("fleet", UnitKind::BusinessUnit).unit("charging", UnitKind::BusinessUnit);
    builder.unit("team", UnitKind::Team, "fleet").unit("crew", UnitKind::Team, "fleet");
    for (const char *id : {"a", "b", "c"})
        builder.position(id, "fleet", {s("ml-engineer")});
    builder.position("apart", "charging", {s("ml-engineer")});
    for (const char *id : {"b", "c"}) {
        builder.edit(id).reportsTo = a;
        builder.done();
    }
    return builder.plan;
}

template <class T>
QString order(const Table<T> &table)
{
    QStringList keys;
    for (const auto &row : table)
        keys << row->key();
    return keys.join(u' ');
}

QString positionsAfter(const PositionId &moved, const PositionId &beside, Side side)
{
    const Plan after = done(plan(), placeBeside(plan(), baseline, moved, beside, side));
    return order(after.design(baseline).positions);
}

Position made()
{
    return {.id = {s("new")}, .unit = {s("fleet")}, .title = s("Lead"), .reportsTo = a};
}

} // namespace

TEST(OrderEdits, PutAPositionBeforeOrBehindAnother)
{
    EXPECT_EQ(positionsAfter(c, a, Side::Before), s("c a b apart"));
    EXPECT_EQ(positionsAfter(c, b, Side::Before), s("a c b apart"));
    EXPECT_EQ(positionsAfter(a, b, Side::After), s("b a c apart"));
    EXPECT_EQ(placeBeside(plan(), baseline, c, b, Side::Before)->name, s("Move c before b"));
    EXPECT_EQ(placeBeside(plan(), baseline, a, c, Side::After)->name, s("Move a behind c"));
}

TEST(OrderEdits, ChangeNothingWhereItStandsThereAlready)
{
    EXPECT_TRUE(placeBeside(plan(), baseline, a, b, Side::Before)->isEmpty());
    EXPECT_TRUE(placeBeside(plan(), baseline, b, a, Side::After)->isEmpty());
    EXPECT_TRUE(placeBeside(plan(), baseline, b, b, Side::After)->isEmpty());
}

TEST(OrderEdits, ReachAcrossUnitsOnlyAmongThoseWhoReportToTheSame)
{
    EXPECT_EQ(positionsAfter(apart, a, Side::Before), s("apart a b c"));
    EXPECT_THAT(refusal(placeBeside(plan(), baseline, apart, b, Side::Before)),
                HasSubstr("neither are in one unit nor report"));
}

TEST(OrderEdits, PutUnitsOfOneUnitInOrder)
{
    const UnitId fleet{s("fleet")};
    const UnitId charging{s("charging")};
    const UnitId team{s("team")};
    const UnitId crew{s("crew")};
    const auto after = [](const Result<ChangeSet> &set) {
        return order(done(plan(), set).design(baseline).units);
    };
    EXPECT_EQ(after(placeBeside(plan(), baseline, charging, fleet, Side::Before)),
              s("charging fleet team crew"));
    EXPECT_EQ(after(placeBeside(plan(), baseline, team, crew, Side::After)),
              s("fleet charging crew team"));
    EXPECT_THAT(refusal(placeBeside(plan(), baseline, team, charging, Side::After)),
                HasSubstr("not parts of the same unit"));
    EXPECT_THAT(refusal(placeBeside(plan(), baseline, team, {s("x")}, Side::After)),
                HasSubstr("there is no unit “x”"));
}

TEST(OrderEdits, LeaveALockedScenarioAlone)
{
    EXPECT_THAT(
        refusal(placeBeside(lockedScenario(plan(), baseline), baseline, c, a, Side::Before)),
        HasSubstr("locked"));
}

TEST(InsertAbove, PutsAPositionBetweenSomeAndTheirSuperior)
{
    const auto set = insertAbove(plan(), baseline, {c, b}, made());
    const Plan after = done(plan(), set);
    EXPECT_EQ(set->name, s("Insert Lead above 2 positions"));
    const Table<Position> &positions = after.design(baseline).positions;
    EXPECT_EQ(positions.find(s("new"))->reportsTo, a);
    EXPECT_EQ(positions.find(b)->reportsTo, PositionId{s("new")});
    EXPECT_EQ(positions.find(c)->reportsTo, PositionId{s("new")});
    EXPECT_EQ(order(positions), s("a new b c apart"));
    EXPECT_EQ(insertAbove(plan(), baseline, {b}, made())->name, s("Insert Lead above b"));
    EXPECT_EQ(sharedSuperior(plan(), baseline, {b, c}), a);
}

TEST(InsertAbove, PutsAPositionOnTopOfTheLine)
{
    Position top = made();
    top.reportsTo = {};
    const Plan after = done(plan(), insertAbove(plan(), baseline, {a, apart}, top));
    EXPECT_EQ(after.design(baseline).positions.find(a)->reportsTo, PositionId{s("new")});
    EXPECT_TRUE(after.design(baseline).positions.find(s("new"))->reportsTo.isEmpty());
}

TEST(InsertAbove, RefusesWhatHasNoOneSuperiorOrWouldMakeACircle)
{
    EXPECT_THAT(refusal(insertAbove(plan(), baseline, {a, b}, made())),
                HasSubstr("report to different positions"));
    EXPECT_THAT(refusal(insertAbove(plan(), baseline, {}, made())), HasSubstr("choose"));
    Position below = made();
    below.reportsTo = b;
    EXPECT_NE(refusal(insertAbove(plan(), baseline, {a}, below)), "");
    EXPECT_THAT(refusal(insertAbove(lockedScenario(plan(), baseline), baseline, {b}, made())),
                HasSubstr("locked"));
}

} // namespace rolewright
