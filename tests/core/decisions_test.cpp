#include "core/analysis/decisions.h"
#include "core/design/new_plan.h"
#include "core/framework/framework_reader.h"
#include "tests/core/edits_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {

namespace {

const QDate today(2027, 6, 1);

const Framework &catalogue()
{
    static const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    return framework;
}

/// A plan with a decision of each kind.
Plan planOfDecisions()
{
    Plan plan = newPlan({}, catalogue());
    plan.effortOverrides.append(EffortOverride{.profile = {QStringLiteral("data-analyst")},
                                               .phase = {QStringLiteral("model-training")},
                                               .level = Level::Moderate,
                                               .reason = QStringLiteral("runs the baselines"),
                                               .date = today});
    plan.responsibilityOverrides.append(
        ResponsibilityOverride{.activity = {QStringLiteral("alerts-and-reports")},
                               .profile = {QStringLiteral("data-engineer")},
                               .involvement = {.responsible = true},
                               .reason = QStringLiteral("owns the pipelines")});
    plan.ownActivities.append(OwnActivity{.id = {QStringLiteral("red-teaming")},
                                          .phase = {QStringLiteral("model-management")},
                                          .name = QStringLiteral("Red teaming")});
    plan.ownProfiles.append(OwnProfile{.id = {QStringLiteral("data-steward")},
                                       .name = QStringLiteral("Keeper of data"),
                                       .placement = Placement::Central,
                                       .reason = QStringLiteral("house term")});
    plan.deferrals.append(Deferral{.activity = {QStringLiteral("versioning")},
                                   .reason = QStringLiteral("static data"),
                                   .review = QDate(2028, 1, 1)});
    plan.deferrals.append(Deferral{.activity = {QStringLiteral("lineage")},
                                   .reason = QStringLiteral("one team"),
                                   .date = QDate(2027, 1, 10),
                                   .review = QDate(2027, 5, 1),
                                   .trigger = QStringLiteral("second-team-on-data")});
    return plan;
}

std::vector<Decision> decisionsOf(const Plan &plan, const QString &language = QStringLiteral("en"))
{
    const AnalysisInput input =
        analysisInput(plan, catalogue(), plan.scenarios.rows().front()->id, today);
    return decisions(plan, catalogue(), findings(PlanIndex(input)).open, language);
}

} // namespace

TEST(Decisions, SayWhatIsOtherwiseAndWhyTheDueOnesFirst)
{
    const std::vector<Decision> all = decisionsOf(planOfDecisions());
    QStringList lines;
    for (const Decision &decision : all)
        lines << decision.what + u'|' + decision.how + u'|' + decision.reason;
    EXPECT_EQ(lines,
              (QStringList{
                  QStringLiteral("Lineage|Left out for now|one team"),
                  QStringLiteral("Versioning|Left out for now|static data"),
                  QStringLiteral("Data Analyst in Model training|Moderate in place of Little/no|"
                                 "runs the baselines"),
                  QStringLiteral("Data Engineer in Alerts and reports|R in place of no part|"
                                 "owns the pipelines"),
                  QStringLiteral("Red teaming|Added|"),
                  QStringLiteral("Keeper of data|Keeper of data in place of Data Steward, in the "
                                 "centre in place of in the business units|house term"),
              }));
    EXPECT_TRUE(all[0].isDue);
    EXPECT_EQ(all[0].decided, QDate(2027, 1, 10));
    EXPECT_EQ(all[0].review, QDate(2027, 5, 1));
    EXPECT_FALSE(all[1].isDue);
    EXPECT_EQ(all[2].decided, today);
}

TEST(Decisions, AreSaidInTheLanguageAskedFor)
{
    Plan plan = planOfDecisions();
    plan.leftOut.append(LeftOut{.activity = {QStringLiteral("feature-monitoring")},
                                .into = {QStringLiteral("lineage")}});
    QStringList how;
    for (const Decision &decision : decisionsOf(plan, QStringLiteral("de")))
        how << decision.how;
    const Activity *lineage = catalogue().activity({QStringLiteral("lineage")});
    EXPECT_THAT(how,
                testing::IsSupersetOf(
                    {QStringLiteral("Vorerst ausgelassen"),
                     QStringLiteral("Zusammengelegt mit ") + lineage->name.in(QStringLiteral("de")),
                     QStringLiteral("Mittel statt Wenig/kein"),
                     QStringLiteral("R statt unbeteiligt"), QStringLiteral("Ergänzt")}));
}

TEST(Decisions, CanEachBeTakenBack)
{
    Plan plan = planOfDecisions();
    for (auto rest = decisionsOf(plan); !rest.empty(); rest = decisionsOf(plan)) {
        const size_t before = rest.size();
        plan = done(plan, takeBack(plan, catalogue(), rest.front()));
        ASSERT_EQ(decisionsOf(plan).size(), before - 1);
    }
}

TEST(Decisions, AreNotTakenBackTwice)
{
    const Plan plan = planOfDecisions();
    for (const Decision &decision : decisionsOf(plan)) {
        const auto once = takeBack(plan, catalogue(), decision);
        ASSERT_TRUE(once);
        const auto after = apply(plan, *once);
        ASSERT_TRUE(after);
        const auto twice = takeBack(*after, catalogue(), decision);
        EXPECT_TRUE(!twice || twice->isEmpty());
    }
}

TEST(Decisions, AreNoneInAPlanAsTheFrameworkHasIt)
{
    EXPECT_TRUE(decisionsOf(newPlan({}, catalogue())).empty());
}

} // namespace rolewright
