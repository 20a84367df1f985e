#include "core/plan/plan_framework.h"
#include "core/report/logo.h"
#include "core/report/report_document.h"
#include "core/report/report_presets.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_pdf.h"

#include <QBuffer>
#include <QImage>

namespace rolewright {
namespace {

using testing::HasSubstr;
using testing::Not;

using test::reportOf;
using test::WrittenPdf;

QStringList pagesOf(const WrittenPdf &pdf)
{
    return QString::fromStdString(pdf.text()).split(u'\f');
}

/// The number that stands at the end of the first line with a text.
int numberBehind(const QString &page, const QString &text)
{
    const QRegularExpression line(QRegularExpression::escape(text) +
                                  QStringLiteral("[^\\n]*?(\\d+)\\s*(\\n|$)"));
    return line.match(page).captured(1).toInt();
}

QByteArray pngOf(const QColor &colour)
{
    QImage image(60, 20, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// A page as another program draws it, 72 dots an inch.
QImage drawnBy(const WrittenPdf &pdf, int page)
{
    const QString out = pdf.path() + QStringLiteral("-page");
    const QString number = QString::number(page);
    pdf.run(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-f"), number,
             QStringLiteral("-l"), number, QStringLiteral("-singlefile"), QStringLiteral("-png"),
             pdf.path(), out});
    return QImage(out + QStringLiteral(".png"));
}

TEST(ReportChapters, ComeInTheOrderAskedForBehindTheCover)
{
    const WrittenPdf pdf(
        reportOf(test::drawnPlan(),
                 {.chapters = {Chapter::Gaps, Chapter::Cover, Chapter::Summary, Chapter::Gaps}}));
    const QStringList pages = pagesOf(pdf);
    EXPECT_TRUE(pages[0].contains(QStringLiteral("Contents")));
    EXPECT_TRUE(pages[1].contains(QStringLiteral("The check of the whole plan finds")));
    EXPECT_TRUE(pages[pdf.pages() - 1].contains(QStringLiteral("largest gaps")));
}

TEST(ReportCover, SaysWhatItIsAndWhereEachChapterBegins)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan()));
    const QStringList pages = pagesOf(pdf);
    EXPECT_TRUE(pages[0].contains(QStringLiteral("Mobility AI 2027")));
    EXPECT_TRUE(
        pages[0].contains(QStringLiteral("Scenario Hub and spoke, as of 23 November 2026")));
    EXPECT_FALSE(pages[0].contains(QStringLiteral("1 of ")));
    for (const Chapter chapter : {Chapter::Summary, Chapter::Organisation, Chapter::Hiring,
                                  Chapter::Upskilling, Chapter::Decisions, Chapter::Definitions}) {
        const QString title = inWords(chapter, QStringLiteral("en"));
        const int page = numberBehind(pages[0], title);
        ASSERT_GT(page, 1) << title.toStdString();
        EXPECT_TRUE(pages[page - 1].contains(title)) << title.toStdString();
    }
}

TEST(ReportCover, NamesAScenarioWithoutANameByItsId)
{
    AnalysisInput input = test::drawnPlan();
    Scenario scenario = *input.plan.scenarios.find(input.scenario);
    scenario.name.clear();
    input.plan.scenarios.replace(scenario);
    EXPECT_THAT(WrittenPdf(reportOf(input, {.chapters = {Chapter::Cover}})).text(),
                HasSubstr("Scenario " + input.scenario.value.toStdString() + ", as of"));
}

TEST(ReportSummary, ExplainsTheStarOfEffortWhereThereIsOne)
{
    AnalysisInput input = test::drawnPlan();
    const auto summaryOf = [](const AnalysisInput &of) {
        return WrittenPdf(reportOf(of, {.chapters = {Chapter::Summary}})).text();
    };
    EXPECT_THAT(summaryOf(input), Not(HasSubstr("A star marks")));
    input.plan.effortOverrides.append(EffortOverride{.profile = {QStringLiteral("data-analyst")},
                                                     .phase = {QStringLiteral("model-training")},
                                                     .level = Level::Moderate});
    const auto framework = frameworkOf(input.plan, {});
    ASSERT_TRUE(framework);
    EXPECT_THAT(summaryOf(analysisInput(input.plan, *framework, input.scenario, input.asOf)),
                HasSubstr("A star marks"));
}

TEST(ReportDecisions, SayInTheReportsLanguageWhatIsOtherwiseAndWhatCallsForALook)
{
    AnalysisInput input = test::drawnPlan();
    input.plan.leftOut.append(LeftOut{.activity = {QStringLiteral("feature-monitoring")},
                                      .into = {QStringLiteral("lineage")}});
    input.plan.deferrals.append(Deferral{.activity = {QStringLiteral("dashboards")},
                                         .reason = QStringLiteral("eins nach dem anderen"),
                                         .review = QDate(2027, 9, 1),
                                         .trigger = QStringLiteral("more-complex-models")});
    input.plan.deferrals.append(Deferral{.activity = {QStringLiteral("data-quality")},
                                         .reason = QStringLiteral("nur ein Team"),
                                         .review = QDate(2027, 10, 1),
                                         .trigger = QStringLiteral("second-use-case")});
    input.plan.deferrals.append(Deferral{.activity = {QStringLiteral("retraining")},
                                         .reason = QStringLiteral("ohne Anlass"),
                                         .triggerHolds = true});
    const auto textIn = [&](const char *language, Chapter chapter) {
        const WrittenPdf pdf(
            reportOf(input, {.chapters = {chapter}, .language = QString::fromUtf8(language)}));
        const std::string text = pdf.run(QStringLiteral("pdftotext"),
                                         {QStringLiteral("-raw"), pdf.path(), QStringLiteral("-")});
        return QString::fromStdString(text).simplified().toStdString();
    };
    EXPECT_THAT(
        textIn("de", Chapter::Decisions),
        testing::AllOf(
            HasSubstr("Zusammengelegt mit Datenherkunft"), HasSubstr("1. September 2027 oder wenn"),
            HasSubstr("Modelle komplexer werden"),
            HasSubstr("jetzt (1. Oktober 2027 oder wenn es einen zweiten Anwendungsfall gibt)")));
    EXPECT_THAT(textIn("en", Chapter::Decisions), HasSubstr("Merged into Lineage"));
    for (const Chapter chapter : {Chapter::Summary, Chapter::Decisions})
        EXPECT_THAT(
            textIn("en", chapter),
            testing::AllOf(HasSubstr("now (1 October 2027, or when there is a second use case)"),
                           HasSubstr("ohne Anlass now")));
}

TEST(ReportCover, HasLogoAndColourOfItsOwn)
{
    const AnalysisInput input = test::drawnPlan();
    ReportOptions options{.chapters = {Chapter::Cover, Chapter::Summary}};
    options.colour = QColor(0x1d, 0x7a, 0x4f);
    options.logo = pngOf(QColor(200, 10, 10));
    const WrittenPdf pdf(reportOf(input, options));
    EXPECT_THAT(pdf.run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pdf.path()}),
                HasSubstr("image"));
    const QImage cover = drawnBy(pdf, 1);
    bool hasLogo = false;
    bool hasColour = false;
    for (int y = 0; y < cover.height(); ++y) {
        for (int x = 0; x < cover.width(); ++x) {
            const QColor at = cover.pixelColor(x, y);
            hasLogo = hasLogo || (at.red() > 190 && at.green() < 30);
            hasColour = hasColour || at == options.colour;
        }
    }
    EXPECT_TRUE(hasLogo);
    EXPECT_TRUE(hasColour);
    options.logo =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#c80a0a"/></svg>)";
    const WrittenPdf vector(reportOf(input, options));
    EXPECT_THAT(vector.run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), vector.path()}),
                Not(HasSubstr("image ")));
}

TEST(ReportCover, RefusesALogoThatIsNone)
{
    for (const QByteArray &wrong :
         {QByteArray("GIF89a"), QByteArray("<svg"), QByteArray("\x89PNG\r\n\x1a\n", 8),
          QByteArray(2 * 1024 * 1024, 'x')}) {
        const auto report =
            staffingPlanPdf(test::drawnPlan(), {.chapters = {Chapter::Cover}, .logo = wrong});
        ASSERT_FALSE(report);
        EXPECT_THAT(report.error().text.toStdString(), HasSubstr("the logo "));
    }
}

TEST(ReportCover, RefusesALogoThatReadsFilesOrKeepsTheComputerBusy)
{
    const auto svg = [](const QByteArray &content) {
        return R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">)" + content +
               "</svg>";
    };
    const std::pair<QByteArray, const char *> wrong[] = {
        {svg(R"(<image href="/dev/zero" width="9" height="9"/>)"), "has a part “image”"},
        {svg(R"(<g id="a"/><use href="#a"/>)"), "has a part “use”"},
        {svg(QByteArray("<g>").repeated(5000) + QByteArray("</g>").repeated(5000)),
         "nested deeper than 64"},
        {"<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("&a;"), "declares entities"},
        {svg("<g>"), "broken SVG"}};
    for (const auto &[file, words] : wrong) {
        const auto sound = checkLogo(file);
        ASSERT_FALSE(sound) << words;
        EXPECT_THAT(sound.error().text.toStdString(), HasSubstr(words));
    }
    EXPECT_TRUE(checkLogo(svg(R"(<rect width="9" height="9" fill="#fff"/>)")));
    const QByteArray cut = pngOf(Qt::red).left(60);
    EXPECT_FALSE(tryLogo(cut)) << "a file that ends too early";
    EXPECT_TRUE(checkLogo({})) << "none";
    const auto empty = checkLogoFile({});
    ASSERT_FALSE(empty);
    EXPECT_THAT(empty.error().text.toStdString(), HasSubstr("the file is empty; choose"));
}

TEST(OrganisationBook, RefersFromTheOverviewToEachUnitAndBack)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan(), {.chapters = {Chapter::Organisation}}));
    const QStringList pages = pagesOf(pdf);
    for (const char *unit : {"Charging", "Fleet", "Routing team"}) {
        const int page = numberBehind(pages[0], QString::fromUtf8(unit));
        ASSERT_GT(page, 1) << unit;
        EXPECT_TRUE(pages[page - 1].contains(QString::fromUtf8(unit))) << unit;
        EXPECT_EQ(numberBehind(pages[page - 1], QStringLiteral("Overview of all units, page")), 1);
    }
    const std::string inside =
        pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), pdf.path(), QStringLiteral("-")});
    EXPECT_THAT(inside, HasSubstr("/Subtype /Link"));
    EXPECT_THAT(inside, Not(HasSubstr("/URI")));
}

TEST(OrganisationBook, SetsAUnitOnOnePageInTypeThatIsReadable)
{
    const AnalysisInput input = test::drawnPlan();
    const auto units = static_cast<int>(input.design().units.size());
    for (const char *language : {"en", "de"}) {
        const auto report = makeStaffingPlan(
            input, {.chapters = {Chapter::Organisation}, .language = QString::fromUtf8(language)});
        ASSERT_TRUE(report && *report);
        const QStringList pages = pagesOf(WrittenPdf((*report)->pdf));
        const int first = numberBehind(pages[0], input.design().units.rows().front()->name);
        EXPECT_EQ((*report)->pages, first + units - 1) << language;
        EXPECT_GE((*report)->smallestType, 5.95);
    }
}

TEST(OrganisationBook, ListsEachPositionOfEachUnit)
{
    const AnalysisInput input = test::drawnPlan();
    const std::string text =
        WrittenPdf(reportOf(input, {.chapters = {Chapter::Organisation}})).text();
    for (const auto &unit : input.design().units)
        EXPECT_THAT(text, HasSubstr(unit->name.toStdString()));
    EXPECT_THAT(text, HasSubstr("Sara Lindqvist"));
}

TEST(OrganisationBook, SaysWhereTheUnitsBelowAreCounted)
{
    const WrittenPdf pdf(reportOf(test::drawnPlan(), {.chapters = {Chapter::Organisation}}));
    const QStringList pages = pagesOf(pdf);
    const auto headingOf = [&](const char *unit) {
        const int page = numberBehind(pages[0], QString::fromUtf8(unit));
        const auto heading = QRegularExpression(QStringLiteral("Work it is asked for[^\\n]*"))
                                 .match(pages[page - 1]);
        return heading.captured().toStdString();
    };
    EXPECT_THAT(headingOf("Fleet"), HasSubstr("units below included"));
    EXPECT_EQ(headingOf("Charging"), "Work it is asked for, and how far it is covered");
}

TEST(ReportLinks, LeadFromPositionsToTheirDescriptions)
{
    const WrittenPdf pdf(
        reportOf(test::drawnPlan(), {.chapters = {Chapter::Staffing, Chapter::JobDescriptions}}));
    const QStringList pages = pagesOf(pdf);
    const auto row =
        QRegularExpression(QStringLiteral("\\n *Head of AI .* (\\d+) *\\n")).match(pages[0]);
    ASSERT_TRUE(row.hasMatch()) << pages[0].toStdString();
    EXPECT_TRUE(pages[row.captured(1).toInt() - 1].contains(QStringLiteral("Head of AI")));
}

TEST(ReportOutline, HasUnitsBelowTheirChapter)
{
    const WrittenPdf pdf(
        reportOf(test::drawnPlan(), {.chapters = {Chapter::Organisation, Chapter::Gaps}}));
    pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path()});
    const std::string outline =
        pdf.run(QStringLiteral("qpdf"),
                {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), pdf.path()});
    EXPECT_THAT(outline, HasSubstr("Organisation book"));
    EXPECT_LT(outline.find("Fleet"), outline.find("Gaps"));
    const qsizetype units = QString::fromStdString(outline).count(
        QRegularExpression(QStringLiteral("\"kids\": \\[\\s*\\{")));
    EXPECT_EQ(units, 1) << "the chapter alone has entries below it";
}

TEST(HiringChapter, SaysWhenToStartForEachVacancy)
{
    const std::string text =
        WrittenPdf(reportOf(test::drawnPlan(), {.chapters = {Chapter::Hiring}})).text();
    EXPECT_THAT(text, HasSubstr("are to be hired"));
    EXPECT_THAT(text, HasSubstr("Latest start"));
    EXPECT_THAT(text, HasSubstr("months"));
}

TEST(UpskillingChapter, ComparesTheWaysOutOfEachVacancy)
{
    const std::string text =
        WrittenPdf(reportOf(test::drawnPlan(), {.chapters = {Chapter::Upskilling}})).text();
    for (const char *way : {"Hire", "Expert from outside", "Stays open"})
        EXPECT_THAT(text, HasSubstr(way));
}

TEST(ReportChapters, LeaveNoNameInAnyChapterWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::drawnPlan();
    std::vector<Chapter> all;
    for (const auto &[chapter, name] : EnumNames<Chapter>::names)
        all.push_back(chapter);
    const std::string text =
        WrittenPdf(reportOf(input, {.chapters = all, .names = NamesShown::RolesOnly})).text();
    for (const auto &person : input.plan.people)
        EXPECT_THAT(text, Not(HasSubstr(person->name.toStdString())));
}

TEST(ReportChapters, SpeakGerman)
{
    std::vector<Chapter> all;
    for (const auto &[chapter, name] : EnumNames<Chapter>::names) {
        if (chapter != Chapter::ProfileCards)
            all.push_back(chapter);
    }
    const std::string text =
        WrittenPdf(reportOf(test::drawnPlan(), {.chapters = all, .language = QStringLiteral("de")}))
            .text();
    for (const char *word : {"Einstellungsplan", "Qualifizierungsplan", "Organisationsbuch",
                             "Was die Zahlen bedeuten", "Inhalt"})
        EXPECT_THAT(text, HasSubstr(word));
    for (const char *word : {"Hiring plan", "Stays open", "Needed from", "Overview", "Aktivität"})
        EXPECT_THAT(text, Not(HasSubstr(word)));
}

TEST(WideCharts, FitOnOnePageHoweverSmallThatIs)
{
    const AnalysisInput input = test::randomPlan(7, 300);
    const auto report =
        makeStaffingPlan(input, {.chapters = {Chapter::Mapping}, .charts = WideCharts::Fit});
    ASSERT_TRUE(report && *report);
    EXPECT_EQ((*report)->pages, 1);
    EXPECT_LT((*report)->smallestType, 3);
}

TEST(WideCharts, AsABookKeepTypeReadable)
{
    for (const auto paper : {QPageSize::A4, QPageSize::A3, QPageSize::A0}) {
        const auto report = makeStaffingPlan(test::drawnPlan(), {.paper = QPageSize(paper)});
        ASSERT_TRUE(report && *report);
        EXPECT_GE((*report)->smallestType, 5.95) << QPageSize(paper).key().toStdString();
    }
}

TEST(WideCharts, KeepTypeReadableOnSmallPaper)
{
    for (const Chapter chapter :
         {Chapter::Summary, Chapter::Mapping, Chapter::Organisation, Chapter::Staffing,
          Chapter::People, Chapter::Responsibilities, Chapter::Gaps, Chapter::ProfileCards}) {
        const auto report = makeStaffingPlan(
            test::drawnPlan(), {.chapters = {chapter}, .paper = QPageSize(QPageSize::A5)});
        ASSERT_TRUE(report && *report);
        EXPECT_GE((*report)->smallestType, 5.95) << nameOf(chapter).toStdString();
    }
}

TEST(WideCharts, AsTilesAreCutIntoSheetsThatSayWhereTheyBelong)
{
    const AnalysisInput input = test::randomPlan(7, 300);
    for (const Chapter chapter : {Chapter::Mapping, Chapter::Responsibilities}) {
        const WrittenPdf pdf(reportOf(input, {.chapters = {chapter}, .charts = WideCharts::Tiles}));
        EXPECT_GT(pdf.pages(), 1);
        EXPECT_THAT(pdf.text(), HasSubstr("Sheet 1 of "));
        EXPECT_THAT(pdf.text(), HasSubstr("Cut along the marks"));
    }
}

TEST(SmallestType, IsWhatAnotherProgramFinds)
{
    const auto report = makeStaffingPlan(test::drawnPlan(), {.chapters = {Chapter::Staffing}});
    ASSERT_TRUE(report && *report);
    const WrittenPdf pdf((*report)->pdf);
    const QString boxes = QString::fromStdString(pdf.run(
        QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf.path(), QStringLiteral("-")}));
    QRegularExpressionMatchIterator words =
        QRegularExpression(QStringLiteral("yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\""))
            .globalMatch(boxes);
    double lowest = 1000;
    while (words.hasNext()) {
        const QRegularExpressionMatch word = words.next();
        lowest = std::min(lowest, word.captured(2).toDouble() - word.captured(1).toDouble());
    }
    // A line is about 1.2 times as high as its type.
    EXPECT_NEAR((*report)->smallestType, lowest / 1.21, 0.4);
}

TEST(ReportDocument, PaintsThePagesThatThePdfHas)
{
    const AnalysisInput input = test::drawnPlan();
    const auto document = ReportDocument::make(input, {});
    ASSERT_TRUE(document && *document);
    EXPECT_EQ((*document)->pages(), WrittenPdf(reportOf(input)).pages());
}

} // namespace
} // namespace rolewright
