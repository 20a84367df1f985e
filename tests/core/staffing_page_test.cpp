#include "core/analysis/plan_figures.h"
#include "core/report/staffing_page.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

#include <QRegularExpression>

namespace rolewright {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string pageOf(const AnalysisInput &input, const ReportOptions &options = {})
{
    return staffingPage(input, options).toStdString();
}

/// What xmllint finds with an expression in a page that it reads as XML.
std::string found(const AnalysisInput &input, const char *expression,
                  const ReportOptions &options = {})
{
    const test::WrittenPdf file(staffingPage(input, options));
    return file.run(QStringLiteral("xmllint"),
                    {QStringLiteral("--xpath"), QString::fromUtf8(expression), file.path()});
}

AnalysisInput withTexts(const QString &text)
{
    AnalysisInput input = test::drawnPlan();
    Design &design = input.plan.designs[input.scenario];
    Position position = *design.positions.rows().front();
    position.title = text;
    design.positions.replace(position);
    Unit unit = *design.units.rows().front();
    unit.name = text;
    design.units.replace(unit);
    Head head = *input.plan.head;
    head.name = text;
    input.plan.head = head;
    return input;
}

} // namespace

TEST(StaffingPage, IsAWholePageForHtmlAndXml)
{
    const test::WrittenPdf file(staffingPage(withTexts(QStringLiteral("A & B <i>")), {}));
    EXPECT_EQ(file.run(QStringLiteral("xmllint"), {QStringLiteral("--noout"), file.path()}), "");
    EXPECT_EQ(file.run(QStringLiteral("xmllint"),
                       {QStringLiteral("--html"), QStringLiteral("--noout"), file.path()}),
              "");
    EXPECT_EQ(found(test::drawnPlan(), "string(/html/@lang)"), "en\n");
    EXPECT_THAT(found(test::drawnPlan(), "string(/html/head/title)"),
                HasSubstr("staffing plan. Scenario Hub and spoke, as of 23 November 2026"));
}

TEST(StaffingPage, NeedsNoOtherFileAndRunsNothing)
{
    const std::string page = pageOf(test::drawnPlan());
    for (const char *part : {"<script", "src=", "http", "@import", "url("})
        EXPECT_THAT(page, Not(HasSubstr(part)));
    const QRegularExpression link(QStringLiteral("href=\"(?!#)"));
    EXPECT_FALSE(link.match(QString::fromStdString(page)).hasMatch());
}

TEST(StaffingPage, ListsItsPartsAndLeadsToEach)
{
    const std::string list = found(test::drawnPlan(), "//ul/li/a/@href");
    for (const char *part : {"summary", "heatmap", "staffing", "coverage", "gaps", "hiring"}) {
        EXPECT_THAT(list, HasSubstr(std::string("\"#") + part + '"'));
        EXPECT_EQ(
            found(test::drawnPlan(), (std::string("count(//h2[@id='") + part + "'])").c_str()),
            "1\n");
    }
}

TEST(StaffingPage, HasHeadsWithAScopeOnEveryTable)
{
    EXPECT_EQ(found(test::drawnPlan(), "count(//table[not(.//th[@scope])])"), "0\n");
    EXPECT_EQ(found(test::drawnPlan(), "count(//th[not(@scope)])"), "0\n");
}

TEST(StaffingPage, ShowsTheHeatmapInColoursAndWords)
{
    const AnalysisInput input = test::drawnPlan();
    const std::string cells = "//h2[@id='heatmap']/following-sibling::table[1]/tbody//td";
    EXPECT_EQ(found(input, ("count(" + cells + ")").c_str()),
              std::to_string(input.framework.profiles.size() * input.framework.phases.size()) +
                  '\n');
    EXPECT_EQ(found(input, ("count(" + cells + "[not(contains(@style, 'background'))])").c_str()),
              "0\n");
    EXPECT_EQ(found(input, ("count(" + cells + "[not(normalize-space())])").c_str()), "0\n");
}

TEST(StaffingPage, SumsUpWhatThePlanComesTo)
{
    const AnalysisInput input = test::drawnPlan();
    const PlanFigures figures = planFigures(input);
    EXPECT_EQ(figures.positions, static_cast<int>(input.design().positions.size()));
    EXPECT_EQ(figures.vacancies, 6);
    EXPECT_EQ(found(input, "string(//table[@class='facts']//tr[1]/td)"),
              std::to_string(figures.positions) + '\n');
    EXPECT_THAT(found(input, "string(//table[@class='facts']//tr[2]/td)"), HasSubstr("6, "));
}

TEST(StaffingPage, GroupsPositionsByUnit)
{
    const std::string staffing = "//h2[@id='staffing']/following-sibling::table[1]";
    EXPECT_EQ(found(test::drawnPlan(), ("count(" + staffing + "//th[@class='group'])").c_str()),
              "6\n");
    EXPECT_EQ(
        found(test::drawnPlan(), ("count(" + staffing + "//tbody//th[@scope='row'])").c_str()),
        "26\n");
}

TEST(StaffingPage, ShowsHostileTextsAsTheyStand)
{
    const char *hostile = "<script>alert(1)</script> \" ' & ]]> %1 %2";
    const std::string page = pageOf(withTexts(QString::fromLatin1(hostile)));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
    EXPECT_THAT(found(withTexts(QString::fromLatin1(hostile)), "string(/html/body/h1)"),
                HasSubstr(hostile));
}

TEST(StaffingPage, NamesNobodyWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::drawnPlan();
    EXPECT_THAT(pageOf(input), HasSubstr("Ana Duarte"));
    for (const NamesShown names : {NamesShown::RolesOnly, NamesShown::Pseudonyms}) {
        const std::string page = pageOf(input, {.names = names});
        for (const auto &person : input.plan.people)
            EXPECT_THAT(page, Not(HasSubstr(person->name.toStdString())));
        EXPECT_EQ(page.find("Person 1") != std::string::npos, names == NamesShown::Pseudonyms);
    }
}

TEST(StaffingPage, IsAboutTheUnitThatIsAskedForAndSpeaksGerman)
{
    const std::string page = pageOf(test::drawnPlan(), {.unit = UnitId{QStringLiteral("charging")},
                                                        .language = QStringLiteral("de")});
    EXPECT_THAT(page, HasSubstr("lang=\"de\""));
    EXPECT_THAT(page, HasSubstr("Charging: Stellenplan"));
    EXPECT_THAT(page, HasSubstr("Einstellungsplan"));
    EXPECT_THAT(page, Not(HasSubstr("Routing")));
}

TEST(StaffingPage, SaysWhereThereIsNothingYet)
{
    AnalysisInput input = test::drawnPlan();
    input.plan.people = {};
    input.plan.designs[input.scenario] = {};
    const std::string page = pageOf(input);
    EXPECT_THAT(page, HasSubstr("There is no position yet."));
    EXPECT_THAT(page, HasSubstr("No position is vacant."));
}

} // namespace rolewright
