#include "core/analysis/remedies.h"
#include "tests/core/findings_fixture.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/plan_generator.h"

#include <gmock/gmock.h>
#include <map>

namespace rolewright {

namespace {

std::vector<Remedy> waysOut(const PlanBuilder &plan, const Finding &finding)
{
    const AnalysisInput input = plan.input();
    return remedies(PlanIndex(input), plan.framework, finding);
}

QStringList labels(const std::vector<Remedy> &remedies)
{
    QStringList labels;
    for (const Remedy &remedy : remedies)
        labels << remedy.label;
    return labels;
}

bool isThere(const FindingList &list, const Finding &finding)
{
    return std::ranges::any_of(list.open, [&](const Finding &other) {
        return other.code == finding.code && other.where == finding.where &&
               other.profile == finding.profile;
    });
}

/// How many edits were tried, by code.
using Tried = std::map<QString, int>;

/// Each edit that is offered mends what it is offered for, and is taken back wholly.
void expectMended(const AnalysisInput &input, const Framework &base, Tried &tried)
{
    constexpr int mostOfACode = 3;
    const PlanIndex index(input);
    std::map<QString, int> seen;
    for (const Finding &finding : findings(index).open) {
        if (++seen[finding.code] > mostOfACode)
            continue;
        for (const Remedy &remedy : remedies(index, base, finding)) {
            EXPECT_FALSE(remedy.label.isEmpty());
            if (remedy.edit() == nullptr)
                continue;
            const auto what = finding.message + u'\n' + remedy.label;
            EXPECT_FALSE(remedy.edit()->name.isEmpty());
            const auto after = apply(input.plan, *remedy.edit());
            ASSERT_TRUE(after) << what.toStdString() << after.error().text.toStdString();
            const AnalysisInput mended = analysisInput(*after, base, input.scenario, input.asOf);
            EXPECT_FALSE(isThere(findings(mended), finding)) << what.toStdString();
            EXPECT_TRUE(apply(*after, inverse(*remedy.edit())).value() == input.plan);
            ++tried[finding.code];
        }
    }
}

/// The only finding of a code, whose ways out are looked at.
std::vector<Remedy> mended(const PlanBuilder &plan, const char *code)
{
    Tried tried;
    expectMended(plan.input(), plan.framework, tried);
    return waysOut(plan, only(plan, code));
}

} // namespace

TEST(Remedies, mendWhatTheyAreOfferedForAndCanBeTakenBack)
{
    Tried tried;
    const AnalysisInput drawn = test::drawnPlan();
    expectMended(drawn, builtIn(), tried);
    for (uint64_t seed = 0; seed < 40; ++seed) {
        Dice dice(seed);
        const Plan plan = randomPlan(dice);
        for (const auto &scenario : plan.scenarios) {
            if (!scenario->locked)
                expectMended(analysisInput(plan, builtIn(), scenario->id, QDate(2027, 1, 15)),
                             builtIn(), tried);
        }
    }
    for (const char *code : {"missing-counterpart", "unknown-skill"})
        EXPECT_GT(tried[s(code)], 0) << code;
}

TEST(Remedies, settleWhoIsAccountable)
{
    PlanBuilder none = oneUnit();
    none.row(&Plan::responsibilityOverrides, letters("lineage", "data-engineer", "R"));
    EXPECT_EQ(labels(mended(none, "no-accountable")).first(), s("Give the A to Data Engineer"));

    PlanBuilder two = oneUnit();
    two.row(&Plan::responsibilityOverrides, letters("lineage", "data-steward", "A"));
    EXPECT_EQ(
        labels(mended(two, "two-accountable")),
        (QStringList{s("Leave the A with Data Engineer"), s("Leave the A with Data Steward")}));

    PlanBuilder idle = oneUnit();
    for (const auto &[profile, cell] : builtIn().activity({s("lineage")})->involvement) {
        if (cell.involvement.responsible)
            idle.row(&Plan::responsibilityOverrides,
                     letters("lineage", profile.value.toUtf8().constData(),
                             cell.involvement.accountable ? "A" : "C"));
    }
    EXPECT_EQ(labels(mended(idle, "accountable-without-responsible")).size(), 1);
}

TEST(Remedies, planPositionsForWorkThatNobodyDoes)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("fleet", "north");
    Tried tried;
    expectMended(plan.input(), plan.framework, tried);
    EXPECT_GT(tried[s("nobody-responsible")], 0);
    const Finding finding = found(plan, "nobody-responsible").front();
    const std::vector<Remedy> ways = waysOut(plan, finding);
    ASSERT_GE(ways.size(), 2U);
    EXPECT_TRUE(ways.front().label.startsWith(s("Plan a ")));
    ASSERT_NE(ways.back().form(), nullptr);
    EXPECT_EQ(ways.back().form()->kind, RemedyForm::Kind::Deferral);
    EXPECT_EQ(ways.back().form()->id, finding.where.id);
}

TEST(Remedies, leadToCandidatesForVacantSeats)
{
    PlanBuilder plan = oneUnit();
    plan.position("seat", "north", {s("data-engineer")});
    const std::vector<Remedy> ways = mended(plan, "vacant-position");
    ASSERT_EQ(ways.size(), 1U);
    EXPECT_EQ(*ways.front().form(), (RemedyForm{RemedyForm::Kind::Candidates, s("seat")}));
}

TEST(Remedies, cutTheSmallestShareThatIsEnough)
{
    PlanBuilder plan = oneUnit();
    plan.person("mia")
        .position("one", "north", {s("data-engineer")})
        .position("two", "north", {s("data-engineer")})
        .assign("mia", "one", 0.8)
        .assign("mia", "two", 0.5);
    EXPECT_EQ(labels(mended(plan, "person-over-capacity")),
              (QStringList{s("Cut mia on two in North to 0.2 FTE"),
                           s("Cut mia on one in North to 0.5 FTE")}));

    PlanBuilder full = oneUnit();
    full.position("seat", "north", {s("data-engineer")}, 0.5)
        .person("mia")
        .assign("mia", "seat", 0.75);
    EXPECT_EQ(labels(mended(full, "position-overfilled")),
              (QStringList{s("Cut mia on seat in North to 0.5 FTE"),
                           s("Enlarge the position to 0.75 FTE")}));
}

TEST(Remedies, raiseLimitsAsFarAsIsNeeded)
{
    PlanBuilder plan = oneUnit();
    plan.person("mia").head([](Head &head) { head.name = s("Plan"); });
    for (const char *seat : {"a", "b", "c", "d"})
        plan.position(seat, "north", {s("data-engineer")}).assign("mia", seat, 0.25);
    EXPECT_EQ(labels(mended(plan, "too-many-roles")), QStringList{s("Raise the limit to 4")});
    plan.head([](Head &head) { head.assumptions.thresholds.accountable = 2; });
    const Finding finding = found(plan, "accountable-for-too-much").front();
    EXPECT_TRUE(waysOut(plan, finding).front().label.startsWith(s("Raise the limit to ")));
    Tried tried;
    expectMended(plan.input(), plan.framework, tried);
    EXPECT_GT(tried[s("accountable-for-too-much")], 0);
}

TEST(Remedies, separateDoingFromControlling)
{
    PlanBuilder line = oneUnit();
    line.position("head", "north", {s("product-owner")})
        .position("boss", "north", {s("data-engineer")})
        .position("middle", "north", {s("data-analyst")})
        .position("checks", "north", {s("data-steward")});
    for (const auto &[low, high] :
         {std::pair{"boss", "head"}, {"middle", "boss"}, {"checks", "middle"}}) {
        line.edit(low).reportsTo = {s(high)};
        line.done();
    }
    EXPECT_EQ(labels(mended(line, "doing-and-controlling")),
              QStringList{s("Let it report to head in North")});
    line.edit("boss").reportsTo = {};
    line.done();
    EXPECT_EQ(labels(mended(line, "doing-and-controlling")),
              QStringList{s("Let it report to nobody")});

    PlanBuilder two = oneUnit();
    two.filled("mia", "north", {s("data-engineer")})
        .position("checks", "north", {s("data-steward")})
        .position("more", "north", {s("data-steward")})
        .assign("mia", "checks", 0.5)
        .assign("mia", "more", 0.25);
    EXPECT_EQ(labels(mended(two, "doing-and-controlling")),
              (QStringList{s("Take mia off mia in North"),
                           s("Take mia off checks in North and more in North")}));
}

TEST(Remedies, endWhatReachesBeyondALastDay)
{
    PlanBuilder plan = oneUnit();
    plan.person("mia", [](Person &person) { person.until = QDate(2027, 3, 10); })
        .position("one", "north", {s("data-engineer")})
        .position("two", "north", {s("data-engineer")})
        .assign("mia", "one", 0.5, "2027-01", "2027-09")
        .assign("mia", "two", 0.5, "2027-06");
    const auto ways = mended(plan, "left-but-assigned");
    ASSERT_EQ(labels(ways), QStringList{s("End the assignments in March 2027")});
    EXPECT_EQ(ways.front().edit()->name, s("End the assignments of mia"));
}

TEST(Remedies, giveARoleItsGuide)
{
    PlanBuilder plan = oneUnit();
    plan.unit("centre", UnitKind::Central).filled("dan", "north", {s("data-engineer")});
    Tried tried;
    expectMended(plan.input(), plan.framework, tried);
    EXPECT_GT(tried[s("missing-counterpart")], 0);
    const Finding missing = found(plan, "missing-counterpart").front();
    EXPECT_EQ(labels(waysOut(plan, missing)), (QStringList{s("Plan a Data Architect in Centre"),
                                                           s("Plan a Data Architect in North")}));
    plan.filled("ada", "centre", {s("data-architect")});
    EXPECT_EQ(labels(mended(plan, "unlinked-counterpart")),
              QStringList{s("Let ada in Centre guide it")});
}

TEST(Remedies, decideAgainOnWhatWaits)
{
    PlanBuilder due = oneUnit();
    due.row(
        &Plan::deferrals,
        Deferral{.activity = {s("lineage")}, .reason = s("later"), .review = QDate(2027, 1, 1)});
    EXPECT_EQ(labels(mended(due, "deferred-due")),
              (QStringList{s("Take up Lineage"), s("Look again in 6 months"), s("Decide again…")}));

    PlanBuilder held = oneUnit();
    held.row(&Plan::deferrals,
             Deferral{.activity = {s("lineage")}, .reason = s("later"), .triggerHolds = true});
    EXPECT_EQ(labels(mended(held, "deferred-due")),
              (QStringList{s("Take up Lineage"), s("Decide again…")}));

    PlanBuilder both = oneUnit();
    for (const ActivityId &activity : builtIn().substitutes.front().activities)
        both.row(&Plan::deferrals, Deferral{.activity = activity, .reason = s("later")});
    EXPECT_EQ(mended(both, "both-deferred").size(),
              builtIn().substitutes.front().activities.size());
}

TEST(Remedies, nameAnOwnerAndCorrectNames)
{
    PlanBuilder plan = oneUnit();
    plan.useCase("range", "").person("mia", [](Person &person) {
        person.skills.emplace_back(SkillId{s("pyton")}, SkillRating{.level = 3});
    });
    EXPECT_EQ(labels(mended(plan, "owner-missing")), QStringList{s("Let North own it")});
    const auto ways = mended(plan, "unknown-skill");
    ASSERT_EQ(labels(ways), (QStringList{s("Correct it to “python”"), s("Remove “pyton”")}));
    const Plan corrected = apply(plan.plan, *ways.front().edit()).value();
    EXPECT_EQ(corrected.people.find(s("mia"))->skills.front().first, SkillId{s("python")});
    EXPECT_EQ(corrected.people.find(s("mia"))->skills.front().second.level, 3);
}

TEST(Remedies, keepARatingThatIsThereBesideTheWrongName)
{
    PlanBuilder plan = oneUnit();
    plan.person("mia", [](Person &person) {
        person.skills = {{{s("pyton")}, {.level = 3}}, {{s("python")}, {.level = 1}}};
    });
    const Plan corrected = apply(plan.plan, *mended(plan, "unknown-skill").front().edit()).value();
    ASSERT_EQ(corrected.people.find(s("mia"))->skills.size(), 1U);
    EXPECT_EQ(corrected.people.find(s("mia"))->skills.front().second.level, 1);
}

} // namespace rolewright
