#include "core/plan/edits/responsibility_edits.h"

#include "core/plan/edits/framework_edits.h"
#include "tests/core/analysis_fixture.h"

#include <random>

namespace rolewright {

namespace {

const QDate day(2027, 1, 15);
const ResponsibilityPlace lineage{{s("lineage")}, {s("data-engineer")}}; // A R in the framework
const ResponsibilityPlace stranger{{s("lineage")}, {s("ml-engineer")}};  // no part

Framework seen(const Plan &plan)
{
    return tailored(builtIn(), plan.tailoring(), s("en"));
}

QString lettersIn(const Plan &plan, const ResponsibilityPlace &place)
{
    const Framework framework = seen(plan);
    const Cell *cell = valueAt(framework.activity(place.activity)->involvement, place.profile);
    return cell == nullptr ? QString() : cell->involvement.letters();
}

Plan pressed(const Plan &plan, const std::vector<ResponsibilityPlace> &cells, char letter)
{
    const auto set = toggleLetter(plan, builtIn(), seen(plan), cells, QLatin1Char(letter), day);
    EXPECT_TRUE(set) << describe(set.error()).toStdString();
    return apply(plan, *set).value();
}

} // namespace

TEST(ResponsibilityEdits, aLetterIsAddedOrTakenAway)
{
    EXPECT_EQ(lettersIn({}, lineage), s("AR"));
    EXPECT_EQ(lettersIn(pressed({}, {lineage}, 'A'), lineage), s("R"));
    EXPECT_EQ(lettersIn(pressed({}, {lineage}, 'c'), lineage), s("C"));
    const Plan informed = pressed({}, {stranger}, 'I');
    EXPECT_EQ(lettersIn(informed, stranger), s("I"));
    EXPECT_EQ(lettersIn(pressed(informed, {stranger}, 'R'), stranger), s("R"));
    EXPECT_EQ(toggleLetter({}, builtIn(), builtIn(), {lineage}, u'X', day).error().code,
              ErrorCode::BadInput);
}

TEST(ResponsibilityEdits, aBlockGetsALetterUnlessAllHaveIt)
{
    const std::vector<ResponsibilityPlace> both{lineage, stranger};
    const Plan given = pressed({}, both, 'R');
    EXPECT_EQ(lettersIn(given, lineage), s("AR"));
    EXPECT_EQ(lettersIn(given, stranger), s("R"));
    const Plan taken = pressed(given, both, 'R');
    EXPECT_EQ(lettersIn(taken, lineage), s("A"));
    EXPECT_EQ(lettersIn(taken, stranger), QString());
}

TEST(ResponsibilityEdits, stepsHaveNamesThatSayWhatHappens)
{
    EXPECT_EQ(toggleLetter({}, builtIn(), builtIn(), {lineage}, u'C', day)->name,
              s("Set Data Engineer in Lineage: C"));
    EXPECT_EQ(setInvolvement({}, builtIn(), {lineage}, {}, day)->name,
              s("Set Data Engineer in Lineage: no part"));
    EXPECT_EQ(toggleLetter({}, builtIn(), builtIn(), {lineage, stranger}, u'C', day)->name,
              s("Set 2 cells: C"));
}

TEST(ResponsibilityEdits, goingBackToTheFrameworkLeavesNothing)
{
    std::mt19937 random(7);
    const QByteArray letters("ARCI");
    for (int round = 0; round < 50; ++round) {
        Plan plan;
        for (int step = 0; step < 6; ++step)
            plan = pressed(plan, {step % 2 == 0 ? lineage : stranger},
                           letters[static_cast<int>(random() % 4)]);
        for (const ResponsibilityPlace &place : {lineage, stranger}) {
            const Activity *activity = builtIn().activity(place.activity);
            const Cell *cell = valueAt(activity->involvement, place.profile);
            const Involvement given = cell == nullptr ? Involvement{} : cell->involvement;
            plan = apply(plan, *setInvolvement(plan, builtIn(), {place}, given, day)).value();
        }
        EXPECT_EQ(plan, Plan{});
    }
}

TEST(ResponsibilityEdits, undoBringsBackWhatWas)
{
    const auto set = toggleLetter({}, builtIn(), builtIn(), {lineage, stranger}, u'R', day);
    const Plan after = apply({}, *set).value();
    EXPECT_EQ(after.responsibilityOverrides.size(), 1);
    EXPECT_EQ(after.responsibilityOverrides.rows().front()->date, day);
    EXPECT_EQ(apply(after, inverse(*set)).value(), Plan{});
}

TEST(ResponsibilityEdits, aNoteIsKeptWithTheLetterAndGoesWithoutResidue)
{
    const auto set = setResponsibilityNote({}, builtIn(), lineage, s(" keeps the tool "), day);
    const Plan noted = apply({}, *set).value();
    EXPECT_EQ(set->name, s("Note on Data Engineer in Lineage"));
    EXPECT_EQ(noted.responsibilityOverrides.rows().front()->note, s("keeps the tool"));
    EXPECT_EQ(lettersIn(noted, lineage), s("AR"));
    EXPECT_EQ(lettersIn(pressed(noted, {lineage}, 'A'), lineage), s("R"));
    EXPECT_EQ(apply(noted, *setResponsibilityNote(noted, builtIn(), lineage, {}, day)).value(),
              Plan{});
    EXPECT_EQ(setResponsibilityNote({}, builtIn(), stranger, s("n"), day).error().code,
              ErrorCode::BadInput);
}

TEST(ResponsibilityEdits, resetsCells)
{
    const Plan plan = pressed(pressed({}, {lineage}, 'C'), {stranger}, 'A');
    const auto set = resetInvolvement(plan, builtIn(), {lineage, stranger});
    EXPECT_EQ(set->name, s("Reset 2 cells"));
    EXPECT_EQ(apply(plan, *set).value(), Plan{});
    EXPECT_TRUE(resetInvolvement({}, builtIn(), {lineage})->changes.empty());
}

TEST(ResponsibilityEdits, refusesWhatIsNotThere)
{
    EXPECT_EQ(setInvolvement({}, builtIn(), {}, {}, day).error().code, ErrorCode::BadInput);
    EXPECT_EQ(
        setInvolvement({}, builtIn(), {{{s("never")}, lineage.profile}}, {}, day).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(
        setInvolvement({}, builtIn(), {{lineage.activity, {s("nobody")}}}, {}, day).error().code,
        ErrorCode::NotFound);
}

TEST(ResponsibilityEdits, addsRenamesAndRemovesActivities)
{
    const PhaseId phase{s("model-management")};
    const Plan empty;
    const auto add = addPart({empty, builtIn(), builtIn()},
                             OwnActivity{.phase = phase, .name = s(" Red teaming ")});
    EXPECT_EQ(add->name, s("Add activity Red teaming"));
    const Plan added = apply({}, *add).value();
    const ActivityId id{s("red-teaming")};
    ASSERT_NE(seen(added).activity(id), nullptr);
    EXPECT_EQ(seen(added).activity(id)->phase, phase);

    const auto rename = renameActivity(added, seen(added), id, s("Attack drills"), s("Monthly"));
    EXPECT_EQ(rename->name, s("Rename activity Red teaming to Attack drills"));
    Plan plan = apply(added, *rename).value();
    plan = pressed(plan, {{id, {s("ml-engineer")}}}, 'R');
    plan = apply(plan, *deferActivity(plan, seen(plan), {.activity = id, .reason = s("later")}))
               .value();
    const auto remove = removeOwnActivity(plan, builtIn(), id);
    EXPECT_EQ(remove->name, s("Remove activity Attack drills"));
    EXPECT_EQ(apply(plan, *remove).value(), Plan{});
}

TEST(ResponsibilityEdits, anActivityOfTheFrameworkGetsItsNameBack)
{
    const QString text = builtIn().activity(lineage.activity)->text.in(s("en"));
    const auto rename = renameActivity({}, builtIn(), lineage.activity, s("Provenance"), text);
    const Plan plan = apply({}, *rename).value();
    EXPECT_EQ(seen(plan).activity(lineage.activity)->name.in(s("en")), s("Provenance"));
    EXPECT_EQ(seen(plan).activity(lineage.activity)->text.in(s("en")), text);
    EXPECT_EQ(lettersIn(plan, lineage), s("AR"));
    EXPECT_EQ(apply(plan, *removeOwnActivity(plan, builtIn(), lineage.activity)).value(), Plan{});
    EXPECT_EQ(removeOwnActivity({}, builtIn(), lineage.activity).error().code, ErrorCode::NotFound);
}

TEST(ResponsibilityEdits, defersWithAReasonAndTakesUpAgain)
{
    Deferral deferral{.activity = lineage.activity, .reason = s("one team"), .date = day};
    const auto defer = deferActivity({}, builtIn(), deferral);
    EXPECT_EQ(defer->name, s("Defer Lineage"));
    const Plan plan = apply({}, *defer).value();
    deferral.review = QDate(2027, 9, 1);
    const Plan changed = apply(plan, *deferActivity(plan, builtIn(), deferral)).value();
    EXPECT_EQ(changed.deferrals.size(), 1);
    EXPECT_EQ(changed.deferrals.rows().front()->review, deferral.review);
    EXPECT_EQ(apply(changed, *resumeActivity(changed, builtIn(), lineage.activity)).value(),
              Plan{});
    deferral.reason = s(" ");
    EXPECT_EQ(deferActivity({}, builtIn(), deferral).error().code, ErrorCode::BadInput);
    EXPECT_FALSE(resumeActivity({}, builtIn(), lineage.activity));
}

} // namespace rolewright
