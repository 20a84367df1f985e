#include "tests/cli/command_line.h"
#include "tests/support/zip_bytes.h"

#include <QFile>

namespace rolewright {

namespace {

using Json = nlohmann::json;

/// Imports into a fresh plan with one person.
class Import : public CommandLine
{
protected:
    void SetUp() override
    {
        write("plan.yaml", "rolewright: 1\nname: T\npeople:\n"
                           "  - {id: e7, name: Ada Berg, external_id: E7, title: Engineer}\n");
    }

    QStringList verb(const QByteArray &table) const
    {
        return {QStringLiteral("import"), write("people.csv", table), QStringLiteral("--into"),
                path("plan.yaml")};
    }
    QStringList json(const QByteArray &table) const { return verb(table) + words("--json"); }
    QByteArray plan() const { return read(path("plan.yaml")); }
};

const QByteArray staff = "Name,Title,ID,Department,Salary,Birthday,Shoe\n"
                         "Ada Berg,Engineer,E7,IT,5,2000-01-31,40\n"
                         "Bo Lind,Analyst,E8,Sales,6,2000-02-01,41\n";

} // namespace

TEST_F(Import, TakesPeopleInPlaceAndOnlyLooksOnADryRun)
{
    const QByteArray before = plan();
    const Done look = run(json(staff) + words("--dry-run"));
    EXPECT_EQ(look.exitCode, 0);
    EXPECT_EQ(look.json()["rows"], 2);
    EXPECT_EQ(look.json()["added"], 1);
    EXPECT_EQ(look.json()["updated"], 1);
    EXPECT_EQ(plan(), before);
    EXPECT_EQ(run(json(staff)).json(), look.json());
    EXPECT_TRUE(plan().contains("Bo Lind"));
    const QByteArray after = plan();
    const Json again = run(json(staff)).json();
    EXPECT_EQ(again["unchanged"], 2);
    EXPECT_EQ(again["added"], 0);
    EXPECT_EQ(plan(), after);
}

TEST_F(Import, SaysWhichProfilesTitlesSuggest)
{
    const QByteArray table = "Name,Title\nAda Lund,Sr. Data Engineer (m/f/d)\nBo Lind,Cook\n";
    const Json said = run(json(table) + words("--dry-run")).json();
    ASSERT_EQ(said["profiles"].size(), 1U);
    EXPECT_EQ(said["profiles"][0]["title"], "Sr. Data Engineer (m/f/d)");
    EXPECT_EQ(said["profiles"][0]["profile"], "data-engineer");
    EXPECT_EQ(said["profiles"][0]["confidence"], "high");
    const Done text = run(verb(table) + words("--dry-run"));
    EXPECT_TRUE(text.output.contains("Data Engineer: 1 person by title, 1 of them sure"));
    EXPECT_FALSE(read(path("plan.yaml")).contains("data-engineer"));
}

TEST_F(Import, SaysWhatItTookRefusedAndLeftOut)
{
    const Json said = run(json(staff)).json();
    EXPECT_EQ(said["refused_columns"], Json::parse(R"(["Salary", "Birthday"])"));
    EXPECT_EQ(said["refusals"].size(), 2U);
    EXPECT_EQ(said["ignored_columns"], Json::parse(R"(["Shoe"])"));
    EXPECT_EQ(said["mapping"]["Title"], "title");
    EXPECT_TRUE(said["unresolved_managers"].empty());
    EXPECT_TRUE(said["skipped"].empty());
    EXPECT_FALSE(plan().contains("2000"));
}

TEST_F(Import, WritesToAnotherFileOrToStandardOutput)
{
    const QByteArray before = plan();
    const QStringList aside{QStringLiteral("-o"), path("other.yaml")};
    EXPECT_EQ(run(verb(staff) + aside).exitCode, 0);
    EXPECT_TRUE(read(path("other.yaml")).contains("Bo Lind"));
    const Done piped = run(verb(staff) + words("-o -"));
    EXPECT_EQ(piped.output, read(path("other.yaml")));
    EXPECT_TRUE(piped.errors.contains("2 rows: 1 added"));
    expectUnusable(json(staff) + words("-o -"));
    EXPECT_EQ(plan(), before);
}

TEST_F(Import, FollowsMapAllowAndWhere)
{
    const QStringList mapped = words("--map Shoe=location");
    EXPECT_EQ(run(json(staff) + mapped + words("--dry-run")).json()["mapping"]["Shoe"], "location");
    expectUnusable(verb(staff) + words("--map Salary=location"));
    EXPECT_EQ(run(json(staff) + words("--map Salary=location --allow Salary --dry-run")).exitCode,
              0);
    const QStringList sales{QStringLiteral("--where"), QStringLiteral("Department = Sales")};
    EXPECT_EQ(run(json(staff) + sales).json()["added"], 1);
    EXPECT_TRUE(plan().contains("Engineer"));
    EXPECT_FALSE(plan().contains("department: IT"));
}

TEST_F(Import, RefusesChoicesThatNameNothing)
{
    const QByteArray before = plan();
    expectUnusable(verb(staff) + words("--map Hat=title"));
    expectUnusable(verb(staff) + words("--map Title=hat"));
    expectUnusable(verb(staff) + words("--map Title"));
    expectUnusable(verb(staff) + words("--allow Hat"));
    expectUnusable(verb(staff) + QStringList{QStringLiteral("--where"), QStringLiteral("Hat = 1")});
    expectUnusable(verb(staff) + words("--as-of soon"));
    EXPECT_EQ(plan(), before);
}

TEST_F(Import, ExitsWithOneWhenNoRowOfSomeWasTaken)
{
    EXPECT_EQ(run(json("Name,Title\n,Engineer\n")).exitCode, 1);
    EXPECT_EQ(run(json("Name,Title\n,Engineer\n")).json()["skipped"][0]["row"], 2);
    EXPECT_EQ(run(json("Name,Title\n")).exitCode, 0);
    expectUnusable(json("Hat,Shoe\n1,2\n"));
    expectUnusable(json(""));
    expectUnusable(json(QByteArray("\0\1\2", 3)));
}

TEST_F(Import, NamesCommentsThatItCannotKeep)
{
    write("plan.yaml",
          "rolewright: 1\nname: T\npeople:\n  - id: p1 # kept\n    name: Ada # lost\n");
    EXPECT_TRUE(run(json(staff)).errors.contains("# lost"));
    EXPECT_TRUE(plan().contains("# kept"));
}

TEST_F(Import, FollowsTheFormatThatIsGiven)
{
    const QByteArray table = "Bo^Lund;02.03.2026\nCy^Holm;04.03.2026\n";
    const Done done = run(json(table) + words("--separator ^ --no-header") + words("--map") +
                          QStringList{QStringLiteral("Column 1=name")});
    EXPECT_EQ(done.json()["added"], 2);
    EXPECT_EQ(done.json()["ignored_columns"], Json::parse(R"(["Column 2"])"));
    EXPECT_EQ(run(json(staff) + words("--separator word")).exitCode, 2);
    EXPECT_EQ(run(json(staff) + words("--encoding EBCDIC")).exitCode, 2);
    EXPECT_EQ(run(json("Name\nJ\xF6rg\n") + words("--encoding utf-8")).exitCode, 2);
    EXPECT_EQ(run(json("Name\nJ\xF6rg\n") + words("--encoding windows-1252")).exitCode, 0);
    EXPECT_TRUE(plan().contains("J\xC3\xB6rg"));
}

TEST_F(Import, ReadsDatesInTheOrderThatIsGiven)
{
    const QByteArray table = "Name,Start date\nBo Lund,02/03/2026\n";
    ASSERT_EQ(run(verb(table) +
                  QStringList{QStringLiteral("--date-order"), QStringLiteral("Start date=DMY")})
                  .exitCode,
              0);
    EXPECT_TRUE(plan().contains("2026-03-02"));
}

TEST_F(Import, ReadsWorkbooksCardsAndDirectories)
{
    const QByteArray cell = "<c t=\"inlineStr\"><is><t>";
    const auto row = [&](const QByteArray &name, const QByteArray &id) {
        return "<row>" + cell + name + "</t></is></c>" + cell + id + "</t></is></c></row>";
    };
    const PlainWorkbook book{.rows = row("Name", "ID") + row("Bo Lind", "E8"),
                             .secondRows = row("Name", "ID") + row("Cy Holm", "E9")};
    const auto from = [&](const char *name, const QByteArray &bytes) {
        return QStringList{QStringLiteral("import"), write(name, bytes), QStringLiteral("--into"),
                           path("plan.yaml"), QStringLiteral("--json")};
    };
    const QStringList workbook = from("people.xlsx", workbookBytes(book));
    const Json said = run(workbook).json();
    EXPECT_EQ(said["added"], 1);
    EXPECT_EQ(said["format"]["kind"], "workbook");
    EXPECT_EQ(said["format"]["sheets"], Json::parse(R"(["People", "Leavers"])"));
    EXPECT_EQ(run(workbook + words("--sheet leavers")).json()["format"]["sheet"], "Leavers");
    expectUnusable(workbook + words("--sheet Guests"));
    EXPECT_EQ(run(from("c.vcf", "BEGIN:VCARD\nFN:Di Sand\nEND:VCARD\n")).json()["added"], 1);
    EXPECT_EQ(run(from("d.ldif", "dn: cn=a\ncn: Ed Mohr\n")).json()["added"], 1);
    for (const char *name : {"Bo Lind", "Cy Holm", "Di Sand", "Ed Mohr"})
        EXPECT_TRUE(plan().contains(name)) << name;
}

TEST_F(Import, HostileFilesLeaveThePlanAsItIs)
{
    const QByteArray before = plan();
    const QByteArray doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM "
                               "\"file:///etc/passwd\">]>";
    const std::vector<std::pair<const char *, QByteArray>> files{
        {"bomb.xlsx", workbookBytes({.rows = QByteArray(600 * 1024 * 1024, ' ')})},
        {"entity.xlsx", workbookBytes({.head = doctype})},
        {"address.ldif", "dn: cn=a\ncn:< file:///etc/passwd\n"},
        {"wide.csv", QByteArray(10'000'000, ',')},
        {"open.csv", "Name\n\"Bo"},
        {"zero.csv", QByteArray("Name\nB\0o\n", 9)},
        {"utf16.csv", QByteArray("N\0a\0m\0e\0\n\0B\0o\0\n\0", 16)}};
    for (const auto &[name, bytes] : files) {
        const QString file = write(name, bytes);
        const QStringList into{QStringLiteral("import"), file, QStringLiteral("--into"),
                               path("plan.yaml")};
        expectUnusable(into);
        EXPECT_TRUE(run(into).errors.contains(name)) << name;
    }
    QFile large(path("large.csv"));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly) && large.resize(257LL * 1024 * 1024));
    expectUnusable(
        {QStringLiteral("import"), large.fileName(), QStringLiteral("--into"), path("plan.yaml")});
    EXPECT_EQ(plan(), before);
}

TEST_F(Import, SaysHowATableWasReadAndWhoIsGone)
{
    ASSERT_EQ(run(json("Name;ID;FTE\nAda Berg;E7;0,5\nBo Lind;E8;1\nCy Holm;E9;0,8\n")).exitCode,
              0);
    const QByteArray later = "Name;ID;FTE\nBo Lind;E8;0,6\nCy Holm;E9;0,8\nDi Sand;E10;0,5\n";
    const Json said = run(json(later) + words("--dry-run --as-of 2026-11-29")).json();
    EXPECT_EQ(said["format"]["separator"], "semicolon");
    EXPECT_EQ(said["format"]["decimal"], "comma");
    EXPECT_EQ(said["gone"], Json::parse(R"(["e7"])"));
    ASSERT_EQ(said["changes"].size(), 2u);
    EXPECT_EQ(said["changes"][0]["action"], "changed");
    EXPECT_EQ(said["changes"][0]["id"], "e8");
    EXPECT_EQ(said["changes"][1]["action"], "added");
    EXPECT_TRUE(run(verb(later) + words("--dry-run"))
                    .output.startsWith("read as separated text: UTF-8, separator semicolon, "
                                       "decimal comma\n"));
    ASSERT_EQ(run(json(later) + words("--end-gone --as-of 2026-11-29")).exitCode, 0);
    EXPECT_TRUE(plan().contains("until: 2026-11-29"));
}

TEST_F(Import, TakesBackTheTableOfPeopleThatWasExported)
{
    ASSERT_EQ(run(verb("Name,ID,Title\n=Bo,E8,+Lead\n")).exitCode, 0);
    const QString table = path("out.csv");
    ASSERT_EQ(run({QStringLiteral("export"), path("plan.yaml"), QStringLiteral("--what"),
                   QStringLiteral("people"), QStringLiteral("-o"), table})
                  .exitCode,
              0);
    EXPECT_TRUE(read(table).contains("E8,'=Bo,'+Lead"));
    const Json said = run({QStringLiteral("import"), table, QStringLiteral("--into"),
                           path("plan.yaml"), QStringLiteral("--json")})
                          .json();
    EXPECT_EQ(said["unchanged"], 2);
    expectUnusable({QStringLiteral("export"), path("plan.yaml"), QStringLiteral("--what"),
                    QStringLiteral("people"), QStringLiteral("--names"), QStringLiteral("roles"),
                    QStringLiteral("-o"), path("roles.csv")});
}

TEST_F(Import, TakesBackTheWorkbookThatWasExported)
{
    ASSERT_EQ(run(verb("Name,ID,Title,FTE\nBo,E8,Lead,0.33\nAda,,Lead,1\n")).exitCode, 0);
    const QString workbook = path("out.xlsx");
    ASSERT_EQ(run({QStringLiteral("export"), path("plan.yaml"), QStringLiteral("--what"),
                   QStringLiteral("workbook"), QStringLiteral("-o"), workbook})
                  .exitCode,
              0);
    const QStringList back{QStringLiteral("import"),  workbook,
                           QStringLiteral("--into"),  path("plan.yaml"),
                           QStringLiteral("--sheet"), QStringLiteral("People"),
                           QStringLiteral("--json")};
    const Json said = run(back).json();
    EXPECT_EQ(said["unchanged"], 3);
    EXPECT_EQ(said["added"], 0);
    EXPECT_TRUE(said["gone"].empty());
}

TEST_F(Import, SaysWhereTheFirstRowMayBeNoHeader)
{
    const Done done = run(verb("Ada Berg,Lead,a@x.org\nBo Lind,Lead,b@x.org\n"));
    EXPECT_EQ(done.exitCode, 2);
    EXPECT_TRUE(done.errors.contains("--no-header")) << done.errors.toStdString();
}

TEST_F(Import, BuildsAnOrganisationAndUpdatesItById)
{
    write("plan.yaml", "rolewright: 1\nname: T\nscenarios:\n  - {id: baseline, name: Baseline}\n");
    const QByteArray company = "name,id,parentId,positionName,area,office\n"
                               "Ian Devling,O-1,,Head of AI,Corporate,\n"
                               "Ada Byron,O-2,O-1,Data Engineer,Corporate,Ulm\n";
    const QStringList organisation = words("--organisation --unit-column area office");
    const Done look = run(verb(company) + organisation + words("--dry-run"));
    EXPECT_TRUE(look.output.contains("new unit: Ulm, in Corporate\n"));
    EXPECT_TRUE(look.output.contains("Head of AI, Corporate (Ian Devling): new\n"
                                     "  Data Engineer, Ulm (Ada Byron): new\n"));
    const Json first = run(json(company) + organisation).json()["organisation"];
    EXPECT_EQ(first["added"], 2);
    EXPECT_EQ(first["positions"][1]["reports_to"], "seat-o-1");
    EXPECT_EQ(first["positions"][1]["depth"], 1);
    const QByteArray after = plan();
    EXPECT_EQ(run(json(company) + organisation).json()["organisation"]["unchanged"], 2);
    EXPECT_EQ(plan(), after);
    const QByteArray later = "name,id,parentId,positionName,area,office\n"
                             "Ada Byron,O-2,O-1,Lead Engineer,Corporate,\n";
    EXPECT_EQ(run(json(later) + organisation).json()["organisation"]["positions"][0]["change"],
              "title Data Engineer → Lead Engineer; unit Ulm → Corporate");
    expectUnusable(json(company) + words("--unit-column area"));
    expectUnusable(json(company) + words("--organisation --unit-column nowhere"));
    expectUnusable(json(company) + words("--organisation --scenario nowhere"));
}

} // namespace rolewright
