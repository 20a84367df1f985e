#include "core/exchange/people_import.h"
#include "tests/core/import_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

std::vector<QString> cellsOf(const QString &line)
{
    const QStringList cells = line.split(u'|');
    return {cells.begin(), cells.end()};
}

/// A table whose lines have cells separated by bars; the first is the header.
SourceTable tableOfLines(const QStringList &lines)
{
    SourceTable table;
    table.header = cellsOf(lines.front());
    for (qsizetype i = 1; i < lines.size(); ++i)
        table.rows.push_back(cellsOf(lines[i]));
    return table;
}

/// The shape of an export from a staff system, with made-up people and the usual traps.
SourceTable staffExport()
{
    return tableOfLines({
        "Employee_Name|EmpID|GenderID|Salary|Position|State|Zip|DOB|Sex|DateofHire|"
        "DateofTermination|EmploymentStatus|Department|ManagerName|ManagerID|Photo"_q,
        "Sand, Mira  K|9001|0|51000|Technician  |OH|01001|07/10/83|F|7/5/2011||Active|"
        "Works       |Ola R. Berg|22|a.png"_q,
        "Berg, Ola  R||1|81000|Head of Works|OH|01002|02/11/70|M |1/17/2009||Active|"
        "Works|Supervisory Board|9|b.png"_q,
        "Quist, Per|9003|1|47837|Technician|IN|01003|12/24/75|M |3/30/2015|6/16/2016|"
        "Voluntarily Terminated|Works|Ola Berg|22|c.png"_q,
        "Lund, Eva|9004|0|1|47837|Technician|OH|01902|02/11/70|F|7/6/2009||N/A|Works|Ola Berg"_q,
        "Holm,Ida|9005|0|64000|Analyst|OH|01005|09/09/65|F|9/24/2012||Active|IT|Per Quist|3|d.png"_q,
    });
}

ImportOptions options()
{
    ImportOptions chosen;
    chosen.file = "staff.csv"_q;
    chosen.today = QDate(2026, 11, 23);
    return chosen;
}

ImportPreview imported(const Plan &plan, const SourceTable &table,
                       const ImportOptions &chosen = options())
{
    auto preview = importPeople(plan, frameworkWithSkills(), table, chosen);
    EXPECT_TRUE(preview) << (preview ? "" : describe(preview.error()).toStdString());
    return preview.value_or(ImportPreview{});
}

Plan planWith(const std::vector<Person> &people)
{
    Plan plan;
    for (const Person &person : people)
        plan.people.append(person);
    return plan;
}

Plan applied(const Plan &plan, const ChangeSet &set)
{
    const auto result = apply(plan, set);
    EXPECT_TRUE(result) << (result ? "" : describe(result.error()).toStdString());
    return result.value_or(plan);
}

std::string problemOf(const SourceTable &table, const ImportOptions &chosen)
{
    const auto preview = importPeople({}, {}, table, chosen);
    return preview ? "no problem" : describe(preview.error()).toStdString();
}

TEST(ImportPeople, MapsAStaffExportByItsHeaders)
{
    const ImportPreview preview = imported({}, staffExport());
    EXPECT_EQ(preview.rows, 5);
    EXPECT_EQ(preview.changes.name, "Import 4 people from staff.csv"_q);
    const OrderedMap<QString, QString> expected{
        {"Employee_Name"_q, "name"_q},    {"EmpID"_q, "id"_q},
        {"Position"_q, "title"_q},        {"State"_q, "location"_q},
        {"DateofHire"_q, "from"_q},       {"DateofTermination"_q, "until"_q},
        {"Department"_q, "department"_q}, {"ManagerName"_q, "manager"_q}};
    EXPECT_EQ(preview.mapping, expected);
    EXPECT_EQ(preview.ignoredColumns,
              (QStringList{"EmploymentStatus"_q, "ManagerID"_q, "Photo"_q}));
}

TEST(ImportPeople, RefusesSensitiveColumnsEachWithAReason)
{
    const ImportPreview preview = imported({}, staffExport());
    EXPECT_EQ(preview.refusedColumns,
              (QStringList{"GenderID"_q, "Salary"_q, "Zip"_q, "DOB"_q, "Sex"_q}));
    EXPECT_THAT(preview.refusals.at("Salary"_q).toStdString(), HasSubstr("pay"));
    EXPECT_THAT(preview.refusals.at("DOB"_q).toStdString(), HasSubstr("birth"));
}

TEST(ImportPeople, RefusesByWhatStandsInAColumnWithAHarmlessHeader)
{
    const ImportPreview preview = imported(
        {},
        tableOfLines({"Name|Code|Group|Amount|Day"_q, "Ann|F|Married|€ 52,000|1970-02-01"_q,
                      "Bo|M|Single|€ 48,500|1983-12-24"_q, "Cy|F|Widowed|€ 61,000|1991-07-07"_q}));
    EXPECT_EQ(preview.refusedColumns, (QStringList{"Code"_q, "Group"_q, "Amount"_q, "Day"_q}));
}

TEST(ImportPeople, TurnsCellsIntoPeople)
{
    const Plan plan = applied({}, imported({}, staffExport()).changes);
    const Person *mira = plan.people.find("p9001"_q);
    ASSERT_NE(mira, nullptr);
    EXPECT_EQ(mira->name, "Mira K Sand"_q);
    EXPECT_EQ(mira->title, "Technician"_q);
    EXPECT_EQ(mira->department, "Works"_q);
    EXPECT_EQ(mira->externalId, "9001"_q);
    EXPECT_EQ(mira->from, QDate(2011, 7, 5));
}

TEST(ImportPeople, KeepsThoseWhoLeftWithTheirEndDate)
{
    const Plan plan = applied({}, imported({}, staffExport()).changes);
    EXPECT_EQ(plan.people.find("p9003"_q)->until, QDate(2016, 6, 16));
}

TEST(ImportPeople, NotesWhoIsAddedAlthoughTheyLeft)
{
    EXPECT_THAT(imported({}, staffExport()).notes,
                Contains("One person who is added has left: the last day is past"_q));
    ImportOptions without = options();
    without.leaveOut = {4};
    EXPECT_THAT(imported({}, staffExport(), without).notes, IsEmpty());
}

TEST(ImportPeople, GivesAFreeIdToARowWithoutOne)
{
    Person there;
    there.id.value = "p1"_q;
    there.name = "Somebody"_q;
    const ImportPreview preview = imported(planWith({there}), staffExport());
    EXPECT_THAT(preview.added, ElementsAre("p9001"_q, "p2"_q, "p9003"_q, "p9005"_q));
}

TEST(ImportPeople, SkipsAShiftedRowWithItsReason)
{
    const ImportPreview preview = imported({}, staffExport());
    ASSERT_THAT(preview.skipped, SizeIs(1));
    EXPECT_EQ(preview.skipped[0].row, 5);
    EXPECT_THAT(preview.skipped[0].reason.toStdString(), HasSubstr("shifted"));
}

TEST(ImportPeople, SkipsAShiftedRowThatHasAllItsCells)
{
    const ImportPreview preview =
        imported({}, tableOfLines({"Name|Email|Start date|FTE"_q, "Ann|a@x.org|2020-01-02|1"_q,
                                   "Bo||b@x.org|2020-01-02"_q}));
    EXPECT_EQ(preview.added.size(), 1U);
    ASSERT_THAT(preview.skipped, SizeIs(1));
    EXPECT_EQ(preview.skipped[0].row, 3);
}

TEST(ImportPeople, FindsManagersByNameWhereTheirIdsAreForeign)
{
    const ImportPreview preview = imported({}, staffExport());
    const Plan plan = applied({}, preview.changes);
    EXPECT_EQ(plan.people.find("p9001"_q)->manager.value, "p1"_q);
    EXPECT_EQ(plan.people.find("p9003"_q)->manager.value, "p1"_q);
    EXPECT_EQ(preview.unresolvedManagers, QStringList{"Supervisory Board"_q});
}

TEST(ImportPeople, FindsManagersByTheFilesOwnIds)
{
    const ImportPreview preview =
        imported({}, tableOfLines({"id|name|parentId"_q, "O-2|King Robert|O-1"_q,
                                   "O-1|King Robert|"_q, "O-3|Ann|O-9"_q}));
    const Plan plan = applied({}, preview.changes);
    EXPECT_EQ(plan.people.find("o-2"_q)->manager.value, "o-1"_q);
    EXPECT_EQ(preview.unresolvedManagers, QStringList{"O-9"_q});
}

TEST(ImportPeople, LeavesOutManagersThatLeadInACircle)
{
    const ImportPreview preview =
        imported({}, tableOfLines({"id|name|manager"_q, "a|Ann|Bo"_q, "b|Bo|Ann"_q, "c|Cy|Cy"_q}));
    const Plan plan = applied({}, preview.changes);
    EXPECT_EQ(preview.unresolvedManagers, (QStringList{"Bo"_q, "Cy"_q}));
    EXPECT_EQ(plan.people.find("b"_q)->manager.value, "a"_q);
}

TEST(ImportPeople, ImportedAgainChangesNothing)
{
    const Plan plan = applied({}, imported({}, staffExport()).changes);
    const ImportPreview again = imported(plan, staffExport());
    EXPECT_TRUE(again.changes.isEmpty());
    EXPECT_EQ(again.unchanged.size(), 4U);
}

TEST(ImportPeople, UpdatesOnlyWhatTheFileSaysDifferently)
{
    Person ann;
    ann.id.value = "ann"_q;
    ann.name = "Ann"_q;
    ann.email = "Ann@x.org"_q;
    ann.title = "Analyst"_q;
    ann.note = "kept"_q;
    const Plan plan = planWith({ann});
    const ImportPreview preview =
        imported(plan, tableOfLines({"id|name|email|title|office"_q, "E7|Ann|ann@x.org||Ulm"_q}));
    EXPECT_THAT(preview.updated, ElementsAre("ann"_q));
    const Plan after = applied(plan, preview.changes);
    EXPECT_EQ(after.people.find("ann"_q)->title, "Analyst"_q);
    EXPECT_EQ(after.people.find("ann"_q)->note, "kept"_q);
    EXPECT_EQ(after.people.find("ann"_q)->location, "Ulm"_q);
    EXPECT_EQ(after.people.find("ann"_q)->externalId, "E7"_q);
}

TEST(ImportPeople, RowsOfOneFileNeverMatchEachOther)
{
    const ImportPreview preview =
        imported({}, tableOfLines({"id|name|title"_q, "1|King Robert|CEO"_q, "2|King Robert|CEO"_q,
                                   "1|King Robert|CEO"_q}));
    EXPECT_THAT(preview.added, ElementsAre("p1"_q, "p2"_q));
    ASSERT_THAT(preview.skipped, SizeIs(1));
    EXPECT_EQ(preview.skipped[0].row, 4);
}

TEST(ImportPeople, GuessesTheOrderOfDatesForEachColumn)
{
    const ImportPreview preview =
        imported({}, tableOfLines({"name|start date|end date"_q, "Ann|02.03.2020|2024-05-06"_q,
                                   "Bo|25.03.21|2025-01-31"_q}));
    const OrderedMap<QString, QString> expected{{"start date"_q, "DMY"_q}, {"end date"_q, "YMD"_q}};
    EXPECT_EQ(preview.dateOrders, expected);
    const Plan plan = applied({}, preview.changes);
    EXPECT_EQ(plan.people.find("p1"_q)->from, QDate(2020, 3, 2));
    EXPECT_EQ(plan.people.find("p2"_q)->from, QDate(2021, 3, 25));
}

TEST(ImportPeople, ReadsSkillsByNameOrAliasWithLevelTwoWhereNoneIsGiven)
{
    const ImportPreview preview = imported(
        {}, tableOfLines({"name|skills"_q, "Ann|Python=3, sql"_q, "Bo|cobol; python: 9"_q}));
    const Plan plan = applied({}, preview.changes);
    const auto &skills = plan.people.find("p1"_q)->skills;
    ASSERT_THAT(skills, SizeIs(2));
    EXPECT_EQ(skills[0].second.level, 3);
    EXPECT_EQ(skills[1].first.value, "databases"_q);
    EXPECT_EQ(skills[1].second.level, 2);
    EXPECT_THAT(plan.people.find("p2"_q)->skills, IsEmpty());
    EXPECT_THAT(preview.notes, SizeIs(1));
}

TEST(ImportPeople, TakesARefusedColumnOnlyWhenAllowedAndMapped)
{
    ImportOptions chosen = options();
    chosen.map["Zip"_q] = "location"_q;
    EXPECT_THAT(problemOf(staffExport(), chosen), HasSubstr("refused"));
    chosen.allow << "Zip"_q;
    const Plan plan = applied({}, imported({}, staffExport(), chosen).changes);
    EXPECT_EQ(plan.people.find("p9001"_q)->location, "01001"_q);
    chosen = options();
    chosen.allow << "Salary"_q;
    EXPECT_THAT(imported({}, staffExport(), chosen).refusedColumns, Contains("Salary"_q));
}

TEST(ImportPeople, NamesTheNearestColumnOrFieldForAWrongOne)
{
    ImportOptions chosen = options();
    chosen.map["Positon"_q] = "title"_q;
    EXPECT_THAT(problemOf(staffExport(), chosen), HasSubstr("“Position”"));
    chosen.map = {{"Position"_q, "titel"_q}};
    EXPECT_THAT(problemOf(staffExport(), chosen), HasSubstr("“title”"));
}

TEST(ImportPeople, TakesTheRowsThatAFilterChooses)
{
    ImportOptions chosen = options();
    chosen.where = "Department = IT or Position contains head and State != \"IN\""_q;
    const ImportPreview preview = imported({}, staffExport(), chosen);
    EXPECT_THAT(preview.added, ElementsAre("p1"_q, "p9005"_q));
    EXPECT_EQ(preview.filteredOut, 2);
    chosen.where = "DateofHire > 2012-01-01"_q;
    EXPECT_THAT(imported({}, staffExport(), chosen).added, ElementsAre("p9003"_q, "p9005"_q));
}

TEST(ImportPeople, SaysWhereAFilterIsWrong)
{
    ImportOptions chosen = options();
    chosen.where = "State = OH and Departmnt = IT"_q;
    EXPECT_THAT(problemOf(staffExport(), chosen),
                AllOf(StartsWith("filter “State = OH"), HasSubstr("character 16")));
    chosen.where = "Salary > 50000"_q;
    EXPECT_THAT(problemOf(staffExport(), chosen), HasSubstr("refused"));
}

TEST(ImportPeople, TakesHostileTextAsTextAndCutsIt)
{
    const QString name = "<b><b>Ann</b>\u202e\x01"_q;
    const ImportPreview preview = imported(
        {}, tableOfLines({"name|title"_q, name + QChar(u'|') + QString(10000, QChar(0x301))}));
    const Plan plan = applied({}, preview.changes);
    EXPECT_EQ(plan.people.find("p1"_q)->name, "<b><b>Ann</b>"_q);
    EXPECT_EQ(plan.people.find("p1"_q)->title.size(), 4096);
    EXPECT_THAT(preview.notes, SizeIs(1));
}

TEST(ImportPeople, SkipsARowThatIsLongerThanItsHeader)
{
    const auto table = readFrom("Name;E-Mail\nAda;a@example.org\nBo;Ulm;b@example.org\n"_q.toUtf8(),
                                "people.csv"_q);
    const auto preview = importPeople({}, {}, table, {});
    ASSERT_TRUE(preview);
    ASSERT_EQ(preview->skipped.size(), 1u);
    EXPECT_EQ(preview->skipped[0].row, 3);
}

TEST(ImportPeople, SkipsRowsWhoseNameIsAnErrorOfASpreadsheet)
{
    const ImportPreview preview = imported(
        {}, tableOfLines({"id|name|title|fte"_q, "1|#REF!|Lead|1"_q, "2|#N/A|Lead|1"_q,
                          "3|Ann|#NAME?|0.5"_q, "4|Bo|Lead|#DIV/0!"_q, "#WERT!|Cy|Lead|1"_q}));
    ASSERT_THAT(preview.skipped, SizeIs(2));
    EXPECT_EQ(preview.skipped[0],
              (SkippedRow{2, "its name is “#REF!”, which a spreadsheet shows for a formula that "
                             "fails; correct it there"_q}));
    EXPECT_THAT(preview.skipped[1].reason.toStdString(), HasSubstr("“#N/A”"));
    ASSERT_THAT(preview.people, SizeIs(3));
    EXPECT_TRUE(preview.people[0].after->title.isEmpty());
    EXPECT_EQ(preview.people[1].after->capacity, 1);
    EXPECT_TRUE(preview.people[2].after->externalId.isEmpty());
    EXPECT_THAT(preview.notes, IsEmpty());
}

TEST(ImportPeople, RefusesATableWithoutNames)
{
    EXPECT_THAT(problemOf(tableOfLines({"a|b"_q, "1|2"_q}), options()), HasSubstr("“name”"));
}

} // namespace
} // namespace rolewright
