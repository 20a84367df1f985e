#include "core/analysis/findings.h"
#include "core/design/new_plan.h"
#include "core/framework/framework_reader.h"
#include "core/plan/validation.h"
#include "core/storage/plan_reader.h"
#include "core/storage/plan_writer.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

Framework framework()
{
    return *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
}

const Design &designOf(const Plan &plan)
{
    return plan.design(ScenarioId{QStringLiteral("baseline")});
}

int seatsOf(const Plan &plan, const char *profile, const char *unit)
{
    int count = 0;
    for (const auto &position : designOf(plan).positions) {
        if (position->unit.value == QLatin1String(unit) &&
            position->profiles.contains(ProfileId{QString::fromLatin1(profile)}))
            ++count;
    }
    return count;
}

} // namespace

TEST(NewPlan, IsSoundAndReadsBackForEveryCombinationOfFactors)
{
    const Framework catalogue = framework();
    for (const Size size : {Size::Small, Size::Medium, Size::Large}) {
        for (const Maturity maturity : {Maturity::Starting, Maturity::Growing, Maturity::Scaled}) {
            for (const Centralization place : {Centralization::Central, Centralization::HubAndSpoke,
                                               Centralization::Decentral}) {
                for (const bool pool : {false, true}) {
                    const NewPlanOptions options{.factors = {.size = size,
                                                             .maturity = maturity,
                                                             .centralization = place,
                                                             .pool = pool},
                                                 .today = QDate(2027, 1, 4)};
                    const Plan plan = newPlan(options, catalogue);
                    EXPECT_TRUE(violations(plan).empty());
                    const auto again = readPlan(writePlan(plan), QStringLiteral("new.yaml"));
                    ASSERT_TRUE(again) << describe(again.error()).toStdString();
                    EXPECT_TRUE(again->plan == plan);
                    const AnalysisInput input = analysisInput(
                        plan, catalogue, ScenarioId{QStringLiteral("baseline")}, options.today);
                    EXPECT_EQ(findings(PlanIndex(input)).count(Severity::Error), 0);
                }
            }
        }
    }
}

TEST(NewPlan, SmallOrganisationsCombineProfilesAndLargeOnesRepeatThem)
{
    const Framework catalogue = framework();
    const auto positions = [&](Size size) {
        return designOf(newPlan({.factors = {.size = size}}, catalogue)).positions.size();
    };
    EXPECT_LT(positions(Size::Small), positions(Size::Medium));
    EXPECT_LT(positions(Size::Medium), positions(Size::Large));
}

TEST(NewPlan, NoPositionHoldsAProfileAndTheOneThatControlsIt)
{
    const Framework catalogue = framework();
    const Plan plan = newPlan({.factors = {.size = Size::Small}}, catalogue);
    for (const auto &position : designOf(plan).positions) {
        for (const ControlRule &rule : catalogue.controls)
            EXPECT_FALSE(position->profiles.contains(rule.controller) &&
                         position->profiles.contains(rule.controlled));
    }
}

TEST(NewPlan, DecentralOrganisationsHaveArchitectsInTheirUnitsAndGovernanceInTheCentre)
{
    const Plan plan =
        newPlan({.factors = {.centralization = Centralization::Decentral}}, framework());
    EXPECT_EQ(seatsOf(plan, "ml-architect", "centre"), 0);
    EXPECT_EQ(seatsOf(plan, "ml-architect", "unit-1"), 1);
    EXPECT_EQ(seatsOf(plan, "data-architect", "unit-2"), 1);
    EXPECT_EQ(seatsOf(plan, "data-governor", "centre"), 1);
    EXPECT_EQ(seatsOf(plan, "ai-management", "centre"), 1);
}

TEST(NewPlan, APoolTakesTheProfilesThatItLends)
{
    const Plan plan = newPlan({.factors = {.pool = true}}, framework());
    EXPECT_EQ(seatsOf(plan, "data-engineer", "pool"), 1);
    EXPECT_EQ(seatsOf(plan, "data-engineer", "unit-1"), 0);
    EXPECT_EQ(seatsOf(plan, "data-steward", "unit-1"), 1);
}

TEST(NewPlan, StartersDeferButNeverAllThatCanStandInForEachOther)
{
    const Framework catalogue = framework();
    const Plan plan = newPlan(
        {.factors = {.maturity = Maturity::Starting}, .today = QDate(2027, 1, 4)}, catalogue);
    ASSERT_FALSE(plan.deferrals.isEmpty());
    EXPECT_EQ(plan.deferrals.rows().front()->review, QDate(2027, 7, 4));
    EXPECT_TRUE(
        newPlan({.factors = {.maturity = Maturity::Scaled}}, catalogue).deferrals.isEmpty());
}

TEST(NewPlan, HasAsManyBusinessUnitsAsAskedForAndNoPeople)
{
    const Plan plan = newPlan({.businessUnits = 5}, framework());
    EXPECT_EQ(designOf(plan).units.size(), 6);
    EXPECT_TRUE(plan.people.isEmpty());
    EXPECT_TRUE(designOf(plan).assignments.isEmpty());
}

} // namespace rolewright
