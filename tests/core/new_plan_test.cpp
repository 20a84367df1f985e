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

TEST(NewPlan, StartsFromTheRolesOfASetUnderTheirOwnNames)
{
    const Framework catalogue = framework();
    const auto uber = installedCrosswalk({QStringLiteral("uber")}, catalogue);
    ASSERT_TRUE(uber);
    const Plan plan = newPlan({.roles = *uber}, catalogue);
    EXPECT_EQ(plan.head->factors.roles, uber->id);
    const Position *engineer =
        designOf(plan).positions.find(QStringLiteral("unit-1-machine-learning-engineer"));
    ASSERT_NE(engineer, nullptr);
    EXPECT_EQ(engineer->title, QStringLiteral("Machine Learning Engineer"));
    EXPECT_DOUBLE_EQ(engineer->profiles.shareOf({QStringLiteral("ml-architect")}), 0.2);
    EXPECT_TRUE(designOf(plan).positions.contains(QStringLiteral("centre-manager")));
    EXPECT_EQ(designOf(plan).units.rows()[1]->lead.value, QStringLiteral("unit-1-product-manager"));
    const QStringList outside = rolesWithoutPosition(*uber);
    ASSERT_EQ(outside.size(), 1);
    EXPECT_TRUE(outside.front().startsWith(QStringLiteral("Software Engineer: ")));
}

TEST(NewPlan, HasAPositionForEveryRoleThatSeesToAProfile)
{
    const Framework catalogue = framework();
    for (const Crosswalk &crosswalk : installedCrosswalks(catalogue)) {
        for (const Size size : {Size::Small, Size::Medium, Size::Large}) {
            for (const bool pool : {false, true}) {
                const Plan plan = newPlan(
                    {.factors = {.size = size, .pool = pool}, .roles = crosswalk}, catalogue);
                EXPECT_TRUE(violations(plan).empty());
                const auto again = readPlan(writePlan(plan), QStringLiteral("new.yaml"));
                ASSERT_TRUE(again) << describe(again.error()).toStdString();
                EXPECT_TRUE(again->plan == plan);
                QStringList titles;
                for (const auto &position : designOf(plan).positions)
                    titles << position->title;
                for (const CrosswalkRole &role : crosswalk.roles) {
                    EXPECT_EQ(titles.join(u';').contains(role.name.english()), !role.isOutside())
                        << role.id.value.toStdString();
                }
            }
        }
    }
}

TEST(NewPlan, PutsRolesWhereMostOfTheirWorkBelongs)
{
    const Framework catalogue = framework();
    const auto azure = installedCrosswalk({QStringLiteral("azure-mlops")}, catalogue);
    ASSERT_TRUE(azure);
    const auto unitsOf = [&](const Factors &factors) {
        const Plan plan = newPlan({.factors = factors, .roles = *azure}, catalogue);
        QStringList units;
        for (const auto &position : designOf(plan).positions) {
            if (position->title == QStringLiteral("Solution Architect"))
                units << position->unit.value;
        }
        return units;
    };
    EXPECT_EQ(unitsOf({}), QStringList{QStringLiteral("centre")});
    EXPECT_EQ(unitsOf({.centralization = Centralization::Decentral}),
              (QStringList{QStringLiteral("unit-1"), QStringLiteral("unit-2")}));
}

TEST(NewPlan, HasAsManyBusinessUnitsAsAskedForAndNoPeople)
{
    const Plan plan = newPlan({.businessUnits = 5}, framework());
    EXPECT_EQ(designOf(plan).units.size(), 6);
    EXPECT_TRUE(plan.people.isEmpty());
    EXPECT_TRUE(designOf(plan).assignments.isEmpty());
}

} // namespace rolewright
