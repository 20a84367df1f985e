#include "core/plan/edits/organisation_edits.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {

namespace {

using testing::HasSubstr;

const ScenarioId baseline{s("baseline")};
const PositionId platform{s("platform")};
const PositionId second{s("second-platform")};
const PositionId models{s("models")};
const PositionId scientist{s("scientist")};
const UnitId fleet{s("fleet")};
const UnitId charging{s("charging")};

/// Two data architects and an ML architect in the centre; a data scientist in Fleet whom the first
/// data architect and the ML architect guide.
PlanBuilder builder()
{
    PlanBuilder plan;
    plan.head([](Head &head) { head.name = s("Plan"); });
    plan.unit("centre", UnitKind::Central).unit("fleet", UnitKind::BusinessUnit);
    plan.unit("charging", UnitKind::BusinessUnit).unit("team", UnitKind::Team, "fleet");
    plan.position("platform", "centre", {s("data-architect")});
    plan.position("second-platform", "centre", {s("data-architect")});
    plan.position("models", "centre", {s("ml-architect")});
    plan.position("scientist", "fleet", {s("data-scientist")});
    plan.design().guidance.append(
        GuidanceLink{.from = platform, .to = scientist, .flow = s("data-infrastructure")});
    plan.design().guidance.append(
        GuidanceLink{.from = models, .to = scientist, .flow = s("ml-infrastructure")});
    return plan;
}

/// Who guides a position and with what: "models ml-infrastructure".
QStringList guidesOf(const Plan &plan, const PositionId &position)
{
    QStringList guides;
    for (const auto &link : plan.design(baseline).guidance) {
        if (link->to == position)
            guides << link->from.value + u' ' + link->flow;
    }
    guides.sort();
    return guides;
}

const Position &positionIn(const Plan &plan, const PositionId &id)
{
    return *plan.design(baseline).positions.find(id);
}

} // namespace

TEST(OrganisationEdits, MoveAPositionToAnotherUnitWithItsGuides)
{
    const Plan plan = builder().plan;
    const auto set = movePosition(plan, builtIn(), baseline, scientist, charging);
    const Plan after = done(plan, set);
    EXPECT_EQ(set->name, s("Move scientist to Charging"));
    EXPECT_EQ(positionIn(after, scientist).unit, charging);
    EXPECT_EQ(guidesOf(after, scientist), guidesOf(plan, scientist));
}

TEST(OrganisationEdits, GiveAPositionAnotherGuideOfItsColumn)
{
    const Plan plan = builder().plan;
    const auto set = movePosition(plan, builtIn(), baseline, scientist, charging, second);
    const Plan after = done(plan, set);
    EXPECT_EQ(set->name, s("Move scientist to Charging, guided by second-platform"));
    EXPECT_EQ(guidesOf(after, scientist), QStringList({s("models ml-infrastructure"),
                                                       s("second-platform data-infrastructure")}));
    EXPECT_EQ(movePosition(plan, builtIn(), baseline, scientist, fleet, second)->name,
              s("Let second-platform guide scientist, Fleet"));
}

TEST(OrganisationEdits, MoveAPositionIntoAnotherColumnAndKeepItsProfile)
{
    const Plan plan = builder().plan;
    const Plan after =
        done(plan, movePosition(plan, builtIn(), baseline, scientist, fleet, models));
    EXPECT_EQ(guidesOf(after, scientist), QStringList(s("models ml-infrastructure")));
    EXPECT_EQ(positionIn(after, scientist).profiles, positionIn(plan, scientist).profiles);
}

TEST(OrganisationEdits, GiveALinkThatTheFrameworkLacksTheFlowOfTheGuide)
{
    PlanBuilder start = builder();
    start.position("steward", "fleet", {s("data-steward")});
    const PositionId steward{s("steward")};
    const auto flowFrom = [&](const PositionId &guide) {
        return guidesOf(
            done(start.plan, movePosition(start.plan, builtIn(), baseline, steward, fleet, guide)),
            steward);
    };
    EXPECT_EQ(flowFrom(models), QStringList(s("models ml-infrastructure")));
    EXPECT_EQ(flowFrom(second), QStringList(s("second-platform data-infrastructure")));
    start.design().guidance.append(
        GuidanceLink{.from = second, .to = scientist, .flow = s("own words")});
    EXPECT_EQ(flowFrom(second), QStringList(s("second-platform own words")));
}

TEST(OrganisationEdits, ChangeNothingWhereAPositionIsAlready)
{
    const Plan plan = builder().plan;
    EXPECT_TRUE(movePosition(plan, builtIn(), baseline, scientist, fleet)->isEmpty());
    EXPECT_TRUE(movePosition(plan, builtIn(), baseline, scientist, fleet, platform)->isEmpty());
}

TEST(OrganisationEdits, RefuseAMoveThatLeadsNowhere)
{
    const Plan plan = builder().plan;
    EXPECT_EQ(refusal(movePosition(plan, builtIn(), baseline, {s("x")}, fleet)),
              "there is no position “x”");
    EXPECT_EQ(refusal(movePosition(plan, builtIn(), baseline, scientist, {s("x")})),
              "there is no unit “x”");
    EXPECT_EQ(refusal(movePosition(plan, builtIn(), baseline, scientist, fleet, {{s("x")}})),
              "there is no position “x”");
    EXPECT_EQ(refusal(movePosition(plan, builtIn(), baseline, scientist, fleet, scientist)),
              "scientist cannot guide itself");
}

TEST(OrganisationEdits, LinkAndUnlinkAGuide)
{
    const Plan plan = builder().plan;
    const auto set = linkGuidance(plan, builtIn(), baseline, second, scientist);
    const Plan linked = done(plan, set);
    EXPECT_EQ(set->name, s("Let second-platform guide scientist, Fleet"));
    EXPECT_TRUE(guidesOf(linked, scientist).contains(s("second-platform data-infrastructure")));
    const Plan other =
        done(plan, linkGuidance(plan, builtIn(), baseline, platform, scientist, s("code reviews")));
    EXPECT_TRUE(guidesOf(other, scientist).contains(s("platform code reviews")));
    const auto removal = unlinkGuidance(other, baseline, platform, scientist);
    EXPECT_EQ(removal->name, s("Stop platform guiding scientist, Fleet"));
    EXPECT_EQ(guidesOf(done(other, removal), scientist),
              QStringList(s("models ml-infrastructure")));
}

TEST(OrganisationEdits, RefuseALinkThatCannotBe)
{
    const Plan plan = builder().plan;
    EXPECT_EQ(refusal(linkGuidance(plan, builtIn(), baseline, platform, scientist)),
              "platform already guides scientist, Fleet");
    EXPECT_EQ(refusal(linkGuidance(plan, builtIn(), baseline, platform, scientist,
                                   s("data-infrastructure"))),
              "platform already guides scientist, Fleet");
    EXPECT_EQ(refusal(linkGuidance(plan, builtIn(), baseline, platform, platform)),
              "platform cannot guide itself");
    EXPECT_EQ(refusal(linkGuidance(plan, builtIn(), baseline, {s("x")}, platform)),
              "there is no position “x”");
    EXPECT_EQ(refusal(unlinkGuidance(plan, baseline, second, scientist)),
              "second-platform does not guide scientist, Fleet");
    EXPECT_EQ(refusal(unlinkGuidance(plan, baseline, platform, {s("x")})),
              "there is no position “x”");
}

TEST(OrganisationEdits, MoveSeveralPositionsInOneStep)
{
    PlanBuilder start = builder();
    start.position("analyst", "fleet", {s("data-analyst")});
    const PositionId analyst{s("analyst")};
    const std::vector<PositionId> both{scientist, analyst};
    const auto set = movePositions(start.plan, builtIn(), baseline, both, charging, second);
    const Plan after = done(start.plan, set);
    EXPECT_EQ(set->name, s("Move 2 positions to Charging, guided by second-platform"));
    for (const PositionId &moved : both) {
        EXPECT_EQ(positionIn(after, moved).unit, charging);
        EXPECT_TRUE(guidesOf(after, moved).contains(s("second-platform data-infrastructure")));
    }
    EXPECT_EQ(refusal(movePositions(start.plan, builtIn(), baseline, {scientist, {s("x")}}, fleet)),
              "there is no position “x”");
}

TEST(OrganisationEdits, LetOneGuideSeveralAndLeaveLinksThatAreThere)
{
    PlanBuilder start = builder();
    start.position("analyst", "fleet", {s("data-analyst")});
    const std::vector<PositionId> both{scientist, {s("analyst")}};
    const auto set = linkGuidance(start.plan, builtIn(), baseline, platform, both);
    EXPECT_EQ(set->name, s("Let platform guide 2 positions"));
    EXPECT_EQ(set->changes.size(), 1u);
    EXPECT_EQ(guidesOf(done(start.plan, set), {s("analyst")}),
              QStringList(s("platform data-infrastructure")));
}

TEST(OrganisationEdits, ChangeWhatFlowsAlongALink)
{
    const Plan plan = builder().plan;
    const QString link = plan.design(baseline).guidance.rows().front()->key();
    const auto set = changeFlow(plan, baseline, link, s("code reviews"));
    EXPECT_EQ(set->name, s("Change what platform gives to scientist, Fleet"));
    const Plan after = done(plan, set);
    EXPECT_EQ(after.design(baseline).guidance.rows().front()->flow, s("code reviews"));
    EXPECT_EQ(after.design(baseline).guidance.size(), 2);
    EXPECT_TRUE(changeFlow(plan, baseline, link, s("data-infrastructure"))->isEmpty());
    EXPECT_EQ(refusal(changeFlow(plan, baseline, s("x"), {})), "there is no guidance link “x”");
    const Plan twice =
        done(plan, linkGuidance(plan, builtIn(), baseline, platform, scientist, s("strategy")));
    EXPECT_EQ(refusal(changeFlow(twice, baseline, link, s("strategy"))),
              "platform gives this to scientist, Fleet already");
}

TEST(OrganisationEdits, MoveAUnitBelowAnotherAndToTheTop)
{
    const Plan plan = builder().plan;
    const UnitId team{s("team")};
    const auto set = moveUnit(plan, baseline, team, charging);
    EXPECT_EQ(set->name, s("Move Team to Charging"));
    EXPECT_EQ(done(plan, set).design(baseline).units.find(team)->parent, charging);
    const auto up = moveUnit(plan, baseline, team, {});
    EXPECT_EQ(up->name, s("Move Team to the top"));
    EXPECT_TRUE(done(plan, up).design(baseline).units.find(team)->parent.isEmpty());
    EXPECT_EQ(refusal(moveUnit(plan, baseline, fleet, team)),
              "Fleet cannot move below Team, which is part of it");
    EXPECT_EQ(refusal(moveUnit(plan, baseline, fleet, fleet)), "Fleet cannot stand below itself");
    EXPECT_EQ(refusal(moveUnit(plan, baseline, {s("x")}, fleet)), "there is no unit “x”");
    EXPECT_EQ(refusal(moveUnit(plan, baseline, fleet, {s("x")})), "there is no unit “x”");
}

TEST(OrganisationEdits, FindIdsThatAreNotTaken)
{
    const Design design = builder().design();
    EXPECT_EQ(freshUnitId(design, s("Fleet")).value, s("fleet-2"));
    EXPECT_EQ(freshUnitId(design, s("Überland & Co.")).value, s("uberland-co"));
    EXPECT_EQ(freshUnitId(design, s("…")).value, s("unit"));
    EXPECT_EQ(freshPositionId(design, s("Models")).value, s("models-2"));
    EXPECT_TRUE(isValidId(freshPositionId(design, QString(5000, u'ä')).value));
    EXPECT_LE(freshPositionId(design, QString(5000, u'x')).value.size(), 64);
}

TEST(OrganisationEdits, AreRefusedInALockedScenario)
{
    const Plan shut = lockedScenario(builder().plan, baseline);
    for (const auto &set :
         {movePosition(shut, builtIn(), baseline, scientist, charging),
          linkGuidance(shut, builtIn(), baseline, second, scientist),
          unlinkGuidance(shut, baseline, platform, scientist),
          changeFlow(shut, baseline, s("platform/scientist/data-infrastructure"), s("strategy")),
          moveUnit(shut, baseline, fleet, charging)})
        EXPECT_EQ(refusal(set), "the scenario “Baseline” is locked; unlock it to change it");
}

} // namespace rolewright
