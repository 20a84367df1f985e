#include "core/plan/edits/unit_templates.h"
#include "tests/core/analysis_fixture.h"
#include "tests/core/edits_fixture.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace rolewright {

namespace {

using testing::HasSubstr;

const ScenarioId baseline{s("baseline")};

/// A centre led by its head, with a data architect and an ML architect; Fleet with an architect of
/// its own before them.
PlanBuilder builder()
{
    PlanBuilder plan;
    plan.head([](Head &head) { head.name = s("Plan"); });
    plan.unit("fleet", UnitKind::BusinessUnit).unit("centre", UnitKind::Central);
    plan.position("local", "fleet", {s("data-architect")});
    plan.position("head", "centre", {s("ai-management")});
    plan.position("architect", "centre", {s("data-architect")});
    plan.position("models", "centre", {s("ml-architect")});
    Unit centre = *plan.design().units.find(s("centre"));
    centre.lead = {s("head")};
    plan.design().units.replace(centre);
    return plan;
}

UnitTemplate templateOf(const Framework &framework, const char *id)
{
    const auto all = unitTemplates(framework);
    return *std::ranges::find(all, s(id), &UnitTemplate::id);
}

Result<ChangeSet> added(const Plan &to, const char *id, const char *parent = "")
{
    return addFromTemplate(to, builtIn(), baseline, templateOf(builtIn(), id), {s(parent)});
}

/// Who guides a position of a profile in a unit.
QStringList guidesOf(const Plan &plan, const char *unit, const char *profile)
{
    QStringList guides;
    for (const auto &link : plan.design(baseline).guidance) {
        const Position *to = plan.design(baseline).positions.find(link->to);
        if (to->unit.value == s(unit) && to->profiles.contains({s(profile)}))
            guides << link->from.value + u' ' + link->flow;
    }
    return guides;
}

} // namespace

TEST(UnitTemplates, BringAUseCaseTeamWithEachProfileOfABusinessUnitUnderItsOwner)
{
    const auto set = added(builder().plan, "use-case-team");
    const Plan after = done(builder().plan, set);
    EXPECT_EQ(set->name, s("Add unit Use-case team from template"));
    const Design &design = after.design(baseline);
    const Unit &team = *design.units.find(set->changes.front().key.id);
    EXPECT_EQ(team.kind, UnitKind::BusinessUnit);
    const Position &lead = *design.positions.find(team.lead);
    EXPECT_TRUE(lead.profiles.contains({s("product-owner")}));
    EXPECT_EQ(lead.reportsTo, PositionId{s("head")});
    QStringList profiles;
    for (const auto &seat : design.positions) {
        if (seat->unit != team.id)
            continue;
        profiles << seat->profiles.entries.front().first.value;
        EXPECT_TRUE(seat->id == team.lead || seat->reportsTo == team.lead);
    }
    profiles.sort();
    EXPECT_EQ(profiles, QStringList({s("data-analyst"), s("data-engineer"), s("data-scientist"),
                                     s("data-steward"), s("ml-engineer"), s("product-owner")}));
}

TEST(UnitTemplates, LetCentralPositionsGuideTheNewOnes)
{
    const Plan after = done(builder().plan, added(builder().plan, "use-case-team"));
    EXPECT_EQ(guidesOf(after, "use-case-team", "data-engineer"),
              QStringList(s("architect data-infrastructure")));
    EXPECT_EQ(guidesOf(after, "use-case-team", "product-owner"), QStringList(s("head strategy")));
    EXPECT_TRUE(guidesOf(after, "use-case-team", "data-steward").isEmpty());
}

TEST(UnitTemplates, LetACounterpartInTheUnitGuideBeforeOthers)
{
    const Plan after = done(builder().plan, added(builder().plan, "ml-platform-team"));
    EXPECT_EQ(guidesOf(after, "ml-platform-team", "ml-engineer"),
              QStringList({s("ml-platform-team-ml-architect ml-infrastructure"),
                           s("ml-platform-team-ml-architect ml-infrastructure")}));
}

TEST(UnitTemplates, GiveEachSeatAndUnitANameOfItsOwn)
{
    const Plan once = done(builder().plan, added(builder().plan, "data-platform-team", "centre"));
    const Plan twice = done(once, added(once, "data-platform-team", "centre"));
    EXPECT_EQ(twice.design(baseline).units.find(s("data-platform-team-2"))->name,
              s("Data platform team 2"));
    QSet<QString> titles;
    for (const auto &row : once.design(baseline).positions) {
        if (row->unit.value != s("data-platform-team"))
            continue;
        EXPECT_FALSE(titles.contains(row->title));
        titles.insert(row->title);
    }
    EXPECT_EQ(titles.size(), 3);
}

TEST(UnitTemplates, ArePartOfTheUnitThatTheyAreAddedTo)
{
    const auto set = added(builder().plan, "governance-office", "fleet");
    const Plan after = done(builder().plan, set);
    const Unit &office = *after.design(baseline).units.find(set->changes.front().key.id);
    EXPECT_EQ(office.parent, UnitId{s("fleet")});
    EXPECT_EQ(office.kind, UnitKind::Team);
    const auto central = added(builder().plan, "governance-office", "centre");
    EXPECT_EQ(done(builder().plan, central)
                  .design(baseline)
                  .units.find(central->changes.front().key.id)
                  ->kind,
              UnitKind::Central);
}

TEST(UnitTemplates, LeaveAPoolWithoutALead)
{
    const auto set = added(builder().plan, "pool-of-experts");
    const Plan after = done(builder().plan, set);
    const Unit &pool = *after.design(baseline).units.find(set->changes.front().key.id);
    EXPECT_TRUE(pool.lead.isEmpty());
    for (const auto &row : after.design(baseline).positions) {
        if (row->unit == pool.id) {
            EXPECT_EQ(row->reportsTo, PositionId{s("head")});
        }
    }
}

TEST(UnitTemplates, UseOnlyProfilesThatTheFrameworkHas)
{
    Framework without = builtIn();
    std::erase_if(without.profiles, [](const Profile &profile) {
        return profile.id.value == s("data-governor") || profile.id.value == s("data-steward");
    });
    for (const UnitTemplate &one : unitTemplates(without)) {
        EXPECT_NE(one.id, s("governance-office"));
        for (const ProfileId &seat : one.seats)
            EXPECT_NE(seat.value, s("data-steward"));
    }
    EXPECT_TRUE(unitTemplates(Framework{}).empty());
    Plan plan = builder().plan;
    const auto set =
        addFromTemplate(plan, without, baseline, templateOf(builtIn(), "governance-office"), {});
    EXPECT_EQ(done(plan, set).design(baseline).positions.size(),
              plan.design(baseline).positions.size());
}

TEST(UnitTemplates, SpeakTheLanguageOfThePlan)
{
    PlanBuilder german = builder();
    german.head([](Head &head) { head.language = s("de"); });
    const auto set = added(german.plan, "governance-office");
    EXPECT_EQ(done(german.plan, set).design(baseline).units.find(set->changes.front().key.id)->name,
              s("Governance-Büro"));
}

TEST(UnitTemplates, RefuseAParentThatIsNotThereAndALockedScenario)
{
    EXPECT_EQ(refusal(added(builder().plan, "use-case-team", "x")), "there is no unit “x”");
    EXPECT_THAT(refusal(added(lockedScenario(builder().plan, baseline), "use-case-team")),
                HasSubstr("locked"));
}

} // namespace rolewright
