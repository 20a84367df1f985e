#include "core/exchange/people_import.h"
#include "core/exchange/people_table.h"
#include "core/exchange/table_file.h"
#include "tests/core/import_fixture.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

SourceTable tableOf(const QByteArray &bytes)
{
    return readFrom(bytes, "staff.csv"_q);
}

ImportOptions options()
{
    return {.file = "staff.csv"_q, .today = QDate(2026, 11, 29)};
}

ImportPreview imported(const Plan &plan, const QByteArray &bytes,
                       const ImportOptions &chosen = options())
{
    auto preview = importPeople(plan, frameworkWithSkills(), tableOf(bytes), chosen);
    EXPECT_TRUE(preview) << (preview ? "" : describe(preview.error()).toStdString());
    return preview.value_or(ImportPreview{});
}

Plan applied(const Plan &plan, const ChangeSet &set)
{
    const auto result = apply(plan, set);
    EXPECT_TRUE(result) << (result ? "" : describe(result.error()).toStdString());
    return result.value_or(plan);
}

/// "python 3, databases 4" of a person.
std::string skillsOf(const Person &person)
{
    QStringList skills;
    for (const auto &[skill, rating] : person.skills)
        skills << QStringLiteral("%1 %2").arg(skill.value).arg(rating.level);
    return skills.join(QStringLiteral(", ")).toStdString();
}

/// Which fields the columns of a table give by themselves.
std::string mappingOf(const QByteArray &header, const QByteArray &row)
{
    QStringList mapped;
    for (const auto &[column, field] : imported({}, header + "\n" + row + "\n").mapping)
        mapped << column + u'=' + field;
    return mapped.join(u' ').toStdString();
}

TEST(ExportsOfHrSystems, TellTheirColumnsByThemselves)
{
    EXPECT_EQ(
        mappingOf("Employee ID,Worker,Business Title,Supervisory Organization,Manager,Hire "
                  "Date,FTE,Location",
                  "7,Ada Berg,Lead,Fleet,,2020-01-31,0.8,Ulm"),
        "Employee ID=id Worker=name Business Title=title Supervisory "
        "Organization=department Manager=manager Hire Date=from FTE=capacity Location=location");
    EXPECT_EQ(mappingOf("employeeNumber,firstName,lastName,jobTitle,department,supervisorEId,"
                        "hireDate,workEmail,standardHoursPerWeek",
                        "7,Ada,Berg,Lead,Fleet,,2020-01-31,a@example.org,40"),
              "employeeNumber=id firstName=first_name lastName=last_name jobTitle=title "
              "department=department supervisorEId=manager_id hireDate=from workEmail=email "
              "standardHoursPerWeek=hours");
    EXPECT_EQ(mappingOf("work.employeeIdInCompany,root.fullName,root.email,work.title,"
                        "work.department,work.site,work.reportsTo,work.startDate",
                        "7,Ada Berg,a@example.org,Lead,Fleet,Ulm,Bo Lind,2020-01-31"),
              "work.employeeIdInCompany=id root.fullName=name root.email=email work.title=title "
              "work.department=department work.site=location work.reportsTo=manager "
              "work.startDate=from");
    EXPECT_EQ(mappingOf("objectId,displayName,mail,jobTitle,department,"
                        "physicalDeliveryOfficeName",
                        "7-a,Ada Berg,a@example.org,Lead,Fleet,Ulm"),
              "objectId=id displayName=name mail=email jobTitle=title department=department "
              "physicalDeliveryOfficeName=location");
    EXPECT_EQ(mappingOf("First name,Last name,Position,Supervisor,Weekly working hours,Office",
                        "Ada,Berg,Lead,Bo Lind,40,Ulm"),
              "First name=first_name Last name=last_name Position=title Supervisor=manager Weekly "
              "working hours=hours Office=location");
}

TEST(ExportsOfHrSystems, TellTheirColumnsInGermanByThemselves)
{
    EXPECT_EQ(mappingOf("Pers.-Nr.;Name, Vorname;E-Mail (dienstlich);Einstellungsdatum;"
                        "Letzter Arbeitstag;Wöchentliche Arbeitszeit",
                        "7;Berg, Ada;a@example.org;31.01.2020;31.12.2027;35"),
              "Pers.-Nr.=id Name, Vorname=name E-Mail (dienstlich)=email Einstellungsdatum=from "
              "Letzter Arbeitstag=until Wöchentliche Arbeitszeit=hours");
    EXPECT_EQ(mappingOf("Mitarbeiternr;Nachname, Vorname;Dienstliche E-Mail;Vertragsbeginn;"
                        "Vertragsende;Kapazität in FTE",
                        "7;Berg, Ada;a@example.org;31.01.2020;31.12.2027;0,8"),
              "Mitarbeiternr=id Nachname, Vorname=name Dienstliche E-Mail=email "
              "Vertragsbeginn=from Vertragsende=until Kapazität in FTE=capacity");
    EXPECT_EQ(mappingOf("Personalnummer;Name;Vorname", "7;Berg;Ada"),
              "Personalnummer=id Name=last_name Vorname=first_name");
}

TEST(ExportsOfHrSystems, ANumberSignStandsForANumber)
{
    EXPECT_EQ(mappingOf("Employee #;\"Last name, First name\";Manager User Id;Capacity in FTE",
                        "7;\"Berg, Ada\";8;0.8"),
              "Employee #=id Last name, First name=name Manager User Id=manager_id Capacity in "
              "FTE=capacity");
    EXPECT_EQ(mappingOf("First name Last name,Manager #", "Ada Berg,8"),
              "First name Last name=name Manager #=manager_id");
}

TEST(ExportsOfHrSystems, TheSecondHeaderOfSuccessFactorsIsNobody)
{
    const ImportPreview preview =
        imported({}, "STATUS,USERID,FIRSTNAME,LASTNAME,MANAGER,TITLE\n"
                     "STATUS,USERID,First Name,Last Name,Manager,Title\n"
                     "active,7,Ada,Berg,NO_MANAGER,Lead\nactive,8,Bo,Lind,7,Analyst\n");
    EXPECT_THAT(preview.added, ElementsAre("p7"_q, "p8"_q));
    EXPECT_THAT(preview.skipped, ElementsAre(SkippedRow{2, "it repeats the header"_q}));
    EXPECT_EQ(preview.people[1].after->manager.value, "p7"_q);
    EXPECT_THAT(preview.unresolvedManagers, IsEmpty());
}

TEST(ExportsOfHrSystems, ActiveDirectoryNamesManagersByTheirEntries)
{
    const ImportPreview preview = imported({}, "DistinguishedName;SamAccountName;Name;Manager\n"
                                               "CN=Ada Berg,DC=org;ada;Ada Berg;\n"
                                               "CN=Bo Lind,DC=org;bo;Bo Lind;cn=ada berg,dc=org\n");
    EXPECT_EQ(preview.people[1].after->manager.value, "ada"_q);
}

TEST(ImportSkills, AreReadAsPeopleWriteThemInACell)
{
    const auto read = [](const QByteArray &cell) {
        return skillsOf(*imported({}, "Name,Skills\nAnn,\"" + cell + "\"\n").people.front().after);
    };
    EXPECT_EQ(read("Python=3\nSQL: 4\n"), "python 3, databases 4");
    EXPECT_EQ(read("Python\tSQL 1"), "python 2, databases 1");
    EXPECT_EQ(read("Python - Expert,\r\nsql – 1"), "python 4, databases 1");
    EXPECT_EQ(read("python 3; sql 4"), "python 3, databases 4");
    EXPECT_EQ(read("Python-2"), "python 2");
    for (const char *cell : {"3 Python", "Python 9", "Python now", "- 3", "Cobol 3", "3"})
        EXPECT_EQ(read(cell), "") << cell;
}

TEST(ImportSkills, ASkillWhoseNameEndsLikeALevelIsTakenWhole)
{
    Framework framework = frameworkWithSkills();
    Skill old;
    old.id.value = "old"_q;
    old.name = localText("Python 2"_q);
    framework.skills.push_back(old);
    const auto preview = importPeople(
        {}, framework, tableOf("Name,Skills\nAnn,Python 2 = 4\nBo,python 2\n"), options());
    ASSERT_TRUE(preview);
    EXPECT_EQ(skillsOf(*preview->people[0].after), "old 4");
    EXPECT_EQ(skillsOf(*preview->people[1].after), "old 2");
}

TEST(ImportSkills, ALongTableHasARowForEachSkill)
{
    Plan plan;
    plan.people.append(Person{.id = {"p1"_q}, .name = "Lena Roth"_q, .title = "Lead"_q});
    const ImportPreview preview = imported(
        plan, "Person,Skill,Level\nLena Roth,Python,3\nBo Lind,Python,1\nLena Roth,SQL,expert\n");
    EXPECT_EQ(preview.rows, 3);
    EXPECT_EQ(preview.joined, 1);
    EXPECT_THAT(preview.updated, ElementsAre("p1"_q));
    EXPECT_EQ(skillsOf(*preview.people[0].after), "python 3, databases 4");
    EXPECT_EQ(preview.people[0].after->title, "Lead"_q);
    EXPECT_EQ(skillsOf(*preview.people[1].after), "python 1");
    EXPECT_THAT(preview.gone, IsEmpty());
}

/// Ann, who has an id and an e-mail address, and Bo, who has an id and leads nobody.
Plan annAndBo()
{
    Plan plan;
    plan.people.append(Person{
        .id = {"e1"_q}, .name = "Ann Sand"_q, .email = "ann@example.org"_q, .externalId = "E1"_q});
    plan.people.append(Person{.id = {"e2"_q}, .name = "Bo Lund"_q, .externalId = "E2"_q});
    return plan;
}

TEST(ImportWithoutNames, UpdatesPeopleOfThePlanAndSkipsOthers)
{
    const ImportPreview preview = imported(
        annAndBo(), "EmpID,Email,FTE,Manager\n,Ann@Example.org,0.5,Bo Lund\nE9,,1,\nE2,,0.8,\n"
                    ",cy@example.org,1,\n,,0.7,Bo Lund\n");
    EXPECT_THAT(preview.updated, ElementsAre("e1"_q, "e2"_q));
    EXPECT_THAT(preview.added, IsEmpty());
    EXPECT_THAT(preview.gone, IsEmpty());
    EXPECT_EQ(preview.people[0].after->name, "Ann Sand"_q);
    EXPECT_EQ(preview.people[0].after->capacity, 0.5);
    EXPECT_EQ(preview.people[0].after->manager.value, "e2"_q);
    EXPECT_THAT(
        preview.skipped,
        ElementsAre(
            SkippedRow{3, "nobody of the plan has the id “E9”, and a new person needs a name"_q},
            SkippedRow{5, "nobody of the plan has the e-mail address “cy@example.org”, and a new "
                          "person needs a name"_q},
            SkippedRow{6, "it has no id or e-mail address, and the table has no names"_q}));
}

TEST(ImportWithoutNames, SaysThatAnAddressIsNotOfOnePersonAlone)
{
    const ImportPreview preview =
        imported(annAndBo(), "Email,FTE\nann@example.org,0.5\nann@example.org,0.6\n");
    EXPECT_THAT(preview.updated, IsEmpty());
    ASSERT_THAT(preview.skipped, SizeIs(2));
    EXPECT_EQ(preview.skipped[1].reason,
              "several people or rows have the e-mail address “ann@example.org”"_q);
}

TEST(ImportWithoutNames, ALongTableNamesPeopleByTheirIds)
{
    const ImportPreview preview = imported(
        annAndBo(), "Person ID;Skill;Level\nE1;python;2\nE9;python;1\nE1;sql;3\nE9;sql;1\n");
    EXPECT_THAT(preview.updated, ElementsAre("e1"_q));
    EXPECT_EQ(skillsOf(*preview.people[0].after), "python 2, databases 3");
    EXPECT_EQ(preview.joined, 1);
    ASSERT_THAT(preview.skipped, SizeIs(2));
    EXPECT_EQ(preview.skipped[0].row, 3);
    EXPECT_EQ(preview.skipped[1].row, 5);
}

TEST(ImportSkills, ALevelThatCannotBeReadIsNotMadeUp)
{
    Plan plan;
    plan.people.append(
        Person{.id = {"p1"_q},
               .name = "Lena Roth"_q,
               .skills = OrderedMap<SkillId, SkillRating>{{SkillId{"python"_q}, {.level = 1}}}});
    const ImportPreview preview =
        imported(plan, "Person,Skill,Level\nLena Roth,Python,5\nLena Roth,SQL,\n"
                       "Bo Lind,Python,Advanced\nBo Lind,SQL,3\n");
    EXPECT_EQ(skillsOf(*preview.people[0].after), "python 1, databases 2");
    EXPECT_EQ(skillsOf(*preview.people[1].after), "databases 3");
    EXPECT_THAT(preview.notes,
                ElementsAre("row 2: “5” is no level from 0 to 4 of one skill, left out"_q,
                            "row 4: “Advanced” is no level from 0 to 4 of one skill, left out"_q));
}

TEST(ImportSkills, AWideTableHasAColumnForEachSkill)
{
    const QByteArray table = "Name,Python,SQL,Cobol\nLena Roth,3,,1\nBo Lind,1,4,2\n";
    const ImportPreview preview = imported({}, table);
    EXPECT_EQ(skillsOf(*preview.people[0].after), "python 3");
    EXPECT_EQ(skillsOf(*preview.people[1].after), "python 1, databases 4");
    EXPECT_EQ(preview.ignoredColumns, QStringList{"Cobol"_q});
    ImportOptions without = options();
    without.map["Python"_q] = "ignore"_q;
    EXPECT_EQ(skillsOf(*imported({}, table, without).people[0].after), "");
}

TEST(ImportSkills, OddCellsOfAWideTableAreLeftOutByThemselves)
{
    const ImportPreview preview =
        imported({}, "Name,Python,SQL\nAda Berg,3,1\nBo Lind,1,5\nCy Holm,some,a bit\n"
                     "Di Berg,2,2\nEd Falk,4,3\nFy Lund,0,expert\n");
    EXPECT_THAT(preview.skipped, IsEmpty());
    EXPECT_EQ(skillsOf(*preview.people[0].after), "python 3, databases 1");
    EXPECT_EQ(skillsOf(*preview.people[1].after), "python 1");
    EXPECT_EQ(skillsOf(*preview.people[2].after), "");
    EXPECT_EQ(skillsOf(*preview.people[5].after), "python 0, databases 4");
    EXPECT_THAT(preview.notes, ElementsAre("row 3: “5” under “SQL” is no level, left out"_q,
                                           "row 4: “some” under “Python” is no level, left out"_q,
                                           "row 4: “a bit” under “SQL” is no level, left out"_q));
}

TEST(ImportSkills, AColumnNamedLikeASkillIsNotLeftOutWithoutAWord)
{
    const ImportPreview preview =
        imported({}, "Name,SQL,Databases,Python\nAda Berg,3,1,yes\nBo Lind,1,2,2\nCy,,,no\n");
    EXPECT_EQ(skillsOf(*preview.people[0].after), "databases 3");
    EXPECT_EQ(preview.ignoredColumns, (QStringList{"Databases"_q, "Python"_q}));
    EXPECT_THAT(preview.notes,
                ElementsAre("“Databases” is left out, as “SQL” gives the same skill"_q,
                            "“Python” is named like a skill, but left out, as most of its cells "
                            "are no level from 0 to 4, such as “yes”"_q));
}

TEST(ImportSkills, ALevelOfPeopleIsNoLevelOfASkill)
{
    const ImportPreview preview = imported({}, "Name,Skills,Level\nLena Roth,python; sql,L5\n");
    EXPECT_EQ(skillsOf(*preview.people[0].after), "python 2, databases 2");
    EXPECT_EQ(preview.ignoredColumns, QStringList{"Level"_q});
}

TEST(ImportGone, TellsWhoIsNoLongerInTheTable)
{
    const Plan plan = applied({}, imported({}, "id,name,department\n1,Ann Sand,IT\n2,Bo Lund,IT\n"
                                               "3,Cy Holm,Works\n4,Di Berg,IT\n")
                                      .changes);
    ImportOptions chosen = options();
    chosen.where = "department = IT"_q;
    const QByteArray later = "id,name,department\n1,Ann Sand,IT\n3,Cy Holm,Works\n,,,4\n";
    const ImportPreview preview = imported(plan, later, chosen);
    EXPECT_THAT(preview.gone, ElementsAre("p2"_q));
    EXPECT_TRUE(preview.changes.isEmpty());
    chosen.endGone = true;
    const Plan after = applied(plan, imported(plan, later, chosen).changes);
    EXPECT_EQ(after.people.find(PersonId{"p2"_q})->until, QDate(2026, 11, 29));
    EXPECT_THAT(imported(after, later, chosen).gone, IsEmpty());
}

TEST(ImportGone, NobodyFromAnotherSourceIsGone)
{
    Plan plan;
    plan.people.append(Person{.id = {"p1"_q}, .name = "Typed By Hand"_q});
    EXPECT_THAT(imported(plan, "id,name\n7,Ada Berg\n").gone, IsEmpty());
    const Plan ours = applied({}, imported({}, "id,name\n1,Ann Sand\n2,Bo Lund\n").changes);
    EXPECT_THAT(imported(ours, "id,name\n7,Ada Berg\n").gone, IsEmpty());
    EXPECT_THAT(imported(ours, "id,name\n7,Ada Berg\n1,Ann Sand\n").gone, ElementsAre("p2"_q));
}

TEST(ImportPeople, FindsPeopleByNameWhereATableSaysNothingElse)
{
    Plan plan;
    plan.people.append(Person{.id = {"p1"_q}, .name = "Lena Roth"_q, .title = "Lead"_q});
    EXPECT_THAT(imported(plan, "Name,Location\n\"Roth, Lena\",Ulm\n").updated, ElementsAre("p1"_q));
    EXPECT_THAT(imported(plan, "Name,Title\nLena Roth,Analyst\n").added, SizeIs(1));
}

TEST(ImportCapacity, IsInPercentOnlyWhereMostOfTheColumnIs)
{
    const auto capacitiesOf = [](const QByteArray &cells) {
        QStringList capacities;
        const QByteArray table = "Name;FTE\nA;" + QByteArray(cells).replace(" ", "\nA;") + "\n";
        for (const ImportedRow &row : imported({}, table).people)
            capacities << QString::number(row.after->capacity);
        return capacities.join(u' ').toStdString();
    };
    EXPECT_EQ(capacitiesOf("0.8 0 1 38.5 50%"), "0.8 0 1 1 0.5");
    EXPECT_EQ(capacitiesOf("80 0 100 1"), "0.8 0 1 1");
    EXPECT_THAT(imported({}, "Name,FTE\nA,0.5\nB,38.5\n").notes,
                ElementsAre("row 3: “38.5” is no capacity between 0 and 2 FTE, left out"_q));
}

TEST(DecimalSign, IsGuessedFromTheNumbers)
{
    const auto signOf = [](const QByteArray &bytes) {
        return examineColumns(tableOf(bytes), QDate(2026, 11, 29)).decimalSign;
    };
    EXPECT_EQ(signOf("Name;FTE\nA;0,8\nB;1\nC;0,5\n"), u',');
    EXPECT_EQ(signOf("Name,FTE\nA,0.8\nB,1\nC,0.5\n"), u'.');
    EXPECT_TRUE(signOf("Name,FTE\nA,1\nB,1\nC,1\n").isNull());
    EXPECT_EQ(imported({}, "Name;FTE\nA;0,8\n").people.front().after->capacity, 0.8);
}

TEST(PeopleCsv, ComesBackUnchangedAndIsSafeInASpreadsheet)
{
    Plan plan;
    plan.people.append(Person{.id = {"p1"_q},
                              .name = "=HYPERLINK(\"http://x\")"_q,
                              .title = "+Lead"_q,
                              .email = "@a@example.org"_q,
                              .externalId = "-7"_q,
                              .location = "'=Ulm"_q});
    plan.people.append(Person{
        .id = {"p2"_q},
        .name = "Bo Lind"_q,
        .manager = {"p1"_q},
        .from = QDate(2026, 1, 31),
        .capacity = 0.8,
        .skills = OrderedMap<SkillId, SkillRating>{{SkillId{"python"_q}, SkillRating{.level = 3}}},
        .note = "two\nlines"_q});
    const QByteArray csv = peopleCsv(plan);
    EXPECT_THAT(csv.toStdString(), HasSubstr("'=HYPERLINK"));
    for (const char *start : {",=", ",+", ",-", ",@", "\n=", "\n+", "\n-", "\n@"})
        EXPECT_FALSE(csv.contains(start)) << start;
    const ImportPreview again = imported(plan, csv);
    EXPECT_THAT(again.unchanged, ElementsAre("p1"_q, "p2"_q));
    EXPECT_TRUE(again.changes.isEmpty());
    const Plan fresh = applied({}, imported({}, csv).changes);
    EXPECT_EQ(fresh.people.rows().front()->name, plan.people.rows().front()->name);
    EXPECT_EQ(fresh.people.rows().front()->location, "'=Ulm"_q);
}

TEST(TableFile, IsReadByWhatItHolds)
{
    const auto kindOf = [](const QByteArray &bytes, const QString &name) {
        const auto table = readTableFile(bytes, name);
        return table ? table->kind : TableKind::Separated;
    };
    EXPECT_EQ(kindOf("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", "the clipboard"_q), TableKind::Cards);
    EXPECT_EQ(kindOf("dn: cn=a\ncn: Ada\n", "list.txt"_q), TableKind::Directory);
    EXPECT_EQ(kindOf("dn,cn\na,b\n", "list.csv"_q), TableKind::Separated);
    const auto page = readTableFile("<html><table></table></html>", "staff.xls"_q);
    ASSERT_FALSE(page);
    EXPECT_THAT(describe(page.error()).toStdString(), HasSubstr("a web page or XML"));
    EXPECT_FALSE(readTableFile("Name\nAda\n", "staff.csv"_q, {.sheet = "People"_q}));
}

} // namespace
} // namespace rolewright
