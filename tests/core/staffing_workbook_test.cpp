#include "core/analysis/hiring.h"
#include "core/analysis/positions.h"
#include "core/report/staffing_workbook.h"
#include "tests/support/drawn_plan.h"
#include "tests/support/written_workbook.h"

namespace rolewright {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

QByteArray bookOf(const AnalysisInput &input, const ReportOptions &options = {})
{
    const auto bytes = staffingWorkbook(input, options);
    EXPECT_TRUE(bytes) << (bytes ? "" : bytes.error().text.toStdString());
    return bytes.value_or(QByteArray());
}

std::vector<std::string> namesOf(const nlohmann::json &book)
{
    std::vector<std::string> names;
    for (const nlohmann::json &sheet : book["sheets"])
        names.push_back(sheet["name"]);
    return names;
}

/// The letter of the column below a head.
std::string columnOf(const nlohmann::json &sheet, const char *head)
{
    for (const auto &[column, text] : sheet["rows"][1].items()) {
        if (text == head)
            return column;
    }
    ADD_FAILURE() << "no column " << head;
    return {};
}

/// The first row with a text in a column.
nlohmann::json rowOf(const nlohmann::json &sheet, const char *head, const char *text)
{
    for (const nlohmann::json &row : sheet["rows"]) {
        if (row.value(columnOf(sheet, head), nlohmann::json()) == text)
            return row;
    }
    ADD_FAILURE() << "no row with " << text;
    return {};
}

AnalysisInput neededIn(const Month &month)
{
    AnalysisInput input = test::drawnPlan();
    Table<Position> &positions = input.plan.designs[input.scenario].positions;
    Position vacant = *positions.find(QStringLiteral("r10"));
    vacant.neededFrom = month;
    positions.replace(vacant);
    return input;
}

} // namespace

TEST(StaffingWorkbook, HasATableOfItsOwnOnEachSheet)
{
    const nlohmann::json book = test::WrittenWorkbook(bookOf(test::drawnPlan())).content();
    EXPECT_THAT(namesOf(book), ElementsAre("People", "Positions", "Assignments", "Responsibilities",
                                           "Coverage", "Coverage in FTE", "Hiring"));
    EXPECT_EQ(book["repeated"].size(), book["sheets"].size());
    for (const nlohmann::json &sheet : book["sheets"]) {
        EXPECT_TRUE(sheet["table"]["filter"]) << sheet["name"];
        EXPECT_EQ(sheet["scrolls"], "C3") << sheet["name"];
        EXPECT_EQ(sheet["orientation"], "landscape") << sheet["name"];
        EXPECT_EQ(sheet["formulas"], 0) << sheet["name"];
        EXPECT_GT(sheet["rows"].size(), 3U) << sheet["name"];
    }
}

TEST(StaffingWorkbook, IsReadByAnotherProgramSheetBySheet)
{
    const test::WrittenWorkbook book(bookOf(test::drawnPlan()));
    EXPECT_THAT(book.csv(1), HasSubstr("Sara Lindqvist"));
    EXPECT_THAT(book.csv(2), HasSubstr("Head of ML Platform"));
}

TEST(StaffingWorkbook, SaysOfPositionsWhatTheyNeedAsNumbersAndDates)
{
    const AnalysisInput input = neededIn(Month::of(2027, 3));
    const nlohmann::json sheet = test::WrittenWorkbook(bookOf(input)).sheet("Positions");
    const nlohmann::json row = rowOf(sheet, "ID", "r10");
    EXPECT_EQ(row[columnOf(sheet, "Position")], "ML Engineer");
    EXPECT_EQ(row[columnOf(sheet, "Unit")], "Fleet");
    EXPECT_EQ(row[columnOf(sheet, "Vacant FTE")], 1);
    constexpr double march2027 = 46447; // days that spreadsheets count from 1900
    EXPECT_EQ(row[columnOf(sheet, "Needed from")], march2027);
    const std::string number = std::to_string(
        std::distance(sheet["rows"].begin(), std::ranges::find(sheet["rows"], row)) + 1);
    EXPECT_EQ(sheet["formats"][columnOf(sheet, "Needed from") + number], "yyyy-mm");
    EXPECT_EQ(sheet["formats"][columnOf(sheet, "Vacant FTE") + number], "0.00");
}

TEST(StaffingWorkbook, HasAllPositionsWithTheFiguresOfThePlan)
{
    const AnalysisInput input = test::drawnPlan();
    const nlohmann::json sheet = test::WrittenWorkbook(bookOf(input)).sheet("Positions");
    double vacant = 0;
    for (size_t row = 2; row < sheet["rows"].size(); ++row)
        vacant += sheet["rows"][row].value(columnOf(sheet, "Vacant FTE"), 0.0);
    double expected = 0;
    for (const PositionStatus &status : positionStatuses(input))
        expected += status.vacantFte();
    EXPECT_NEAR(vacant, expected, 1e-9);
    EXPECT_EQ(sheet["rows"].size(), static_cast<size_t>(input.design().positions.size()) + 2);
}

TEST(StaffingWorkbook, ColoursCoverageByItsValueAndLeavesOutWhatNobodyAsksFor)
{
    const nlohmann::json sheet = test::WrittenWorkbook(bookOf(test::drawnPlan())).sheet("Coverage");
    EXPECT_EQ(sheet["rows"][1].size(), 9U); // scope, profile and seven phases
    EXPECT_EQ(sheet["coloured"].size(), 7U);
    for (const auto &[cell, format] : sheet["formats"].items())
        EXPECT_EQ(format, "0.0%") << cell;
    const std::string whole = sheet["rows"][2]["A"];
    EXPECT_EQ(whole, "Whole plan");
    EXPECT_EQ(rowOf(sheet, "Scope", "Fleet")["A"], "Fleet");
}

TEST(StaffingWorkbook, ListsHiringInItsOrder)
{
    const AnalysisInput input = test::drawnPlan();
    const nlohmann::json sheet = test::WrittenWorkbook(bookOf(input)).sheet("Hiring");
    const std::vector<HiringLine> lines = hiringPlan(input);
    ASSERT_EQ(sheet["rows"].size(), lines.size() + 2);
    for (size_t i = 0; i < lines.size(); ++i) {
        EXPECT_EQ(sheet["rows"][i + 2]["A"], i + 1);
        EXPECT_EQ(sheet["rows"][i + 2]["B"], lines[i].position.value.toStdString());
    }
}

TEST(StaffingWorkbook, HoldsNoNameAndNoIdAnywhereWhereRolesAloneAreShown)
{
    const AnalysisInput input = test::drawnPlan();
    for (const NamesShown names : {NamesShown::RolesOnly, NamesShown::Pseudonyms}) {
        const test::WrittenWorkbook book(bookOf(input, {.names = names}));
        const std::string everything = book.everything();
        for (const auto &person : input.plan.people) {
            EXPECT_THAT(everything, Not(HasSubstr(person->name.toStdString())));
            EXPECT_THAT(everything, Not(HasSubstr(person->id.value.toStdString())));
        }
        EXPECT_EQ(everything.find("Person 1") != std::string::npos,
                  names == NamesShown::Pseudonyms);
        EXPECT_EQ(rowOf(book.sheet("Positions"), "Position", "Head of AI")["A"], "1");
    }
}

TEST(StaffingWorkbook, HoldsNoNameThatSomebodyWroteIntoATextOfThePlan)
{
    AnalysisInput input = test::drawnPlan();
    const QString name = input.plan.people.rows().front()->name;
    input.framework.activities.front().involvement.front().second.note =
        localText(QStringLiteral("as agreed with %1").arg(name));
    EXPECT_THAT(test::WrittenWorkbook(bookOf(input)).everything(),
                HasSubstr("as agreed with " + name.toStdString()));
    const std::string everything =
        test::WrittenWorkbook(bookOf(input, {.names = NamesShown::RolesOnly})).everything();
    EXPECT_THAT(everything, Not(HasSubstr(name.toStdString())));
    EXPECT_THAT(everything, HasSubstr("as agreed with a person"));
}

TEST(StaffingWorkbook, IsAboutTheUnitThatIsAskedFor)
{
    const test::WrittenWorkbook book(
        bookOf(test::drawnPlan(), {.unit = UnitId{QStringLiteral("charging")}}));
    for (const char *name : {"Positions", "Assignments"}) {
        const nlohmann::json sheet = book.sheet(name);
        for (size_t row = 2; row < sheet["rows"].size(); ++row)
            EXPECT_EQ(sheet["rows"][row][columnOf(sheet, "Unit")], "Charging");
    }
    EXPECT_EQ(book.sheet("People")["rows"].size(), 2U + 3U);
    EXPECT_EQ(book.sheet("Coverage")["rows"][2]["A"], "Charging");
}

TEST(StaffingWorkbook, SpeaksGerman)
{
    const nlohmann::json book =
        test::WrittenWorkbook(bookOf(test::drawnPlan(), {.language = QStringLiteral("de")}))
            .content();
    EXPECT_THAT(namesOf(book),
                ElementsAre("Personen", "Stellen", "Zuordnungen", "Verantwortlichkeiten", "Deckung",
                            "Deckung in FTE", "Einstellungen"));
    EXPECT_EQ(book["sheets"][1]["table"]["name"], "positions");
    EXPECT_EQ(book["sheets"][1]["table"]["heads"][1], "Stelle");
}

TEST(StaffingWorkbook, TakesNoTextForAFormulaAndHasATableWhereThereIsNothing)
{
    AnalysisInput input = test::drawnPlan();
    Design &design = input.plan.designs[input.scenario];
    Position hostile = *design.positions.rows().front();
    hostile.title = QStringLiteral("=HYPERLINK(\"http://x\") <b>&");
    design.positions.replace(hostile);
    const nlohmann::json sheet = test::WrittenWorkbook(bookOf(input)).sheet("Positions");
    EXPECT_EQ(sheet["formulas"], 0);
    EXPECT_EQ(rowOf(sheet, "ID", "r0")[columnOf(sheet, "Position")],
              "=HYPERLINK(\"http://x\") <b>&");

    AnalysisInput empty = test::drawnPlan();
    empty.plan.people = {};
    empty.plan.designs[empty.scenario] = {};
    const nlohmann::json none = test::WrittenWorkbook(bookOf(empty)).sheet("Positions");
    EXPECT_EQ(none["table"]["cells"], "A2:N3");
}

TEST(StaffingWorkbook, IsTheSameForTheSamePlan)
{
    const AnalysisInput input = test::drawnPlan();
    EXPECT_EQ(bookOf(input), bookOf(input));
}

} // namespace rolewright
