#include "core/analysis/hiring.h"

#include "core/analysis/month_work.h"
#include "tests/core/analysis_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

std::vector<HiringLine> planOf(const PlanBuilder &plan)
{
    const AnalysisInput input = plan.input();
    return hiringPlan(PlanIndex(input));
}

QStringList orderOf(const PlanBuilder &plan)
{
    QStringList order;
    for (const HiringLine &line : planOf(plan))
        order << line.position.value;
    return order;
}

/// A unit with a use case that is in data preparation in March and April 2027: a Data Engineer has
/// high effort there, a Data Analyst too.
PlanBuilder withWork()
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .useCase("forecast", "north")
        .phase("forecast", "data-preparation", "2027-03", 2);
    return plan;
}

} // namespace

TEST(Hiring, NeedIsTheFirstMonthWithWorkWhereThePositionSaysNothing)
{
    PlanBuilder plan = withWork();
    plan.position("de", "north", {s("data-engineer")});
    const HiringLine line = planOf(plan).at(0);
    EXPECT_EQ(line.need, monthAt("2027-03"));
    EXPECT_EQ(line.basis, NeedBasis::Demand);
    EXPECT_DOUBLE_EQ(line.leadMonths, 4);
    EXPECT_EQ(line.latestStart, monthAt("2026-11"));
    EXPECT_TRUE(line.isLate);
}

TEST(Hiring, NeedAndLeadTimeAreThoseThatAreGiven)
{
    PlanBuilder plan = withWork();
    plan.position("de", "north", {s("data-engineer"), s("ml-engineer")}, 1, "2027-09")
        .head([](Head &head) {
            head.assumptions.leadTimeMonths = {{{s("default")}, 2}, {{s("ml-engineer")}, 5.5}};
        });
    const HiringLine line = planOf(plan).at(0);
    EXPECT_EQ(line.basis, NeedBasis::NeededFrom);
    EXPECT_EQ(line.need, monthAt("2027-09"));
    EXPECT_DOUBLE_EQ(line.leadMonths, 5.5); // the longest
    EXPECT_EQ(line.latestStart, monthAt("2027-03"));
    EXPECT_FALSE(line.isLate);
}

TEST(Hiring, WithoutAnyMonthTheNeedIsToday)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit).position("de", "north", {s("data-engineer")});
    const HiringLine line = planOf(plan).at(0);
    EXPECT_EQ(line.basis, NeedBasis::Today);
    EXPECT_EQ(line.need, monthAt("2027-01"));
    EXPECT_TRUE(line.lost.isNone());
}

TEST(Hiring, LosesTheWorkThatNobodyCovers)
{
    PlanBuilder plan = withWork();
    plan.filled("half", "north", {s("data-engineer"), s("product-owner")})
        .position("de", "north", {s("data-engineer")}, 0.4);
    const HiringLine line = planOf(plan).at(0);
    EXPECT_DOUBLE_EQ(line.lost.demandFte, 1); // high effort, size 1
    EXPECT_DOUBLE_EQ(line.lost.coveredFte, 0.5);
    EXPECT_DOUBLE_EQ(line.lost.fte, 0.4); // of the half that is open
    EXPECT_DOUBLE_EQ(line.lost.fteMonths, 0.8);
    EXPECT_EQ(line.lost.worst, monthAt("2027-03"));
    EXPECT_EQ(line.lost.phases, std::vector{PhaseId{s("data-preparation")}});
    EXPECT_TRUE(line.reason.contains(s("Of 1.0 FTE of work that it serves in March 2027")));
}

TEST(Hiring, ComesInTheFrameworksOrder)
{
    PlanBuilder plan = withWork();
    plan.position("mle", "north", {s("ml-engineer")})
        .position("ds", "north", {s("data-scientist")})
        .position("da", "north", {s("data-architect")})
        .position("an", "north", {s("data-analyst")})
        .position("po", "north", {s("product-owner")});
    // Everyone of them leaves activities undone.
    EXPECT_EQ(orderOf(plan), QStringList({s("po"), s("an"), s("da"), s("ds"), s("mle")}));
}

TEST(Hiring, WhatIsCoveredAnywayComesLast)
{
    PlanBuilder plan = withWork();
    plan.filled("boss", "north", {s("product-owner")})
        .position("second", "north", {s("product-owner")})
        .position("de", "north", {s("data-engineer")});
    EXPECT_EQ(orderOf(plan), QStringList({s("de"), s("second")}));
    EXPECT_FALSE(planOf(plan).at(1).isMissed());
}

TEST(Hiring, OrderByHandGoesFirst)
{
    PlanBuilder plan = withWork();
    plan.position("po", "north", {s("product-owner")})
        .position("de", "north", {s("data-engineer")})
        .position("mle", "north", {s("ml-engineer")});
    Scenario scenario = *plan.plan.scenarios.find(plan.scenario);
    scenario.hiringOrder = {{s("mle")}, {s("de")}};
    plan.plan.scenarios.replace(scenario);
    EXPECT_EQ(orderOf(plan), QStringList({s("mle"), s("de"), s("po")}));
    EXPECT_TRUE(planOf(plan).at(0).isOrderedByHand);
    EXPECT_FALSE(planOf(plan).at(2).isOrderedByHand);
}

TEST(Hiring, SeatsThatEmptyLaterAreInIt)
{
    PlanBuilder plan = withWork();
    plan.position("de", "north", {s("data-engineer")})
        .person("x")
        .assign("x", "de", 1, nullptr, "2027-03");
    const HiringLine line = planOf(plan).at(0);
    EXPECT_EQ(line.basis, NeedBasis::Vacated);
    EXPECT_EQ(line.need, monthAt("2027-04"));
    EXPECT_DOUBLE_EQ(line.vacantFte, 1);
    EXPECT_DOUBLE_EQ(line.lost.fteMonths, 1); // April alone
    EXPECT_FALSE(line.unheld.empty());
}

TEST(Hiring, SeatsThatFillLaterComeLastAndSayWhen)
{
    PlanBuilder plan = withWork();
    plan.position("po", "north", {s("product-owner")})
        .person("x")
        .assign("x", "po", 1, "2027-02")
        .position("an", "north", {s("data-analyst")});
    EXPECT_EQ(orderOf(plan), QStringList({s("an"), s("po")}));
    const HiringLine line = planOf(plan).at(1);
    EXPECT_EQ(line.filledFrom, monthAt("2027-02"));
    EXPECT_TRUE(line.lost.isNone());
}

TEST(Hiring, OfAFullPlanIsEmpty)
{
    PlanBuilder plan = withWork();
    plan.filled("de", "north", {s("data-engineer")});
    EXPECT_TRUE(planOf(plan).empty());
}

TEST(MonthWork, CountsEachUseCaseAtMostAsCovered)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .unit("south", UnitKind::BusinessUnit)
        .useCase("a", "north", 0.5)
        .useCase("b", "south", 2)
        .phase("a", "data-preparation", "2027-03")
        .phase("b", "data-preparation", "2027-03")
        .filled("de", "north", {s("data-engineer")});
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    MonthStaffing staffing(index, {});
    const MonthWork work(index, staffing, monthAt("2027-03"));
    const int engineer = index.profileNumber({s("data-engineer")});
    EXPECT_DOUBLE_EQ(work.served(0, engineer).covered, 0.5); // of 1.0 FTE that are there
    EXPECT_DOUBLE_EQ(work.served(1, engineer).open(), 2);
    EXPECT_DOUBLE_EQ(work.covered(), 0.5);
    EXPECT_DOUBLE_EQ(work.lostWithout(engineer, {{0, 0.5}}), 0); // was spare
    EXPECT_DOUBLE_EQ(work.lostWithout(engineer, {{0, 1}}), 0.5);
    EXPECT_DOUBLE_EQ(coveredWork(index), 0.5);
}

} // namespace rolewright
