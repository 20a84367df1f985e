#include "tests/core/analysis_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

/// Findings of a code, as `kind:id`.
QStringList places(const PlanBuilder &plan, const char *code)
{
    QStringList found;
    for (const Finding &finding : findings(plan.input()).open) {
        if (finding.code == s(code))
            found << finding.where.kind + u':' + finding.where.id;
    }
    return found;
}

Finding only(const PlanBuilder &plan, const char *code)
{
    std::vector<Finding> found;
    for (const Finding &finding : findings(plan.input()).open) {
        if (finding.code == s(code))
            found.push_back(finding);
    }
    EXPECT_EQ(found.size(), 1U) << code;
    return found.empty() ? Finding{} : found.front();
}

PlanBuilder oneUnit()
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit);
    return plan;
}

ResponsibilityOverride letters(const char *activity, const char *profile, const char *what)
{
    return {.activity = {s(activity)},
            .profile = {s(profile)},
            .involvement = what[0] == 0 ? Involvement{} : *Involvement::parse(s(what))};
}

TEST(AnalysisFindings, EmptyPlanHasNoErrorsOrWarnings)
{
    const FindingList list = findings(PlanBuilder().input());
    EXPECT_EQ(list.count(Severity::Error), 0);
    EXPECT_EQ(list.count(Severity::Warning), 0);
    EXPECT_TRUE(list.muted.empty());
}

TEST(AnalysisFindings, TellWhoIsAccountable)
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
    EXPECT_TRUE(places(PlanBuilder(), "two-accountable").isEmpty());

    PlanBuilder idle;
    idle.row(&Plan::responsibilityOverrides, letters("dashboards", "data-analyst", "A"));
    EXPECT_EQ(places(idle, "accountable-without-responsible"),
              QStringList{s("activity:dashboards")});
    EXPECT_EQ(only(idle, "accountable-without-responsible").severity, Severity::Warning);
    EXPECT_TRUE(places(PlanBuilder(), "accountable-without-responsible").isEmpty());
}

TEST(AnalysisFindings, TellOfProfilesThatAreAccountableForTooMuch)
{
    PlanBuilder plan;
    plan.head([](Head &head) { head.assumptions.thresholds.accountable = 100; });
    EXPECT_TRUE(places(plan, "accountable-for-too-much").isEmpty());
    plan.head([](Head &head) { head.assumptions.thresholds.accountable = 2; });
    EXPECT_TRUE(places(plan, "accountable-for-too-much").contains(s("profile:data-scientist")));
    EXPECT_FALSE(places(plan, "accountable-for-too-much").contains(s("profile:data-analyst")));
}

TEST(AnalysisFindings, TellWhatNobodyDoesWhereAUseCaseIsOwned)
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

TEST(AnalysisFindings, VacantPositionTellsWhatItLeavesUnheld)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("range", "north").position("seat", "north", {s("data-analyst")});
    const Finding found = only(plan, "vacant-position");
    EXPECT_EQ(found.severity, Severity::Hint);
    EXPECT_EQ(found.where, (FindingPlace{s("position"), s("seat")}));
    EXPECT_TRUE(found.message.startsWith(s("seat in North is vacant: 1.0 FTE; nobody else does ")))
        << found.message.toStdString();
    EXPECT_TRUE(found.message.contains(s("Dashboards"))) << found.message.toStdString();
    EXPECT_FALSE(places(plan, "nobody-responsible").contains(s("activity:dashboards")));

    plan.person("anna").assign("anna", "seat");
    EXPECT_TRUE(places(plan, "vacant-position").isEmpty());
}

TEST(AnalysisFindings, VacantPositionIsAWarningWithinItsLeadTime)
{
    PlanBuilder plan = oneUnit();
    plan.head([](Head &head) {
        head.assumptions.leadTimeMonths = {{{s("default")}, 4.0}, {{s("ml-engineer")}, 6.0}};
    });
    plan.position("soon", "north", {s("ml-engineer")}, 1, "2027-07");
    const Finding soon = only(plan, "vacant-position");
    EXPECT_EQ(soon.severity, Severity::Warning);
    EXPECT_TRUE(soon.message.contains(s("needed from July 2027"))) << soon.message.toStdString();

    PlanBuilder later = oneUnit();
    later.position("later", "north", {s("ml-engineer")}, 1, "2027-07");
    const Finding hint = only(later, "vacant-position");
    EXPECT_EQ(hint.severity, Severity::Hint);
    EXPECT_TRUE(hint.message.contains(s("by March 2027"))) << hint.message.toStdString();
}

TEST(AnalysisFindings, TellWhichPartIsUnstaffed)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("range", "north").filled("dirk", "north", {s("data-scientist")});
    EXPECT_TRUE(places(plan, "part-unstaffed").contains(s("activity:retraining")));
    plan.filled("mia", "north", {s("ml-engineer")});
    EXPECT_FALSE(places(plan, "part-unstaffed").contains(s("activity:retraining")));
}

TEST(AnalysisFindings, TellWhoControlsTheOwnWork)
{
    PlanBuilder plan = oneUnit();
    plan.filled("anna", "north", {s("data-engineer"), s("data-steward")});
    EXPECT_EQ(places(plan, "doing-and-controlling"), QStringList{s("person:anna")});

    PlanBuilder after = oneUnit();
    after.position("a", "north", {s("data-engineer")})
        .position("b", "north", {s("data-steward")})
        .person("anna")
        .assign("anna", "a", 1, "2027-01", "2027-03")
        .assign("anna", "b", 1, "2027-04");
    EXPECT_TRUE(places(after, "doing-and-controlling").isEmpty());
}

TEST(AnalysisFindings, TellOfALineBetweenDoingAndControlling)
{
    PlanBuilder plan = oneUnit();
    plan.position("top", "north", {s("data-steward")})
        .position("middle", "north", {s("data-analyst")})
        .position("low", "north", {s("data-engineer")});
    EXPECT_TRUE(places(plan, "doing-and-controlling").isEmpty());
    plan.edit("middle").reportsTo = {s("top")};
    plan.done();
    plan.edit("low").reportsTo = {s("middle")};
    plan.done();
    EXPECT_EQ(places(plan, "doing-and-controlling"), QStringList{s("position:low")});
}

TEST(AnalysisFindings, TellOfCounterparts)
{
    PlanBuilder plan = oneUnit();
    plan.position("mia", "north", {s("ml-engineer")});
    EXPECT_EQ(places(plan, "missing-counterpart"), QStringList{s("position:mia")});
    EXPECT_EQ(only(plan, "missing-counterpart").severity, Severity::Warning);

    plan.unit("centre", UnitKind::Central).position("max", "centre", {s("ml-architect")});
    EXPECT_TRUE(places(plan, "missing-counterpart").isEmpty());
    EXPECT_EQ(only(plan, "unlinked-counterpart").severity, Severity::Hint);

    plan.design().guidance.append(GuidanceLink{{s("max")}, {s("mia")}, s("ml-infrastructure")});
    EXPECT_TRUE(places(plan, "unlinked-counterpart").isEmpty());
}

TEST(AnalysisFindings, CounterpartInTheUnitOrInOnePositionIsEnough)
{
    PlanBuilder same = oneUnit();
    same.unit("team", UnitKind::Team, "north")
        .position("mia", "team", {s("ml-engineer")})
        .position("max", "north", {s("ml-architect")});
    EXPECT_TRUE(places(same, "missing-counterpart").isEmpty());
    PlanBuilder both = oneUnit();
    both.position("mia", "north", {s("ml-engineer"), s("ml-architect")});
    EXPECT_TRUE(places(both, "missing-counterpart").isEmpty());
    PlanBuilder elsewhere = oneUnit();
    elsewhere.unit("south", UnitKind::BusinessUnit)
        .position("mia", "north", {s("ml-engineer")})
        .position("max", "south", {s("ml-architect")});
    EXPECT_EQ(places(elsewhere, "missing-counterpart"), QStringList{s("position:mia")});
}

TEST(AnalysisFindings, TellOfTooMuchWork)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-engineer")})
        .position("b", "north", {s("data-engineer")}, 0.4)
        .person("anna")
        .assign("anna", "a", 0.6)
        .assign("anna", "b", 0.4);
    EXPECT_TRUE(places(plan, "person-over-capacity").isEmpty());
    EXPECT_TRUE(places(plan, "position-overfilled").isEmpty());
    plan.person("ben").assign("anna", "a", 0.2, "2027-05", "2027-05").assign("ben", "b", 0.1);
    EXPECT_EQ(places(plan, "person-over-capacity"), QStringList{s("person:anna")});
    EXPECT_TRUE(only(plan, "person-over-capacity").message.contains(s("1.2 FTE in May 2027")));
    EXPECT_EQ(places(plan, "position-overfilled"), QStringList{s("position:b")});
}

TEST(AnalysisFindings, TellOfTooManyRolesAtOnce)
{
    PlanBuilder plan = oneUnit();
    plan.person("anna");
    for (const char *seat : {"a", "b", "c"})
        plan.position(seat, "north", {s("data-engineer")}).assign("anna", seat, 0.25);
    plan.position("d", "north", {s("data-engineer")})
        .assign("anna", "d", 0.25, "2020-01", "2020-02");
    EXPECT_TRUE(places(plan, "too-many-roles").isEmpty());
    plan.assign("anna", "d", 0.25);
    EXPECT_EQ(places(plan, "too-many-roles"), QStringList{s("person:anna")});
}

TEST(AnalysisFindings, TellOfDeferralsThatAreDue)
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

TEST(AnalysisFindings, ComputeTheTriggersOfDeferrals)
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

TEST(AnalysisFindings, TellWhenSubstitutesAreAllDeferred)
{
    PlanBuilder plan;
    plan.row(&Plan::deferrals, Deferral{.activity = {s("experiment-tracking")}});
    EXPECT_TRUE(places(plan, "both-deferred").isEmpty());
    plan.row(&Plan::deferrals, Deferral{.activity = {s("model-registry-and-versioning")}});
    EXPECT_EQ(only(plan, "both-deferred").severity, Severity::Warning);
}

TEST(AnalysisFindings, TellOfScientistsBeforeData)
{
    PlanBuilder plan = oneUnit();
    EXPECT_TRUE(places(plan, "scientist-before-data").isEmpty());
    plan.position("dirk", "north", {s("data-scientist")});
    EXPECT_EQ(places(plan, "scientist-before-data"), QStringList{s("profile:data-scientist")});
    plan.filled("eva", "north", {s("data-architect")});
    EXPECT_TRUE(places(plan, "scientist-before-data").isEmpty());
}

TEST(AnalysisFindings, TellWhoLeftAndIsStillAssigned)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-engineer")})
        .person("anna", [](Person &person) { person.until = QDate(2027, 6, 30); })
        .assign("anna", "a", 0.5)
        .assign("anna", "a", 0.5, "2027-02", "2027-06");
    EXPECT_TRUE(places(plan, "left-but-assigned").isEmpty());
    plan.assign("anna", "a", 0.1, "2027-02", "2027-07");
    EXPECT_EQ(places(plan, "left-but-assigned"), QStringList{s("person:anna")});

    PlanBuilder gone = oneUnit();
    gone.position("a", "north", {s("data-engineer")})
        .person("anna", [](Person &person) { person.until = QDate(2026, 12, 31); })
        .assign("anna", "a");
    EXPECT_EQ(places(gone, "left-but-assigned"), QStringList{s("person:anna")});
    EXPECT_EQ(places(gone, "vacant-position"), QStringList{s("position:a")});
}

TEST(AnalysisFindings, TellOfUseCasesWithoutAnOwnerHere)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("range", "north").useCase("lost", "nowhere");
    EXPECT_EQ(places(plan, "owner-missing"), QStringList{s("use-case:lost")});
}

TEST(AnalysisFindings, TellOfUnknownKeysWithTheNearestName)
{
    const Extra extra{{s("capacty"), Node::literal(s("1"))}, {s("x-own"), Node::literal(s("1"))}};
    PlanBuilder plan;
    plan.person("anna", [&](Person &person) { person.extra = extra; });
    EXPECT_EQ(only(plan, "unknown-key").where, (FindingPlace{s("person"), s("anna")}));
    EXPECT_TRUE(only(plan, "unknown-key").message.contains(s("“capacity”")));

    PlanBuilder nested;
    nested.head([](Head &head) {
        head.assumptions.thresholds.extra = {{s("role"), Node::literal(s("3"))}};
    });
    EXPECT_TRUE(only(nested, "unknown-key").message.contains(s("“roles”")));
    PlanBuilder top;
    top.head([](Head &head) { head.extra = {{s("usecases"), Node::list()}}; });
    EXPECT_TRUE(only(top, "unknown-key").message.contains(s("“use_cases”")));
}

TEST(AnalysisFindings, TellOfReferencesThatTheFrameworkLacks)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-enginer")})
        .person("anna",
                [](Person &person) {
                    person.skills = {{SkillId{s("pyton")}, {.level = 3}}};
                })
        .useCase("range", "north")
        .phase("range", "data-ingest", "2027-02")
        .row(&Plan::deferrals, Deferral{.activity = {s("linage")}});
    EXPECT_EQ(places(plan, "unknown-profile"), QStringList{s("profile:data-enginer")});
    EXPECT_TRUE(only(plan, "unknown-profile").message.contains(s("“data-engineer”")));
    EXPECT_EQ(places(plan, "unknown-skill"), QStringList{s("skill:pyton")});
    EXPECT_EQ(places(plan, "unknown-phase"), QStringList{s("phase:data-ingest")});
    EXPECT_EQ(places(plan, "unknown-activity"), QStringList{s("activity:linage")});

    PlanBuilder known = oneUnit();
    known.position("a", "north", {s("data-steward")})
        .useCase("range", "north")
        .phase("range", "scoping", "2027-02")
        .row(&Plan::ownProfiles, OwnProfile{.id = {s("quality-lead")}, .name = s("Quality lead")})
        .position("b", "north", {s("quality-lead")});
    for (const char *code :
         {"unknown-profile", "unknown-skill", "unknown-phase", "unknown-activity"})
        EXPECT_TRUE(places(known, code).isEmpty()) << code;
}

TEST(AnalysisFindings, MutedOnesAreApart)
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-steward")}).position("b", "north", {s("data-steward")});
    ASSERT_EQ(places(plan, "vacant-position").size(), 2);
    plan.row(&Plan::mutes, Mute{.code = s("vacant-position"), .where = s("a")});
    EXPECT_EQ(places(plan, "vacant-position"), QStringList{s("position:b")});
    const FindingList list = findings(plan.input());
    ASSERT_EQ(list.muted.size(), 1U);
    EXPECT_EQ(list.muted[0].where.id, s("a"));
}

TEST(AnalysisFindings, AreOrderedBySeverityThenCodeThenPlace)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("range", "north")
        .position("z", "north", {s("ml-engineer")})
        .position("a", "north", {s("ml-engineer")})
        .row(&Plan::responsibilityOverrides, letters("dashboards", "data-analyst", ""));
    const auto list = findings(plan.input()).open;
    ASSERT_GT(list.size(), 3U);
    for (size_t i = 1; i < list.size(); ++i) {
        const auto key = [&](size_t at) {
            return std::tie(list[at].severity, list[at].code, list[at].where.kind,
                            list[at].where.id);
        };
        EXPECT_LE(key(i - 1), key(i));
    }
    EXPECT_EQ(list, findings(plan.input()).open);
}

} // namespace

} // namespace rolewright
