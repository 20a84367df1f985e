#include "core/exchange/directory_table.h"

#include "core/exchange/directory_names.h"
#include "core/exchange/people_import.h"
#include "core/exchange/table_file.h"
#include "tests/core/import_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace rolewright {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using Cells = std::vector<QString>;

SourceTable tableOf(const QByteArray &bytes)
{
    return readFrom(bytes, "people.ldif"_q);
}

std::string refusalOf(const QByteArray &bytes, const DirectoryLimits &limits = {})
{
    const auto table = readDirectoryTable(bytes, "people.ldif"_q, limits);
    return table ? "accepted" : describe(table.error()).toStdString();
}

const QByteArray two = "version: 1\n"
                       "# staff of the\n  centre\n"
                       "dn: cn=Lena Roth, ou=AI,dc=example,dc=org\n"
                       "objectClass: top\nobjectClass: person\n"
                       "cn: Lena Roth\nmail: lena@example.org\nmail: second@example.org\n"
                       "description:: SsO2cmc=\nuserPassword: secret\n"
                       "\n"
                       "dn: cn=Bo Lind,ou=AI,dc=example,dc=org\r\n"
                       "objectClass: person\r\ncn: Bo\r\n  Lind\r\n"
                       "manager: CN=lena roth,OU=AI,DC=example,DC=org\r\n";

TEST(DirectoryTable, ReadsEntriesWithTheirAttributesAsColumns)
{
    const SourceTable table = tableOf(two);
    EXPECT_EQ(table.kind, TableKind::Directory);
    EXPECT_EQ(table.header, (Cells{"dn"_q, "cn"_q, "mail"_q, "description"_q, "manager"_q}));
    EXPECT_THAT(table.rows,
                ElementsAre(Cells{"cn=Lena Roth, ou=AI,dc=example,dc=org"_q, "Lena Roth"_q,
                                  "lena@example.org"_q, "Jörg"_q, QString()},
                            Cells{"cn=Bo Lind,ou=AI,dc=example,dc=org"_q, "Bo Lind"_q, QString(),
                                  QString(), "CN=lena roth,OU=AI,DC=example,DC=org"_q}));
}

TEST(DirectoryTable, ManagersLeadToTheEntryOfTheirName)
{
    const auto preview = importPeople({}, {}, tableOf(two), {.today = QDate(2026, 11, 29)});
    ASSERT_TRUE(preview);
    ASSERT_THAT(preview->people, SizeIs(2));
    EXPECT_EQ(preview->people[1].after->manager, preview->people[0].after->id);
    EXPECT_THAT(preview->unresolvedManagers, IsEmpty());
}

TEST(DirectoryTable, ManagersOfOneNameAreToldApartByTheirEntries)
{
    const QByteArray entries = "dn: uid=a,dc=org\ncn: Kim Lee\n\ndn: uid=b,dc=org\ncn: Kim Lee\n\n"
                               "dn: uid=c,dc=org\ncn: Bo Lind\nmanager: uid=b,dc=org\n";
    const auto preview = importPeople({}, {}, tableOf(entries), {.today = QDate(2026, 11, 29)});
    ASSERT_TRUE(preview);
    ASSERT_THAT(preview->people, SizeIs(3));
    EXPECT_EQ(preview->people[2].after->manager, preview->people[1].after->id);
}

TEST(DirectoryTable, ManagersInAnotherFileAreFoundByTheNameInTheirs)
{
    Plan plan;
    plan.people.append(Person{.id = {"p1"_q}, .name = "Lena Roth"_q});
    const QByteArray entry = "dn: cn=Bo,dc=org\ncn: Bo Lind\ntitle: Lead\n"
                             "manager: CN=Roth\\, Lena,OU=AI,DC=org\n";
    const auto preview = importPeople(plan, {}, tableOf(entry), {.today = QDate(2026, 11, 29)});
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->people.front().after->manager.value, "p1"_q);
}

TEST(DirectoryTable, ListsChangeRecordsAndEntriesOfOtherThings)
{
    const SourceTable table =
        tableOf("dn: ou=AI,dc=org\nobjectClass: organizationalUnit\nou: AI\n\n"
                "dn: cn=a,dc=org\nchangetype: modify\nreplace: cn\ncn: B\n-\n\n"
                "dn: cn=pc,dc=org\nobjectClass: user\nobjectClass: computer\n\n"
                "dn: cn=x,dc=org\ncn X\n\n"
                "dn: cn=c,dc=org\ncn: C\n");
    EXPECT_THAT(table.rows, SizeIs(1));
    EXPECT_THAT(table.rowNumbers, ElementsAre(5));
    ASSERT_THAT(table.leftOut, SizeIs(4));
    EXPECT_EQ(table.leftOut[0].reason, "it is no person, but: organizationalunit"_q);
    EXPECT_THAT(table.leftOut[1].reason.toStdString(), HasSubstr("change record"));
    EXPECT_EQ(table.leftOut[2].reason, "it is no person, but: computer"_q);
    EXPECT_EQ(table.leftOut[3].reason, "line 16 is no attribute with a value"_q);
}

TEST(HostileDirectory, NeverReadsAnAddress)
{
    QTemporaryDir folder;
    QFile secret(folder.filePath("secret"_q));
    ASSERT_TRUE(secret.open(QIODevice::WriteOnly));
    secret.write("hidden");
    secret.close();
    const QByteArray entry = "dn: cn=a,dc=org\ncn:< file://" + secret.fileName().toUtf8() + "\n";
    EXPECT_EQ(refusalOf(entry),
              "people.ldif:2: The value of cn is to be read from an address, and nothing is read "
              "from elsewhere. Remove this line, or export the values themselves.");
    EXPECT_EQ(refusalOf("dn:< file:///etc/passwd\n").find("people.ldif:1: "), 0U);
}

TEST(HostileDirectory, HoldsItsLimits)
{
    const QByteArray entries = "dn: cn=a\ncn: A\nsn: A\n\ndn: cn=b\ncn: B\nsn: B\n";
    EXPECT_THAT(refusalOf(entries, {.entries = 1}), HasSubstr("more than 1 entries"));
    EXPECT_THAT(refusalOf(entries, {.columns = 2}), HasSubstr("more than 2 kinds"));
    EXPECT_THAT(refusalOf(entries, {.cells = 5}), HasSubstr("more than fits"));
    EXPECT_THAT(refusalOf("version: 1\n"), HasSubstr("no entry"));
}

TEST(DirectoryNames, CompareWithoutCaseAndSpaces)
{
    EXPECT_EQ(directoryKey("CN = Ada\\, B , DC=org"_q), directoryKey("cn=ada\\, b,dc=ORG"_q));
    EXPECT_EQ(firstOfDirectoryName("CN=Roth\\, L\\C3\\A9na,DC=org"_q), "Roth, Léna"_q);
    EXPECT_TRUE(isDirectoryName("CN=Ada,DC=org"_q));
    EXPECT_FALSE(isDirectoryName("Roth, Lena"_q));
}

} // namespace
} // namespace rolewright
