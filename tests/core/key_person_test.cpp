#include "core/analysis/key_person.h"

#include "core/analysis/month_work.h"
#include "core/storage/plan_file.h"
#include "tests/core/skilled_fixture.h"

namespace rolewright {

namespace {

struct Judged
{
    explicit Judged(const AnalysisInput &given) : input(given) {}
    explicit Judged(const PlanBuilder &plan) : Judged(plan.input()) {}

    KeyPersonCheck without(std::initializer_list<const char *> people) const
    {
        std::vector<int> rows;
        for (const char *person : people)
            rows.push_back(index.personRow({s(person)}));
        return withoutPeople(index, fits, rows);
    }

    AnalysisInput input;
    PlanIndex index{input};
    FitTable fits{index};
};

/// Two engineers and one modeller for a use case in model training.
PlanBuilder team()
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit)
        .useCase("forecast", "north")
        .phase("forecast", "data-preparation", "2027-03")
        .phase("forecast", "model-training", "2027-04", 2)
        .filled("de", "north", {s("data-engineer")})
        .filled("de2", "north", {s("data-engineer")})
        .filled("ds", "north", {s("data-scientist")});
    return plan;
}

bool loses(const KeyPersonCheck &check, const char *activity)
{
    return std::ranges::find(check.activities, ActivityId{s(activity)}, &LostActivity::activity) !=
           check.activities.end();
}

} // namespace

TEST(KeyPerson, OneOfTwoTakesNoActivityAlong)
{
    const Judged judged(team());
    EXPECT_FALSE(loses(judged.without({"de"}), "versioning"));
    EXPECT_FALSE(loses(judged.without({"de"}), "data-processing"));
    EXPECT_TRUE(loses(judged.without({"de", "de2"}), "data-processing"));
    EXPECT_TRUE(loses(judged.without({"ds"}), "model-training"));
    EXPECT_EQ(judged.without({"ds"}).activities.front().units, std::vector{UnitId{s("north")}});
}

TEST(KeyPerson, ComparesCoverageOfPhasesBeforeAndAfter)
{
    const Judged judged(team());
    const KeyPersonCheck check = judged.without({"ds"});
    const auto training =
        std::ranges::find(check.phases, PhaseId{s("model-training")}, &LostPhase::phase);
    ASSERT_NE(training, check.phases.end());
    EXPECT_EQ(training->month, monthAt("2027-04"));
    EXPECT_DOUBLE_EQ(training->before - training->after, 1); // high effort, size 1
    EXPECT_DOUBLE_EQ(check.phases.front().before - check.phases.front().after, 1);
    // One engineer covers what two do.
    EXPECT_TRUE(judged.without({"de"}).phases.empty());
    EXPECT_DOUBLE_EQ(judged.without({"de"}).lostFteMonths, 0);
}

TEST(KeyPerson, NamesSkillsThatNobodyElseHas)
{
    PlanBuilder plan = smallPlan();
    plan.position("a", "north", {s("engineer"), s("modeller")})
        .person("x", withSkills({{"python", 4}, {"git", 2}, {"sql", 4}, {"keras", 3}}))
        .person("y", withSkills({{"python", 3}, {"pytorch", 2}}))
        .assign("x", "a", 1);
    const Judged judged(plan);
    // Python others have, SQL is only helpful, PyTorch of another level is not enough.
    const std::vector<LostSkill> lost = judged.without({"x"}).skills;
    ASSERT_EQ(lost.size(), 2U);
    EXPECT_EQ(lost[0], (LostSkill{{s("git")}, 2}));
    EXPECT_EQ(lost[1], (LostSkill{{s("keras")}, 3}));
    EXPECT_EQ(judged.without({"x", "y"}).skills.size(), 3U);
    EXPECT_TRUE(judged.without({"y"}).skills.empty());
}

TEST(KeyPerson, NamesWhoCouldStepInButNobodyWhoIsTakenAway)
{
    PlanBuilder plan = smallPlan();
    plan.position("a", "north", {s("lead")})
        .person("x", withSkills({{"python", 4}}))
        .person("y", withSkills({{"python", 3}}))
        .person("z", withSkills({{"python", 1}}))
        .assign("x", "a", 0.6);
    const Judged judged(plan);
    const StandIns seat = judged.without({"x"}).standIns.at(0);
    EXPECT_DOUBLE_EQ(seat.fte, 0.6);
    ASSERT_EQ(seat.best.size(), 2U);
    EXPECT_EQ(seat.best[0].person, PersonId{s("y")});
    EXPECT_EQ(judged.without({"x", "y"}).standIns.at(0).best.at(0).person, PersonId{s("z")});
}

TEST(KeyPerson, RanksByWhatIsLost)
{
    const Judged judged(team());
    const std::vector<KeyPerson> ranked = keyPeople(judged.index, judged.fits);
    ASSERT_EQ(ranked.size(), 3U);
    EXPECT_EQ(ranked[0].person, PersonId{s("ds")});
    EXPECT_DOUBLE_EQ(ranked[0].lostFteMonths, judged.without({"ds"}).lostFteMonths);
    EXPECT_GT(ranked[0].activities, 0);
    EXPECT_EQ(ranked[2].activities, 0);
}

// The ranking works out at once what the check works out for each person alone.
TEST(KeyPerson, RankingAgreesWithTheCheckOfEachPerson)
{
    const auto file =
        loadPlanFile(s(ROLEWRIGHT_SOURCE_DIR "/resources/samples/mobility.rolewright.yaml"));
    ASSERT_TRUE(file);
    const Plan &plan = file->loaded.plan;
    const Judged judged(
        analysisInput(plan, builtIn(), plan.scenarios.rows().front()->id, QDate(2026, 11, 23)));
    const std::vector<KeyPerson> ranked = keyPeople(judged.index, judged.fits);
    EXPECT_GT(ranked.size(), 20U);
    for (const KeyPerson &one : ranked) {
        const KeyPersonCheck check =
            withoutPeople(judged.index, judged.fits, {judged.index.personRow(one.person)});
        EXPECT_NEAR(check.lostFteMonths, one.lostFteMonths, 1e-6) << one.person.value.toStdString();
        EXPECT_EQ(static_cast<int>(check.activities.size()), one.activities)
            << one.person.value.toStdString();
        EXPECT_EQ(static_cast<int>(check.skills.size()), one.skills);
    }
}

TEST(KeyPerson, NobodyOnAPositionIsNoRanking)
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit).person("x");
    const Judged judged(plan);
    EXPECT_TRUE(keyPeople(judged.index, judged.fits).empty());
    EXPECT_TRUE(judged.without({"x"}).standIns.empty());
}

} // namespace rolewright
