#include "core/drawing/mapping_painter.h"
#include "core/report/organisation_picture.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

#include <QImage>
#include <QRegularExpression>

namespace rolewright {
namespace {

using testing::HasSubstr;

using test::reportOf;
using test::WrittenPdf;

TEST(StaffingPlan, IsASoundPdfWithSearchableText)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan()));
    pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path()});
    const std::string text = pdf.text();
    EXPECT_THAT(text, HasSubstr("Staffing table"));
    EXPECT_THAT(text, HasSubstr("Mobility AI 2027: staffing plan"));
    EXPECT_THAT(text, HasSubstr("Scenario Hub and spoke, as of 23 November 2026"));
    EXPECT_THAT(text, HasSubstr("Confidential. Names shown."));
    EXPECT_THAT(text, HasSubstr("1 of " + std::to_string(pdf.pages())));
    EXPECT_THAT(text, HasSubstr("Sara Lindqvist"));
    EXPECT_THAT(text, HasSubstr("Fleet / Routing team"));
}

TEST(StaffingPlan, EmbedsNothingButItsTypeface)
{
    const QByteArray bytes = reportOf(test::drawnPlan());
    EXPECT_LT(bytes.size(), 250'000) << "whole fonts are in it";
    const WrittenPdf pdf(bytes);
    const QStringList lines =
        QString::fromStdString(pdf.run(QStringLiteral("pdffonts"), {pdf.path()}))
            .split(u'\n', Qt::SkipEmptyParts)
            .mid(2);
    EXPECT_GE(lines.size(), 3);
    for (const QString &line : lines) {
        EXPECT_TRUE(line.contains(QRegularExpression(QStringLiteral("^[A-Z]{6}\\+Inter-"))))
            << line.toStdString();
        EXPECT_TRUE(line.contains(QRegularExpression(QStringLiteral(" yes yes +yes "))))
            << line.toStdString();
    }
}

TEST(StaffingPlan, SaysWhatItIsAndNothingOfTheMachine)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan()));
    const std::string info = pdf.info();
    EXPECT_THAT(info, HasSubstr("Mobility AI 2027: staffing plan"));
    EXPECT_THAT(info, HasSubstr("Nov 23"));
    EXPECT_THAT(info, HasSubstr("Rolewright"));
    EXPECT_THAT(info, testing::Not(HasSubstr("Qt")));
    const std::string inside =
        pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), pdf.path(), QStringLiteral("-")});
    EXPECT_THAT(inside, HasSubstr("/Lang (en)"));
    EXPECT_THAT(inside, HasSubstr("/PageLabels"));
    EXPECT_THAT(inside, HasSubstr("/Outlines"));
    EXPECT_THAT(inside, testing::Not(HasSubstr("/tmp")));
}

TEST(StaffingPlan, IsTheSameForTheSamePlan)
{
    EXPECT_EQ(reportOf(test::drawnPlan()), reportOf(test::drawnPlan()));
}

TEST(StaffingPlan, LeavesNoNameWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::drawnPlan();
    const WrittenPdf pdf(reportOf(input, {.names = NamesShown::RolesOnly}));
    const std::string text = pdf.text();
    EXPECT_THAT(text, HasSubstr("Roles only."));
    for (const auto &person : input.plan.people)
        EXPECT_THAT(text, testing::Not(HasSubstr(person->name.toStdString())));
}

TEST(StaffingPlan, SpeaksGerman)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan(), {.language = QStringLiteral("de")}));
    EXPECT_THAT(pdf.text(), HasSubstr("Stand 23. November 2026"));
    EXPECT_THAT(pdf.text(), HasSubstr("Stellenbesetzung"));
}

TEST(StaffingPlan, HoldsTheChaptersAskedFor)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan(), {.chapters = {Chapter::Heatmap}}));
    EXPECT_EQ(pdf.pages(), 1);
    EXPECT_THAT(pdf.text(), HasSubstr("Profiles across the lifecycle"));
}

TEST(StaffingPlan, FitsEveryPaper)
{
    for (const auto paper :
         {QPageSize::A5, QPageSize::A4, QPageSize::Letter, QPageSize::A3, QPageSize::A0}) {
        for (const auto orientation : {QPageLayout::Landscape, QPageLayout::Portrait}) {
            const WrittenPdf pdf(reportOf(test::drawnPlan(),
                                          {.paper = QPageSize(paper), .orientation = orientation}));
            EXPECT_GE(pdf.pages(), 5);
            EXPECT_LE(pdf.pages(), 80);
        }
    }
    EXPECT_FALSE(staffingPlanPdf(test::drawnPlan(), {.paper = QPageSize(QPageSize::A8)}));
}

TEST(StaffingPlan, CutsNoHeadAndNoNumberOnSmallPaper)
{
    for (const Chapter chapter :
         {Chapter::Summary, Chapter::Staffing, Chapter::People, Chapter::Gaps, Chapter::Hiring,
          Chapter::Upskilling, Chapter::Decisions, Chapter::Definitions}) {
        const WrittenPdf pdf(reportOf(test::drawnPlan(), {.chapters = {chapter},
                                                          .paper = QPageSize(QPageSize::A5),
                                                          .orientation = QPageLayout::Portrait}));
        EXPECT_THAT(pdf.text(), testing::Not(HasSubstr("…"))) << nameOf(chapter).toStdString();
    }
}

TEST(StaffingPlan, RefersToThePagesOfItsChapters)
{
    const WrittenPdf whole(reportOf(test::drawnPlan()));
    const auto match =
        QRegularExpression(QStringLiteral("See page (\\d+) for every position, page (\\d+) for the "
                                          "gaps, page (\\d+) for all assumptions\\."))
            .match(QString::fromStdString(whole.text()));
    ASSERT_TRUE(match.hasMatch());
    const QStringList pages = QString::fromStdString(whole.text()).split(u'\f');
    EXPECT_TRUE(pages[match.captured(1).toInt() - 1].contains(QStringLiteral("Staffing table")));
    EXPECT_TRUE(
        pages[match.captured(2).toInt() - 1].contains(QStringLiteral("who would fit best")));
    EXPECT_TRUE(
        pages[match.captured(3).toInt() - 1].contains(QStringLiteral("Decisions and assumptions")));
    const WrittenPdf alone(reportOf(test::drawnPlan(), {.chapters = {Chapter::Summary}}));
    EXPECT_THAT(alone.text(), testing::Not(HasSubstr("See page")));
}

TEST(StaffingPlan, ShowsAMappingOfManyLanesOnOnePageWhereItsTypeIsReadable)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan(), {.chapters = {Chapter::Mapping}}));
    EXPECT_EQ(pdf.pages(), 1);
}

TEST(StaffingPlan, CountsTheWholeUnitWhereItsColumnsAreSpreadOverPages)
{
    const AnalysisInput input = test::drawnPlan();
    const MappingModel model = mappingModel(PlanIndex(input), {});
    const QString figures = laneFigures(model, 0, LaneState::Open).simplified();
    const WrittenPdf pdf(reportOf(input, {.chapters = {Chapter::Mapping},
                                          .paper = QPageSize(QPageSize::A5),
                                          .orientation = QPageLayout::Portrait}));
    const QStringList pages =
        QString::fromStdString(pdf.text())
            .split(u'\f', Qt::SkipEmptyParts)
            .replaceInStrings(QRegularExpression(QStringLiteral("\\s+")), QStringLiteral(" "));
    ASSERT_GT(pages.size(), 1);
    EXPECT_GT(pages.filter(figures).size(), 1) << pages.join(u'\n').toStdString();
}

TEST(StaffingPlan, ShowsEachPositionOfALargeOrganisation)
{
    const AnalysisInput input = test::randomPlan(7, 300);
    const WrittenPdf pdf(reportOf(input, {.chapters = {Chapter::Mapping}}));
    EXPECT_GT(pdf.pages(), 2);
    EXPECT_LT(pdf.pages(), 60);
}

TEST(StaffingPlan, SurvivesHostileNames)
{
    AnalysisInput input = test::drawnPlan();
    const QString names[] = {QStringLiteral("<table>") + QString(10000, QChar(0x0301)),
                             QString(50000, u'W'), QStringLiteral("%1 %2 <img src=/dev/zero>"),
                             QStringLiteral("(x) Tj ET \u202e\u0007")};
    int next = 0;
    for (const auto &row : std::vector(input.plan.people.rows())) {
        Person person = *row;
        person.name = names[next++ % 4];
        input.plan.people.replace(person);
    }
    const WrittenPdf pdf(reportOf(input));
    pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path()});
    EXPECT_THAT(pdf.text(), HasSubstr("/dev/zero>"));
}

TEST(Pictures, AreSvgWithTextAsTextInInter)
{
    const AnalysisInput input = test::drawnPlan();
    const auto mapping = [&](NamesShown names) {
        return organisationPicture(QStringLiteral("svg"), input, {.names = names})->bytes;
    };
    for (const QByteArray &svg :
         {svgOf(input, Picture::Heatmap).value(), mapping(NamesShown::Full)}) {
        EXPECT_TRUE(svg.contains("font-family=\"Inter\""));
        EXPECT_TRUE(svg.contains("<text"));
        EXPECT_FALSE(svg.contains("Helvetica"));
    }
    EXPECT_TRUE(mapping(NamesShown::Full).contains("Sara Lindqvist"));
    EXPECT_FALSE(mapping(NamesShown::RolesOnly).contains("Sara Lindqvist"));
}

TEST(Pictures, ArePngOfTheWantedResolution)
{
    const AnalysisInput input = test::drawnPlan();
    const QImage once = QImage::fromData(pngOf(input, Picture::Heatmap, {.dpi = 96}).value());
    const QImage twice = QImage::fromData(pngOf(input, Picture::Heatmap, {.dpi = 192}).value());
    ASSERT_FALSE(once.isNull());
    EXPECT_NEAR(twice.width(), once.width() * 2, 2);
    EXPECT_EQ(once.pixelColor(2, 2), QColor(Qt::white));
}

} // namespace
} // namespace rolewright
