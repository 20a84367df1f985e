#include "core/analysis/bands.h"
#include "core/analysis/coverage.h"
#include "core/analysis/demand.h"
#include "tests/core/analysis_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

CoverageCell cellOf(const AnalysisInput &input, const char *profile, const char *phase,
                    const CoverageScope &scope = {})
{
    for (const CoverageCell &cell : coverage(input, scope)) {
        if (cell.profile.value == s(profile) && cell.phase.value == s(phase))
            return cell;
    }
    ADD_FAILURE() << "no cell " << profile << " " << phase;
    return {};
}

TimelineRow rowOf(const Timeline &timeline, const char *profile)
{
    for (const TimelineRow &row : timeline.rows) {
        if (row.profile.value == s(profile))
            return row;
    }
    ADD_FAILURE() << "no row " << profile;
    return {};
}

PlanBuilder workedExample()
{
    PlanBuilder plan;
    plan.unit("centre", UnitKind::Central)
        .unit("north", UnitKind::BusinessUnit)
        .unit("south", UnitKind::BusinessUnit)
        .filled("architect", "centre", {s("data-architect")})
        .useCase("range", "north", 4)
        .useCase("routes", "south", 4)
        .phase("range", "data-ingestion", "2027-02")
        .phase("routes", "data-ingestion", "2027-02");
    return plan;
}

TEST(AnalysisCoverage, SharesACentralPositionAmongUnits)
{
    const AnalysisInput input = workedExample().input();
    for (const char *unit : {"north", "south"}) {
        const CoverageCell cell =
            cellOf(input, "data-architect", "data-ingestion", {.unit = UnitId{s(unit)}});
        EXPECT_NEAR(cell.demandFte, 0.8, 1e-12);
        EXPECT_NEAR(cell.staffedFte, 0.5, 1e-12);
        EXPECT_NEAR(cell.coverage().value(), 0.625, 1e-12);
    }
    const CoverageCell whole = cellOf(input, "data-architect", "data-ingestion");
    EXPECT_NEAR(whole.demandFte, 1.6, 1e-12);
    EXPECT_NEAR(whole.staffedFte, 1, 1e-12);
    EXPECT_NEAR(whole.coverage().value(), 0.625, 1e-12);
    EXPECT_EQ(whole.month, monthAt("2027-02"));
}

TEST(AnalysisCoverage, ListsEveryProfileInSevenPhases)
{
    const auto cells = coverage(workedExample().input());
    ASSERT_EQ(cells.size(), 70U);
    for (const CoverageCell &cell : cells) {
        EXPECT_NE(cell.phase.value, s("scoping"));
        EXPECT_EQ(cell.month.has_value(), cell.demandFte > 0);
        EXPECT_EQ(cell.coverage().has_value(), cell.demandFte > 0);
    }
}

TEST(AnalysisCoverage, JudgesEachCellAtItsOwnEarliestPeak)
{
    PlanBuilder plan = workedExample();
    plan.useCase("more", "north", 8)
        .phase("more", "model-training", "2027-05", 3)
        .phase("more", "data-ingestion", "2027-06", 1);
    const AnalysisInput input = plan.input();
    EXPECT_EQ(cellOf(input, "data-engineer", "data-ingestion").month, monthAt("2027-02"));
    EXPECT_EQ(cellOf(input, "data-engineer", "model-training").month, monthAt("2027-05"));
    EXPECT_EQ(cellOf(input, "data-engineer", "deployment-management").month, std::nullopt);
}

TEST(AnalysisCoverage, JudgesAllCellsInTheMonthThatIsAsked)
{
    const AnalysisInput input = workedExample().input();
    const CoverageScope march{.month = monthAt("2027-03")};
    const CoverageCell cell = cellOf(input, "data-architect", "data-ingestion", march);
    EXPECT_EQ(cell.month, monthAt("2027-03"));
    EXPECT_EQ(cell.demandFte, 0);
    EXPECT_EQ(cell.coverage(), std::nullopt);
}

TEST(AnalysisCoverage, LeavesOutUseCasesThatAreNotGreenlit)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .useCase("range", "north", 4, false)
        .phase("range", "data-ingestion", "2027-02");
    EXPECT_TRUE(demand(plan.input()).empty());
}

TEST(AnalysisCoverage, CountsAPhaseThatIsNamedTwiceOnce)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .useCase("range", "north", 2)
        .phase("range", "data-ingestion", "2027-02", 2)
        .phase("range", "data-ingestion", "2027-03", 2);
    const AnalysisInput input = plan.input();
    EXPECT_NEAR(cellOf(input, "data-engineer", "data-ingestion").demandFte, 2, 1e-12);
    EXPECT_EQ(cellOf(input, "data-engineer", "data-ingestion").month, monthAt("2027-02"));
}

TEST(AnalysisCoverage, UnitsStaffTheUseCasesBelowThem)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .unit("team", UnitKind::Team, "north")
        .unit("south", UnitKind::BusinessUnit)
        .filled("above", "north", {s("data-engineer")})
        .filled("below", "team", {s("data-engineer")})
        .useCase("upper", "north", 1)
        .useCase("lower", "team", 3)
        .useCase("other", "south", 1)
        .phase("upper", "data-ingestion", "2027-02")
        .phase("lower", "data-ingestion", "2027-02")
        .phase("other", "data-ingestion", "2027-02");
    const AnalysisInput input = plan.input();
    const auto staffed = [&](const char *useCase) {
        return cellOf(input, "data-engineer", "data-ingestion", {.useCase = UseCaseId{s(useCase)}})
            .staffedFte;
    };
    EXPECT_NEAR(staffed("upper"), 0.25, 1e-12);
    EXPECT_NEAR(staffed("lower"), 1.75, 1e-12);
    EXPECT_EQ(staffed("other"), 0);
    EXPECT_NEAR(
        cellOf(input, "data-engineer", "data-ingestion", {.unit = UnitId{s("north")}}).staffedFte,
        2, 1e-12);
}

TEST(AnalysisCoverage, PoolsServeUseCasesWithoutAnOwnerHere)
{
    PlanBuilder plan;
    plan.unit("pool", UnitKind::Pool)
        .unit("north", UnitKind::BusinessUnit)
        .filled("pooled", "pool", {s("data-engineer")})
        .filled("own", "north", {s("data-engineer")})
        .useCase("orphan", "gone", 1)
        .phase("orphan", "data-ingestion", "2027-02");
    EXPECT_NEAR(cellOf(plan.input(), "data-engineer", "data-ingestion").staffedFte, 1, 1e-12);
}

TEST(AnalysisCoverage, TeamsInTheCentreServeAll)
{
    PlanBuilder plan;
    plan.unit("centre", UnitKind::Central)
        .unit("platform", UnitKind::Team, "centre")
        .unit("north", UnitKind::BusinessUnit)
        .filled("pooled", "platform", {s("data-engineer")})
        .useCase("range", "north", 1)
        .phase("range", "data-ingestion", "2027-02");
    EXPECT_NEAR(cellOf(plan.input(), "data-engineer", "data-ingestion").staffedFte, 1, 1e-12);
}

TEST(AnalysisCoverage, TimelineHoldsScopingAndSpareTime)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .filled("owner", "north", {s("product-owner")})
        .useCase("range", "north", 2)
        .phase("range", "scoping", "2027-02", 1)
        .position("later", "north", {s("data-analyst")}, 1, "2027-04");
    const Timeline line = timeline(plan.input());
    ASSERT_EQ(line.months.size(), 3U);
    const TimelineRow row = rowOf(line, "product-owner");
    EXPECT_EQ(row.demandFte, (std::vector<double>{1, 0, 0}));
    EXPECT_EQ(row.staffedFte, (std::vector<double>{1, 0, 0}));
    EXPECT_EQ(row.spareFte, (std::vector<double>{0, 1, 1}));
    EXPECT_EQ(rowOf(line, "data-engineer").demandFte, (std::vector<double>{0, 0, 0}));
}

TEST(AnalysisCoverage, TimelineFollowsAssignmentDates)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .position("seat", "north", {s("data-engineer")})
        .person("lena")
        .assign("lena", "seat", 0.5, "2027-03", "2027-04")
        .useCase("range", "north", 1)
        .phase("range", "data-ingestion", "2027-02", 4);
    EXPECT_EQ(rowOf(timeline(plan.input()), "data-engineer").staffedFte,
              (std::vector<double>{0, 0.5, 0.5, 0}));
}

TEST(AnalysisCoverage, PeakIsTheMonthOfTheGreatestDemand)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .filled("engineer", "north", {s("data-engineer")})
        .useCase("range", "north", 2)
        .phase("range", "data-ingestion", "2027-02", 2)
        .phase("range", "scoping", "2027-03");
    const auto peak = coveredAtPeak(plan.input());
    ASSERT_TRUE(peak.has_value());
    EXPECT_EQ(peak->month, monthAt("2027-03"));
    EXPECT_NEAR(peak->coveredFte, 1, 1e-12);
    EXPECT_GT(peak->demandFte, 2);
    EXPECT_FALSE(coveredAtPeak(PlanBuilder().input()).has_value());
}

TEST(AnalysisCoverage, HorizonTakesInNeedsAndAssignments)
{
    PlanBuilder plan = workedExample();
    plan.position("late", "north", {s("data-engineer")}, 1, "2027-09")
        .assign("architect", "late", 0.1, "2026-11");
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    EXPECT_EQ(index.horizon().value(), (MonthSpan{monthAt("2026-11"), monthAt("2027-09")}));
    const AnalysisInput empty = PlanBuilder().input();
    EXPECT_FALSE(PlanIndex(empty).horizon().has_value());
}

TEST(AnalysisCoverage, BandsFollowTheRatioOfDemandToStaffing)
{
    EXPECT_EQ(bandOf(0, 3), Band::NoDemand);
    EXPECT_EQ(bandOf(0.8, 1), Band::Spare);
    EXPECT_EQ(bandOf(1, 1), Band::WellUsed);
    EXPECT_EQ(bandOf(1.1, 1), Band::Tight);
    EXPECT_EQ(bandOf(1.4, 1), Band::Short);
    EXPECT_EQ(bandOf(1.41, 1), Band::VeryShort);
    EXPECT_EQ(bandOf(0.1, 0), Band::VeryShort);
}

} // namespace

} // namespace rolewright
