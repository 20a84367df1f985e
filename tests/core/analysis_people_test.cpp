#include "core/analysis/cost.h"
#include "core/analysis/fit.h"
#include "core/analysis/gaps.h"
#include "core/analysis/load.h"
#include "core/analysis/positions.h"
#include "core/analysis/responsibility.h"
#include "tests/core/analysis_fixture.h"
#include "tests/support/synthetic_plan.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

PlanBuilder oneUnit()
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit);
    return plan;
}

std::function<void(Person &)> withSkills(std::initializer_list<std::pair<const char *, int>> skills)
{
    OrderedMap<SkillId, SkillRating> ratings;
    for (const auto &[skill, level] : skills)
        ratings.emplace_back(SkillId{s(skill)}, SkillRating{.level = level});
    return [ratings](Person &person) { person.skills = ratings; };
}

TEST(AnalysisLoad, TakesTheMonthOfTheHighestLoad)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-engineer")})
        .position("b", "north", {s("data-engineer")})
        .person("lena", 0.8)
        .assign("lena", "a", 0.4, "2027-01", "2027-06")
        .assign("lena", "b", 0.6, "2027-03", "2027-04");
    const auto loads = peakLoads(plan.input());
    ASSERT_EQ(loads.size(), 1U);
    EXPECT_EQ(loads[0].month, monthAt("2027-03"));
    EXPECT_NEAR(loads[0].assignedFte, 1, 1e-12);
    EXPECT_NEAR(loads[0].load().value(), 1.25, 1e-12);
    EXPECT_TRUE(loads[0].isOver());
}

TEST(AnalysisLoad, FollowsChangesOfCapacityAndEmployment)
{
    Person person{.id = {s("tom")}, .from = QDate(2027, 2, 15), .until = QDate(2027, 8, 31)};
    person.capacityChanges = {{.from = QDate(2027, 6, 1), .capacity = 0.5}};
    EXPECT_EQ(capacityIn(person, monthAt("2027-01")), 0);
    EXPECT_EQ(capacityIn(person, monthAt("2027-02")), 1);
    EXPECT_EQ(capacityIn(person, monthAt("2027-06")), 0.5);
    EXPECT_EQ(capacityIn(person, monthAt("2027-09")), 0);
}

TEST(AnalysisLoad, SharesThatAreNotGivenTakeWhatIsFreeAndVacant)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-engineer")}, 0.5)
        .position("b", "north", {s("data-engineer")})
        .position("c", "north", {s("data-engineer")})
        .person("lena")
        .assign("lena", "a")
        .assign("lena", "b")
        .assign("lena", "c", 0.3);
    const auto shares = sharesIn(plan.input(), monthAt("2027-01"));
    EXPECT_NEAR(shares[0], 0.5, 1e-12);
    EXPECT_NEAR(shares[1], 0.2, 1e-12);
    EXPECT_NEAR(shares[2], 0.3, 1e-12);
}

TEST(AnalysisLoad, OfOnePersonNamesWhatEachAssignmentTakes)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-engineer")}, 0.5)
        .position("b", "north", {s("data-engineer")})
        .person("tom")
        .person("lena")
        .assign("tom", "b", 0.9)
        .assign("lena", "a")
        .assign("lena", "b", 0.3, "2027-02", "2027-03");
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    EXPECT_EQ(sharesOf(index, 1, monthAt("2027-02")), (std::vector<double>{0.5, 0.3}));
    EXPECT_EQ(sharesOf(index, 1, monthAt("2027-04")), (std::vector<double>{0.5, 0}));
    EXPECT_EQ(sharesOf(index, 0, monthAt("2027-02")), std::vector<double>{0.9});
}

TEST(AnalysisLoad, SeatIsVacantAgainWhenThePersonHasLeft)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-engineer")})
        .person("tom", [](Person &person) { person.until = QDate(2027, 3, 31); })
        .assign("tom", "a", 1, "2027-01", "2027-12");
    const AnalysisInput input = plan.input();
    EXPECT_EQ(staffedIn(input, monthAt("2027-03")), std::vector<double>{1});
    EXPECT_EQ(staffedIn(input, monthAt("2027-04")), std::vector<double>{0});
    EXPECT_EQ(loadsIn(input, monthAt("2027-04"))[0].load(), 0);
}

TEST(AnalysisPositions, StateIsDerived)
{
    PlanBuilder plan = oneUnit();
    plan.filled("full", "north", {s("data-engineer")})
        .position("half", "north", {s("data-engineer")})
        .position("empty", "north", {s("data-engineer")})
        .position("later", "north", {s("data-engineer")}, 1, "2027-05")
        .position("ready", "north", {s("data-engineer")}, 1, "2027-05")
        .person("tom")
        .assign("tom", "half", 0.5, nullptr, "2027-04")
        .assign("tom", "ready", 1, "2027-05");
    const AnalysisInput input = plan.input();
    const auto states = positionStatuses(input);
    ASSERT_EQ(states.size(), 5U);
    EXPECT_EQ(states[0].state, PositionState::Filled);
    EXPECT_EQ(states[1].state, PositionState::Partly);
    EXPECT_NEAR(states[1].vacantFte(), 0.5, 1e-12);
    EXPECT_EQ(states[2].state, PositionState::Vacant);
    EXPECT_EQ(states[3].state, PositionState::Planned);
    EXPECT_EQ(states[4].state, PositionState::Filled);
    EXPECT_EQ(states[4].month, monthAt("2027-05"));
    EXPECT_EQ(positionStatusesIn(input, monthAt("2027-05"))[1].state, PositionState::Vacant);
}

TEST(AnalysisFit, WeighsWhatIsHeldByWhatIsAsked)
{
    const Framework &framework = builtIn();
    const Profile &profile = *framework.profile({s("ai-management")});
    Person person{.id = {s("p")}, .name = s("P")};
    EXPECT_EQ(fitOf(framework, person, profile), std::nullopt);
    person.skills = {{SkillId{s("sales")}, {.level = 4}}, {SkillId{s("innovation")}, {.level = 1}}};
    // Six core skills at 3, one at 2, one helpful at 2.
    EXPECT_NEAR(fitOf(framework, person, profile).value(), (0.5 * 2 + 1) / (6 * 3 + 2 + 1), 1e-12);
}

TEST(AnalysisFit, CountsSkillsThatAreImpliedAndTheBestOfAGroup)
{
    PlanBuilder plan = oneUnit();
    plan.position("seat", "north", {s("data-scientist")})
        .person("lena", withSkills({{"kubernetes", 4}, {"keras", 3}, {"pytorch", 1}}));
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const FitTable table(index);
    EXPECT_EQ(table.has(0, {s("containerization")}), 4);
    const auto fits = fitsForPosition(index, {s("seat")});
    ASSERT_EQ(fits.size(), 1U);
    for (const AskedSkill &missing : fits[0].missing)
        EXPECT_NE(missing.skill.value, s("keras"));
    EXPECT_EQ(fits[0].profile.value, s("data-scientist"));
    for (size_t i = 1; i < fits[0].missing.size(); ++i) {
        const auto gap = [&](size_t at) {
            return fits[0].missing[at].required - fits[0].missing[at].has;
        };
        EXPECT_GE(gap(i - 1), gap(i));
    }
}

TEST(AnalysisFit, TellsOfEachSkillWhatIsAskedAndHad)
{
    PlanBuilder plan = oneUnit();
    plan.person("lena", withSkills({{"sql", 4}, {"python", 1}})).person("tom");
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const FitTable table(index);
    const int profile = index.profileNumber({s("data-engineer")});
    const auto asked = table.asked(0, {profile});
    EXPECT_EQ(asked.size(), index.profile(profile).skills.size());
    const auto missing = table.missing(0, {profile});
    EXPECT_TRUE(std::equal(missing.begin(), missing.end(), asked.begin())); // worst first
    const auto of = [&](const char *skill) {
        return *std::ranges::find(asked, SkillId{s(skill)}, &AskedSkill::skill);
    };
    EXPECT_EQ(of("sql").has, 4);
    EXPECT_FALSE(of("sql").isMissing());
    EXPECT_EQ(of("python").has, 1);
    EXPECT_TRUE(of("python").isMissing());
    EXPECT_TRUE(table.asked(1, {profile}).empty());
}

TEST(AnalysisFit, OfAPositionIsTheMeanByShares)
{
    PlanBuilder plan = oneUnit();
    plan.position("seat", "north", {s("data-engineer"), s("ml-engineer")})
        .person("lena", withSkills({{"python", 3}, {"sql", 2}}));
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const FitTable table(index);
    const double engineer = table.fit(0, index.profileNumber({s("data-engineer")})).value();
    const double operations = table.fit(0, index.profileNumber({s("ml-engineer")})).value();
    EXPECT_NEAR(table.positionFit(0, 0).value(), (engineer + operations) / 2, 1e-12);
}

TEST(AnalysisFit, RanksByFitThenFreeTimeThenId)
{
    PlanBuilder plan = oneUnit();
    plan.position("seat", "north", {s("data-engineer")})
        .position("other", "north", {s("data-engineer")})
        .person("unrated")
        .person("busy", withSkills({{"python", 3}}))
        .person("free", withSkills({{"python", 3}}))
        .person("also-free", withSkills({{"python", 3}}))
        .person("best", withSkills({{"python", 3}, {"sql", 3}}))
        .assign("busy", "other", 0.7, "2027-03", "2027-03");
    const auto fits = fitsForPosition(plan.input(), {s("seat")});
    QStringList order;
    for (const Fit &fit : fits)
        order << fit.person.value;
    EXPECT_EQ(order, QStringList({s("best"), s("also-free"), s("free"), s("busy"), s("unrated")}));
    EXPECT_EQ(fits[4].fit, std::nullopt);
    EXPECT_TRUE(fits[4].missing.empty());
    // Today's month is before the horizon, which is March alone.
    EXPECT_NEAR(fits[3].freeFte, 0.3, 1e-12);
    EXPECT_EQ(fitsForPosition(plan.input(), {s("seat")}, 2).size(), 2U);
    EXPECT_EQ(fitsForProfile(plan.input(), {s("data-engineer")}).size(), 5U);
    EXPECT_EQ(fitsOfPerson(plan.input(), {s("best")}).size(), 2U);
}

TEST(AnalysisGaps, NameVacantPositionsWithTheBestFits)
{
    PlanBuilder plan = oneUnit();
    plan.filled("full", "north", {s("data-engineer")})
        .position("seat", "north", {s("data-engineer")})
        .person("lena", withSkills({{"python", 3}}))
        .person("unrated");
    const Gaps found = gaps(plan.input());
    ASSERT_EQ(found.positions.size(), 1U);
    EXPECT_EQ(found.positions[0].position.value, s("seat"));
    EXPECT_NEAR(found.positions[0].vacantFte, 1, 1e-12);
    ASSERT_EQ(found.positions[0].best.size(), 1U);
    EXPECT_EQ(found.positions[0].best[0].person.value, s("lena"));
    EXPECT_TRUE(found.activities.empty());
}

TEST(AnalysisGaps, FindForEachVacancyWhoComesFirstForItAlone)
{
    const AnalysisInput input = analysisInput(syntheticPlan(200, builtIn()), builtIn(),
                                              syntheticScenario(), QDate(2026, 3, 1));
    const PlanIndex index(input);
    const Gaps found = gaps(index, 3);
    ASSERT_GT(found.positions.size(), 10U);
    EXPECT_EQ(found.positions.front().best.size(), 3U);
    for (const PositionGap &gap : found.positions) {
        auto alone = fitsForPosition(index, gap.position);
        std::erase_if(
            alone, [](const Fit &fit) { return fit.freeFte <= 1e-9 || fit.fit.value_or(0) <= 0; });
        alone.resize(std::min<size_t>(alone.size(), 3));
        EXPECT_EQ(gap.best, alone) << gap.position.value.toStdString();
    }
}

TEST(AnalysisGaps, NameActivitiesThatAUnitLacksSomebodyFor)
{
    PlanBuilder plan = oneUnit();
    plan.filled("scientist", "north", {s("data-scientist")}).useCase("range", "north");
    const auto found = gaps(plan.input()).activities;
    const UnitId north{s("north")};
    const auto has = [&](const char *activity, const char *profile, const char *code) {
        return std::find(found.begin(), found.end(),
                         ActivityGap{{s(activity)}, north, {s(profile)}, s(code)}) != found.end();
    };
    EXPECT_TRUE(has("dashboards", "data-analyst", "nobody-responsible"));
    EXPECT_TRUE(has("retraining", "ml-engineer", "part-unstaffed"));
    EXPECT_FALSE(has("feature-engineering", "data-scientist", "nobody-responsible"));
}

TEST(AnalysisResponsibility, NamesWhoHoldsEachLetter)
{
    PlanBuilder plan = oneUnit();
    plan.filled("anna", "north", {s("data-analyst")})
        .filled("dirk", "north", {s("data-scientist")})
        .row(&Plan::deferrals, Deferral{.activity = {s("lineage")}});
    for (const ResponsibilityRow &row : responsibilities(plan.input())) {
        EXPECT_EQ(row.deferred, row.activity.value == s("lineage"));
        if (row.activity.value != s("exploratory-analysis"))
            continue;
        EXPECT_EQ(row.accountable, std::vector<PersonId>{{s("dirk")}});
        EXPECT_EQ(row.responsible, (std::vector<PersonId>{{s("anna")}, {s("dirk")}}));
    }
    EXPECT_EQ(responsibilities(plan.input()).size(), builtIn().activities.size());
}

TEST(AnalysisResponsibility, CentralPeopleHoldForUnitsWhatIsPlacedCentrally)
{
    PlanBuilder plan = oneUnit();
    plan.unit("centre", UnitKind::Central)
        .filled("max", "centre", {s("ml-architect")})
        .filled("eva", "centre", {s("data-engineer")})
        .useCase("range", "north");
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const Holders holders(index);
    EXPECT_EQ(holders.ofProfile(0, index.profileNumber({s("ml-architect")})).count, 1);
    EXPECT_EQ(holders.ofProfile(0, index.profileNumber({s("data-engineer")})).count, 0);
    EXPECT_EQ(holders.ofProfile(1, index.profileNumber({s("data-engineer")})).count, 1);
}

TEST(AnalysisCost, TellsFilledFromVacant)
{
    PlanBuilder plan = oneUnit();
    plan.filled("full", "north", {s("data-engineer")})
        .position("seat", "north", {s("data-engineer"), s("ml-engineer")}, 2);
    EXPECT_EQ(cost(plan.input()), std::nullopt);
    plan.head([](Head &head) {
        head.assumptions.cost = {s("EUR"), {{{s("default")}, 100.0}, {{s("ml-engineer")}, 120.0}}};
    });
    const auto figures = cost(plan.input());
    ASSERT_TRUE(figures.has_value());
    EXPECT_NEAR(figures->filled, 100, 1e-9);
    EXPECT_NEAR(figures->vacant, 220, 1e-9);
    EXPECT_EQ(figures->currency, s("EUR"));
    EXPECT_EQ(cost(plan.input(), UnitId{s("nowhere")})->total(), 0);
}

} // namespace

} // namespace rolewright
