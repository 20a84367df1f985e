#include "core/analysis/coverage_gain.h"
#include "core/analysis/seating.h"
#include "core/plan/edits/staffing_edits.h"
#include "tests/core/analysis_fixture.h"
#include "tests/support/synthetic_plan.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

PlanBuilder fleet()
{
    PlanBuilder plan;
    plan.unit("fleet", UnitKind::BusinessUnit)
        .position("seat", "fleet", {s("data-engineer")}, 1)
        .useCase("case", "fleet", 2)
        .phase("case", "data-ingestion", "2027-02", 2);
    return plan;
}

double rise(const PlanBuilder &plan, const char *person, const char *position, double fte)
{
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    return CoverageGains(index).rise(index.personRow({s(person)}), index.positionRow({s(position)}),
                                     fte);
}

/// The greatest rise that coverageChanges() finds of an assignment.
double foundRise(const PlanIndex &index, const ChangeSet &assignment)
{
    double greatest = 0;
    for (const CoverageChange &change : coverageChanges(index, assignment))
        greatest = std::max(greatest, std::min(change.after, 1.0) - std::min(change.before, 1.0));
    return greatest;
}

} // namespace

TEST(CoverageGains, AreTheSharesOfWhatIsAskedFor)
{
    PlanBuilder plan = fleet();
    plan.person("kim");
    EXPECT_NEAR(rise(plan, "kim", "seat", 0.8), 0.4, 1e-12);
}

TEST(CoverageGains, EndWhereAllIsCovered)
{
    PlanBuilder plan = fleet();
    plan.person("kim").person("ann").position("other", "fleet", {s("data-engineer")}, 2);
    plan.assign("ann", "other", 1.5);
    EXPECT_NEAR(rise(plan, "kim", "seat", 0.4), 0.2, 1e-12);
    EXPECT_NEAR(rise(plan, "kim", "seat", 1), 0.25, 1e-12);
}

TEST(CoverageGains, AreNoneWhereNothingIsAskedOrThePersonIsGone)
{
    PlanBuilder plan = fleet();
    plan.position("governor", "fleet", {s("data-governor")});
    plan.person("kim").person("gone", [](Person &gone) { gone.until = QDate(2027, 1, 31); });
    plan.phase("case", "model-training", "2027-05");
    EXPECT_EQ(rise(plan, "gone", "seat", 1), 0);
    PlanBuilder idle;
    idle.unit("fleet", UnitKind::BusinessUnit).position("seat", "fleet", {s("data-engineer")});
    idle.person("kim");
    EXPECT_EQ(rise(idle, "kim", "seat", 1), 0);
}

TEST(CoverageGains, AreWhatTheAssignmentDoes)
{
    const Plan plan = syntheticPlan(400, builtIn());
    const AnalysisInput input =
        analysisInput(plan, builtIn(), syntheticScenario(), QDate(2026, 3, 1));
    const PlanIndex index(input);
    const CoverageGains gains(index);
    int rising = 0;
    for (int position = 0; position < static_cast<int>(index.positions().size()); position += 7) {
        for (int person = 0; person < static_cast<int>(index.people().size()); person += 97) {
            const auto set = assignPerson(plan, input.scenario, index.person(person).id,
                                          index.position(position).id, 0.5);
            if (!set)
                continue;
            const double found = foundRise(index, *set);
            EXPECT_NEAR(gains.rise(person, position, 0.5), found, 0.005 + 1e-9);
            rising += found > 0 ? 1 : 0;
        }
    }
    EXPECT_GT(rising, 10);
}

} // namespace rolewright
