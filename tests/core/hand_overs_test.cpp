#include "core/analysis/hand_overs.h"
#include "tests/core/analysis_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

/// Lines such as "model-training/ds-1 model-management/ds-1", one for each hand-over.
QStringList found(const PlanBuilder &builder)
{
    const AnalysisInput input = builder.input();
    QStringList lines;
    for (const HandOver &one : handOvers(input))
        lines << s("%1: %2 (%3) > %4 (%5)")
                     .arg(one.useCase.value, one.from.value, one.fromUnit.value, one.to.value,
                          one.toUnit.value);
    return lines;
}

QString carrierOf(const PlanBuilder &builder, const char *phase)
{
    const AnalysisInput input = builder.input();
    for (const PhaseCarrier &carrier : phaseCarriers(input)) {
        if (carrier.phase.value == s(phase))
            return carrier.profile.value + u'@' + carrier.unit.value;
    }
    return {};
}

/// A centre, a unit, a pool, and a use case of the unit in two phases.
PlanBuilder organisation()
{
    PlanBuilder builder;
    builder.unit("centre", UnitKind::Central)
        .unit("fleet", UnitKind::BusinessUnit)
        .unit("pool", UnitKind::Pool)
        .useCase("range", "fleet")
        .phase("range", "model-training", "2027-02")
        .phase("range", "deployment-management", "2027-03");
    return builder;
}

} // namespace

TEST(HandOvers, AreNoneWithinOneUnit)
{
    PlanBuilder builder = organisation();
    builder.position("ds", "fleet", {s("data-scientist")})
        .position("mle", "fleet", {s("ml-engineer")});
    EXPECT_EQ(found(builder), QStringList{});
}

TEST(HandOvers, GoFromTheUnitToThePool)
{
    PlanBuilder builder = organisation();
    builder.position("ds", "fleet", {s("data-scientist")})
        .position("mle", "pool", {s("ml-engineer")});
    EXPECT_EQ(found(builder),
              QStringList{s("range: model-training (fleet) > deployment-management (pool)")});
}

TEST(HandOvers, CountForConsecutivePhasesOnlyWhateverTheirDates)
{
    PlanBuilder builder = organisation();
    builder.position("ds", "fleet", {s("data-scientist")})
        .position("mle", "pool", {s("ml-engineer")})
        .phase("range", "monitor-maintain", "2027-01")
        .phase("range", "model-management", "2027-08")
        .phase("range", "model-management", "2027-10");
    EXPECT_EQ(found(builder),
              QStringList{s("range: model-management (fleet) > deployment-management (pool)")});
}

TEST(HandOvers, TakeTheNearestPositionOfTheProfile)
{
    PlanBuilder builder = organisation();
    builder.unit("routing", UnitKind::Team, "fleet")
        .useCase("route", "routing")
        .phase("route", "model-training", "2027-02")
        .phase("route", "deployment-management", "2027-03")
        .position("ds-pool", "pool", {s("data-scientist")})
        .position("ds-routing", "routing", {s("data-scientist")})
        .position("mle", "fleet", {s("ml-engineer")});
    EXPECT_EQ(found(builder),
              (QStringList{s("range: model-training (pool) > deployment-management (fleet)"),
                           s("route: model-training (routing) > deployment-management (fleet)")}));
}

TEST(HandOvers, AreNoneNextToAPhaseThatNobodyCarries)
{
    PlanBuilder builder = organisation();
    builder.phase("range", "model-management", "2027-02")
        .position("mle", "pool", {s("ml-engineer")});
    EXPECT_EQ(found(builder), QStringList{});
    EXPECT_EQ(carrierOf(builder, "model-training"), s("data-scientist@"));
}

TEST(HandOvers, LeaveOutUseCasesThatAreNotGreenlit)
{
    PlanBuilder builder;
    builder.unit("fleet", UnitKind::BusinessUnit)
        .unit("pool", UnitKind::Pool)
        .useCase("range", "fleet", 1, false)
        .phase("range", "model-training", "2027-02")
        .phase("range", "deployment-management", "2027-03")
        .position("ds", "fleet", {s("data-scientist")})
        .position("mle", "pool", {s("ml-engineer")});
    EXPECT_EQ(found(builder), QStringList{});
}

TEST(HandOvers, KnowWhoCarriesEachPhaseOfTheBuiltInFramework)
{
    const AnalysisInput input = PlanBuilder().input();
    const PlanIndex index(input);
    QStringList profiles;
    for (const int number : carryingProfiles(index))
        profiles << index.profile(number).id.value;
    EXPECT_EQ(profiles, (QStringList{s("data-engineer"), s("data-engineer"), s("data-steward"),
                                     s("data-scientist"), s("data-scientist"), s("ml-engineer"),
                                     s("ml-engineer")}));
}

TEST(HandOvers, FollowThePlansOwnEffort)
{
    PlanBuilder builder = organisation();
    builder.position("ds", "fleet", {s("data-scientist")})
        .position("mle", "pool", {s("ml-engineer")});
    for (const char *profile : {"data-scientist", "ml-engineer"})
        builder.row(
            &Plan::effortOverrides,
            EffortOverride{.profile = {s(profile)},
                           .phase = {s("model-training")},
                           .level = s(profile) == s("ml-engineer") ? Level::High : Level::Little});
    EXPECT_EQ(carrierOf(builder, "model-training"), s("ml-engineer@pool"));
    EXPECT_EQ(found(builder), QStringList{});
}

} // namespace rolewright
