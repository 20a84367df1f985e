#include "core/analysis/coverage.h"
#include "core/analysis/unit_coverage.h"
#include "tests/core/analysis_fixture.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/synthetic_plan.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

PhaseCoverage phaseOf(const PlanIndex &index, const char *unit, const char *phase,
                      std::optional<Month> month = {})
{
    const auto row = static_cast<size_t>(index.unitRow({s(unit)}));
    const auto number = static_cast<size_t>(index.phaseNumber({s(phase)}));
    return coverageOfUnits(index, month)[row][number];
}

/// What coverage() says of a unit, summed over profiles.
std::vector<PhaseCoverage> summed(const PlanIndex &index, const UnitId &unit)
{
    std::vector<PhaseCoverage> phases;
    for (const Phase &phase : index.framework().phases)
        phases.push_back({.phase = phase.id});
    for (const CoverageCell &cell : coverage(index, {.unit = unit})) {
        if (cell.demandFte <= 0)
            continue;
        PhaseCoverage &phase = phases[static_cast<size_t>(index.phaseNumber(cell.phase))];
        phase.month = *cell.month;
        phase.demandFte += cell.demandFte;
        phase.coveredFte += std::min(cell.demandFte, cell.staffedFte);
    }
    return phases;
}

void expectAsCoverageSays(const AnalysisInput &input)
{
    const PlanIndex index(input);
    const auto units = coverageOfUnits(index);
    ASSERT_EQ(units.size(), index.units().size());
    for (size_t row = 0; row < units.size(); ++row) {
        if (index.units()[row].servesAll())
            continue;
        const auto expected = summed(index, index.unit(static_cast<int>(row)).id);
        ASSERT_EQ(units[row].size(), expected.size());
        for (size_t phase = 0; phase < expected.size(); ++phase) {
            EXPECT_EQ(units[row][phase].phase, expected[phase].phase);
            EXPECT_NEAR(units[row][phase].demandFte, expected[phase].demandFte, 1e-9);
            EXPECT_NEAR(units[row][phase].coveredFte, expected[phase].coveredFte, 1e-9);
            if (expected[phase].isAsked()) {
                EXPECT_EQ(units[row][phase].month, expected[phase].month);
            }
        }
    }
}

PlanBuilder twoUnits()
{
    PlanBuilder plan;
    plan.unit("centre", UnitKind::Central)
        .unit("north", UnitKind::BusinessUnit)
        .unit("south", UnitKind::BusinessUnit)
        .filled("architect", "centre", {s("data-architect")})
        .useCase("range", "north", 4)
        .useCase("routes", "south", 4)
        .phase("range", "data-ingestion", "2027-02")
        .phase("routes", "data-ingestion", "2027-03");
    return plan;
}

} // namespace

TEST(UnitCoverage, SaysOfEachUnitWhatItsPageSays)
{
    expectAsCoverageSays(test::drawnPlan());
    expectAsCoverageSays(analysisInput(syntheticPlan(400, builtIn()), builtIn(),
                                       syntheticScenario(), QDate(2026, 3, 1)));
}

TEST(UnitCoverage, LetsNoProfileStandInForAnother)
{
    const AnalysisInput input = twoUnits().input();
    const PhaseCoverage north = phaseOf(PlanIndex(input), "north", "data-ingestion");
    EXPECT_GT(north.demandFte, north.coveredFte);
    EXPECT_NEAR(north.coveredFte, 0.8, 1e-9); // all that is asked of the one who is there
    EXPECT_FALSE(north.isCovered());
}

TEST(UnitCoverage, JudgesACentralUnitByAllThatItsProfilesAreAskedFor)
{
    const AnalysisInput input = twoUnits().input();
    const PlanIndex index(input);
    const PhaseCoverage centre = phaseOf(index, "centre", "data-ingestion");
    EXPECT_TRUE(centre.isAsked());
    EXPECT_TRUE(centre.isCovered());
    EXPECT_NEAR(centre.demandFte, 0.8, 1e-9); // of the architect alone, in one of the two months
    EXPECT_EQ(centre.month, monthAt("2027-02"));
}

TEST(UnitCoverage, JudgesTheMonthThatIsAskedFor)
{
    const AnalysisInput input = twoUnits().input();
    const PlanIndex index(input);
    EXPECT_FALSE(phaseOf(index, "north", "data-ingestion", monthAt("2027-03")).isAsked());
    const PhaseCoverage south = phaseOf(index, "south", "data-ingestion", monthAt("2027-03"));
    EXPECT_TRUE(south.isAsked());
    EXPECT_EQ(south.month, monthAt("2027-03"));
}

TEST(UnitCoverage, AsksNothingWithoutUseCases)
{
    const AnalysisInput input = PlanBuilder().unit("north", UnitKind::BusinessUnit).input();
    const auto units = coverageOfUnits(PlanIndex(input));
    for (const PhaseCoverage &phase : units.front()) {
        EXPECT_FALSE(phase.isAsked());
        EXPECT_FALSE(phase.isCovered());
    }
}

} // namespace rolewright
