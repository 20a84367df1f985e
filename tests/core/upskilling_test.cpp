#include "core/analysis/upskilling.h"

#include "core/analysis/mentors.h"
#include "core/analysis/ways_out.h"
#include "tests/core/skilled_fixture.h"

namespace rolewright {

namespace {

struct Judged
{
    explicit Judged(const PlanBuilder &given, size_t most = 2) : input(given.input()), nearest(most)
    {
    }

    const PersonUpskilling *of(const char *person) const
    {
        const auto found =
            std::ranges::find(people, PersonId{s(person)}, &PersonUpskilling::person);
        return found == people.end() ? nullptr : &*found;
    }

    AnalysisInput input;
    size_t nearest;
    PlanIndex index{input};
    FitTable fits{index};
    std::vector<HiringLine> plan = hiringPlan(index);
    std::vector<PersonUpskilling> people = upskilling(index, fits, plan, nearest);
    std::vector<GapWays> gaps = waysOut(index, fits, plan);
};

const WayOut &wayOf(const GapWays &gap, WayOutKind kind)
{
    return *std::ranges::find(gap.ways, kind, &WayOut::kind);
}

} // namespace

TEST(Upskilling, TakesTheFewestWeightedLevelsFirst)
{
    PlanBuilder plan = smallPlan();
    // To engineer: Git 2 (core) and SQL 2 (helpful, counts half); to lead: one level of Python.
    plan.person("x", withSkills({{"python", 3}}));
    const Judged judged(plan);
    const PersonUpskilling *x = judged.of("x");
    ASSERT_NE(x, nullptr);
    ASSERT_EQ(x->ways.size(), 2U);
    EXPECT_EQ(x->ways[0].profile, ProfileId{s("lead")});
    EXPECT_DOUBLE_EQ(x->ways[0].weightedSteps, 1);
    EXPECT_EQ(x->ways[1].profile, ProfileId{s("engineer")});
    EXPECT_DOUBLE_EQ(x->ways[1].weightedSteps, 3);
    EXPECT_EQ(x->ways[1].steps, 4);
    EXPECT_DOUBLE_EQ(x->ways[1].months, 8); // 2 months a level
}

TEST(Upskilling, NamesTheNearestVacantProfileTooAndPutsItsPeopleFirst)
{
    PlanBuilder plan = smallPlan();
    plan.person("x", withSkills({{"python", 3}, {"keras", 1}}))
        .person("y", withSkills({{"pytorch", 2}}))
        .position("m", "north", {s("modeller")});
    const Judged judged(plan, 1);
    EXPECT_EQ(judged.people.front().person, PersonId{s("y")});
    const PersonUpskilling *x = judged.of("x");
    ASSERT_NE(x, nullptr);
    ASSERT_EQ(x->ways.size(), 2U);
    EXPECT_EQ(x->ways[1].profile, ProfileId{s("modeller")});
    EXPECT_DOUBLE_EQ(x->ways[1].vacantFte, 1);
}

TEST(Upskilling, NamesFarProfilesOnlyWhereNoneIsNearer)
{
    PlanBuilder plan = smallPlan();
    plan.person("x", withSkills({{"python", 4}})).person("y", withSkills({{"sql", 1}}));
    const Judged judged(plan, 9);
    EXPECT_EQ(judged.of("x")->ways.size(), 2U); // not modeller
    EXPECT_EQ(judged.of("y")->ways.size(), 1U);
}

TEST(Upskilling, LeavesOutThoseFromOutsideGoneOrNotRated)
{
    PlanBuilder plan = smallPlan();
    plan.person("outside",
                [](Person &person) {
                    withSkills({{"python", 3}})(person);
                    person.employment = s("external");
                })
        .person("gone",
                [](Person &person) {
                    withSkills({{"python", 3}})(person);
                    person.until = QDate(2026, 12, 31);
                })
        .person("new");
    EXPECT_TRUE(Judged(plan).people.empty());
}

TEST(Upskilling, AHeldProfileIsThereOnlyWhereSomethingIsMissing)
{
    PlanBuilder plan = smallPlan();
    plan.person("x", withSkills({{"python", 4}}))
        .position("l", "north", {s("lead")})
        .assign("x", "l", 1);
    const Judged judged(plan);
    ASSERT_NE(judged.of("x"), nullptr);
    for (const ProfileWay &way : judged.of("x")->ways)
        EXPECT_NE(way.profile, ProfileId{s("lead")});
}

TEST(Mentors, AreTheLeastLoadedWhoHaveTheLevel)
{
    PlanBuilder plan = smallPlan();
    plan.person("busy", withSkills({{"python", 4}}))
        .person("free", withSkills({{"django", 3}}))
        .position("l", "north", {s("lead")})
        .assign("busy", "l", 1);
    const Judged judged(plan);
    const Mentors mentors(judged.index, judged.fits);
    EXPECT_EQ(mentors.of({s("python")}, 3, -1), PersonId{s("free")});
    EXPECT_EQ(mentors.of({s("python")}, 3, 1), PersonId{s("busy")}); // not oneself
    EXPECT_EQ(mentors.of({s("python")}, 4, -1), PersonId{s("busy")});
    EXPECT_EQ(mentors.of({s("python")}, 4, 0), PersonId{});
    EXPECT_EQ(mentors.of({s("git")}, 1, -1), PersonId{});
}

TEST(WaysOut, ComparesAllFiveWithWhatTheyLeaveOpen)
{
    PlanBuilder plan = smallPlan();
    plan.unit("pool", UnitKind::Pool)
        .position("seat", "north", {s("engineer")}, 1, "2027-03")
        .person("ready", withSkills({{"python", 3}, {"git", 2}}))
        .person("learner", withSkills({{"python", 1}}))
        .person("lent", withSkills({{"python", 3}, {"git", 2}, {"sql", 2}}))
        .position("lending", "pool", {s("engineer")})
        .assign("lent", "lending", 1)
        .position("other", "north", {s("lead")})
        .assign("ready", "other", 0.7);
    const Judged judged(plan);
    const auto gap = std::ranges::find(judged.gaps, PositionId{s("seat")}, &GapWays::position);
    ASSERT_NE(gap, judged.gaps.end());
    ASSERT_EQ(gap->ways.size(), 5U);
    const WayOut &share = wayOf(*gap, WayOutKind::Share);
    EXPECT_EQ(share.person, PersonId{s("ready")});
    EXPECT_NEAR(share.fte, 0.3, 1e-9);
    EXPECT_NEAR(share.openFte, 0.7, 1e-9);
    EXPECT_EQ(share.missing.size(), 1U); // SQL
    const WayOut &train = wayOf(*gap, WayOutKind::Train);
    EXPECT_EQ(train.person, PersonId{s("ready")}); // one skill from it
    EXPECT_DOUBLE_EQ(train.leadMonths, 4);         // SQL from 0 to 2
    EXPECT_EQ(train.monthsLate, 2);                // May in place of March
    const WayOut &pool = wayOf(*gap, WayOutKind::Pool);
    EXPECT_EQ(pool.person, PersonId{s("lent")});
    EXPECT_DOUBLE_EQ(pool.openFte, 0);
    const WayOut &hire = wayOf(*gap, WayOutKind::Hire);
    EXPECT_DOUBLE_EQ(hire.fte, 1);
    EXPECT_DOUBLE_EQ(hire.leadMonths, 4);
    EXPECT_EQ(hire.monthsLate, 2);
    EXPECT_DOUBLE_EQ(wayOf(*gap, WayOutKind::Outside).leadMonths, 2);
    EXPECT_EQ(gap->ways.front().kind, WayOutKind::Pool); // all of it, in time
}

TEST(WaysOut, SaysWhyAWayCannotBeGone)
{
    PlanBuilder plan = smallPlan();
    plan.position("seat", "north", {s("engineer")});
    const Judged judged(plan);
    const GapWays &gap = judged.gaps.at(0);
    for (const WayOutKind kind : {WayOutKind::Share, WayOutKind::Pool, WayOutKind::Train}) {
        EXPECT_FALSE(wayOf(gap, kind).isPossible());
        EXPECT_FALSE(wayOf(gap, kind).reason.isEmpty());
        EXPECT_DOUBLE_EQ(wayOf(gap, kind).openFte, 1);
    }
    EXPECT_TRUE(gap.ways.front().isPossible());
}

TEST(DeferredStarts, LeaveTimeToLearnBeforeTheReview)
{
    PlanBuilder plan = smallPlan();
    plan.framework.activities = {
        Activity{.id = {s("tests")},
                 .phase = {},
                 .name = localText(s("Tests")),
                 .involvement = {{{s("lead")}, {.involvement = {.responsible = true}}}}}};
    plan.person("x", withSkills({{"python", 3}}))
        .row(
            &Plan::deferrals,
            Deferral{.activity = {s("tests")}, .skillsMissing = true, .review = QDate(2027, 6, 1)});
    const Judged judged(plan);
    const DeferredStart start = deferredStarts(judged.index, judged.fits).at(0);
    EXPECT_EQ(start.person, PersonId{s("x")});
    EXPECT_DOUBLE_EQ(start.leadMonths, 2); // one level
    EXPECT_EQ(start.startBy, monthAt("2027-04"));
    EXPECT_FALSE(start.isLate);
    EXPECT_EQ(start.skills.at(0).mentor, PersonId{});
}

TEST(DeferredStarts, WithoutAnybodyTakeTheTimeOfHiring)
{
    PlanBuilder plan = smallPlan();
    plan.framework.activities = {
        Activity{.id = {s("tests")},
                 .phase = {},
                 .name = localText(s("Tests")),
                 .involvement = {{{s("lead")}, {.involvement = {.responsible = true}}}}}};
    plan.row(&Plan::deferrals,
             Deferral{.activity = {s("tests")}, .skillsMissing = true, .review = QDate(2027, 3, 1)})
        .row(&Plan::deferrals, Deferral{.activity = {s("unknown")}});
    const Judged judged(plan);
    const std::vector<DeferredStart> starts = deferredStarts(judged.index, judged.fits);
    ASSERT_EQ(starts.size(), 2U);
    EXPECT_DOUBLE_EQ(starts[0].leadMonths, 4);
    EXPECT_TRUE(starts[0].isLate);
    EXPECT_FALSE(starts[1].startBy.has_value());
}

} // namespace rolewright
