#include "core/analysis/hats.h"

#include "tests/core/skilled_fixture.h"

namespace rolewright {

namespace {

std::vector<Hats> hatsOf(const PlanBuilder &plan)
{
    const AnalysisInput input = plan.input();
    const PlanIndex index(input);
    return hats(index, FitTable(index));
}

const Hats *find(const std::vector<Hats> &sets, std::vector<ProfileId> profiles)
{
    const auto found = std::ranges::find(sets, profiles, &Hats::profiles);
    return found == sets.end() ? nullptr : &*found;
}

/// Two phases; each profile works in those that are named, with high effort.
PlanBuilder inPhases(std::initializer_list<std::pair<const char *, std::vector<const char *>>> work)
{
    PlanBuilder plan = smallPlan();
    plan.framework.phases = {Phase{.id = {s("build")}, .name = localText(s("Build"))},
                             Phase{.id = {s("run")}, .name = localText(s("Run"))}};
    for (Profile &profile : plan.framework.profiles) {
        for (const auto &[id, phases] : work) {
            if (profile.id.value != s(id))
                continue;
            for (const char *phase : phases)
                profile.effort.emplace_back(PhaseId{s(phase)}, Effort{.level = Level::High});
        }
    }
    return plan;
}

} // namespace

TEST(Hats, MeasureWhatOneProfileBringsForTheOther)
{
    const std::vector<Hats> sets = hatsOf(smallPlan());
    // An engineer has 3 of Python 4; a lead has 3 of Python 3, nothing of Git 2 and half of SQL 2.
    const Hats *set = find(sets, {{s("engineer")}, {s("lead")}});
    ASSERT_NE(set, nullptr);
    EXPECT_NEAR(set->skillOverlap, (3.0 / 4 + 3.0 / 6) / 2, 1e-9);
    EXPECT_EQ(sets.size(), 4U); // three pairs and all three
}

TEST(Hats, PreferProfilesThatWorkAtDifferentTimes)
{
    PlanBuilder plan =
        inPhases({{"engineer", {"build", "run"}}, {"lead", {"build"}}, {"modeller", {"run"}}});
    plan.framework.profiles[2].skills = plan.framework.profiles[1].skills; // as a lead
    const std::vector<Hats> sets = hatsOf(plan);
    const Hats *apart = find(sets, {{s("lead")}, {s("modeller")}});
    const Hats *together = find(sets, {{s("engineer")}, {s("lead")}});
    ASSERT_NE(apart, nullptr);
    ASSERT_NE(together, nullptr);
    EXPECT_DOUBLE_EQ(apart->phaseOverlap, 0);
    EXPECT_TRUE(apart->shared.empty());
    EXPECT_DOUBLE_EQ(together->phaseOverlap, 1);
    EXPECT_EQ(together->shared, std::vector{PhaseId{s("build")}});
    EXPECT_DOUBLE_EQ(together->busiestFte, 2);
    EXPECT_EQ(&sets.front(), apart);
}

TEST(Hats, NameDoingAndControllingAndPutItLast)
{
    PlanBuilder plan;
    const std::vector<Hats> sets = hatsOf(plan);
    const Hats *set = find(sets, {{s("data-engineer")}, {s("data-steward")}});
    ASSERT_NE(set, nullptr);
    ASSERT_EQ(set->conflicts.size(), 1U);
    EXPECT_EQ(set->conflicts[0].controller, ProfileId{s("data-steward")});
    EXPECT_TRUE(set->reason.contains(s("Data Steward checks the work of Data Engineer")));
    bool isPastAllowed = false;
    for (const Hats &one : sets) {
        isPastAllowed = isPastAllowed || !one.isAllowed();
        EXPECT_EQ(one.isAllowed(), !isPastAllowed);
        EXPECT_TRUE(one.isAllowed() || one.profiles.size() == 2);
    }
}

TEST(Hats, NameWhoCouldWearThemNow)
{
    PlanBuilder plan = smallPlan();
    plan.person("both", withSkills({{"python", 4}, {"git", 2}}))
        .person("one", withSkills({{"python", 2}}))
        .person("new");
    const std::vector<Hats> sets = hatsOf(plan);
    const Hats *set = find(sets, {{s("engineer")}, {s("lead")}});
    ASSERT_NE(set, nullptr);
    ASSERT_EQ(set->wearers.size(), 1U);
    EXPECT_EQ(set->wearers[0].person, PersonId{s("both")});
    EXPECT_NEAR(set->wearers[0].fit, 5.0 / 6, 1e-9); // as engineer, without SQL
}

} // namespace rolewright
