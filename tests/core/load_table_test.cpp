#include "core/analysis/load_table.h"

#include "tests/core/analysis_fixture.h"
#include "tests/support/synthetic_plan.h"

namespace rolewright {

TEST(LoadTable, AgreesWithTheLoadsOfEachMonth)
{
    const AnalysisInput input =
        analysisInput(syntheticPlan(200, builtIn()), builtIn(), syntheticScenario(), {2027, 1, 15});
    const PlanIndex index(input);
    const LoadTable table(index);
    ASSERT_EQ(table.months().front(), index.horizonOrToday().first);
    ASSERT_EQ(table.months().back(), index.horizonOrToday().last);
    for (size_t month = 0; month < table.months().size(); ++month) {
        const auto loads = loadsIn(index, table.months()[month]);
        for (int person = 0; person < static_cast<int>(loads.size()); ++person) {
            const PersonLoad &expected = loads[static_cast<size_t>(person)];
            const PersonLoad found = table.load(person, month);
            EXPECT_EQ(found.person, expected.person);
            EXPECT_NEAR(found.assignedFte, expected.assignedFte, 1e-6);
            EXPECT_DOUBLE_EQ(found.capacity, expected.capacity);
        }
    }
}

TEST(LoadTable, SumsWhatPeopleCarryAndHaveLeft)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .position("a", "north", {s("data-engineer")}, 2)
        .person("lena", 0.8)
        .person("tom")
        .person("eva", [](Person &person) { person.from = QDate(2027, 3, 1); })
        .assign("lena", "a", 1.0, "2027-01", "2027-02")
        .assign("tom", "a", 0.3, "2027-02", "2027-03");
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const LoadTable table(index);
    ASSERT_EQ(table.months().size(), 3u);
    const auto sums = table.sums({0, 1, 2});
    EXPECT_NEAR(sums[0].capacity, 1.8, 1e-6); // Eva comes in March
    EXPECT_NEAR(sums[0].assignedFte, 1.0, 1e-6);
    EXPECT_NEAR(sums[0].freeFte, 1.0, 1e-6); // Lena's overload takes nothing from Tom
    EXPECT_NEAR(sums[1].assignedFte, 1.3, 1e-6);
    EXPECT_NEAR(sums[1].freeFte, 0.7, 1e-6);
    EXPECT_NEAR(sums[2].capacity, 2.8, 1e-6);
    EXPECT_NEAR(sums[2].freeFte, 2.5, 1e-6);
    EXPECT_NEAR(table.sums({1})[1].assignedFte, 0.3, 1e-6);
}

TEST(LoadTable, CutsALongHorizonToTheYearsAroundToday)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .position("a", "north", {s("data-engineer")})
        .person("lena")
        .assign("lena", "a", 0.5, "1990-01", "2080-12");
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const LoadTable table(index);
    EXPECT_EQ(table.months().size(), static_cast<size_t>(LoadTable::mostMonths));
    EXPECT_EQ(table.months().front(), monthAt("2026-01"));
    EXPECT_NEAR(table.load(0, 5).assignedFte, 0.5, 1e-6);
}

} // namespace rolewright
