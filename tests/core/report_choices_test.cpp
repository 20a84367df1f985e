#include "core/plan/edits/report_edits.h"
#include "core/report/export_target.h"
#include "core/report/report_presets.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

namespace rolewright {
namespace {

using testing::HasSubstr;

ReportPreset boardPreset()
{
    return {.id = QStringLiteral("board"),
            .name = QStringLiteral("Board"),
            .chapters = {QStringLiteral("summary"), QStringLiteral("gaps")},
            .paper = QStringLiteral("A3"),
            .orientation = QStringLiteral("portrait"),
            .names = QStringLiteral("pseudonyms"),
            .unit = QStringLiteral("fleet"),
            .language = QStringLiteral("de"),
            .charts = QStringLiteral("book"),
            .extra = {},
            .comments = {}};
}

Plan planWith(const ReportPreset &preset)
{
    Plan plan = test::drawnPlan().plan;
    plan.reports.append(preset);
    return plan;
}

ScenarioId drawnScenario()
{
    return test::drawnPlan().scenario;
}

TEST(ReportChoices, SayWhatIsUsualWhereTheySayNothing)
{
    const auto options = reportOptions({}, test::drawnPlan().plan);
    ASSERT_TRUE(options);
    EXPECT_TRUE(options->chapters.empty());
    EXPECT_EQ(options->paper.id(), QPageSize::A4);
    EXPECT_EQ(options->orientation, QPageLayout::Landscape);
    EXPECT_EQ(options->names, NamesShown::Full);
    EXPECT_EQ(options->language, QStringLiteral("en"));
}

TEST(ReportChoices, AreWhatOptionsWereMadeFrom)
{
    const ReportChoices choices = choicesOf(boardPreset());
    const auto options = reportOptions(choices, test::drawnPlan().plan);
    ASSERT_TRUE(options);
    EXPECT_EQ(choicesOf(*options), choices);
}

TEST(ReportChoices, OfAPresetFillUpWhatIsNotSaid)
{
    const Plan plan = planWith(boardPreset());
    const auto choices = withPreset({.names = QStringLiteral("full")}, QStringLiteral("board"),
                                    plan, drawnScenario());
    ASSERT_TRUE(choices);
    EXPECT_EQ(choices->names, QStringLiteral("full"));
    EXPECT_EQ(choices->paper, QStringLiteral("A3"));
    EXPECT_EQ(choices->unit, QStringLiteral("fleet"));
    EXPECT_EQ(choices->chapters.size(), 2);
    const auto none = withPreset({}, QStringLiteral("council"), plan, drawnScenario());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
}

TEST(ReportChoices, OfAPresetAreRefusedWhereTheScenarioLacksItsUnitUnlessOthersOverruleIt)
{
    ReportPreset preset = boardPreset();
    preset.unit = QStringLiteral("rockets");
    const Plan plan = planWith(preset);
    const auto refused = withPreset({}, preset.id, plan, drawnScenario());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
    EXPECT_EQ(refused.error().text.toStdString(),
              "the report “board” is about the unit “rockets”, which this scenario does not have");
    const auto overruled =
        withPreset({.unit = QStringLiteral("charging")}, preset.id, plan, drawnScenario());
    ASSERT_TRUE(overruled);
    EXPECT_EQ(overruled->unit, QStringLiteral("charging"));
}

TEST(ReportChoices, RefuseNamesThatAreNotKnownAndSayWhichAre)
{
    const Plan plan = test::drawnPlan().plan;
    const std::pair<ReportChoices, const char *> wrong[] = {
        {{.chapters = {QStringLiteral("weather")}},
         "no chapter “weather”; there are: cover, summary"},
        {{.chapters = {QString()}}, "no chapter “”"},
        {{.paper = QStringLiteral("A9")}, "there are A0 to A5 and Letter"},
        {{.orientation = QStringLiteral("upright")}, "there are: landscape, portrait"},
        {{.names = QStringLiteral("initials")}, "there are: full, roles, pseudonyms"},
        {{.language = QStringLiteral("fr")}, "there are: en, de"},
        {{.charts = QStringLiteral("poster")}, "there are: book, fit, tiles"},
        {{.colour = QStringLiteral("blue")}, "“blue” is no colour; write it as #2456c8"},
        {{.logo = QStringLiteral("?")}, "no picture file in base64"},
        {{.logo = QStringLiteral("aGVsbG8=")}, "no PNG, JPEG or SVG"}};
    for (const auto &[choices, words] : wrong) {
        const auto options = reportOptions(choices, plan);
        ASSERT_FALSE(options) << words;
        EXPECT_EQ(options.error().code, ErrorCode::BadInput);
        EXPECT_THAT(options.error().text.toStdString(), HasSubstr(words));
    }
}

TEST(ReportChoices, OfAPresetWithAnUnknownNameAreRefusedAlsoWhereOthersOverruleIt)
{
    ReportPreset preset = boardPreset();
    preset.orientation = QStringLiteral("upright");
    const auto choices = withPreset({.orientation = QStringLiteral("landscape")},
                                    QStringLiteral("board"), planWith(preset), drawnScenario());
    ASSERT_FALSE(choices);
    EXPECT_THAT(choices.error().text.toStdString(), HasSubstr("report “board”"));
    EXPECT_THAT(choices.error().text.toStdString(), HasSubstr("no orientation “upright”"));
}

TEST(ReportPresets, AreThereForBoardWorksCouncilAndHr)
{
    Plan plan = test::drawnPlan().plan;
    plan.reports = {};
    EXPECT_EQ(presetIds(plan),
              (QStringList{QStringLiteral("board"), QStringLiteral("works-council"),
                           QStringLiteral("hr")}));
    for (const ReportPreset &preset : reportPresets(plan))
        EXPECT_TRUE(presetOptions(preset, plan, drawnScenario())) << preset.id.toStdString();
    const auto council =
        presetOptions(*reportPreset(plan, QStringLiteral("works-council")), plan, drawnScenario());
    EXPECT_EQ(council->names, NamesShown::RolesOnly);
}

TEST(ReportPresets, OfThePlanGoBeforeTheUsualOnes)
{
    Plan plan = planWith(boardPreset());
    EXPECT_EQ(reportPreset(plan, QStringLiteral("board"))->paper, QStringLiteral("A3"));
    EXPECT_EQ(presetIds(plan).count(QStringLiteral("board")), 1);
}

TEST(ReportPresets, AreKeptInThePlanReplacedAndRemoved)
{
    const Plan plan = test::drawnPlan().plan;
    const auto options =
        reportOptions({.paper = QStringLiteral("A2"), .unit = QStringLiteral("fleet")}, plan);
    const ReportPreset preset =
        presetOf(choicesOf(*options), QStringLiteral("poster"), QStringLiteral("Poster"));
    const Plan kept = *apply(plan, *keepReportPreset(plan, preset));
    const auto again = presetOptions(*reportPreset(kept, preset.id), kept, drawnScenario());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->paper.id(), QPageSize::A2);
    EXPECT_EQ(again->unit, UnitId{QStringLiteral("fleet")});
    ReportPreset larger = preset;
    larger.paper = QStringLiteral("A0");
    const Plan replaced = *apply(kept, *keepReportPreset(kept, larger));
    EXPECT_EQ(replaced.reports.size(), kept.reports.size());
    EXPECT_EQ(*apply(replaced, *removeReportPreset(replaced, preset.id)), plan);
    EXPECT_FALSE(removeReportPreset(plan, preset.id));
    EXPECT_FALSE(keepReportPreset(plan, presetOf({}, QStringLiteral("x"), QStringLiteral(" "))));
    EXPECT_EQ(freshReportId(kept, QStringLiteral("Poster")), QStringLiteral("poster-2"));
}

TEST(StaffingPlan, HasNoChapterThatSaysNothing)
{
    AnalysisInput input = test::drawnPlan();
    EXPECT_EQ(chaptersWithContent(input.plan, input.design()).size(), 13U);
    input.plan.people = {};
    input.plan.designs[input.scenario] = {};
    const std::vector<Chapter> chapters = chaptersWithContent(input.plan, input.design());
    EXPECT_EQ(chapters, (std::vector{Chapter::Cover, Chapter::Summary, Chapter::Heatmap,
                                     Chapter::Responsibilities, Chapter::Gaps, Chapter::Decisions,
                                     Chapter::Definitions}));
    const test::WrittenPdf pdf(test::reportOf(input));
    EXPECT_LE(pdf.pages(), 14);
    EXPECT_THAT(pdf.text(), testing::Not(HasSubstr("Staffing table")));
}

TEST(StaffingPlan, TellsHowFarItIsAndHowManyPagesItHas)
{
    std::vector<double> told;
    const auto report = makeStaffingPlan(test::drawnPlan(), {},
                                         {.progress = [&](double part) { told.push_back(part); }});
    ASSERT_TRUE(report && *report);
    EXPECT_GT(told.size(), static_cast<size_t>((*report)->pages));
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_EQ(told.back(), 1);
    EXPECT_EQ((*report)->pages, test::WrittenPdf((*report)->pdf).pages());
}

TEST(StaffingPlan, StopsWhereverItIsAskedTo)
{
    for (const double limit : {0.0, 0.2, 0.5, 1.0}) {
        std::stop_source source;
        const auto stopLate = [&](double part) {
            if (part >= limit)
                source.request_stop();
        };
        const auto report = makeStaffingPlan(test::drawnPlan(), {}, {stopLate, source.get_token()});
        ASSERT_TRUE(report) << limit;
        EXPECT_FALSE(*report) << limit;
    }
}

TEST(ExportTarget, IsAnEarlierExportOrNothing)
{
    const QTemporaryDir folder;
    const auto none = earlierExport(folder.filePath(QStringLiteral("new.pdf")));
    ASSERT_TRUE(none);
    EXPECT_FALSE(*none);
    const test::WrittenPdf own(test::reportOf(test::drawnPlan()));
    const auto earlier = earlierExport(own.path());
    ASSERT_TRUE(earlier);
    EXPECT_TRUE(*earlier);
    EXPECT_FALSE(earlierExport(folder.path()));
}

} // namespace
} // namespace rolewright
