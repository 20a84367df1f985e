#include "tests/core/findings_fixture.h"

namespace rolewright {

TEST(AnalysisFindings, EmptyPlanHasNoErrorsOrWarnings)
{
    const FindingList list = findings(PlanBuilder().input());
    EXPECT_EQ(list.count(Severity::Error), 0);
    EXPECT_EQ(list.count(Severity::Warning), 0);
    EXPECT_TRUE(list.muted.empty());
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
    EXPECT_EQ(muteOf(plan.plan, list.muted[0])->where, s("a"));
    const Finding other = only(plan, "vacant-position");
    EXPECT_EQ(muteOf(plan.plan, other), nullptr);
    plan.row(&Plan::mutes, Mute{.code = s("vacant-position")});
    EXPECT_TRUE(places(plan, "vacant-position").isEmpty());
    EXPECT_EQ(muteOf(plan.plan, other)->where, QString());
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

TEST(AnalysisFindings, AreExplainedInBothLanguages)
{
    const FindingHelp english = findingHelp(s("one-person-only"), s("en"));
    const FindingHelp german = findingHelp(s("one-person-only"), s("de"));
    EXPECT_EQ(english.title, s("Rests on one person"));
    EXPECT_EQ(german.title, s("Hängt an einer Person"));
    EXPECT_NE(english.text, german.text);
    EXPECT_EQ(findingHelp(s("one-person-only"), s("fr")).text, english.text);
    EXPECT_EQ(findingHelp(s("of-tomorrow"), s("en")).title, s("of-tomorrow"));
}

} // namespace rolewright
