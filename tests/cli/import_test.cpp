#include "tests/cli/command_line.h"

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
    EXPECT_TRUE(piped.errors.startsWith("2 rows: 1 added"));
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
