#include "core/plan/merge.h"

#include "core/plan/difference.h"
#include "core/plan/validation.h"
#include "tests/support/plan_generator.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

const ScenarioId today{QStringLiteral("today")};

Plan basePlan()
{
    Plan plan;
    plan.head = Immutable<Head>(Head{.name = QStringLiteral("Grid")});
    plan.scenarios.append(Scenario{.id = today, .name = QStringLiteral("Today")});
    plan.people.append(Person{.id = {QStringLiteral("ana")},
                              .name = QStringLiteral("Ana"),
                              .skills = {{{QStringLiteral("sql")}, {.level = 1}}}});
    plan.people.append(Person{.id = {QStringLiteral("bo")}, .name = QStringLiteral("Bo")});
    Design &design = plan.designs[today];
    for (const char *id : {"u1", "u2", "u3"})
        design.units.append(Unit{.id = {QLatin1String(id)}, .name = QLatin1String(id)});
    design.positions.append(Position{.id = {QStringLiteral("seat")},
                                     .unit = {QStringLiteral("u1")},
                                     .title = QStringLiteral("Seat")});
    return plan;
}

template <class F>
Plan withPerson(Plan plan, const char *id, F &&edit)
{
    Person person = *plan.people.find(QLatin1String(id));
    edit(person);
    plan.people.replace(person);
    return plan;
}

template <class F>
Plan withUnit(Plan plan, const char *id, F &&edit)
{
    Unit unit = *plan.design(today).units.find(QLatin1String(id));
    edit(unit);
    plan.designs[today].units.replace(unit);
    return plan;
}

Plan withParent(const Plan &plan, const char *id, const char *parent)
{
    return withUnit(plan, id, [&](Unit &unit) { unit.parent = {QLatin1String(parent)}; });
}

Plan withoutPerson(Plan plan, const char *id)
{
    auto rows = plan.people.rows();
    std::erase_if(rows, [&](const auto &row) { return row->key() == QLatin1String(id); });
    plan.people.assign(rows);
    return plan;
}

Plan withAssignment(Plan plan, const char *person)
{
    plan.designs[today].assignments.append(Assignment{.id = {QStringLiteral("a")},
                                                      .person = {QLatin1String(person)},
                                                      .position = {QStringLiteral("seat")}});
    return plan;
}

/// The merge, which must succeed.
MergeResult merged(const Plan &base, const Plan &ours, const Plan &theirs)
{
    const auto result = merge(base, ours, theirs);
    EXPECT_TRUE(result) << describe(result.error()).toStdString();
    if (!result)
        return {};
    EXPECT_TRUE(violations(result->plan).empty());
    return *result;
}

const Person &personIn(const MergeResult &result, const char *id)
{
    return *result.plan.people.find(QLatin1String(id));
}

/// Two plans that both come from the first.
struct Fork
{
    Plan base;
    Plan ours;
    Plan theirs;
};

Fork randomFork(uint64_t seed, int most)
{
    Dice dice(seed);
    Fork fork;
    fork.base = randomPlan(dice);
    fork.ours = randomlyEdited(dice, fork.base, 1 + dice.below(most));
    fork.theirs = randomlyEdited(dice, fork.base, 1 + dice.below(most));
    return fork;
}

void mustBe(const Result<MergeResult> &result, const Plan &expected)
{
    if (!result)
        RC_FAIL(describe(result.error()).toStdString());
    RC_ASSERT(result->conflicts.empty());
    RC_ASSERT(difference(expected, result->plan).isEmpty());
}

} // namespace

RC_GTEST_PROP(Merge, TakesTheOnlySideThatChanged, (uint64_t seed))
{
    const Fork fork = randomFork(seed, 15);
    mustBe(merge(fork.base, fork.ours, fork.base), fork.ours);
    mustBe(merge(fork.base, fork.base, fork.ours), fork.ours);
}

RC_GTEST_PROP(Merge, TakesWhatBothSidesDidAlike, (uint64_t seed))
{
    const Fork fork = randomFork(seed, 15);
    mustBe(merge(fork.base, fork.ours, fork.ours), fork.ours);
}

RC_GTEST_PROP(Merge, AlwaysHoldsTogether, (uint64_t seed))
{
    const Fork fork = randomFork(seed, 12);
    const auto result = merge(fork.base, fork.ours, fork.theirs);
    if (!result)
        RC_FAIL(describe(result.error()).toStdString());
    RC_ASSERT(violations(result->plan).empty());
}

RC_GTEST_PROP(Merge, KeepsWhatEitherSideAdded, (uint64_t seed))
{
    const Fork fork = randomFork(seed, 12);
    const auto result = merge(fork.base, fork.ours, fork.theirs);
    RC_ASSERT(result.has_value());
    for (const Plan *side : {&fork.ours, &fork.theirs}) {
        for (const Change &change : difference(fork.base, *side).changes) {
            if (change.isAddition())
                RC_ASSERT(result->plan.find(change.key).has_value());
        }
    }
}

RC_GTEST_PROP(Merge, NamesAConflictWhereverOursDoesNotStand, (uint64_t seed))
{
    const Fork fork = randomFork(seed, 8);
    const auto result = merge(fork.base, fork.ours, fork.theirs);
    RC_ASSERT(result.has_value());
    const auto named = [&](const EntityKey &key) {
        return std::any_of(result->conflicts.begin(), result->conflicts.end(),
                           [&](const MergeConflict &conflict) { return conflict.key == key; });
    };
    for (const Change &change : difference(fork.base, fork.ours).changes) {
        const bool theyLeftIt = fork.theirs.find(change.key) == change.before;
        if (theyLeftIt && !named(change.key))
            RC_ASSERT(result->plan.find(change.key) == change.after);
    }
    for (const Change &change : difference(fork.base, fork.theirs).changes) {
        const bool weLeftIt = fork.ours.find(change.key) == change.before;
        if (weLeftIt && !named(change.key))
            RC_ASSERT(result->plan.find(change.key) == change.after);
    }
}

TEST(Merge, KeepsEditsOfDifferentFieldsOfOnePerson)
{
    const Plan base = basePlan();
    const Plan ours = withPerson(base, "ana", [](Person &p) { p.capacity = 0.5; });
    const Plan theirs =
        withPerson(base, "ana", [](Person &p) { p.title = QStringLiteral("Engineer"); });
    const MergeResult result = merged(base, ours, theirs);
    EXPECT_TRUE(result.conflicts.empty());
    EXPECT_EQ(personIn(result, "ana").capacity, 0.5);
    EXPECT_EQ(personIn(result, "ana").title, QStringLiteral("Engineer"));
}

TEST(Merge, KeepsEditsOfDifferentSkillsOfOnePerson)
{
    const Plan base = basePlan();
    const Plan ours = withPerson(base, "ana", [](Person &p) { p.skills[0].second.level = 3; });
    const Plan theirs = withPerson(base, "ana", [](Person &p) {
        p.skills.emplace_back(SkillId{QStringLiteral("mlops")}, SkillRating{.level = 2});
    });
    const MergeResult result = merged(base, ours, theirs);
    EXPECT_TRUE(result.conflicts.empty());
    const auto &skills = personIn(result, "ana").skills;
    ASSERT_EQ(skills.size(), 2U);
    EXPECT_EQ(skills[0].second.level, 3);
    EXPECT_EQ(skills[1].second.level, 2);
}

TEST(Merge, NamesTheFieldThatBothChangedAndKeepsOurs)
{
    const Plan base = basePlan();
    const Plan ours = withPerson(base, "ana", [](Person &p) { p.skills[0].second.level = 3; });
    const Plan theirs = withPerson(base, "ana", [](Person &p) { p.skills[0].second.level = 4; });
    const MergeResult result = merged(base, ours, theirs);
    const MergeConflict expected{{{}, TableId::People, QStringLiteral("ana")},
                                 QStringLiteral("skills.sql"),
                                 QStringLiteral("1"),
                                 QStringLiteral("3"),
                                 QStringLiteral("4")};
    EXPECT_EQ(result.conflicts, std::vector{expected});
    EXPECT_EQ(personIn(result, "ana").skills[0].second.level, 3);
}

TEST(Merge, KeepsUnknownKeysWithoutValueWhenBothSidesChangeTheEntity)
{
    const Plan base = withPerson(basePlan(), "ana", [](Person &p) {
        p.extra = {{QStringLiteral("x_nothing"), Node::null()}};
    });
    const Plan ours = withPerson(base, "ana", [](Person &p) { p.capacity = 0.5; });
    const Plan theirs = withPerson(base, "ana", [](Person &p) { p.note = QStringLiteral("n"); });
    const MergeResult result = merged(base, ours, theirs);
    EXPECT_TRUE(result.conflicts.empty());
    EXPECT_EQ(personIn(result, "ana").extra, personIn({base, {}}, "ana").extra);
}

TEST(Merge, KeepsAnEntityThatOneSideRemovedAndTheOtherChanged)
{
    const Plan base = basePlan();
    const Plan removed = withoutPerson(base, "bo");
    const Plan changed = withPerson(base, "bo", [](Person &p) { p.capacity = 0.5; });
    for (const auto &[ours, theirs] : {std::pair(removed, changed), std::pair(changed, removed)}) {
        const MergeResult result = merged(base, ours, theirs);
        ASSERT_EQ(result.conflicts.size(), 1U);
        EXPECT_EQ(result.conflicts[0].key.id, QStringLiteral("bo"));
        ASSERT_TRUE(result.plan.people.contains(QStringLiteral("bo")));
        EXPECT_EQ(personIn(result, "bo").capacity, 0.5);
    }
}

TEST(Merge, KeepsAPersonWhomOneSideRemovedAndTheOtherAssigned)
{
    const Plan base = basePlan();
    const Plan removed = withoutPerson(base, "bo");
    const Plan assigned = withAssignment(base, "bo");
    for (const auto &[ours, theirs] :
         {std::pair(removed, assigned), std::pair(assigned, removed)}) {
        const MergeResult result = merged(base, ours, theirs);
        ASSERT_EQ(result.conflicts.size(), 1U);
        EXPECT_EQ(result.conflicts[0].key.id, QStringLiteral("bo"));
        EXPECT_TRUE(result.plan.people.contains(QStringLiteral("bo")));
        EXPECT_EQ(result.plan.design(today).assignments.size(), 1);
    }
}

TEST(Merge, BringsBackAllThatANewLinkNeedsFromAScenarioThatWeRemoved)
{
    Plan base = basePlan();
    base.scenarios.append(Scenario{.id = {QStringLiteral("other")}, .name = QStringLiteral("O")});
    base.designs[{QStringLiteral("other")}];
    base.designs[today].positions.append(Position{.id = {QStringLiteral("boss")},
                                                  .unit = {QStringLiteral("u2")},
                                                  .title = QStringLiteral("Boss")});
    Plan ours = base;
    ours.scenarios.assign({base.scenarios.rows()[1]});
    ours.designs.erase(today);
    Plan theirs = base;
    const GuidanceLink link{{QStringLiteral("boss")}, {QStringLiteral("seat")}, {}, {}, {}};
    theirs.designs[today].guidance.append(link);
    const MergeResult result = merged(base, ours, theirs);
    EXPECT_TRUE(result.plan.design(today).guidance.contains(link.key()));
    EXPECT_EQ(result.plan.design(today).positions.size(), 2);
    EXPECT_EQ(result.plan.design(today).units.size(), 2);
}

TEST(Merge, JoinsAnIdThatBothAddedDifferently)
{
    const Plan base = basePlan();
    Plan ours = base;
    ours.people.append(Person{.id = {QStringLiteral("cy")},
                              .name = QStringLiteral("Cy"),
                              .title = QStringLiteral("Engineer")});
    Plan theirs = base;
    theirs.people.append(Person{.id = {QStringLiteral("cy")},
                                .name = QStringLiteral("Cyril"),
                                .note = QStringLiteral("new")});
    const MergeResult result = merged(base, ours, theirs);
    ASSERT_EQ(result.conflicts.size(), 1U);
    EXPECT_EQ(result.conflicts[0].field, QStringLiteral("name"));
    EXPECT_EQ(personIn(result, "cy").name, QStringLiteral("Cy"));
    EXPECT_EQ(personIn(result, "cy").title, QStringLiteral("Engineer"));
    EXPECT_EQ(personIn(result, "cy").note, QStringLiteral("new"));
}

TEST(Merge, KeepsOurLineWhereBothTogetherWouldMakeACircle)
{
    const Plan base = basePlan();
    for (const auto &[a, b] : {std::pair("u1", "u2"), std::pair("u2", "u1")}) {
        const Plan ours = withParent(base, a, b);
        const Plan theirs = withParent(base, b, a);
        const MergeResult result = merged(base, ours, theirs);
        EXPECT_EQ(result.conflicts.size(), 1U);
        EXPECT_TRUE(result.plan == ours);
    }
}

TEST(Merge, BreaksACircleOfThreeThatPassesThroughAUnitNeitherSideChanged)
{
    const Plan base = withParent(basePlan(), "u1", "u2");
    const Plan ours = withParent(base, "u2", "u3");
    const Plan theirs = withParent(base, "u3", "u1");
    const MergeResult result = merged(base, ours, theirs);
    EXPECT_EQ(result.conflicts.size(), 1U);
    EXPECT_TRUE(result.plan == ours);
}

TEST(Merge, KeepsANewUnitAndOtherEditsWhenALineOfTheirsGivesWay)
{
    const Plan base = basePlan();
    const Plan ours = withParent(base, "u2", "u1");
    Plan theirs = withUnit(base, "u1", [](Unit &unit) {
        unit.parent = {QStringLiteral("fresh")};
        unit.name = QStringLiteral("Renamed");
    });
    theirs.designs[today].units.append(Unit{.id = {QStringLiteral("fresh")},
                                            .name = QStringLiteral("Fresh"),
                                            .parent = {QStringLiteral("u2")}});
    const MergeResult result = merged(base, ours, theirs);
    const Table<Unit> &units = result.plan.design(today).units;
    ASSERT_TRUE(units.contains(QStringLiteral("fresh")));
    EXPECT_EQ(units.find(QStringLiteral("u1"))->name, QStringLiteral("Renamed"));
    EXPECT_EQ(units.find(QStringLiteral("u2"))->parent.value, QStringLiteral("u1"));
}

TEST(Merge, KeepsAScenarioThatOneSideRemovedAndTheOtherBuiltOn)
{
    Plan base = basePlan();
    const ScenarioId next{QStringLiteral("next")};
    base.scenarios.append(Scenario{.id = next, .name = QStringLiteral("Next")});
    base.designs[next];
    const Plan removed = basePlan();
    Plan built = base;
    built.designs[next].units.append(
        Unit{.id = {QStringLiteral("u")}, .name = QStringLiteral("U")});
    for (const auto &[ours, theirs] : {std::pair(removed, built), std::pair(built, removed)}) {
        const MergeResult result = merged(base, ours, theirs);
        EXPECT_TRUE(result.plan.scenarios.contains(next.value));
        EXPECT_EQ(result.plan.design(next).units.size(), 1);
        EXPECT_FALSE(result.conflicts.empty());
    }
}

} // namespace rolewright
