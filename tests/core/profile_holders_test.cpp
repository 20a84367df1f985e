#include "core/analysis/profile_holders.h"
#include "tests/core/analysis_fixture.h"

namespace rolewright {

namespace {

/// A centre with an architect, two units with an engineer each; one is half a scientist.
PlanBuilder organisation()
{
    PlanBuilder builder;
    builder.unit("centre", UnitKind::Central)
        .unit("fleet", UnitKind::BusinessUnit)
        .unit("grid", UnitKind::BusinessUnit)
        .filled("mei", "centre", {s("data-architect")})
        .filled("tom", "fleet", {s("data-engineer")})
        .filled("ana", "grid", {s("data-engineer"), s("data-scientist")})
        .useCase("parking", "grid");
    return builder;
}

std::vector<ProfileHolder> holdersOf(const AnalysisInput &input, const char *profile,
                                     const CoverageScope &scope = {})
{
    const PlanIndex index(input);
    return profileHolders(index, scope)[static_cast<size_t>(index.profileNumber({s(profile)}))];
}

} // namespace

TEST(ProfileHolders, haveTheirPartOfThePosition)
{
    const AnalysisInput input = organisation().input();
    const auto engineers = holdersOf(input, "data-engineer");
    ASSERT_EQ(engineers.size(), 2u);
    EXPECT_DOUBLE_EQ(engineers[0].fte, 1);
    EXPECT_DOUBLE_EQ(engineers[1].fte, 0.5);
    EXPECT_EQ(holdersOf(input, "data-scientist").size(), 1u);
    EXPECT_TRUE(holdersOf(input, "ml-engineer").empty());
}

TEST(ProfileHolders, inAUnitAreThoseWhoServeIt)
{
    const AnalysisInput input = organisation().input();
    EXPECT_EQ(holdersOf(input, "data-engineer", {.unit = UnitId{s("fleet")}}).size(), 1u);
    EXPECT_EQ(holdersOf(input, "data-architect", {.unit = UnitId{s("fleet")}}).size(), 1u);
    const auto inGrid = holdersOf(input, "data-engineer", {.useCase = UseCaseId{s("parking")}});
    ASSERT_EQ(inGrid.size(), 1u);
    EXPECT_DOUBLE_EQ(inGrid[0].fte, 0.5);
}

TEST(ProfileHolders, holdASkillWhenOneOfThemHasItOrOneThatImpliesIt)
{
    PlanBuilder builder = organisation();
    const Framework &framework = builtIn();
    const auto number = [&](const AnalysisInput &input) {
        return PlanIndex(input).profileNumber({s("data-engineer")});
    };
    const AnalysisInput unrated = builder.input();
    EXPECT_TRUE(heldSkills(PlanIndex(unrated), number(unrated), holdersOf(unrated, "data-engineer"))
                    .empty());

    Person tom = *builder.plan.people.find(s("tom"));
    tom.skills = {{{s("kubernetes")}, {.level = 4}}, {{s("sql")}, {.level = 2}}};
    builder.plan.people.replace(tom);
    const AnalysisInput input = builder.input();
    const PlanIndex index(input);
    const std::vector<bool> held =
        heldSkills(index, number(input), holdersOf(input, "data-engineer"));
    const auto &needs = framework.profile({s("data-engineer")})->skills;
    ASSERT_EQ(held.size(), needs.size());
    for (size_t i = 0; i < needs.size(); ++i)
        EXPECT_EQ(held[i], needs[i].skill.value == s("containerization")) << i;
}

} // namespace rolewright
