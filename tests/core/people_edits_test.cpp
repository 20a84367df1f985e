#include "core/plan/edits/people_edits.h"
#include "core/plan/edits/removals.h"
#include "tests/core/edits_fixture.h"
#include "tests/support/plan_generator.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace rolewright {

namespace {

const ScenarioId today{QStringLiteral("today")};
const PersonId ana{QStringLiteral("ana")};
const PersonId anna{QStringLiteral("anna")};
const PersonId bo{QStringLiteral("bo")};
const PositionId seat{QStringLiteral("seat")};
const PositionId other{QStringLiteral("other")};
const SkillId python{QStringLiteral("python")};
const SkillId sql{QStringLiteral("sql")};

Assignment assigned(const PersonId &person, const PositionId &position, std::optional<double> share,
                    const char *from, const char *until)
{
    const auto month = [](const char *text) {
        return text == nullptr ? std::nullopt : Month::parse(QString::fromLatin1(text));
    };
    return {.id = {person.value + QStringLiteral("--") + position.value},
            .person = person,
            .position = position,
            .share = share,
            .from = month(from),
            .until = month(until)};
}

/// Ana and Anna are the same person; Bo reports to Anna.
Plan plan()
{
    Plan result;
    result.head = Immutable<Head>(Head{.name = QStringLiteral("Plan")});
    result.scenarios.append(Scenario{.id = today, .name = QStringLiteral("Today")});
    Design design;
    design.units.append(Unit{.id = {QStringLiteral("grid")}, .name = QStringLiteral("Grid")});
    for (const PositionId &id : {seat, other})
        design.positions.append(
            Position{.id = id, .unit = {QStringLiteral("grid")}, .title = id.value});
    design.assignments.append(assigned(ana, seat, 0.5, "2027-01", "2027-06"));
    design.assignments.append(assigned(anna, seat, 0.3, "2027-04", "2027-09"));
    design.assignments.append(assigned(anna, other, 0.2, nullptr, nullptr));
    result.designs[today] = design;
    result.people.append(Person{.id = ana,
                                .name = QStringLiteral("Ana Silva"),
                                .email = QStringLiteral("ana@example.com"),
                                .skills = {{python, {.level = 2, .rated = QDate(2026, 1, 1)}}}});
    result.people.append(Person{
        .id = anna,
        .name = QStringLiteral("Anna Silva"),
        .title = QStringLiteral("Engineer"),
        .email = QStringLiteral("old@example.com"),
        .skills = {{python, {.level = 1, .rated = QDate(2026, 6, 1)}}, {sql, {.level = 3}}}});
    result.people.append(Person{.id = bo, .name = QStringLiteral("Bo"), .manager = anna});
    return result;
}

using Seat = std::pair<QString, QString>; ///< scenario and position

std::set<Seat> seatsOf(const Plan &of, const PersonId &person)
{
    std::set<Seat> seats;
    for (const auto &[scenario, design] : of.designs) {
        for (const auto &row : design.assignments) {
            if (row->person == person)
                seats.emplace(scenario.value, row->position.value);
        }
    }
    return seats;
}

} // namespace

TEST(PeopleEdits, ChangesAndAddsPeopleInOneStep)
{
    Person changed = *plan().people.find(ana);
    changed.location = QStringLiteral("Ulm");
    const Person added{
        .id = FreshPersonIds(plan()).next(), .name = QStringLiteral("Zoe"), .manager = ana};
    const auto set = changePeople(plan(), {changed, added}, QStringLiteral("Change two people"));
    const Plan after = done(plan(), set);
    EXPECT_EQ(set->name, QStringLiteral("Change two people"));
    EXPECT_EQ(after.people.find(ana)->location, QStringLiteral("Ulm"));
    EXPECT_EQ(after.people.rows().back()->name, QStringLiteral("Zoe"));
    EXPECT_TRUE(changePeople(plan(), {*plan().people.find(ana)}, {})->isEmpty());
}

TEST(PeopleEdits, RefusesCirclesAndTheSamePersonTwice)
{
    Person changed = *plan().people.find(anna);
    changed.manager = bo;
    EXPECT_FALSE(refusal(changePeople(plan(), {changed}, {})).empty());
    changed.manager = {};
    EXPECT_FALSE(refusal(changePeople(plan(), {changed, changed}, {})).empty());
    changed.capacity = 3;
    EXPECT_FALSE(refusal(changePeople(plan(), {changed}, {})).empty());
}

TEST(PeopleEdits, SeveralPeopleAreRemovedInOneStep)
{
    const auto set = removePeople(plan(), {ana, anna});
    const Plan after = done(plan(), set);
    EXPECT_EQ(set->name, QStringLiteral("Remove 2 people"));
    EXPECT_EQ(after.people.size(), 1);
    EXPECT_TRUE(after.people.find(bo)->manager.isEmpty());
    EXPECT_TRUE(after.design(today).assignments.isEmpty());
    EXPECT_FALSE(refusal(removePeople(plan(), {{QStringLiteral("nobody")}})).empty());
}

TEST(PeopleEdits, AMergedPersonHasWhatEitherEntryHad)
{
    const Person merged = mergedPerson(plan(), ana, anna);
    EXPECT_EQ(merged.id, ana);
    EXPECT_EQ(merged.email, QStringLiteral("ana@example.com"));
    EXPECT_EQ(merged.title, QStringLiteral("Engineer"));
    EXPECT_EQ(valueAt(merged.skills, python)->level, 1); // rated later
    EXPECT_EQ(valueAt(merged.skills, sql)->level, 3);
}

TEST(PeopleEdits, MergingBringsAssignmentsAndPeopleAlong)
{
    const auto set = mergePeople(plan(), mergedPerson(plan(), ana, anna), anna);
    const Plan after = done(plan(), set);
    EXPECT_EQ(set->name, QStringLiteral("Merge Ana Silva and Anna Silva"));
    EXPECT_FALSE(after.people.contains(anna.value));
    EXPECT_EQ(after.people.find(bo)->manager, ana);
    const Table<Assignment> &assignments = after.design(today).assignments;
    ASSERT_EQ(assignments.size(), 2);
    const Assignment &shared = *assignments.rows().front();
    EXPECT_EQ(shared.from, Month::parse(u"2027-01"));
    EXPECT_EQ(shared.until, Month::parse(u"2027-09"));
    EXPECT_EQ(shared.share, 0.5);
    EXPECT_EQ(assignments.rows().back()->position, other);
}

TEST(PeopleEdits, WhoManagedTheOtherEntryManagesNobodyTwice)
{
    Plan led = plan();
    Person leader = *led.people.find(ana);
    leader.manager = anna;
    led.people.replace(leader);
    EXPECT_TRUE(mergedPerson(led, ana, anna).manager.isEmpty());
    EXPECT_TRUE(mergedPerson(led, anna, ana).manager.isEmpty());
    done(led, mergePeople(led, mergedPerson(led, ana, anna), anna));
}

TEST(PeopleEdits, MergingMakesNoCircleOfManagers)
{
    Plan led = plan(); // Bo reports to Anna, and Ana to Bo
    Person ofBo = *led.people.find(ana);
    ofBo.manager = bo;
    led.people.replace(ofBo);
    Person merged = mergedPerson(led, ana, anna);
    EXPECT_FALSE(refusal(mergePeople(led, merged, anna)).empty());
    merged.manager = {};
    done(led, mergePeople(led, merged, anna));
}

TEST(PeopleEdits, MergingIsRefusedWhereItCannotBe)
{
    const Person merged = mergedPerson(plan(), ana, anna);
    EXPECT_FALSE(refusal(mergePeople(plan(), merged, ana)).empty());
    EXPECT_FALSE(refusal(mergePeople(plan(), merged, {QStringLiteral("nobody")})).empty());
    const Plan locked = lockedScenario(plan(), today);
    EXPECT_FALSE(refusal(mergePeople(locked, merged, anna)).empty());
}

RC_GTEST_PROP(PeopleEditsProperty, mergingKeepsSeatsSkillsAndThoseWhoAreLed, (uint64_t seed))
{
    Dice dice(seed);
    const Plan before = randomPlan(dice);
    RC_PRE(before.people.size() >= 2);
    const PersonId kept = before.people.rows()[0]->id;
    const PersonId gone =
        before.people.rows()[static_cast<size_t>(1 + dice.below(before.people.size() - 1))]->id;
    const Person merged = mergedPerson(before, kept, gone);
    const auto set = mergePeople(before, merged, gone);
    if (!set) // a circle of managers, or a locked scenario
        return;
    const Plan after = done(before, set);
    RC_ASSERT(after.people.size() == before.people.size() - 1);
    std::set<Seat> seats = seatsOf(before, kept);
    seats.merge(seatsOf(before, gone));
    RC_ASSERT(seatsOf(after, kept) == seats);
    for (const PersonId &person : {kept, gone}) {
        for (const auto &[skill, rating] : before.people.find(person)->skills)
            RC_ASSERT(valueAt(after.people.find(kept)->skills, skill) != nullptr);
    }
    for (const auto &row : before.people) {
        if (row->manager == gone && row->id != kept && row->id != gone)
            RC_ASSERT(after.people.find(row->id)->manager == kept);
    }
}

} // namespace rolewright
