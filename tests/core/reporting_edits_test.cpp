#include "core/plan/edits/reporting_edits.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {

namespace {

using testing::HasSubstr;

const ScenarioId baseline{s("baseline")};
const PositionId head{s("head")};
const PositionId lead{s("lead")};
const PositionId engineer{s("engineer")};
const PositionId other{s("other")};

/// An engineer reports to a lead, who reports to the head, to whom somebody else reports as well.
Plan plan()
{
    PlanBuilder builder;
    builder.head([](Head &written) { written.name = s("Plan"); });
    builder.unit("centre", UnitKind::Central);
    for (const char *id : {"head", "lead", "engineer", "other"})
        builder.position(id, "centre", {s("ml-engineer")});
    const auto report = [&](const PositionId &from, const PositionId &to) {
        Position position = *builder.design().positions.find(from);
        position.reportsTo = to;
        builder.design().positions.replace(position);
    };
    report(lead, head);
    report(engineer, lead);
    report(other, head);
    return builder.plan;
}

const Position &in(const Plan &plan, const PositionId &id)
{
    return *plan.design(baseline).positions.find(id);
}

} // namespace

TEST(ReportingEdits, MoveABranchWithAllBelowIt)
{
    const Plan after = done(plan(), reportTo(plan(), baseline, lead, other, Branch::Whole));
    EXPECT_EQ(in(after, lead).reportsTo, other);
    EXPECT_EQ(in(after, engineer).reportsTo, lead);
}

TEST(ReportingEdits, MoveAPositionAloneAndLeaveThoseBelowToTheOneAbove)
{
    const Plan after = done(plan(), reportTo(plan(), baseline, lead, other, Branch::Alone));
    EXPECT_EQ(in(after, lead).reportsTo, other);
    EXPECT_EQ(in(after, engineer).reportsTo, head);
}

TEST(ReportingEdits, MayMoveAPositionAloneBelowThoseWhoReportedToIt)
{
    const Plan after = done(plan(), reportTo(plan(), baseline, lead, engineer, Branch::Alone));
    EXPECT_EQ(in(after, lead).reportsTo, engineer);
    EXPECT_EQ(in(after, engineer).reportsTo, head);
}

TEST(ReportingEdits, LetAPositionReportToNobody)
{
    const Plan after = done(plan(), reportTo(plan(), baseline, lead, {}, Branch::Whole));
    EXPECT_TRUE(in(after, lead).reportsTo.isEmpty());
}

TEST(ReportingEdits, NeverMakeACircle)
{
    EXPECT_THAT(refusal(reportTo(plan(), baseline, head, engineer, Branch::Whole)),
                HasSubstr("is below it"));
    EXPECT_THAT(refusal(reportTo(plan(), baseline, head, head, Branch::Whole)),
                HasSubstr("cannot report to itself"));
    EXPECT_THAT(refusal(reportTo(plan(), baseline, head, head, Branch::Alone)),
                HasSubstr("cannot report to itself"));
}

TEST(ReportingEdits, MoveSeveralHeadsAndLeaveTheirBranchesTogether)
{
    const Plan before = plan();
    const auto set = reportTo(before, baseline, std::vector{lead, engineer}, other);
    const Plan after = done(before, set);
    EXPECT_EQ(set->name, QStringLiteral("Let 2 positions report to other"));
    EXPECT_EQ(in(after, lead).reportsTo, other);
    EXPECT_EQ(in(after, engineer).reportsTo, lead);
    EXPECT_THAT(refusal(reportTo(before, baseline, std::vector{other, lead}, engineer)),
                HasSubstr("lead cannot report to engineer, which is below it"));
}

TEST(ReportingEdits, ChangeNothingWhereNothingDiffers)
{
    const auto same = reportTo(plan(), baseline, lead, head, Branch::Whole);
    ASSERT_TRUE(same);
    EXPECT_TRUE(same->isEmpty());
}

TEST(ReportingEdits, DrawAndRemoveADottedLine)
{
    const Plan dotted = done(plan(), toggleSecondaryLine(plan(), baseline, engineer, other));
    EXPECT_EQ(in(dotted, engineer).alsoReportsTo, std::vector{other});
    const Plan again = done(dotted, toggleSecondaryLine(dotted, baseline, engineer, other));
    EXPECT_TRUE(in(again, engineer).alsoReportsTo.empty());
    EXPECT_THAT(refusal(toggleSecondaryLine(plan(), baseline, engineer, lead)),
                HasSubstr("already"));
}

TEST(ReportingEdits, MakeADottedLineSolid)
{
    const Plan dotted = done(plan(), toggleSecondaryLine(plan(), baseline, engineer, other));
    const Plan after = done(dotted, reportTo(dotted, baseline, engineer, other, Branch::Whole));
    EXPECT_EQ(in(after, engineer).reportsTo, other);
    EXPECT_TRUE(in(after, engineer).alsoReportsTo.empty());
}

TEST(ReportingEdits, AreRefusedInALockedScenario)
{
    const Plan locked = lockedScenario(plan(), baseline);
    EXPECT_NE(refusal(reportTo(locked, baseline, lead, other, Branch::Whole)), "");
}

} // namespace rolewright
