#include "core/report/unit_guidance.h"

#include "tests/core/analysis_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {
namespace {

TEST(UnitGuidance, TellsOnceWhatAPositionGivesToSeveral)
{
    PlanBuilder plan;
    plan.unit("centre", UnitKind::Central)
        .unit("fleet", UnitKind::BusinessUnit)
        .position("architect", "centre", {s("data-architect")})
        .position("head", "centre", {s("ai-management")})
        .position("engineer", "fleet", {s("data-engineer")})
        .position("scientist", "fleet", {s("data-scientist")});
    for (const char *to : {"engineer", "scientist"})
        plan.design().guidance.append(
            GuidanceLink{{s("architect")}, {s(to)}, s("data-infrastructure")});
    plan.design().guidance.append(GuidanceLink{{s("architect")}, {s("engineer")}, {}});
    plan.design().guidance.append(GuidanceLink{{s("engineer")}, {s("head")}, s("figures")});
    plan.design().guidance.append(GuidanceLink{{s("head")}, {s("architect")}, s("strategy")});
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const auto guidance = guidanceAcrossUnits(index, s("en"));
    ASSERT_EQ(guidance.size(), 2u);
    const std::vector<UnitGuidance> &fleet = guidance[1];
    ASSERT_EQ(fleet.size(), 2u);
    EXPECT_FALSE(fleet[0].goesOut);
    EXPECT_EQ(fleet[0].unit, 0);
    EXPECT_EQ(fleet[0].flows,
              QStringList({s("architect → engineer, scientist (data infrastructure)"),
                           s("architect → engineer")}));
    EXPECT_TRUE(fleet[1].goesOut);
    EXPECT_EQ(fleet[1].flows, QStringList{s("engineer → head (figures)")});
    ASSERT_EQ(guidance[0].size(), 2u);
    EXPECT_TRUE(guidance[0][0].goesOut);
    EXPECT_EQ(guidance[0][0].flows, fleet[0].flows);
}

} // namespace
} // namespace rolewright
