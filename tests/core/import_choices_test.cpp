#include "core/exchange/column_mapping.h"
#include "core/exchange/import_words.h"
#include "tests/core/import_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const QDate today(2026, 11, 23);

SourceTable tableOf(const QByteArray &bytes, const TableFormat &format = {})
{
    auto table = readSeparatedTable(bytes, "staff.csv"_q, format);
    EXPECT_TRUE(table) << (table ? "" : describe(table.error()).toStdString());
    return table.value_or(SourceTable{});
}

ImportOptions options()
{
    ImportOptions chosen;
    chosen.file = "staff.csv"_q;
    chosen.today = today;
    return chosen;
}

ImportPreview imported(const Plan &plan, const QByteArray &bytes,
                       const ImportOptions &chosen = options())
{
    auto preview = importPeople(plan, {}, tableOf(bytes), chosen);
    EXPECT_TRUE(preview) << (preview ? "" : describe(preview.error()).toStdString());
    return preview.value_or(ImportPreview{});
}

Plan applied(const Plan &plan, const ChangeSet &set)
{
    const auto result = apply(plan, set);
    EXPECT_TRUE(result) << (result ? "" : describe(result.error()).toStdString());
    return result.value_or(plan);
}

const QByteArray staff = "id,name,title,department,manager\n"
                         "1,Ann Sand,Lead,IT,\n"
                         "2,Bo Lund,Analyst,IT,Ann Sand\n"
                         "3,Cy Holm,Analyst,Works,Ann Sand\n"
                         "4,Di Berg,Fitter,,Bo Lund\n";

TEST(ReadSeparatedTable, SaysTheFormatThatItGuessed)
{
    const SourceTable table = tableOf("Name;Title\nJ\xF6rg;Lead\n");
    EXPECT_EQ(table.format, (TableFormat{"Windows-1252"_q, u';', true}));
}

TEST(ReadSeparatedTable, FollowsTheFormatThatIsChosen)
{
    const SourceTable table =
        tableOf("Name;Title,x\nAda;Lead,y\n", {"Windows-1252"_q, u',', false});
    EXPECT_THAT(table.header, ElementsAre("Column 1"_q, "Column 2"_q));
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_EQ(table.rows[0][0], "Name;Title"_q);
    EXPECT_EQ(table.rowNumber(0), 1);
    EXPECT_EQ(table.rowNumber(1), 2);
}

TEST(ReadSeparatedTable, TakesTheSeparatorOfALineForSpreadsheets)
{
    for (const QByteArray first : {"sep=;\n", "SEP=;\r\n", "\xEF\xBB\xBFsep=;\r"}) {
        const SourceTable table = tableOf(first + "Name,x;Title\nJörg;Lead\n");
        EXPECT_THAT(table.header, ElementsAre("Name,x"_q, "Title"_q));
        ASSERT_THAT(table.rows, SizeIs(1));
        EXPECT_EQ(table.rows[0][0], "Jörg"_q);
        EXPECT_EQ(table.rowNumber(0), 2);
        EXPECT_EQ(table.format.separator, u';');
    }
    EXPECT_EQ(tableOf("sep=;\nName,Title\nA,B\n", {.separator = u','}).header.size(), 2U);
    EXPECT_THAT(tableOf("sep=ab\nB\n").header, ElementsAre("sep=ab"_q));
}

TEST(ReadSeparatedTable, TakesAFirstRowOfValuesForARow)
{
    EXPECT_EQ(tableOf("Ann,ann@x.org\nBo,bo@x.org\n").format.hasHeader, false);
    EXPECT_EQ(tableOf("Ann,1\nBo,2\n").format.hasHeader, false);
    EXPECT_EQ(tableOf("Name,2026\nBo,2\n").format.hasHeader, true);
    EXPECT_EQ(tableOf("Who,What\nBo,2\n").format.hasHeader, true);
}

TEST(ReadSeparatedTable, SaysThatAChosenEncodingDoesNotFit)
{
    const auto table =
        readSeparatedTable("Name\nJ\xF6rg\n", "staff.csv"_q, {.encoding = "UTF-8"_q});
    ASSERT_FALSE(table);
    EXPECT_THAT(table.error().text.toStdString(), HasSubstr("no text in the encoding UTF-8"));
}

TEST(ReadSeparatedTable, KnowsSeparatorsByNameAndBySign)
{
    EXPECT_EQ(separatorOf("Tab"_q), QChar(u'\t'));
    EXPECT_EQ(separatorOf(";"_q), QChar(u';'));
    EXPECT_EQ(separatorOf("^"_q), QChar(u'^'));
    EXPECT_FALSE(separatorOf("a"_q));
    EXPECT_FALSE(separatorOf("\""_q));
    EXPECT_FALSE(separatorOf(";;"_q));
    EXPECT_FALSE(separatorOf({}));
}

TEST(ExamineColumns, NamesEachColumnOnce)
{
    const TableColumns columns = examineColumns(tableOf("Name,,Name,Name\na,b,c,d\n"), today);
    EXPECT_THAT(columns.names, ElementsAre("Name"_q, "Column 2"_q, "Name (2)"_q, "Name (3)"_q));
}

TEST(ExamineColumns, RefusesAColumnThatRepeatsAHeaderAsWell)
{
    const TableColumns columns = examineColumns(tableOf("Name,DOB,DOB\na,1,2\n"), today);
    EXPECT_FALSE(columns.refusals[1].isEmpty());
    EXPECT_FALSE(columns.refusals[2].isEmpty());
}

TEST(ExamineColumns, RefusesWhatIsSensitiveByItsHeaderInEnglishAndGerman)
{
    for (const char *header : {"Nettolohn",    "Bruttolohn",
                               "Stundenlohn",  "Lohn",
                               "Entgelt",      "Entgeltgruppe",
                               "Bezüge",       "GdB",
                               "Kirche",       "Ethnie",
                               "Ethnic group", "Rasse",
                               "Glaube",       "Union membership",
                               "Union",        "Political party",
                               "Partei",       "BMI",
                               "Jahrgang",     "Geb.-Datum",
                               "Gebdatum",     "Geb.",
                               "Elternzeit",   "Maternity leave",
                               "Mutterschutz", "Parental leave",
                               "Anrede",       "Salutation"}) {
        const SourceTable table{.header = {"Name"_q, QString::fromUtf8(header)},
                                .rows = {{"Ann"_q, "x"_q}}};
        EXPECT_FALSE(examineColumns(table, today).refusals[1].isEmpty()) << header;
    }
}

TEST(ExamineColumns, RefusesNoHeaderThatOnlySoundsSensitive)
{
    for (const char *header :
         {"Ort", "Bezug", "Department", "Reunion", "Terrasse", "Gebäude", "Vertragspartei",
          "Party size", "Belegschaft", "Gebiet", "Community", "Agenda", "Methodik", "GDBase"}) {
        const SourceTable table{.header = {"Name"_q, QString::fromUtf8(header)},
                                .rows = {{"Ann"_q, "x"_q}}};
        EXPECT_TRUE(examineColumns(table, today).refusals[1].isEmpty()) << header;
    }
}

TEST(ValuesToChooseBy, CountsTheValuesOfColumnsWithFewOfThem)
{
    const SourceTable table = tableOf("Name,Unit,Religion,Started\n"
                                      "Ann,IT,x,2020-01-01\nBo,it,y,2020-01-01\n"
                                      "Cy,IT,x,2021-01-01\nDi,,x,2021-01-01\n"
                                      "Ed,IT,y,2021-01-01\nFy,,y,2021-01-01\nGo,short\n");
    const auto values = valuesToChooseBy(table, examineColumns(table, today));
    EXPECT_THAT(values[0], IsEmpty()); // nearly each row has another one
    EXPECT_THAT(values[1], ElementsAre(ValueCount{"IT"_q, 3}, ValueCount{"it"_q, 1},
                                       ValueCount{QString(), 2}));
    EXPECT_THAT(values[2], IsEmpty()); // refused
    EXPECT_THAT(values[3], IsEmpty()); // dates
}

TEST(MapColumns, MapsATableWithoutNamesWhichOnlyAnImportNeeds)
{
    const auto mapping = mapColumns(examineColumns(tableOf("a,b\nx,y\n"), today), {}, options());
    ASSERT_TRUE(mapping);
    EXPECT_FALSE(checkNames(*mapping));
}

TEST(ImportPeople, TakesColumnsWithoutAHeaderByTheirNumber)
{
    ImportOptions chosen = options();
    chosen.map = {{"Column 1"_q, "name"_q}, {"Column 2"_q, "email"_q}};
    const ImportPreview preview = imported({}, "Ann,ann@x.org\nBo,bo@x.org\n", chosen);
    ASSERT_THAT(preview.people, SizeIs(2));
    EXPECT_EQ(preview.people[0].row, 1);
    EXPECT_EQ(preview.people[0].after->email, "ann@x.org"_q);
}

TEST(ImportPeople, TakesTheRowsWithTheChosenValues)
{
    ImportOptions chosen = options();
    chosen.values = {{"department"_q, {"IT"_q, QString()}}, {"title"_q, {"Lead"_q, "Fitter"_q}}};
    const ImportPreview preview = imported({}, staff, chosen);
    EXPECT_THAT(preview.added, ElementsAre("p1"_q, "p4"_q));
    EXPECT_EQ(preview.filteredOut, 2);
}

TEST(ImportPeople, ChoosesNoRowsByARefusedColumn)
{
    ImportOptions chosen = options();
    chosen.values = {{"Religion"_q, {"x"_q}}};
    const auto preview = importPeople({}, {}, tableOf("Name,Religion\nAnn,x\n"), chosen);
    ASSERT_FALSE(preview);
    EXPECT_THAT(preview.error().text.toStdString(), HasSubstr("refused"));
}

TEST(ImportPeople, LeavesOutRowsAndStillSaysWhatTheyWouldDo)
{
    ImportOptions chosen = options();
    chosen.leaveOut = {2, 4};
    const ImportPreview preview = imported({}, staff, chosen);
    EXPECT_THAT(preview.added, ElementsAre("p2"_q, "p4"_q));
    ASSERT_THAT(preview.people, SizeIs(4));
    EXPECT_FALSE(preview.people[0].isTaken);
    EXPECT_EQ(preview.people[0].after->name, "Ann Sand"_q);
    EXPECT_EQ(preview.changes.name, "Import 2 people from staff.csv"_q);
    const Plan plan = applied({}, preview.changes);
    EXPECT_TRUE(plan.people.find("p2"_q)->manager.isEmpty());
    EXPECT_EQ(plan.people.find("p4"_q)->manager.value, "p2"_q);
    EXPECT_THAT(preview.unresolvedManagers, ElementsAre("Ann Sand"_q));
}

TEST(ImportPeople, LeavesOutAChangeOfSomebodyWhoIsThere)
{
    const Plan before = applied({}, imported({}, staff).changes);
    QByteArray later = staff;
    later.replace("Analyst", "Scientist");
    ImportOptions chosen = options();
    chosen.leaveOut = {3};
    const ImportPreview preview = imported(before, later, chosen);
    EXPECT_THAT(preview.updated, ElementsAre("p3"_q));
    EXPECT_EQ(preview.people[1].fate, RowFate::Updated);
    const Plan after = applied(before, preview.changes);
    EXPECT_EQ(after.people.find("p2"_q)->title, "Analyst"_q);
    EXPECT_EQ(after.people.find("p3"_q)->title, "Scientist"_q);
}

TEST(ImportPeople, LeavingOneRowOutChangesNothingAboutTheOthers)
{
    const QByteArray twice = "name,title\nAnn,Lead\nAnn,Lead\n";
    const Plan before = applied({}, imported({}, "name,title\nAnn,Lead\n").changes);
    ImportOptions chosen = options();
    chosen.leaveOut = {2};
    EXPECT_THAT(imported(before, twice, chosen).added, SizeIs(1));
}

TEST(FieldChanges, AreWhatARowSaysDifferently)
{
    const Plan before = applied({}, imported({}, staff).changes);
    QByteArray later = staff;
    later.replace("4,Di Berg,Fitter,,Bo Lund", "4,Di Berg,Analyst,IT,Ann Sand");
    const ImportPreview preview = imported(before, later);
    const auto nameOf = [&](const PersonId &id) { return before.people.find(id)->name; };
    const auto changes = fieldChanges(preview.people[3], nameOf);
    EXPECT_THAT(changes, ElementsAre(FieldChange{"title"_q, "Fitter"_q, "Analyst"_q},
                                     FieldChange{"department"_q, QString(), "IT"_q},
                                     FieldChange{"manager"_q, "Bo Lund"_q, "Ann Sand"_q}));
    EXPECT_EQ(inWords(changes),
              "title: Fitter → Analyst, department: IT, manager: Bo Lund → Ann Sand"_q);
    EXPECT_THAT(fieldChanges(preview.people[0], nameOf), IsEmpty());
}

TEST(DateExample, ReadsTheFirstDateInEachOrder)
{
    const TableColumns columns =
        examineColumns(tableOf("Name,Started\nAnn,n/a\nBo,11/02/85\nCy,25/12/99\n"), today);
    const ColumnProfile &profile = columns.profiles[1];
    EXPECT_EQ(dateExample(profile, DateOrder::MonthDayYear, today), "11/02/85 → 2 November 1985"_q);
    EXPECT_EQ(dateExample(profile, DateOrder::DayMonthYear, today),
              "11/02/85 → 11 February 1985"_q);
    EXPECT_TRUE(dateExample(columns.profiles[0], DateOrder::DayMonthYear, today).isEmpty());
}

} // namespace
} // namespace rolewright
