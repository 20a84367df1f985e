#include "tests/core/findings_fixture.h"

namespace rolewright {

TEST(ResponsibilityFindings, TellWhoIsAccountable)
{
    PlanBuilder plan;
    plan.row(&Plan::responsibilityOverrides, letters("dashboards", "data-analyst", ""));
    EXPECT_EQ(places(plan, "no-accountable"), QStringList{s("activity:dashboards")});
    EXPECT_EQ(only(plan, "no-accountable").severity, Severity::Error);
    plan.row(&Plan::deferrals, Deferral{.activity = {s("dashboards")}});
    EXPECT_TRUE(places(plan, "no-accountable").isEmpty());

    PlanBuilder two;
    two.row(&Plan::responsibilityOverrides, letters("dashboards", "data-engineer", "A"));
    EXPECT_EQ(places(two, "two-accountable"), QStringList{s("activity:dashboards")});
    EXPECT_EQ(only(two, "two-accountable").severity, Severity::Error);
    for (const char *profile : {"Data Engineer", "Data Analyst", "Dashboards"})
        EXPECT_TRUE(only(two, "two-accountable").message.contains(s(profile))) << profile;
    EXPECT_TRUE(places(PlanBuilder(), "two-accountable").isEmpty());

    PlanBuilder idle;
    idle.row(&Plan::responsibilityOverrides, letters("dashboards", "data-analyst", "A"));
    EXPECT_EQ(places(idle, "accountable-without-responsible"),
              QStringList{s("activity:dashboards")});
    EXPECT_EQ(only(idle, "accountable-without-responsible").severity, Severity::Warning);
    EXPECT_TRUE(places(PlanBuilder(), "accountable-without-responsible").isEmpty());
}

TEST(ResponsibilityFindings, TellOfProfilesThatAreAccountableForTooMuch)
{
    PlanBuilder plan;
    plan.head([](Head &head) { head.assumptions.thresholds.accountable = 100; });
    EXPECT_TRUE(places(plan, "accountable-for-too-much").isEmpty());
    plan.head([](Head &head) { head.assumptions.thresholds.accountable = 2; });
    EXPECT_TRUE(places(plan, "accountable-for-too-much").contains(s("profile:data-scientist")));
    EXPECT_FALSE(places(plan, "accountable-for-too-much").contains(s("profile:data-analyst")));
}

TEST(ResponsibilityFindings, TellWhatNobodyDoesWhereAUseCaseIsOwned)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("range", "north");
    EXPECT_TRUE(places(plan, "nobody-responsible").contains(s("activity:dashboards")));
    plan.filled("anna", "north", {s("data-analyst")});
    EXPECT_FALSE(places(plan, "nobody-responsible").contains(s("activity:dashboards")));
    EXPECT_TRUE(places(plan, "one-person-only").contains(s("activity:dashboards")));
    plan.filled("ben", "north", {s("data-analyst")});
    EXPECT_FALSE(places(plan, "one-person-only").contains(s("activity:dashboards")));

    PlanBuilder waiting = oneUnit();
    waiting.useCase("range", "north", 1, false);
    EXPECT_TRUE(places(waiting, "nobody-responsible").isEmpty());
}

TEST(ResponsibilityFindings, TellWhichPartIsUnstaffed)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("range", "north").filled("dirk", "north", {s("data-scientist")});
    EXPECT_TRUE(places(plan, "part-unstaffed").contains(s("activity:retraining")));
    plan.filled("mia", "north", {s("ml-engineer")});
    EXPECT_FALSE(places(plan, "part-unstaffed").contains(s("activity:retraining")));
}

TEST(ResponsibilityFindings, TellOfScientistsBeforeData)
{
    PlanBuilder plan = oneUnit();
    EXPECT_TRUE(places(plan, "scientist-before-data").isEmpty());
    plan.position("dirk", "north", {s("data-scientist")});
    EXPECT_EQ(places(plan, "scientist-before-data"), QStringList{s("profile:data-scientist")});
    plan.filled("eva", "north", {s("data-architect")});
    EXPECT_TRUE(places(plan, "scientist-before-data").isEmpty());
}

TEST(ResponsibilityFindings, TellOfDeferralsThatAreDue)
{
    PlanBuilder plan;
    plan.row(&Plan::deferrals, Deferral{.activity = {s("lineage")}, .review = QDate(2027, 1, 15)});
    EXPECT_TRUE(places(plan, "deferred-due").isEmpty());
    plan.asOf = QDate(2027, 1, 16);
    EXPECT_EQ(places(plan, "deferred-due"), QStringList{s("activity:lineage")});

    PlanBuilder marked;
    marked.row(&Plan::deferrals,
               Deferral{.activity = {s("versioning")}, .trigger = s("data-not-static")});
    EXPECT_TRUE(places(marked, "deferred-due").isEmpty());
    marked.row(&Plan::deferrals, Deferral{.activity = {s("lineage")},
                                          .trigger = s("data-not-static"),
                                          .triggerHolds = true});
    EXPECT_EQ(places(marked, "deferred-due"), QStringList{s("activity:lineage")});
}

TEST(ResponsibilityFindings, ComputeTheTriggersOfDeferrals)
{
    PlanBuilder plan = oneUnit();
    plan.unit("south", UnitKind::BusinessUnit)
        .row(&Plan::deferrals,
             Deferral{.activity = {s("versioning")}, .trigger = s("second-use-case")})
        .row(&Plan::deferrals,
             Deferral{.activity = {s("lineage")}, .trigger = s("second-team-on-data")})
        .useCase("range", "north")
        .phase("range", "data-ingestion", "2027-02");
    EXPECT_TRUE(places(plan, "deferred-due").isEmpty());
    plan.useCase("routes", "north").phase("routes", "data-ingestion", "2027-02");
    EXPECT_EQ(places(plan, "deferred-due"), QStringList{s("activity:versioning")});
    plan.useCase("other", "south").phase("other", "data-preparation", "2027-02");
    EXPECT_EQ(places(plan, "deferred-due").size(), 2);
}

TEST(ResponsibilityFindings, TellWhenSubstitutesAreAllDeferred)
{
    PlanBuilder plan;
    plan.row(&Plan::deferrals, Deferral{.activity = {s("experiment-tracking")}});
    EXPECT_TRUE(places(plan, "both-deferred").isEmpty());
    plan.row(&Plan::deferrals, Deferral{.activity = {s("model-registry-and-versioning")}});
    EXPECT_EQ(only(plan, "both-deferred").severity, Severity::Warning);
}

TEST(ResponsibilityFindings, CountAsManyAsTheThresholdOfThePlanAllows)
{
    PlanBuilder plan;
    const auto take = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i)
            plan.row(
                &Plan::ownActivities,
                OwnActivity{.id = {s("own-%1").arg(i)},
                            .phase = {s("model-training")},
                            .name = s("Own"),
                            .involvement = {{{s("data-analyst")}, *Involvement::parse(s("AR"))}}});
    };
    take(0, 10); // and two of the framework
    EXPECT_FALSE(places(plan, "accountable-for-too-much").contains(s("profile:data-analyst")));
    take(10, 11);
    EXPECT_TRUE(places(plan, "accountable-for-too-much").contains(s("profile:data-analyst")));
    plan.row(&Plan::deferrals, Deferral{.activity = {s("own-3")}});
    EXPECT_FALSE(places(plan, "accountable-for-too-much").contains(s("profile:data-analyst")));
}

TEST(ResponsibilityFindings, TellOfPeopleInTheirOwnUnitAlone)
{
    PlanBuilder plan = oneUnit();
    plan.unit("south", UnitKind::BusinessUnit)
        .useCase("range", "north")
        .filled("anna", "south", {s("data-analyst")});
    EXPECT_TRUE(places(plan, "nobody-responsible").contains(s("activity:dashboards")));
    EXPECT_FALSE(places(plan, "one-person-only").contains(s("activity:dashboards")));
}

} // namespace rolewright
