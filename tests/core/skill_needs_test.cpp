#include "core/analysis/skill_needs.h"

#include "core/analysis/learning.h"
#include "tests/core/skilled_fixture.h"

namespace rolewright {

namespace {

struct Counted
{
    explicit Counted(const PlanBuilder &plan) : input(plan.input()) {}
    const SkillNeedCount *tightest(const char *skill) const
    {
        return needs.tightestOf(fits.skillNumber({s(skill)}));
    }
    int number(const char *skill) const { return fits.skillNumber({s(skill)}); }

    AnalysisInput input;
    PlanIndex index{input};
    FitTable fits{index};
    SkillNeeds needs{index, fits};
};

TEST(SkillNeeds, CountsSeatsAndPeopleByLevel)
{
    PlanBuilder plan = smallPlan();
    plan.position("a", "north", {s("engineer")}, 1.5) // two seats
        .position("b", "north", {s("engineer"), s("lead")})
        .position("c", "north", {s("engineer")}, 0.5)
        .person("x", withSkills({{"python", 4}, {"git", 2}}))
        .person("y", withSkills({{"django", 3}, {"git", 1}}))
        .person("z", withSkills({{"python", 2}}));
    const Counted counted(plan);
    const SkillNeedCount *python = counted.tightest("python");
    ASSERT_NE(python, nullptr);
    EXPECT_EQ(python->needed, (std::array{0, 4, 4, 4, 1}));
    EXPECT_EQ(python->having, (std::array{0, 3, 3, 2, 1})); // y by Django
    EXPECT_EQ(python->tightest(), 3);
    EXPECT_TRUE(python->isShort());
    const SkillNeedCount *git = counted.tightest("git");
    ASSERT_NE(git, nullptr);
    EXPECT_EQ(git->needed, (std::array{0, 4, 4, 0, 0}));
    EXPECT_EQ(git->having, (std::array{0, 2, 1, 0, 0}));
    EXPECT_EQ(git->tightest(), 2);
}

TEST(SkillNeeds, IsNotShortWhereEnoughPeopleHaveIt)
{
    PlanBuilder plan = smallPlan();
    plan.position("a", "north", {s("lead")}).person("x", withSkills({{"python", 4}}));
    const Counted counted(plan);
    EXPECT_EQ(counted.tightest("python")->tightest(), 4);
    EXPECT_FALSE(counted.tightest("python")->isShort());
}

TEST(SkillNeeds, TakesTheBestOfAGroupAsOneNeed)
{
    PlanBuilder plan = smallPlan();
    plan.position("a", "north", {s("modeller")}, 2)
        .person("x", withSkills({{"keras", 3}}))
        .person("y", withSkills({{"pytorch", 4}}));
    const Counted counted(plan);
    const SkillNeedCount *pytorch = counted.tightest("pytorch");
    EXPECT_EQ(pytorch, counted.tightest("keras"));
    EXPECT_EQ(pytorch->choices.size(), 2u);
    EXPECT_EQ(pytorch->having[3], 2);
    EXPECT_FALSE(pytorch->isShort());
    EXPECT_EQ(counted.needs.having(counted.number("pytorch"), 3), 1);
}

TEST(SkillNeeds, HelpfulSkillsAreUsedAndNotNeeded)
{
    PlanBuilder plan = smallPlan();
    plan.position("a", "north", {s("engineer")});
    const Counted counted(plan);
    EXPECT_EQ(counted.tightest("sql"), nullptr);
    EXPECT_EQ(counted.needs.of(counted.number("sql")).front()->helpful, 1);
    EXPECT_TRUE(counted.needs.isUsed(counted.number("sql")));
    EXPECT_FALSE(counted.needs.isUsed(counted.number("cobol")));
}

TEST(SkillNeeds, WhoHasLeftCountsNoMore)
{
    PlanBuilder plan = smallPlan();
    plan.position("a", "north", {s("engineer")}).person("x", [](Person &person) {
        withSkills({{"git", 3}})(person);
        person.until = QDate(2026, 12, 31);
    });
    EXPECT_EQ(Counted(plan).tightest("git")->having[1], 0);
}

TEST(LearningPath, NamesStepsMonthsAndMentors)
{
    PlanBuilder plan = smallPlan();
    plan.person("learner", withSkills({{"python", 1}}))
        .person("both", withSkills({{"python", 3}, {"git", 2}}))
        .person("one", withSkills({{"git", 4}}))
        .person("outside", [](Person &person) {
            withSkills({{"python", 4}, {"git", 4}, {"sql", 4}})(person);
            person.employment = s("external");
        });
    const Counted counted(plan);
    const LearningPath path =
        learningPath(counted.index, counted.fits, 0, counted.index.profileNumber({s("engineer")}));
    ASSERT_EQ(path.missing.size(), 3u);
    EXPECT_EQ(path.steps, 6); // Python 1 → 3, Git 0 → 2, SQL 0 → 2
    EXPECT_DOUBLE_EQ(path.months, 12);
    ASSERT_EQ(path.mentors.size(), 1u);
    EXPECT_EQ(path.mentors.front().person, PersonId{s("both")});
    EXPECT_EQ(path.mentors.front().skills.size(), 2u);
    EXPECT_EQ(path.nobodyHas, std::vector{SkillId{s("sql")}});
}

TEST(LearningPath, OfSomebodyNotRatedIsEmpty)
{
    PlanBuilder plan = smallPlan();
    plan.person("new").person("both", withSkills({{"python", 3}}));
    const Counted counted(plan);
    const LearningPath path = learningPath(counted.index, counted.fits, 0, 0);
    EXPECT_TRUE(path.missing.empty());
    EXPECT_TRUE(path.mentors.empty());
}

} // namespace

} // namespace rolewright
