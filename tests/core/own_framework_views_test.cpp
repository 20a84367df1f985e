#include "core/analysis/coverage.h"
#include "core/analysis/fit.h"
#include "core/analysis/framework_parts.h"
#include "core/analysis/skill_list.h"
#include "core/report/organisation_picture.h"
#include "tests/core/analysis_fixture.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The drawn plan with a phase left out, two merged, one added, profiles renamed, merged and added.
AnalysisInput ownInput()
{
    AnalysisInput input = test::drawnPlan();
    Plan &plan = input.plan;
    plan.leftOut.append(leftOutOf({FrameworkPart::Phase, s("model-management")}));
    LeftOut merge = leftOutOf({FrameworkPart::Profile, s("data-steward")});
    merge.into = {s("data-governor")};
    plan.leftOut.append(merge);
    plan.ownPhases.append(
        OwnPhase{.id = {s("retire")}, .name = s("Retire"), .stage = {s("deployment")}});
    plan.ownPhases.append(OwnPhase{.id = {s("data-ingestion")}, .name = s("Sourcing")});
    plan.ownProfiles.append(OwnProfile{.id = {s("ml-engineer")}, .name = s("Model Plumber")});
    for (const char *name : {"Prompt Engineer", "Red Teamer", "Model Auditor"})
        plan.ownProfiles.append(
            OwnProfile{.id = {slug(s(name))}, .name = s(name), .skills = {{{s("python")}, 3}}});
    return analysisInput(plan, builtIn(), input.scenario, input.asOf);
}

} // namespace

TEST(OwnFrameworkViews, theHeatmapHasItsRowsAndColumns)
{
    const HeatmapModel model = heatmapModel(ownInput().framework, s("en"));
    EXPECT_EQ(model.rows.size(), 12U);
    ASSERT_EQ(model.phases.size(), 7U);
    EXPECT_EQ(model.stages.size(), 3U);
    for (const HeatmapRow &row : model.rows)
        EXPECT_EQ(row.cells.size(), model.phases.size());
}

TEST(OwnFrameworkViews, theMatrixHasItsRowsAndColumns)
{
    const AnalysisInput input = ownInput();
    const PlanIndex index(input);
    const MatrixModel model = matrixModel(index, findings(index), s("en"), {});
    EXPECT_EQ(model.columns.size(), 12U);
    EXPECT_EQ(model.rows.size(), input.framework.activities.size());
    EXPECT_FALSE(model.rowOf({s("model-registry-and-versioning")}));
}

TEST(OwnFrameworkViews, theReportAndTheDrawingsUseItsNames)
{
    const AnalysisInput input = ownInput();
    // Decisions say what was left out.
    const test::WrittenPdf pdf(test::reportOf(
        input,
        {.chapters = {Chapter::Summary, Chapter::Heatmap, Chapter::Mapping, Chapter::Organisation,
                      Chapter::Responsibilities, Chapter::Gaps, Chapter::Upskilling}}));
    const std::string text = pdf.text();
    EXPECT_THAT(text, HasSubstr("Model Plumber"));
    EXPECT_THAT(text, HasSubstr("Sourcing"));
    EXPECT_THAT(text, HasSubstr("Retire"));
    EXPECT_THAT(text, Not(HasSubstr("Model management")));
    for (const Picture picture : {Picture::Heatmap, Picture::Matrix})
        EXPECT_TRUE(svgOf(input, picture));
    EXPECT_TRUE(organisationPicture(s("svg"), input, {}));
}

TEST(OwnFrameworkViews, figuresAndFindingsAreMade)
{
    const AnalysisInput input = ownInput();
    const PlanIndex index(input);
    EXPECT_FALSE(findings(index).open.empty());
    const FitTable fits(index);
    EXPECT_FALSE(coverage(index, {}).empty());
}

TEST(OwnFrameworkViews, findingsSayWhatIsLeftOutAndWhatLedNowhere)
{
    PlanBuilder builder;
    builder.unit("fleet", UnitKind::BusinessUnit)
        .position("keeper", "fleet", {s("data-steward")})
        .position("writer", "fleet", {s("data-analyst")});
    LeftOut merge = leftOutOf({FrameworkPart::Profile, s("data-steward")});
    merge.into = {s("data-governor")};
    builder.plan.leftOut.append(merge);
    builder.plan.leftOut.append(leftOutOf({FrameworkPart::Profile, s("data-analyst")}));
    builder.plan.leftOut.append(leftOutOf({FrameworkPart::Skill, s("no-such-skill")}));
    builder.plan.effortOverrides.append(EffortOverride{
        .profile = {s("data-analyst")}, .phase = {s("model-training")}, .level = Level::High});
    const AnalysisInput input = builder.input();
    QStringList told;
    for (const Finding &finding : findings(PlanIndex(input)).open) {
        if (finding.code.startsWith(s("unknown-")))
            told << finding.message;
    }
    told.sort();
    EXPECT_EQ(
        told,
        (QStringList{s("The profile “data-analyst” (writer) is left out of this plan, and counts "
                       "nowhere: name another one, or take it back."),
                     s("The profile “data-steward” (keeper) is merged into “data-governor” in "
                       "this plan, and counts nowhere: name that one instead."),
                     s("The skill “no-such-skill” (left out) is not in the framework, and "
                       "counts nowhere: correct it, or add it to the plan's own. Nearest known: "
                       "“analytical-skills”.")}));
}

TEST(PartLines, showWhatWasChanged)
{
    const AnalysisInput input = ownInput();
    QStringList changed;
    for (const PartLine &line :
         partLines(input.plan, builtIn(), input.framework, FrameworkPart::Profile)) {
        if (!line.change.isEmpty())
            changed << line.name + u'|' + line.change;
    }
    EXPECT_EQ(changed,
              (QStringList{s("Data Steward|Merged into Data Governor"),
                           s("Model Plumber|Renamed, was ML Engineer"), s("Prompt Engineer|Added"),
                           s("Red Teamer|Added"), s("Model Auditor|Added")}));
    const auto activities =
        partLines(input.plan, builtIn(), input.framework, FrameworkPart::Activity);
    EXPECT_EQ(activities.size(), builtIn().activities.size());
    EXPECT_EQ(std::ranges::count(activities, s("Left out with its phase"), &PartLine::change), 6);
    for (const FrameworkPart part : {FrameworkPart::Phase, FrameworkPart::Skill})
        EXPECT_FALSE(
            partLines(input.plan, builtIn(), input.framework, part).front().about.isEmpty());
}

TEST(SkillList, readsNamesAliasesAndLevels)
{
    const auto read = skillsInText(s(" python 2, k8s , CI/CD 4,"), builtIn(), s("en"));
    ASSERT_TRUE(read) << describe(read.error()).toStdString();
    EXPECT_EQ(*read, (OrderedMap<SkillId, int>{
                         {{s("python")}, 2}, {{s("kubernetes")}, 3}, {{s("ci-cd")}, 4}}));
    const auto refusal = [](const char *text) {
        return describe(skillsInText(s(text), builtIn(), s("en")).error()).toStdString();
    };
    EXPECT_THAT(refusal("Pyton 2"), HasSubstr("did you mean “Python”?"));
    EXPECT_THAT(refusal("Python 5"), HasSubstr("from 1 to 4"));
    EXPECT_THAT(refusal("Python, python 2"), HasSubstr("twice"));
}

} // namespace rolewright
