#include "core/analysis/gaps.h"
#include "core/analysis/load.h"
#include "core/analysis/seating.h"
#include "core/plan/edits/staffing_edits.h"
#include "tests/core/analysis_fixture.h"
#include "tests/support/plan_generator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

Seating seating(const PlanBuilder &plan, const char *person, const char *position)
{
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    return seatingOf(index, FitTable(index), index.personRow({s(person)}),
                     index.positionRow({s(position)}));
}

PlanBuilder fleet()
{
    PlanBuilder plan;
    plan.unit("fleet", UnitKind::BusinessUnit);
    plan.position("seat", "fleet", {s("data-engineer")}, 1);
    plan.position("other", "fleet", {s("data-engineer")}, 1);
    return plan;
}

} // namespace

TEST(Seating, TakesTheLesserOfFreeAndVacant)
{
    PlanBuilder plan = fleet();
    plan.person("kim").assign("kim", "other", 0.63);
    const Seating found = seating(plan, "kim", "seat");
    EXPECT_NEAR(found.freeFte, 0.37, 1e-9);
    EXPECT_EQ(found.vacantFte, 1);
    EXPECT_NEAR(found.share, 0.35, 1e-12);
    EXPECT_FALSE(found.overloads);
    EXPECT_EQ(found.blocked, QString());
    plan.person("ann").assign("ann", "seat", 0.8);
    EXPECT_NEAR(seating(plan, "kim", "seat").share, 0.2, 1e-12);
}

TEST(Seating, TakesTheVacancyWhereNothingIsFree)
{
    PlanBuilder plan = fleet();
    plan.person("kim").assign("kim", "other", 1).person("ann").assign("ann", "seat", 0.3);
    const Seating found = seating(plan, "kim", "seat");
    EXPECT_NEAR(found.share, 0.7, 1e-12);
    EXPECT_TRUE(found.overloads);
    plan.position("crowd", "fleet", {s("data-engineer")}, 12);
    EXPECT_EQ(seating(plan, "kim", "crowd").share, 1);
}

TEST(Seating, SharesHalfOfAFilledSeat)
{
    PlanBuilder plan = fleet();
    plan.person("ann").assign("ann", "seat", 1).person("kim").person("lee", 0.2);
    EXPECT_EQ(seating(plan, "kim", "seat").vacantFte, 0);
    EXPECT_EQ(seating(plan, "kim", "seat").share, 0.5);
    EXPECT_EQ(seating(plan, "lee", "seat").share, 0.2);
}

TEST(Seating, KeepsWhatIsLessThanAStep)
{
    PlanBuilder plan = fleet();
    plan.person("kim").assign("kim", "other", 0.98);
    EXPECT_NEAR(seating(plan, "kim", "seat").share, 0.02, 1e-9);
}

TEST(Seating, SaysWhyItCannotBe)
{
    PlanBuilder plan = fleet();
    plan.person("kim").assign("kim", "seat", 0.2);
    plan.person("ann", [](Person &person) { person.until = QDate(2027, 3, 31); });
    plan.position("late", "fleet", {s("data-engineer")}, 1, "2027-06");
    EXPECT_THAT(seating(plan, "kim", "seat").blocked.toStdString(),
                testing::HasSubstr("kim already sits on seat"));
    EXPECT_EQ(seating(plan, "ann", "late").blocked,
              s("ann is not in the company when late is needed"));
    EXPECT_EQ(seating(plan, "ann", "seat").blocked, QString());
    Scenario shut = *plan.plan.scenarios.find(plan.scenario);
    shut.locked = true;
    plan.plan.scenarios.replace(shut);
    EXPECT_THAT(seating(plan, "ann", "seat").blocked.toStdString(),
                testing::HasSubstr("is locked"));
}

TEST(Seating, IsBlockedWhereTheEditWouldBeRefused)
{
    Dice dice(7);
    int blocked = 0;
    for (int round = 0; round < 40; ++round) {
        const Plan plan = randomPlan(dice);
        for (const auto &scenario : plan.scenarios) {
            const AnalysisInput input =
                analysisInput(plan, builtIn(), scenario->id, QDate(2027, 1, 15));
            const PlanIndex index(input);
            const FitTable fits(index);
            for (const auto &person : plan.people) {
                for (const auto &position : input.design().positions) {
                    const Seating found = seatingOf(index, fits, index.personRow(person->id),
                                                    index.positionRow(position->id));
                    const auto set =
                        assignPerson(plan, scenario->id, person->id, position->id, 0.5);
                    EXPECT_EQ(found.blocked.isEmpty(), set.has_value());
                    blocked += set ? 0 : 1;
                }
            }
        }
    }
    EXPECT_GT(blocked, 0);
}

RC_GTEST_PROP(Seating, CountsFreeAndVacantAsTheTablesDo, (uint64_t seed))
{
    Dice dice(seed);
    const Plan plan = randomPlan(dice);
    for (const auto &scenario : plan.scenarios) {
        const AnalysisInput input =
            analysisInput(plan, builtIn(), scenario->id, QDate(2027, 1, 15));
        const PlanIndex index(input);
        const Month start = input.month() + dice.below(40);
        for (const Away away : {Away::HasNoneFree, Away::IsLeftOut}) {
            const auto free = leastFree(index, {start}, away).front();
            for (size_t row = 0; row < free.size(); ++row) {
                const PersonLoad least = leastFreeOf(index, static_cast<int>(row), start, away);
                RC_ASSERT(std::abs(least.freeFte() - free[row]) < 1e-9);
            }
        }
        const auto peaks = peakLoads(index);
        for (size_t row = 0; row < peaks.size(); ++row)
            RC_ASSERT(peakLoadOf(index, static_cast<int>(row)).month == peaks[row].month);
        const auto staffed = staffedIn(index, start);
        for (size_t row = 0; row < staffed.size(); ++row)
            RC_ASSERT(std::abs(staffedOf(index, static_cast<int>(row), start) - staffed[row]) <
                      1e-9);
    }
}

TEST(Seating, MonthsInWhichSomebodyIsAwayAreLeftOutOfWhatIsFree)
{
    PlanBuilder plan = fleet();
    plan.person("kim",
                [](Person &kim) {
                    kim.until = QDate(2027, 3, 31);
                    kim.capacityChanges = {{QDate(2027, 2, 1), 0}, {QDate(2027, 3, 1), 0.6}};
                })
        .person("gone", [](Person &gone) { gone.until = QDate(2026, 1, 31); })
        .useCase("case", "fleet", 2)
        .phase("case", "data-ingestion", "2027-01", 8);
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const int kim = index.personRow({s("kim")});
    const Month january = Month::of(QDate(2027, 1, 1));
    EXPECT_EQ(leastFreeOf(index, kim, january).freeFte(), 0);
    const PersonLoad least = leastFreeOf(index, kim, january, Away::IsLeftOut);
    EXPECT_EQ(least.freeFte(), 0.6);
    EXPECT_EQ(least.month, Month::of(QDate(2027, 3, 1)));
    const int gone = index.personRow({s("gone")});
    EXPECT_EQ(leastFreeOf(index, gone, january, Away::IsLeftOut).freeFte(), 0);
    EXPECT_EQ(workloads(index).freeFte[static_cast<size_t>(kim)], 0.6);
    EXPECT_EQ(workloads(index).freeFte[static_cast<size_t>(gone)], 0);
}

TEST(CoverageChanges, NameThePhasesThatAnAssignmentCovers)
{
    PlanBuilder plan = fleet();
    plan.person("kim").useCase("case", "fleet", 2).phase("case", "data-ingestion", "2027-02", 2);
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const auto set = assignPerson(plan.plan, plan.scenario, {s("kim")}, {s("seat")}, 0.8);
    const auto changes = coverageChanges(index, set.value());
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes.front().profile, ProfileId{s("data-engineer")});
    EXPECT_EQ(changes.front().unit, UnitId{s("fleet")});
    EXPECT_EQ(changes.front().month, monthAt("2027-02"));
    EXPECT_EQ(changes.front().demandFte, 2);
    EXPECT_EQ(inWords(index, changes.front()), s("Data ingestion in Fleet 0\u00a0% → 40\u00a0%"));
}

TEST(CoverageChanges, OfACentralSeatAreOfTheWholeOrganisation)
{
    PlanBuilder plan = fleet();
    plan.unit("centre", UnitKind::Central).position("lead", "centre", {s("data-architect")});
    plan.person("kim").useCase("case", "fleet", 10).phase("case", "data-ingestion", "2027-02");
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const auto set = assignPerson(plan.plan, plan.scenario, {s("kim")}, {s("lead")}, 1);
    const auto changes = coverageChanges(index, set.value());
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes.front().unit, std::nullopt);
    EXPECT_EQ(inWords(index, changes.front()), s("Data ingestion 0\u00a0% → 50\u00a0%"));
}

TEST(CoverageChanges, AreNoneWhereNothingIsAskedOrNothingChanges)
{
    PlanBuilder plan = fleet();
    plan.person("kim");
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    const auto set = assignPerson(plan.plan, plan.scenario, {s("kim")}, {s("seat")}, 1);
    EXPECT_TRUE(coverageChanges(index, set.value()).empty());
    EXPECT_TRUE(coverageChanges(index, {}).empty());
    ChangeSet stale = set.value();
    stale.changes.front().before = stale.changes.front().after;
    EXPECT_TRUE(coverageChanges(index, stale).empty());
}

TEST(GapsWithout, NameWhatOnlyThisPositionIsFor)
{
    PlanBuilder plan = fleet();
    plan.person("kim").assign("kim", "seat", 1).useCase("case", "fleet");
    const auto of = [&](const char *position) {
        const AnalysisInput input = plan.input();
        return gapsWithout(PlanIndex(input), {s(position)});
    };
    const auto named = [](const std::vector<ActivityGap> &gaps, const char *activity) {
        return std::any_of(gaps.begin(), gaps.end(), [&](const ActivityGap &gap) {
            return gap.activity.value == s(activity);
        });
    };
    EXPECT_TRUE(named(of("seat"), "data-persistence"));
    EXPECT_FALSE(named(of("seat"), "stakeholder-alignment")); // no part of a data engineer
    EXPECT_TRUE(of("other").empty());                         // Kim is responsible there too
    plan.person("ann").assign("ann", "other", 1);
    EXPECT_TRUE(of("seat").empty());
    EXPECT_TRUE(of("nothing").empty());
}

} // namespace rolewright
