#include "core/plan/edits/effort_edits.h"
#include "tests/core/analysis_fixture.h"

namespace rolewright {

namespace {

const ProfileId analyst{QStringLiteral("data-analyst")};
const PhaseId training{QStringLiteral("model-training")};
const QDate day(2027, 1, 15);

Result<ChangeSet> overruled(const Plan &plan, Level level, const QString &reason)
{
    return overruleEffort(plan, builtIn(), analyst, training, level, reason, day);
}

Effort effortIn(const Plan &plan)
{
    const Framework framework = tailored(builtIn(), plan.tailoring(), s("en"));
    return framework.effort(*framework.profile(analyst), training);
}

} // namespace

TEST(EffortEdits, overrulesACellUnderANameThatSaysIt)
{
    const Plan plan;
    const auto set = overruled(plan, Level::Moderate, s(" They tune thresholds "));
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, s("Overrule Data Analyst in Model training: Moderate"));
    const Plan after = apply(plan, *set).value();
    EXPECT_EQ(effortIn(after).level, Level::Moderate);
    EXPECT_EQ(effortIn(after).reason, s("They tune thresholds"));
    EXPECT_EQ(after.effortOverrides.rows().front()->date, day);
    EXPECT_EQ(apply(after, inverse(*set)).value(), plan);
}

TEST(EffortEdits, changesAnOverruledCellInPlace)
{
    const Plan plan = apply({}, *overruled({}, Level::Moderate, s("First"))).value();
    const Plan after = apply(plan, *overruled(plan, Level::High, s("Second"))).value();
    EXPECT_EQ(after.effortOverrides.size(), 1);
    EXPECT_EQ(effortIn(after).level, Level::High);
}

TEST(EffortEdits, resetsToTheFramework)
{
    const Plan plan = apply({}, *overruled({}, Level::High, s("Reason"))).value();
    const auto set = resetEffort(plan, builtIn(), analyst, training);
    ASSERT_TRUE(set);
    EXPECT_EQ(effortIn(apply(plan, *set).value()).basis, Basis::Derived);
    EXPECT_EQ(apply(apply(plan, *set).value(), inverse(*set)).value(), plan);
    EXPECT_FALSE(resetEffort({}, builtIn(), analyst, training));
}

TEST(EffortEdits, refusesWhatHasNoReasonOrNoCell)
{
    EXPECT_EQ(overruled({}, Level::High, s("  ")).error().code, ErrorCode::BadInput);
    EXPECT_EQ(overruleEffort({}, builtIn(), {s("nobody")}, training, Level::High, s("R"), day)
                  .error()
                  .code,
              ErrorCode::NotFound);
    EXPECT_EQ(
        overruleEffort({}, builtIn(), analyst, {s("never")}, Level::High, s("R"), day).error().code,
        ErrorCode::NotFound);
}

} // namespace rolewright
