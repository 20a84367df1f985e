#include "core/plan/edits/framework_edits.h"
#include "core/report/matrix_file.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_workbook.h"

namespace rolewright {
namespace {

using testing::HasSubstr;
using testing::Not;

QByteArray fileOf(const char *ending, const AnalysisInput &input, const ReportOptions &options = {})
{
    auto bytes = matrixFile(QString::fromUtf8(ending), input, options);
    EXPECT_TRUE(bytes) << (bytes ? "" : bytes.error().text.toStdString());
    return bytes.value_or(QByteArray());
}

nlohmann::json workbook(const QByteArray &bytes)
{
    return test::WrittenWorkbook(bytes).content()["sheets"][0];
}

std::string columnName(size_t number)
{
    return QString(QChar(static_cast<char16_t>(u'A' + number))).toStdString();
}

std::string cellName(size_t column, size_t row)
{
    return QStringLiteral("%1%2")
        .arg(QChar(static_cast<char16_t>(u'A' + column)))
        .arg(row)
        .toStdString();
}

AnalysisInput withActivity(const QString &name)
{
    AnalysisInput input = test::drawnPlan();
    const auto set = addPart({input.plan, input.framework, input.framework},
                             OwnActivity{.phase = input.framework.phases.front().id, .name = name});
    const Plan plan = apply(input.plan, *set).value();
    return analysisInput(plan, input.framework, input.scenario, input.asOf);
}

} // namespace

TEST(MatrixPdf, HasItsHeadsOnEachPageAndEveryActivityByItsWholeName)
{
    const AnalysisInput input = test::drawnPlan();
    const test::WrittenPdf pdf(fileOf("pdf", input));
    EXPECT_GE(pdf.pages(), 3);
    EXPECT_LE(pdf.pages(), 6);
    EXPECT_THAT(pdf.info(), HasSubstr("responsibilities"));
    const QStringList pages = QString::fromStdString(pdf.text()).split(u'\f', Qt::SkipEmptyParts);
    for (const QString &page : pages)
        EXPECT_TRUE(page.contains(QStringLiteral("Done by")));
    const QString all = pages.join(u' ').simplified();
    for (const Activity &activity : input.framework.activities)
        EXPECT_TRUE(all.contains(activity.name.english())) << activity.id.value.toStdString();
    EXPECT_THAT(pdf.run(QStringLiteral("pdffonts"), {pdf.path()}), HasSubstr("Inter"));
    pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path()});
}

TEST(MatrixPdf, SpreadsManyPeopleOverPages)
{
    const AnalysisInput input = test::drawnPlan();
    const ReportOptions options{.matrix = {.columns = MatrixChoice::Columns::People}};
    const std::string text = test::WrittenPdf(fileOf("pdf", input, options)).text();
    const MatrixModel model =
        matrixModel(PlanIndex(input), {}, QStringLiteral("en"), options.matrix);
    ASSERT_GT(model.columns.size(), 15U);
    for (const MatrixColumn &column : model.columns)
        EXPECT_THAT(text, HasSubstr(column.name.section(u' ', 0, 0).toStdString()));
}

TEST(MatrixPdf, FitsSmallAndLargePaper)
{
    for (const auto paper : {QPageSize::A5, QPageSize::Letter, QPageSize::A0}) {
        const test::WrittenPdf pdf(
            fileOf("pdf", test::drawnPlan(),
                   {.paper = QPageSize(paper), .orientation = QPageLayout::Portrait}));
        EXPECT_LE(pdf.pages(), 14);
    }
}

TEST(MatrixWorkbook, HoldsTheTableUnderHeadsThatStay)
{
    const AnalysisInput input = test::drawnPlan();
    const PlanIndex index(input);
    const MatrixModel model = matrixModel(index, findings(index), QStringLiteral("en"));
    const nlohmann::json book = workbook(fileOf("xlsx", input));
    EXPECT_EQ(book["scrolls"], "C3");
    const auto table = matrixTable(model);
    ASSERT_EQ(book["rows"].size(), static_cast<size_t>(table.size()) + 3);
    for (qsizetype row = 0; row < table.size(); ++row) {
        const auto &cells = book["rows"][static_cast<size_t>(row) + 1];
        for (qsizetype column = 0; column < table[row].size(); ++column)
            EXPECT_EQ(cells.value(columnName(static_cast<size_t>(column)), ""),
                      table[row][column].toStdString());
    }
    const auto &totals = book["rows"][static_cast<size_t>(table.size()) + 1];
    for (size_t column = 0; column < model.columns.size(); ++column)
        EXPECT_EQ(totals[columnName(column + 2)], model.columns[column].accountable);
}

TEST(MatrixWorkbook, IsATableWithoutTwoHeadsOfTheSameName)
{
    AnalysisInput input = test::drawnPlan();
    for (int i = 0; i < 2; ++i)
        input.framework.profiles[static_cast<size_t>(i)].name = localText(QStringLiteral("Same"));
    const nlohmann::json table = workbook(fileOf("xlsx", input))["table"];
    EXPECT_EQ(table["name"], "responsibilities");
    EXPECT_TRUE(table["filter"]);
    EXPECT_EQ(table["heads"][2], "Same");
    EXPECT_EQ(table["heads"][3], "Same (2)");
}

TEST(MatrixWorkbook, HasTheNotesAsComments)
{
    const AnalysisInput input = test::drawnPlan();
    const PlanIndex index(input);
    const MatrixModel model = matrixModel(index, findings(index), QStringLiteral("en"));
    const nlohmann::json comments = workbook(fileOf("xlsx", input))["comments"];
    int notes = 0;
    for (size_t row = 0; row < model.rows.size(); ++row) {
        for (size_t column = 0; column < model.columns.size(); ++column) {
            const MatrixPart part = model.part(row, column);
            if (part.note.isEmpty())
                continue;
            ++notes;
            const std::string cell = cellName(column + 2, row + 3);
            EXPECT_THAT(comments.value(cell, ""), HasSubstr(part.note.toStdString())) << cell;
        }
    }
    EXPECT_GT(notes, 5);
}

TEST(MatrixWorkbook, TakesNoTextForAFormulaAndSurvivesHostileNames)
{
    for (const QString &name :
         {QStringLiteral("=1+1"), QStringLiteral("@SUM(A1)"), QStringLiteral("-2+3"),
          QStringLiteral("http://localhost/"), QStringLiteral("{=1}"),
          QStringLiteral("<x> & \"y\" \u202e\u0301")}) {
        const nlohmann::json book = workbook(fileOf("xlsx", withActivity(name)));
        EXPECT_EQ(book["formulas"], 0);
        const QString kept = QString(name).remove(QChar(0x202e));
        EXPECT_THAT(book.dump(-1, ' ', false),
                    HasSubstr(nlohmann::json(kept.toStdString()).dump()));
    }
}

TEST(MatrixFile, IsTheSameForTheSamePlan)
{
    const AnalysisInput input = test::drawnPlan();
    for (const QString &ending : matrixEndings())
        EXPECT_EQ(matrixFile(ending, input, {}).value(), matrixFile(ending, input, {}).value());
}

TEST(MatrixFile, IsAPageOrATableAndNothingElse)
{
    const AnalysisInput input = withActivity(QStringLiteral("=1 <b>bold</b>"));
    const QByteArray html = fileOf("html", input);
    EXPECT_TRUE(html.contains("=1 &lt;b&gt;bold"));
    EXPECT_FALSE(html.contains("<b>bold"));
    EXPECT_TRUE(html.contains("as of 23 November 2026"));
    EXPECT_TRUE(fileOf("csv", input).contains("'=1 <b>bold</b>"));
    const auto other = matrixFile(QStringLiteral("doc"), input, {});
    ASSERT_FALSE(other);
    EXPECT_THAT(other.error().text.toStdString(), HasSubstr(".pdf, .xlsx, .csv"));
}

TEST(MatrixFile, ShowsNoNameWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::drawnPlan();
    const ReportOptions options{.names = NamesShown::Pseudonyms,
                                .matrix = {.columns = MatrixChoice::Columns::People}};
    const std::string book = workbook(fileOf("xlsx", input, options)).dump();
    EXPECT_THAT(book, HasSubstr("Person 1"));
    for (const auto &person : input.plan.people)
        EXPECT_THAT(book, Not(HasSubstr(person->name.toStdString())));
}

} // namespace rolewright
