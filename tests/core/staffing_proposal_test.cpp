#include "core/analysis/load.h"
#include "core/staffing/staffing_reasons.h"
#include "tests/core/analysis_fixture.h"
#include "tests/support/plan_generator.h"
#include "tests/support/synthetic_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace rolewright {

namespace {

/// Rates all skills of a profile alike, so that the fit is the level by what is asked for.
std::function<void(Person &)> rated(const char *profile, int level, double capacity = 1)
{
    std::vector<std::pair<SkillId, SkillRating>> skills;
    for (const SkillNeed &need : builtIn().profile({s(profile)})->skills)
        skills.emplace_back(need.choices().front(), SkillRating{.level = level});
    return [skills, capacity](Person &person) {
        person.skills = {skills.begin(), skills.end()};
        person.capacity = capacity;
    };
}

/// A plan with everything that is looked at, kept alive together.
struct Proposed
{
    explicit Proposed(const PlanBuilder &plan, const StaffingOptions &asked = {})
        : Proposed(plan.input(), asked)
    {
    }
    Proposed(AnalysisInput from, const StaffingOptions &asked)
        : input(std::move(from)), index(input), fits(index), options(asked),
          proposal(proposeStaffing(index, fits, options).value()),
          reasons(staffingReasons(index, fits, options, proposal))
    {
    }

    /// "kim seat 0.4", one after the other.
    QStringList seats() const
    {
        QStringList words;
        for (const ProposedSeat &seat : proposal.seats)
            words << QStringLiteral("%1 %2 %3")
                         .arg(seat.person.value, seat.position.value, QString::number(seat.share));
        return words;
    }

    AnalysisInput input;
    PlanIndex index;
    FitTable fits;
    StaffingOptions options;
    StaffingProposal proposal;
    StaffingReasons reasons;
};

PlanBuilder office()
{
    PlanBuilder plan;
    plan.unit("fleet", UnitKind::BusinessUnit)
        .unit("charging", UnitKind::BusinessUnit)
        .position("governor", "fleet", {s("data-governor")})
        .position("steward", "charging", {s("data-steward")});
    return plan;
}

} // namespace

TEST(StaffingProposal, FillsWhatIsVacantWithWhoFitsBest)
{
    PlanBuilder plan = office();
    plan.person("kim", rated("data-governor", 3)).person("ann", rated("data-governor", 1));
    const Proposed proposed(plan, {.minFit = 0.3});
    EXPECT_EQ(proposed.seats(), QStringList{s("kim governor 1")});
    EXPECT_NEAR(proposed.proposal.seats.front().fit, 1, 1e-9);
    EXPECT_EQ(proposed.reasons.seats.front(), s("Best fit"));
    EXPECT_TRUE(proposed.proposal.isOptimal);
    EXPECT_EQ(proposed.proposal.objective, proposed.proposal.bound);
}

TEST(StaffingProposal, LeavesWhoIsNotRatedAndWhoDoesNotFit)
{
    PlanBuilder plan = office();
    plan.person("unrated").person("ann", rated("data-governor", 1));
    EXPECT_EQ(Proposed(plan, {.minFit = 0.5}).seats(), QStringList());
    const Proposed proposed(plan, {.minFit = 0.5});
    ASSERT_EQ(proposed.reasons.unfilled.size(), 2U);
    EXPECT_EQ(proposed.reasons.unfilled.front().reason,
              s("Nobody who is rated fits by 50 % or more"));
}

TEST(StaffingProposal, SaysWhoFitsBetterAndWhatKeepsThem)
{
    PlanBuilder plan = office();
    plan.person("kim", rated("data-governor", 3)).person("ann", rated("data-governor", 2));
    plan.position("other", "charging", {s("data-governor")}).assign("kim", "other", 1);
    Assignment pinned = *plan.design().assignments.rows().front();
    pinned.pinned = true;
    plan.design().assignments.replace(pinned);
    const Proposed proposed(plan);
    ASSERT_EQ(proposed.seats().front(), s("ann governor 1"));
    EXPECT_EQ(proposed.reasons.seats.front(),
              s("Second choice: kim (100 %) is pinned to other, Charging"));
}

TEST(StaffingProposal, KeepsToWhatIsFreeFromWhenASeatIsNeeded)
{
    PlanBuilder plan = office();
    plan.position("late", "fleet", {s("data-governor")}, 1, "2027-06");
    plan.position("project", "charging", {s("data-architect")});
    plan.person("kim", rated("data-governor", 3))
        .assign("kim", "project", 0.6, "2027-01", "2027-05");
    const Proposed proposed(plan);
    // 0.4 from now on, and the 0.6 that are free from June on.
    EXPECT_EQ(proposed.seats(), QStringList({s("kim governor 0.4"), s("kim late 0.6")}));
    EXPECT_EQ(proposed.proposal.seats.back().range.from, monthAt("2027-06"));
    EXPECT_EQ(proposed.proposal.after.overloadFte, 0);
}

TEST(StaffingProposal, LeavesOutWhoLeavesBeforeTheEnd)
{
    PlanBuilder plan = office();
    plan.useCase("case", "fleet").phase("case", "data-ingestion", "2027-01", 12);
    plan.person("ann", rated("data-governor", 2)).person("kim", [](Person &kim) {
        rated("data-governor", 3)(kim);
        kim.until = QDate(2027, 6, 30);
    });
    const Proposed proposed(plan);
    EXPECT_EQ(proposed.seats().front(), s("ann governor 1"));
    EXPECT_EQ(proposed.reasons.seats.front(), s("Second choice: kim (100 %) is away in 2027-07"));
}

TEST(StaffingProposal, KeepsSharesFromGettingSmallAndPositionsFew)
{
    PlanBuilder plan = office();
    plan.person("kim", rated("data-governor", 3, 0.15));
    EXPECT_TRUE(Proposed(plan).seats().isEmpty());
    EXPECT_EQ(Proposed(plan, {.minShare = 0.1}).seats(), QStringList{s("kim governor 0.15")});
    plan.position("second", "fleet", {s("data-governor")}, 0.1);
    EXPECT_EQ(Proposed(plan).seats(), QStringList{s("kim second 0.1")}); // less is vacant there
    plan.assign("kim", "steward", 0.05);
    EXPECT_TRUE(Proposed(plan, {.maxPositions = 1}).seats().isEmpty());
    EXPECT_EQ(Proposed(plan, {.maxPositions = 2}).seats(), QStringList{s("kim second 0.1")});
}

TEST(StaffingProposal, PrefersTheOwnUnitWhereThatIsWanted)
{
    PlanBuilder plan = office();
    plan.position("elsewhere", "charging", {s("data-governor")});
    plan.position("desk", "charging", {s("ml-engineer")});
    plan.person("ann", rated("data-governor", 3, 0.5)).assign("ann", "desk", 0.1);
    EXPECT_EQ(Proposed(plan).seats().front(), s("ann elsewhere 0.4"));
    plan.unit("aa", UnitKind::BusinessUnit).position("aa", "aa", {s("data-governor")});
    EXPECT_EQ(Proposed(plan).seats().front(), s("ann aa 0.4")); // the first id of equals
    const Proposed atHome(plan, {.unitPreference = 0.1});
    EXPECT_EQ(atHome.seats().front(), s("ann elsewhere 0.4"));
    EXPECT_NEAR(atHome.proposal.seats.front().fit, 1, 1e-9);
}

TEST(StaffingProposal, RefusesWhatMakesNoSense)
{
    PlanBuilder plan = office();
    const auto refused = [&](const StaffingOptions &options) {
        const AnalysisInput input = plan.input();
        const PlanIndex index(input);
        return !proposeStaffing(index, FitTable(index), options).has_value();
    };
    EXPECT_FALSE(refused({}));
    EXPECT_TRUE(refused({.minFit = 1.1}));
    EXPECT_TRUE(refused({.minShare = 0}));
    EXPECT_TRUE(refused({.maxPositions = 0}));
    EXPECT_TRUE(refused({.unitPreference = -1}));
    Scenario shut = *plan.plan.scenarios.find(plan.scenario);
    shut.locked = true;
    plan.plan.scenarios.replace(shut);
    EXPECT_TRUE(refused({}));
}

TEST(StaffingProposal, IsTakenAsOneStepAndJudgedBeforeAndAfter)
{
    PlanBuilder plan = office();
    plan.person("kim", rated("data-governor", 3)).person("ann", rated("data-steward", 3));
    const Proposed proposed(plan);
    EXPECT_EQ(proposed.proposal.before.vacantFte, 2);
    EXPECT_EQ(proposed.proposal.before.meanFit, std::nullopt);
    EXPECT_EQ(proposed.proposal.after.vacantFte, 0);
    EXPECT_NEAR(proposed.proposal.after.meanFit.value(), 1, 1e-9);
    const auto set = takeSeats(plan.plan, plan.scenario, proposed.proposal.seats);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Staff 2 vacancies"));
    const Plan after = apply(plan.plan, *set).value();
    EXPECT_EQ(apply(after, inverse(*set)).value(), plan.plan);
    EXPECT_EQ(takeSeats(plan.plan, plan.scenario, {proposed.proposal.seats.back()})->name,
              s("Assign kim to governor, Fleet"));
}

RC_GTEST_PROP(StaffingProposal, NeverOverloadsNorOverfillsWhateverThePlan, (uint64_t seed))
{
    Dice dice(seed);
    const Plan plan = randomPlan(dice);
    for (const auto &scenario : plan.scenarios) {
        if (scenario->locked)
            continue;
        const Proposed proposed(analysisInput(plan, builtIn(), scenario->id, QDate(2027, 1, 15)),
                                {.minShare = 0.05});
        RC_ASSERT(proposed.proposal.isOptimal);
        RC_ASSERT(proposed.reasons.seats.size() == proposed.proposal.seats.size());
        const auto set = takeSeats(plan, scenario->id, proposed.proposal.seats);
        RC_ASSERT(set.has_value());
        const StaffingFigures &before = proposed.proposal.before;
        const StaffingFigures &after = proposed.proposal.after;
        RC_ASSERT(after.overloadFte <= before.overloadFte + 1e-9);
        double taken = 0;
        for (const ProposedSeat &seat : proposed.proposal.seats)
            taken += seat.share;
        RC_ASSERT(std::abs(before.vacantFte - taken - after.vacantFte) < 1e-6);
    }
}

} // namespace rolewright
