#include "core/framework/tailoring.h"
#include "tests/core/analysis_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

LeftOut merged(const PartPlace &place, const char *into)
{
    LeftOut entry = leftOutOf(place);
    entry.into.value = s(into);
    return entry;
}

PartPlace profile(const char *id)
{
    return {FrameworkPart::Profile, s(id)};
}

PartPlace phase(const char *id)
{
    return {FrameworkPart::Phase, s(id)};
}

PartPlace skill(const char *id)
{
    return {FrameworkPart::Skill, s(id)};
}

PartPlace activity(const char *id)
{
    return {FrameworkPart::Activity, s(id)};
}

Framework seen(const Tailoring &tailoring)
{
    return tailored(builtIn(), tailoring, s("en"));
}

QString letters(const Framework &framework, const char *row, const char *who)
{
    const Cell *cell = valueAt(framework.activity({s(row)})->involvement, ProfileId{s(who)});
    return cell == nullptr ? QString() : cell->involvement.letters();
}

bool mentions(const Framework &framework, const ProfileId &id)
{
    for (const Activity &row : framework.activities) {
        if (valueAt(row.involvement, id) != nullptr)
            return true;
    }
    for (const GuidanceEdge &edge : framework.guidance) {
        if (edge.from == id || edge.to == id)
            return true;
    }
    for (const ControlRule &rule : framework.controls) {
        if (rule.controller == id || rule.controlled == id)
            return true;
    }
    for (const Prerequisite &rule : framework.prerequisites) {
        if (rule.profile == id)
            return true;
    }
    return std::ranges::count(framework.proofOfConcept, id) > 0 || framework.profile(id) != nullptr;
}

} // namespace

TEST(LeavingOut, aProfileGoesFromAllThatNamesIt)
{
    const ProfileId steward{s("data-steward")};
    ASSERT_TRUE(mentions(builtIn(), steward));
    const Framework after = seen({.leftOut = {leftOutOf(profile("data-steward"))}});
    EXPECT_FALSE(mentions(after, steward));
    EXPECT_EQ(after.profiles.size(), builtIn().profiles.size() - 1);
    EXPECT_EQ(after.activities.size(), builtIn().activities.size());
}

TEST(LeavingOut, aMergedProfileLeavesItsStrongerPartsAndHigherLevels)
{
    const Framework after = seen({.leftOut = {merged(profile("data-steward"), "data-governor")}});
    EXPECT_FALSE(mentions(after, {s("data-steward")}));
    EXPECT_EQ(letters(after, "governance-policy", "data-governor"), s("AR"));
    EXPECT_EQ(letters(after, "data-source-access", "data-governor"), s("AR")); // the steward's
    const Profile &governor = *after.profile({s("data-governor")});
    const auto needs = [&](const char *id) {
        return std::ranges::any_of(
            governor.skills, [&](const SkillNeed &need) { return need.skill.value == s(id); });
    };
    EXPECT_TRUE(needs("regulation"));
    EXPECT_TRUE(needs("data-ethics"));
    EXPECT_TRUE(std::ranges::any_of(governor.titles, [](const Title &title) {
        return title.text.english() == s("Data Steward");
    }));
    EXPECT_TRUE(governor.changedInPlan);
    for (const GuidanceEdge &edge : after.guidance)
        EXPECT_NE(edge.from, edge.to);
    for (const ControlRule &rule : after.controls)
        EXPECT_NE(rule.controller, rule.controlled);
}

TEST(LeavingOut, guidanceFollowsAMergeAndIsNotDoubled)
{
    const Framework after = seen({.leftOut = {merged(profile("data-analyst"), "data-scientist")}});
    const auto fromArchitect = std::ranges::count_if(after.guidance, [](const GuidanceEdge &edge) {
        return edge.from.value == s("data-architect") && edge.to.value == s("data-scientist");
    });
    EXPECT_EQ(fromArchitect, 1);
    EXPECT_EQ(after.effort(*after.profile({s("data-scientist")}), {s("data-preparation")}).level,
              Level::High); // the analyst's
}

TEST(LeavingOut, aDroppedPhaseTakesItsActivitiesAlong)
{
    const Framework after = seen({.leftOut = {leftOutOf(phase("model-management"))}});
    EXPECT_EQ(after.phases.size(), 6U);
    EXPECT_EQ(after.activity({s("model-registry-and-versioning")}), nullptr);
    for (const Activity &row : after.activities)
        EXPECT_NE(row.phase.value, s("model-management"));
    for (const Profile &row : after.profiles)
        EXPECT_EQ(valueAt(row.effort, PhaseId{s("model-management")}), nullptr);
    for (const Substitutes &rule : after.substitutes)
        EXPECT_GE(rule.activities.size(), 2U);
}

TEST(LeavingOut, aMergedPhaseHandsItsActivitiesAndTheHigherEffortOn)
{
    const Framework after =
        seen({.leftOut = {merged(phase("model-training"), "model-management")}});
    EXPECT_EQ(after.activity({s("retraining")})->phase.value, s("model-management"));
    EXPECT_EQ(after.activities.size(), builtIn().activities.size());
    EXPECT_EQ(after.effort(*after.profile({s("data-engineer")}), {s("model-management")}).level,
              Level::Moderate); // of training
}

TEST(LeavingOut, aStageWithoutPhasesGoes)
{
    const Framework after = seen({.leftOut = {leftOutOf(phase("deployment-management")),
                                              leftOutOf(phase("monitor-maintain"))}});
    EXPECT_EQ(after.stages.size(), 2U);
}

TEST(LeavingOut, aMergedSkillIsKnownUnderItsOldName)
{
    const Framework after = seen({.leftOut = {merged(skill("kubernetes"), "docker")}});
    EXPECT_EQ(after.skill({s("kubernetes")}), nullptr);
    EXPECT_TRUE(after.skill({s("docker")})->aliases.contains(s("Kubernetes")));
    EXPECT_TRUE(after.skill({s("docker")})->aliases.contains(s("k8s")));
    const auto asked = std::ranges::count_if(
        after.profile({s("ml-architect")})->skills,
        [](const SkillNeed &need) { return need.skill.value == s("docker"); });
    EXPECT_EQ(asked, 1);
}

TEST(LeavingOut, aDroppedSkillHandsOnWhatItBringsAlong)
{
    Framework base = builtIn();
    const Tailoring tailoring{
        .skills = {{.id = {s("swarm")}, .name = s("Swarm"), .implies = {{s("docker")}}}},
        .leftOut = {leftOutOf(skill("docker"))}};
    const Framework after = tailored(base, tailoring, s("en"));
    EXPECT_EQ(after.skill({s("swarm")})->implies, std::vector{SkillId{s("containerization")}});
}

TEST(LeavingOut, ofAGroupOfSkillsTheOthersStay)
{
    const auto groups = [](const Framework &framework) {
        return std::ranges::count_if(framework.profile({s("data-scientist")})->skills,
                                     [](const SkillNeed &need) { return !need.anyOf.empty(); });
    };
    EXPECT_EQ(groups(seen({.leftOut = {leftOutOf(skill("keras"))}})), 1);
    const Framework one =
        seen({.leftOut = {leftOutOf(skill("keras")), leftOutOf(skill("tensorflow"))}});
    EXPECT_EQ(groups(one), 0);
    EXPECT_EQ(std::ranges::count(one.profile({s("data-scientist")})->skills, SkillId{s("pytorch")},
                                 &SkillNeed::skill),
              1);
}

TEST(LeavingOut, ofTwoMergedActivitiesOneIsAnsweredFor)
{
    const Framework after = seen({.leftOut = {merged(activity("versioning"), "data-compliance")}});
    EXPECT_EQ(after.activity({s("versioning")}), nullptr);
    EXPECT_EQ(letters(after, "data-compliance", "data-governor"), s("AR"));
    EXPECT_EQ(letters(after, "data-compliance", "data-engineer"), s("R"));
    EXPECT_EQ(letters(after, "data-compliance", "data-scientist"), s("R"));
}

TEST(LeavingOut, chainsLeadToTheirEndInAnyOrder)
{
    std::vector<LeftOut> chain{merged(profile("data-steward"), "data-analyst"),
                               merged(profile("data-analyst"), "data-scientist")};
    const Framework forth = seen({.leftOut = chain});
    std::ranges::reverse(chain);
    const Framework back = seen({.leftOut = chain});
    EXPECT_EQ(letters(forth, "dashboards", "data-scientist"), s("AR"));
    EXPECT_EQ(letters(back, "data-source-access", "data-scientist"), s("AR"));
    EXPECT_EQ(forth.activities, back.activities);
    const Framework dropped = seen({.leftOut = {merged(profile("data-steward"), "data-analyst"),
                                                leftOutOf(profile("data-analyst"))}});
    EXPECT_EQ(dropped.profiles.size(), builtIn().profiles.size() - 2);
    EXPECT_EQ(letters(dropped, "data-source-access", "data-engineer"), s("R"));
}

TEST(LeavingOut, passesOverCirclesStrangersAndTheLast)
{
    EXPECT_EQ(seen({.leftOut = {merged(profile("data-steward"), "data-analyst"),
                                merged(profile("data-analyst"), "data-steward")}}),
              builtIn());
    EXPECT_EQ(seen({.leftOut = {merged(profile("data-steward"), "data-steward")}}), builtIn());
    EXPECT_EQ(
        seen(
            {.leftOut = {leftOutOf(profile("nobody")), merged(profile("data-steward"), "nobody"),
                         merged(phase("model-training"), "scoping"), leftOutOf(phase("scoping"))}}),
        builtIn());
    std::vector<LeftOut> all;
    for (const Profile &row : builtIn().profiles)
        all.push_back(leftOutOf({FrameworkPart::Profile, row.id.value}));
    EXPECT_EQ(seen({.leftOut = all}).profiles.size(), 1U);
}

TEST(LeavingOut, whatThePlanSaysOfACellHoldsAfterAMerge)
{
    const ResponsibilityOverride mine{.activity = {s("data-source-access")},
                                      .profile = {s("data-governor")},
                                      .involvement = {.consulted = true}};
    const ResponsibilityOverride gone{.activity = {s("dashboards")},
                                      .profile = {s("data-steward")},
                                      .involvement = {.informed = true}};
    const Framework after = seen({.responsibilities = {mine, gone},
                                  .leftOut = {merged(profile("data-steward"), "data-governor")}});
    EXPECT_EQ(letters(after, "data-source-access", "data-governor"), s("C"));
    EXPECT_EQ(letters(after, "dashboards", "data-governor"), s("I"));
    EXPECT_FALSE(mentions(after, {s("data-steward")}));
}

TEST(LeavingOut, laidTwiceIsLaidOnce)
{
    const Tailoring tailoring{
        .effort = {{.profile = {s("data-governor")},
                    .phase = {s("model-training")},
                    .level = Level::High}},
        .activities = {{.id = {s("red-teaming")},
                        .phase = {s("model-training")},
                        .name = s("Red teaming"),
                        .involvement = {{{s("data-steward")}, {.responsible = true}}}}},
        .phases = {{.id = {s("retire")}, .name = s("Retire"), .stage = {s("modeling")}}},
        .profiles = {{.id = {s("quality-lead")},
                      .name = s("Quality lead"),
                      .titles = {s("Head of Quality")},
                      .skills = {{{s("python")}, 2}}}},
        .skills = {{.id = {s("sap-bw")},
                    .name = s("SAP BW"),
                    .aliases = {s("BW")},
                    .implies = {{s("databases")}}}},
        .leftOut = {merged(profile("data-steward"), "data-governor"),
                    merged(phase("model-training"), "model-management"),
                    merged(skill("kubernetes"), "docker"), leftOutOf(skill("jupyter")),
                    merged(activity("versioning"), "lineage"), leftOutOf(activity("dashboards"))}};
    const Framework once = seen(tailoring);
    EXPECT_EQ(tailored(once, tailoring, s("en")), once);
}

TEST(OwnParts, aPhaseThatIsAddedStandsLastInItsStage)
{
    const Framework after =
        seen({.phases = {
                  {.id = {s("retire")}, .name = s("Retire"), .stage = {s("modeling")}},
                  {.id = {s("sunset")}, .name = s("Sunset"), .stage = {s("no-such-stage")}},
                  {.id = {s("scoping")}, .name = s("Framing")},
                  {.id = {s("data-management")}, .name = s("Care"), .stage = {s("deployment")}}}});
    QStringList order;
    for (const Phase &row : after.phases)
        order << row.name.english();
    EXPECT_EQ(order,
              (QStringList{s("Data ingestion"), s("Data preparation"), s("Care"),
                           s("Model training"), s("Model management"), s("Retire"),
                           s("Deployment management"), s("Monitor and maintain"), s("Sunset")}));
    EXPECT_EQ(after.planningPhase.name.english(), s("Framing"));
}

TEST(OwnParts, aProfileThatIsAddedAsksForSkills)
{
    const Framework after =
        seen({.profiles = {{.id = {s("prompt-engineer")},
                            .name = s("Prompt Engineer"),
                            .task = s("Writes prompts"),
                            .titles = {s("LLM Engineer")},
                            .skills = {{{s("python")}, 2}, {{s("no-such-skill")}, 3}}},
                           {.id = {s("ml-engineer")},
                            .name = s("ML Engineer"),
                            .skills = {{{s("bash")}, 0}, {{s("python")}, 4}}}}});
    const Profile &added = *after.profile({s("prompt-engineer")});
    ASSERT_EQ(added.skills.size(), 1U);
    EXPECT_EQ(added.skills[0].level, 2);
    EXPECT_EQ(added.task.english(), s("Writes prompts"));
    EXPECT_EQ(added.titles.size(), 1U);
    const Profile &engineer = *after.profile({s("ml-engineer")});
    EXPECT_EQ(std::ranges::count(engineer.skills, SkillId{s("bash")}, &SkillNeed::skill), 0);
    EXPECT_EQ(std::ranges::find(engineer.skills, SkillId{s("python")}, &SkillNeed::skill)->level,
              4);
}

} // namespace rolewright
