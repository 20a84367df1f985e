#include "core/plan/edits/mute_edits.h"
#include "tests/core/findings_fixture.h"

namespace rolewright {

namespace {

const QDate day(2027, 1, 15);

/// Two vacant positions, `a` and `b`.
PlanBuilder twoVacancies()
{
    PlanBuilder plan = oneUnit();
    plan.position("a", "north", {s("data-steward")}).position("b", "north", {s("data-steward")});
    return plan;
}

MutePlace vacancy(const char *position)
{
    return {s("vacant-position"), s(position)};
}

Result<ChangeSet> muted(const Plan &plan, const std::vector<MutePlace> &places,
                        const char *reason = "Hiring is frozen")
{
    return muteFindings(plan, places, s("2 findings"), s(reason), day);
}

} // namespace

TEST(MuteEdits, MuteSeveralFindingsAsOneStepThatCanBeUndone)
{
    PlanBuilder plan = twoVacancies();
    const auto set = muted(plan.plan, {vacancy("a"), vacancy("b")}, " Hiring is frozen ");
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Mute 2 findings"));
    const Plan before = plan.plan;
    plan.plan = apply(before, *set).value();
    EXPECT_TRUE(places(plan, "vacant-position").isEmpty());
    EXPECT_EQ(findings(plan.input()).muted.size(), 2U);
    const Mute &mute = *plan.plan.mutes.find(vacancy("a").key());
    EXPECT_EQ(mute.reason, s("Hiring is frozen"));
    EXPECT_EQ(mute.date, day);
    EXPECT_EQ(apply(plan.plan, inverse(*set)).value(), before);
}

TEST(MuteEdits, MuteAgainWithAnotherReason)
{
    const Plan plan = apply({}, *muted({}, {vacancy("a")})).value();
    const Plan after = apply(plan, *muted(plan, {vacancy("a"), vacancy("a")}, "Other")).value();
    EXPECT_EQ(after.mutes.size(), 1);
    EXPECT_EQ(after.mutes.find(vacancy("a").key())->reason, s("Other"));
}

TEST(MuteEdits, RefuseToMuteWithoutAReasonOrAPlace)
{
    EXPECT_EQ(muted({}, {vacancy("a")}, " \t").error().code, ErrorCode::BadInput);
    EXPECT_EQ(muted({}, {}).error().code, ErrorCode::BadInput);
}

TEST(MuteEdits, UnmuteAsOneStep)
{
    const Plan plan = apply({}, *muted({}, {vacancy("a"), vacancy("b")})).value();
    const auto set = unmuteFindings(plan, {vacancy("b"), vacancy("b")}, s("Vacant position"));
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Unmute Vacant position"));
    const Plan after = apply(plan, *set).value();
    EXPECT_EQ(after.mutes.size(), 1);
    EXPECT_EQ(apply(after, inverse(*set)).value(), plan);
    EXPECT_EQ(unmuteFindings(after, {vacancy("b")}, s("x")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(unmuteFindings(after, {}, s("x")).error().code, ErrorCode::BadInput);
}

} // namespace rolewright
