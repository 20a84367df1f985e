#include "core/plan/edits/framework_edits.h"

#include "core/plan/edits/part_references.h"
#include "core/plan/edits/responsibility_edits.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"
#include "tests/support/plan_generator.h"

#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

const QDate day(2027, 1, 15);
const Ground ground{s("one role here"), day};
const PartPlace steward{FrameworkPart::Profile, s("data-steward")};
const PartPlace training{FrameworkPart::Phase, s("model-training")};
const PartPlace kubernetes{FrameworkPart::Skill, s("kubernetes")};
const PartPlace lineage{FrameworkPart::Activity, s("lineage")};

Framework seen(const Plan &plan)
{
    return tailored(builtIn(), plan.tailoring(), plan.head->language);
}

Plan named()
{
    Plan plan;
    plan.head = Immutable<Head>(Head{.name = s("Plan")});
    return plan;
}

/// Makes an edit of a plan with its framework, does and undoes it.
template <class Edit>
Plan edited(const Plan &plan, Edit edit)
{
    const Framework present = seen(plan);
    return done(plan, edit(FrameworkOfPlan{plan, builtIn(), present}));
}

template <class Edit>
std::string refused(const Plan &plan, Edit edit)
{
    const Framework present = seen(plan);
    return refusal(edit(FrameworkOfPlan{plan, builtIn(), present}));
}

Plan mergedPlan(const Plan &plan, const PartPlace &place, const char *into)
{
    return edited(plan,
                  [&](const FrameworkOfPlan &of) { return mergePart(of, place, s(into), ground); });
}

Plan leftOutPlan(const Plan &plan, const PartPlace &place)
{
    return edited(plan, [&](const FrameworkOfPlan &of) { return leaveOutPart(of, place, ground); });
}

Plan renamedPlan(const Plan &plan, const PartPlace &place, const char *name, const char *why = "")
{
    return edited(
        plan, [&](const FrameworkOfPlan &of) { return renamePart(of, place, s(name), s(why)); });
}

Plan orderedPlan()
{
    PlanBuilder builder;
    builder.unit("fleet", UnitKind::BusinessUnit)
        .position("keeper", "fleet", {s("data-steward")})
        .position("both", "fleet", {s("data-steward"), s("data-engineer"), s("data-analyst")})
        .position("other", "fleet", {s("ml-engineer")})
        .person("ana")
        .person("bo");
    Person ana = *builder.plan.people.find(s("ana"));
    ana.skills = {{{s("kubernetes")}, {.level = 4}}, {{s("docker")}, {.level = 2}}};
    builder.plan.people.replace(ana);
    Person bo = *builder.plan.people.find(s("bo"));
    bo.skills = {{{s("kubernetes")}, {.level = 1}}};
    builder.plan.people.replace(bo);
    builder.plan.useCases.append(UseCase{.id = {s("range")}, .name = s("Range")});
    const auto period = [&](const char *id, const char *phase, const char *start, int months) {
        builder.plan.useCasePhases.append(UseCasePhase{.id = s(id),
                                                       .useCase = {s("range")},
                                                       .phase = {s(phase)},
                                                       .start = monthAt(start),
                                                       .months = months});
    };
    period("a", "model-training", "2027-03", 2);
    period("b", "model-management", "2027-07", 1);
    Head head = *builder.plan.head;
    head.name = s("Plan");
    head.assumptions.leadTimeMonths = {{{s("data-steward")}, 3}};
    builder.plan.head = Immutable<Head>(head);
    return builder.plan;
}

const Position &position(const Plan &plan, const char *id)
{
    return *plan.designs.begin()->second.positions.find(s(id));
}

} // namespace

TEST(FrameworkEdits, aRenamedPartKeepsItsReasonAndGetsItsNameBack)
{
    for (const PartPlace &place : {steward, training, kubernetes, lineage}) {
        const Plan plan = renamedPlan(named(), place, "Keeper", "house term");
        EXPECT_EQ(nameOfPart(seen(plan), place, s("en")), s("Keeper"));
        const QString given = nameOfPart(builtIn(), place, s("en"));
        EXPECT_EQ(renamedPlan(plan, place, given.toUtf8().constData()), named());
        EXPECT_EQ(done(plan, takeBackPart(plan, builtIn(), place)), named());
    }
}

TEST(FrameworkEdits, stepsHaveNamesThatSayWhatHappens)
{
    const Plan plan;
    const FrameworkOfPlan of{plan, builtIn(), builtIn()};
    EXPECT_EQ(renamePart(of, steward, s("Keeper"), {})->name,
              s("Rename profile Data Steward to Keeper"));
    EXPECT_EQ(mergePart(of, steward, s("data-governor"), ground)->name,
              s("Merge Data Steward into Data Governor"));
    EXPECT_EQ(leaveOutPart(of, training, ground)->name, s("Leave out Model training"));
    EXPECT_EQ(addPart(of, OwnPhase{.name = s("Retire")})->name, s("Add phase Retire"));
    const Plan left = leftOutPlan(named(), steward);
    EXPECT_EQ(takeBackPart(left, builtIn(), steward)->name, s("Take back Data Steward"));
    const Plan called = renamedPlan(named(), training, "Learning");
    EXPECT_EQ(takeBackPart(called, builtIn(), training)->name,
              s("Call phase Learning Model training again"));
}

TEST(FrameworkEdits, twoPartsOfAKindCannotHaveOneName)
{
    const auto rename = [](const char *name) {
        return refused(
            {}, [&](const FrameworkOfPlan &of) { return renamePart(of, steward, s(name), {}); });
    };
    EXPECT_EQ(rename(" data engineer "), "there is a profile “Data Engineer” already; choose "
                                         "another name, or merge the two");
    EXPECT_EQ(rename("  "), "give the profile a name");
}

TEST(FrameworkEdits, partsAreAddedUnderIdsThatNothingHas)
{
    Plan plan = leftOutPlan(named(), steward);
    plan = edited(plan, [](const FrameworkOfPlan &of) {
        return addPart(of, OwnProfile{.name = s("Data Steward"), .skills = {{{s("sql")}, 2}}});
    });
    plan = edited(
        plan, [](const FrameworkOfPlan &of) { return addPart(of, OwnSkill{.name = s("量子")}); });
    plan = edited(plan, [](const FrameworkOfPlan &of) {
        return addPart(of, OwnActivity{.phase = {s("model-training")}, .name = s("Red teaming")});
    });
    const Framework framework = seen(plan);
    EXPECT_NE(framework.profile({s("data-steward-2")}), nullptr);
    EXPECT_NE(framework.skill({s("skill")}), nullptr);
    EXPECT_NE(framework.activity({s("red-teaming")}), nullptr);
    EXPECT_EQ(refused(plan,
                      [](const FrameworkOfPlan &of) {
                          return addPart(of, OwnActivity{.phase = {s("never")}, .name = s("A")});
                      }),
              "the framework has no such phase");
}

TEST(FrameworkEdits, aMergedProfileIsMergedInThePositions)
{
    const Plan plan = mergedPlan(orderedPlan(), steward, "data-engineer");
    EXPECT_EQ(position(plan, "keeper").profiles.shareOf({s("data-engineer")}), 1);
    EXPECT_NEAR(position(plan, "both").profiles.shareOf({s("data-engineer")}), 2.0 / 3, 1e-9);
    EXPECT_NEAR(position(plan, "both").profiles.shareOf({s("data-analyst")}), 1.0 / 3, 1e-9);
    EXPECT_EQ(position(plan, "other"), position(orderedPlan(), "other"));
    EXPECT_EQ(rateOf(plan.head->assumptions.leadTimeMonths, {s("data-engineer")}), 3);
    EXPECT_EQ(seen(plan).profile({s("data-steward")}), nullptr);
}

TEST(FrameworkEdits, lockedScenariosStayAsTheyAre)
{
    const Plan locked = lockedScenario(orderedPlan(), orderedPlan().scenarios.rows().front()->id);
    const Plan plan = mergedPlan(locked, steward, "data-engineer");
    EXPECT_EQ(plan.designs, locked.designs);
    EXPECT_TRUE(plan.leftOut.contains(steward.key()));
}

TEST(FrameworkEdits, periodsOfAMergedPhaseAreJoined)
{
    const Plan plan = mergedPlan(orderedPlan(), training, "model-management");
    ASSERT_EQ(plan.useCasePhases.size(), 1);
    const UseCasePhase &joined = *plan.useCasePhases.rows().front();
    EXPECT_EQ(joined.phase.value, s("model-management"));
    EXPECT_EQ(joined.start, monthAt("2027-03"));
    EXPECT_EQ(joined.months, 5);
}

TEST(FrameworkEdits, ofTwoRatingsTheHigherOneStays)
{
    const Plan plan = mergedPlan(orderedPlan(), kubernetes, "docker");
    EXPECT_EQ(valueAt(plan.people.find(s("ana"))->skills, SkillId{s("docker")})->level, 4);
    EXPECT_EQ(valueAt(plan.people.find(s("bo"))->skills, SkillId{s("docker")})->level, 1);
    EXPECT_EQ(plan.people.find(s("ana"))->skills.size(), 1U);
}

TEST(FrameworkEdits, leavingOutChangesNothingElseAndIsTakenBackWhole)
{
    for (const PartPlace &place : {steward, training, kubernetes, lineage}) {
        const Plan plan = leftOutPlan(orderedPlan(), place);
        EXPECT_EQ(plan.designs, orderedPlan().designs);
        EXPECT_FALSE(hasPart(seen(plan), place));
        EXPECT_EQ(done(plan, takeBackPart(plan, builtIn(), place)), orderedPlan());
    }
}

TEST(FrameworkEdits, anActivityThatIsLeftOutIsDeferredNoMore)
{
    Plan plan = orderedPlan();
    plan.deferrals.append(Deferral{.activity = {s("lineage")}, .reason = s("one team")});
    EXPECT_TRUE(leftOutPlan(plan, lineage).deferrals.isEmpty());
}

TEST(FrameworkEdits, refuseWhatHasNoSenseOrNoReason)
{
    const auto leave = [](const PartPlace &place, const char *reason) {
        return refused({}, [&](const FrameworkOfPlan &of) {
            return leaveOutPart(of, place, {s(reason), day});
        });
    };
    EXPECT_EQ(leave(steward, " "), "say why, so that it can be judged later");
    EXPECT_EQ(leave({FrameworkPart::Phase, s("scoping")}, "R"),
              "the planning phase stays: use cases begin with it");
    EXPECT_EQ(leave({FrameworkPart::Skill, s("never")}, "R"), "the framework has no such skill");
    const auto merge = [](const PartPlace &place, const char *into) {
        return refused(
            {}, [&](const FrameworkOfPlan &of) { return mergePart(of, place, s(into), ground); });
    };
    EXPECT_EQ(merge(steward, "data-steward"), "“Data Steward” cannot be merged into “Data "
                                              "Steward”; choose another profile");
    EXPECT_EQ(merge(steward, "never"), "the framework has no such profile");
    EXPECT_EQ(merge(training, "scoping"), "“Model training” cannot be merged into “Project "
                                          "scoping”; choose another phase");
    EXPECT_FALSE(takeBackPart({}, builtIn(), steward));
}

TEST(FrameworkEdits, aCircleOfMergesCannotArise)
{
    const Plan plan = mergedPlan(named(), steward, "data-governor");
    EXPECT_EQ(refused(plan,
                      [](const FrameworkOfPlan &of) {
                          return mergePart(of, {FrameworkPart::Profile, s("data-governor")},
                                           s("data-steward"), ground);
                      }),
              "the framework has no such profile");
}

TEST(FrameworkEdits, anAddedPartGoesOnlyWhenNothingIsMergedIntoIt)
{
    Plan plan = edited(named(), [](const FrameworkOfPlan &of) {
        return addPart(of, OwnProfile{.name = s("Quality lead")});
    });
    const PartPlace lead{FrameworkPart::Profile, s("quality-lead")};
    EXPECT_EQ(
        refused(plan, [&](const FrameworkOfPlan &of) { return leaveOutPart(of, lead, ground); }),
        "“Quality lead” was added by this plan; take it back instead");
    EXPECT_EQ(done(plan, takeBackPart(plan, builtIn(), lead)), named());
    plan = mergedPlan(plan, steward, "quality-lead");
    EXPECT_EQ(refusal(takeBackPart(plan, builtIn(), lead)),
              "other parts are merged into it; take those back first");
}

TEST(FrameworkEdits, sayBeforehandWhatTheyMean)
{
    const Plan plan = orderedPlan();
    const FrameworkOfPlan of{plan, builtIn(), builtIn()};
    EXPECT_EQ(mergingInWords(of, steward, s("data-engineer")).front(),
              s("2 positions will be Data Engineer instead."));
    EXPECT_EQ(leavingOutInWords(of, training),
              (QStringList{s("Its 9 activities go with it."),
                           s("The time that 1 use case plans for it will count nowhere.")}));
    EXPECT_TRUE(leavingOutInWords(of, kubernetes)
                    .contains(s("2 people keep a level in it, which will count nowhere.")));
    const Plan locked = lockedScenario(plan, plan.scenarios.rows().front()->id);
    EXPECT_TRUE(mergingInWords({locked, builtIn(), builtIn()}, steward, s("data-engineer"))
                    .contains(s("2 positions in locked scenarios will still name it and count "
                                "nowhere.")));
}

RC_GTEST_PROP(FrameworkEdits, oneProfileInPlaceOfAnotherKeepsTheWhole, ())
{
    const auto weights =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 10)));
    int sum = 0;
    for (const int weight : weights)
        sum += weight;
    ProfileShares shares;
    for (size_t i = 0; i < weights.size(); ++i)
        shares.entries.emplace_back(ProfileId{s("p%1").arg(i)},
                                    static_cast<double>(weights[i]) / sum);
    const auto pick = rc::gen::inRange<size_t>(0, weights.size() + 1); // one that is not there
    const ProfileId from{s("p%1").arg(*pick)};
    const ProfileId to{s("p%1").arg(*pick)};
    RC_PRE(from != to);
    const ProfileShares after = redirected(shares, from, to);
    double whole = 0;
    for (const auto &entry : after.entries)
        whole += after.shareOf(entry.first);
    RC_ASSERT(std::abs(whole - 1) < 1e-9);
    RC_ASSERT(!after.contains(from));
    RC_ASSERT(std::abs(after.shareOf(to) - shares.shareOf(from) - shares.shareOf(to)) < 1e-9);
}

RC_GTEST_PROP(FrameworkEdits, aMergeThatIsUndoneIsNone, (uint32_t seed))
{
    Dice dice(seed);
    Plan plan = randomPlan(dice);
    plan.leftOut.assign({});
    const Framework present = seen(plan);
    const auto part = dice.pick(std::array{FrameworkPart::Profile, FrameworkPart::Phase,
                                           FrameworkPart::Skill, FrameworkPart::Activity});
    const auto places = partsOf(present, part);
    const auto set =
        mergePart({plan, builtIn(), present}, dice.pick(places), dice.pick(places).id, ground);
    if (!set)
        return; // itself, the planning phase, a locked scenario
    const auto after = apply(plan, *set);
    RC_ASSERT(after.has_value());
    RC_ASSERT(apply(*after, inverse(*set)).value() == plan);
}

} // namespace rolewright
