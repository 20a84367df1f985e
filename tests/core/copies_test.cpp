#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/pasting.h"
#include "core/storage/copies_text.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"
#include "tests/support/plan_generator.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

using testing::HasSubstr;

const ScenarioId baseline{s("baseline")};
const ScenarioId other{s("other")};
const UnitId charging{s("charging")};
const UnitId fleet{s("fleet")};
const UnitId team{s("team")};

/// A head and a data architect in the centre; Charging, led by its owner, to whom an engineer
/// reports whom the architect guides, with a team that has an engineer of its own; Fleet.
Plan plan()
{
    PlanBuilder builder;
    builder.head([](Head &head) { head.name = s("Plan"); });
    builder.unit("centre", UnitKind::Central).unit("charging", UnitKind::BusinessUnit);
    builder.unit("team", UnitKind::Team, "charging").unit("fleet", UnitKind::BusinessUnit);
    builder.position("head", "centre", {s("ai-management")});
    builder.position("architect", "centre", {s("data-architect")});
    builder.position("owner", "charging", {s("product-owner")});
    builder.position("engineer", "charging", {s("data-engineer")}, 0.5, "2027-03");
    builder.position("routing", "team", {s("data-engineer")});
    builder.person("karim").assign("karim", "engineer", 0.5);
    builder.edit("owner").reportsTo = {s("head")};
    builder.done();
    Position routing = *builder.design().positions.find(s("routing"));
    routing.reportsTo = {s("engineer")};
    routing.alsoReportsTo = {{s("architect")}};
    builder.design().positions.replace(routing);
    Position engineer = *builder.design().positions.find(s("engineer"));
    engineer.reportsTo = {s("owner")};
    engineer.comments.before = {s(" of the first hour")};
    engineer.extra = {{s("x-desk"), Node::string(s("4a"))}};
    builder.design().positions.replace(engineer);
    Unit unit = *builder.design().units.find(charging);
    unit.lead = {s("owner")};
    builder.design().units.replace(unit);
    builder.design().guidance.append(GuidanceLink{
        .from = {s("architect")}, .to = {s("engineer")}, .flow = s("data-infrastructure")});
    builder.plan.scenarios.append(Scenario{.id = other, .name = s("Other")});
    builder.plan.designs[other];
    return builder.plan;
}

Copies copied(const Plan &from, const std::vector<UnitId> &units,
              const std::vector<PositionId> &positions = {},
              CopiedPeople people = CopiedPeople::None)
{
    return copyOf(from, baseline, units, positions, people).value();
}

const Position &position(const Plan &in, const char *id, const ScenarioId &scenario = baseline)
{
    static const Position none;
    const Position *found = in.design(scenario).positions.find(s(id));
    return found == nullptr ? none : *found;
}

const Unit &unit(const Plan &in, const char *id, const ScenarioId &scenario = baseline)
{
    static const Unit none;
    const Unit *found = in.design(scenario).units.find(s(id));
    return found == nullptr ? none : *found;
}

QStringList titlesIn(const Plan &in, const UnitId &of)
{
    QStringList titles;
    for (const auto &row : in.design(baseline).positions) {
        if (row->unit == of)
            titles << row->title;
    }
    return titles;
}

} // namespace

TEST(Copies, OfAUnitBringItsUnitsSeatsAndLeadUnderNewNames)
{
    const auto set = paste(plan(), baseline, copied(plan(), {charging}), {});
    const Plan after = done(plan(), set);
    EXPECT_EQ(set->name, s("Paste unit Charging 2"));
    EXPECT_EQ(unit(after, "charging-2").name, s("Charging 2"));
    EXPECT_EQ(unit(after, "charging-2").lead, PositionId{s("owner-2")});
    EXPECT_TRUE(unit(after, "charging-2").parent.isEmpty());
    EXPECT_EQ(unit(after, "team-2").parent, UnitId{s("charging-2")});
    EXPECT_EQ(titlesIn(after, {s("charging-2")}), QStringList({s("owner"), s("engineer")}));
    EXPECT_EQ(position(after, "engineer-2").fte, 0.5);
    EXPECT_EQ(position(after, "engineer-2").neededFrom, monthAt("2027-03"));
    EXPECT_EQ(position(after, "engineer-2").extra, position(after, "engineer").extra);
    EXPECT_TRUE(position(after, "engineer-2").comments.before.isEmpty());
}

TEST(Copies, KeepLinesAmongThemselvesAndToSeatsOutside)
{
    const Plan after = done(plan(), paste(plan(), baseline, copied(plan(), {charging}), fleet));
    EXPECT_EQ(unit(after, "charging-2").parent, fleet);
    EXPECT_EQ(position(after, "owner-2").reportsTo, PositionId{s("head")});
    EXPECT_EQ(position(after, "engineer-2").reportsTo, PositionId{s("owner-2")});
    EXPECT_EQ(position(after, "routing-2").reportsTo, PositionId{s("engineer-2")});
    EXPECT_EQ(position(after, "routing-2").alsoReportsTo,
              std::vector<PositionId>{{s("architect")}});
    EXPECT_TRUE(
        after.design(baseline).guidance.contains(s("architect/engineer-2/data-infrastructure")));
}

TEST(Copies, LeavePeopleWhereTheyAreUnlessTheyAreAskedFor)
{
    const Plan vacant = done(plan(), paste(plan(), baseline, copied(plan(), {charging}), {}));
    EXPECT_EQ(vacant.design(baseline).assignments.size(), 1);
    const Copies withPeople = copied(plan(), {charging}, {}, CopiedPeople::Along);
    const Plan filled = done(plan(), paste(plan(), baseline, withPeople, {}));
    const Assignment *seated = filled.design(baseline).assignments.find(s("karim--engineer-2"));
    ASSERT_NE(seated, nullptr);
    EXPECT_EQ(seated->share, 0.5);
    Plan elsewhere = plan();
    elsewhere.people.replace(Person{.id = {s("karim")}, .name = s("Somebody else")});
    EXPECT_EQ(done(elsewhere, paste(elsewhere, baseline, withPeople, {}))
                  .design(baseline)
                  .assignments.size(),
              1);
}

TEST(Copies, AreTheSameSeatsInAnotherScenarioAndDropWhatIsNotThere)
{
    Plan start = plan();
    const Plan after = done(start, paste(start, other, copied(start, {charging}), {}));
    EXPECT_EQ(unit(after, "charging", other).name, s("Charging"));
    EXPECT_EQ(position(after, "engineer", other).reportsTo, PositionId{s("owner")});
    EXPECT_TRUE(position(after, "owner", other).reportsTo.isEmpty());
    EXPECT_TRUE(position(after, "routing", other).alsoReportsTo.empty());
    EXPECT_TRUE(after.design(other).guidance.isEmpty());
    const Plan twice = done(after, paste(after, other, copied(start, {charging}), {}));
    EXPECT_EQ(unit(twice, "charging-2", other).name, s("Charging 2"));
}

TEST(Copies, MeetOutsideTheSameSeatAndNoOtherOneOfItsId)
{
    Plan start = plan();
    const Copies copies = copied(start, {charging});
    Design &design = start.designs[other];
    design.units.append(Unit{.id = {s("centre")}, .name = s("Centre"), .kind = UnitKind::Central});
    design.positions.append(Position{.id = {s("head")}, .unit = {s("centre")}, .title = s("head")});
    design.positions.append(
        Position{.id = {s("architect")}, .unit = {s("centre")}, .title = s("Accountant")});
    const Plan after = done(start, paste(start, other, copies, {}));
    EXPECT_EQ(position(after, "owner", other).reportsTo, PositionId{s("head")});
    EXPECT_TRUE(after.design(other).guidance.isEmpty());
}

TEST(Copies, OfPositionsGoIntoAUnitAndGetANumberWhereTheTitleIsTaken)
{
    const Copies copies = copied(plan(), {}, {{s("engineer")}});
    const auto set = paste(plan(), baseline, copies, charging);
    const Plan after = done(plan(), set);
    EXPECT_EQ(set->name, s("Paste position engineer 2"));
    EXPECT_EQ(set->changes.front().key.id, s("engineer-2"));
    EXPECT_EQ(position(after, "engineer-2").reportsTo, PositionId{s("owner")});
    EXPECT_EQ(titlesIn(done(plan(), paste(plan(), baseline, copies, fleet)), fleet),
              QStringList{s("engineer")});
    EXPECT_EQ(titlesIn(done(after, paste(after, baseline, copies, charging)), charging),
              QStringList({s("owner"), s("engineer"), s("engineer 2"), s("engineer 3")}));
    EXPECT_THAT(refusal(paste(plan(), baseline, copies, {})), HasSubstr("choose the unit first"));
}

TEST(Copies, TakeEachThingOnceHoweverOftenItIsNamed)
{
    const Copies copies = copied(plan(), {team, charging, team}, {{s("routing")}, {s("owner")}});
    EXPECT_EQ(copies, copied(plan(), {charging}));
    EXPECT_EQ(copied(plan(), {}, {{s("owner")}, {s("owner")}}), copied(plan(), {}, {{s("owner")}}));
}

TEST(Copies, OfADuplicateStandRightBehindTheOriginal)
{
    const auto set = duplicate(plan(), baseline, {charging}, {});
    const Plan after = done(plan(), set);
    EXPECT_EQ(set->name, s("Duplicate unit Charging 2"));
    EXPECT_EQ(after.design(baseline).units.predecessorOf(s("charging-2")), s("charging"));
    const auto ofTwo = duplicate(plan(), baseline, {}, {{s("owner")}, {s("routing")}});
    const Plan two = done(plan(), ofTwo);
    EXPECT_EQ(ofTwo->name, s("Duplicate 2 positions"));
    EXPECT_EQ(two.design(baseline).positions.predecessorOf(s("owner-2")), s("owner"));
    EXPECT_EQ(two.design(baseline).positions.predecessorOf(s("routing-2")), s("routing"));
    EXPECT_EQ(position(two, "routing-2").unit, team);
}

TEST(Copies, SayWhatIsNotThere)
{
    const auto why = [](const auto &result) {
        return result ? std::string() : describe(result.error()).toStdString();
    };
    EXPECT_EQ(why(copyOf(plan(), baseline, {{s("x")}}, {})), "there is no unit “x”");
    EXPECT_EQ(why(copyOf(plan(), baseline, {}, {{s("x")}})), "there is no position “x”");
    EXPECT_EQ(why(copyOf(plan(), baseline, {}, {})), "there is nothing to copy");
    EXPECT_EQ(why(paste(plan(), baseline, copied(plan(), {charging}), {s("x")})),
              "there is no unit “x”");
    EXPECT_THAT(why(paste(lockedScenario(plan(), baseline), baseline, copied(plan(), {team}), {})),
                HasSubstr("locked"));
}

TEST(CopiesText, IsAPlanThatReadsBackTheSame)
{
    const Copies copies = copied(plan(), {charging}, {{s("head")}}, CopiedPeople::Along);
    const QByteArray text = copiesText(copies);
    EXPECT_TRUE(text.contains("- {id: charging, name: Charging, kind: business-unit, lead: owner}"))
        << text.toStdString();
    const auto back = readCopies(text);
    ASSERT_TRUE(back) << describe(back.error()).toStdString();
    EXPECT_TRUE(*back == copies);
}

TEST(CopiesText, NamesNobodyWhoWasNotAskedFor)
{
    EXPECT_FALSE(copiesText(copied(plan(), {charging})).contains("karim"));
}

TEST(CopiesText, RefusesWhatIsNoCopy)
{
    const auto why = [](const QByteArray &text) {
        const auto copies = readCopies(text);
        return copies ? std::string() : describe(copies.error()).toStdString();
    };
    const QByteArray good = copiesText(copied(plan(), {charging}));
    const auto with = [&good](const char *what, const char *instead) {
        return QByteArray(good).replace(what, instead);
    };
    EXPECT_THAT(why(""), HasSubstr("no units or positions"));
    EXPECT_THAT(why("Dear all, the figures are copied: see below"),
                HasSubstr("no units or positions"));
    EXPECT_THAT(why(with("copied:", "x-copied:")), HasSubstr("no units or positions"));
    EXPECT_THAT(why(good.left(good.size() - 40)), HasSubstr("cut off"));
    EXPECT_THAT(why(with("[charging]", "[ghost]")), HasSubstr("there is no unit “ghost”"));
    EXPECT_THAT(why(with("[charging]", "{a: b}")),
                testing::AnyOf(HasSubstr("no unit"), HasSubstr("nothing")));
    EXPECT_THAT(why(with("[charging]", "[]")), HasSubstr("there is nothing to copy"));
    EXPECT_THAT(why(with("reports_to: owner", "reports_to: ghost")), HasSubstr("ghost"));
    EXPECT_NE(why(with("copied: {", "copied: {{")), "");
}

/// Some units and positions of a random plan, with the scenario that they are in.
struct Picked
{
    Plan plan;
    ScenarioId scenario;
    std::vector<UnitId> units;
    std::vector<PositionId> positions;
    CopiedPeople people;

    Result<Copies> copies() const { return copyOf(plan, scenario, units, positions, people); }
};

Picked picked(uint64_t seed)
{
    Dice dice(seed);
    Picked some{.plan = randomPlan(dice)};
    some.scenario = dice.pick(some.plan.scenarios)->id;
    for (const auto &row : some.plan.design(some.scenario).units) {
        if (dice.chance(30))
            some.units.push_back(row->id);
    }
    for (const auto &row : some.plan.design(some.scenario).positions) {
        if (dice.chance(30))
            some.positions.push_back(row->id);
    }
    some.people = dice.chance(50) ? CopiedPeople::Along : CopiedPeople::None;
    return some;
}

RC_GTEST_PROP(Copies, ReadBackFromTheirTextAsTheyWere, (uint64_t seed))
{
    const auto copies = picked(seed).copies();
    RC_PRE(copies.has_value());
    const auto back = readCopies(copiesText(*copies));
    if (!back)
        RC_FAIL(describe(back.error()).toStdString());
    RC_ASSERT(*back == *copies);
}

RC_GTEST_PROP(Copies, AddWhatTheyHoldAndLeaveTheRestAlone, (uint64_t seed))
{
    const Picked some = picked(seed);
    const auto copies = some.copies();
    RC_PRE(copies.has_value());
    const Scenario &into = *some.plan.scenarios.rows()[seed % some.plan.scenarios.rows().size()];
    const Design &before = some.plan.design(into.id);
    RC_PRE(!into.locked && !before.units.isEmpty());
    const auto set = paste(some.plan, into.id, *copies, before.units.rows().front()->id);
    if (!set)
        RC_FAIL(describe(set.error()).toStdString());
    const Plan after = apply(some.plan, *set).value();
    RC_ASSERT(violations(after).empty());
    qsizetype seats = 0;
    const QSet<UnitId> inside = unitsWithin(copies->design, copies->units);
    for (const auto &row : copies->design.positions)
        seats += inside.contains(row->unit) || std::ranges::count(copies->positions, row->id);
    RC_ASSERT(after.design(into.id).units.size() == before.units.size() + inside.size());
    RC_ASSERT(after.design(into.id).positions.size() == before.positions.size() + seats);
    for (const Change &change : set->changes)
        RC_ASSERT(change.isAddition());
    RC_ASSERT(apply(after, inverse(*set)).value() == some.plan);
}

RC_GTEST_PROP(Copies, SurviveAnyDamageToTheirText, (uint64_t seed))
{
    const auto copies = picked(seed).copies();
    RC_PRE(copies.has_value());
    QByteArray text = copiesText(*copies);
    Dice dice(seed + 1);
    for (int hits = 1 + dice.below(4); hits > 0; --hits)
        text[dice.below(text.size())] = static_cast<char>(dice.below(256));
    const auto back = readCopies(text);
    if (!back)
        RC_ASSERT(!back.error().text.isEmpty());
}

} // namespace rolewright
