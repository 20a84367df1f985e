#include "core/exchange/card_table.h"

#include "core/exchange/people_import.h"
#include "core/exchange/table_file.h"
#include "tests/core/import_fixture.h"

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
    return readFrom(bytes, "contacts.vcf"_q);
}

QByteArray card(const QByteArray &lines, const QByteArray &version = "4.0")
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n";
}

/// Name, title, department, e-mail, location and manager of the only card.
Cells only(const QByteArray &bytes)
{
    const SourceTable table = tableOf(bytes);
    EXPECT_THAT(table.rows, SizeIs(1));
    return table.rows.empty() ? Cells()
                              : Cells(table.rows.front().begin() + 1, table.rows.front().end());
}

TEST(CardTable, ReadsWhatTellsAPerson)
{
    const SourceTable table = tableOf(
        card("UID:urn:uuid:7\r\nFN:Lena Roth\r\nN:Roth;Lena;;Dr.;\r\nTITLE:Head of AI\r\n"
             "ROLE:Lead\r\nORG:Mobility AG;Fleet;Routing\r\nEMAIL;TYPE=home:l@home.org\r\n"
             "item1.EMAIL;TYPE=work:lena@example.org\r\n"
             "ADR;TYPE=home:;;Weg 1;Bonn;;53111;\r\nADR;TYPE=work:;;Ring 2;Ulm;;89073;DE\r\n"
             "X-MANAGER:Ada Berg\r\nBDAY:19800101\r\n"));
    EXPECT_EQ(table.kind, TableKind::Cards);
    EXPECT_THAT(table.rows,
                ElementsAre(Cells{"urn:uuid:7"_q, "Lena Roth"_q, "Head of AI"_q, "Fleet Routing"_q,
                                  "lena@example.org"_q, "Ulm"_q, "Ada Berg"_q}));
}

TEST(CardTable, NeverTakesAHomeAddressOrABirthday)
{
    const SourceTable table =
        tableOf(card("FN:Ada\r\nBDAY:19800101\r\nADR;TYPE=HOME:;;Weg 1;Bonn;;53111;\r\n"));
    for (const QString &cell : table.rows.front())
        EXPECT_TRUE(cell.isEmpty() || cell == "Ada"_q) << cell.toStdString();
}

TEST(CardTable, UnfoldsAndUnescapes)
{
    EXPECT_EQ(only(card("FN:Le\r\n na Ro\r\n\tth\r\nTITLE:Head\\, AI\\; and \\\\ more\\nwork\r\n"
                        "ORG:A\\;B;C\\;D\r\n")),
              (Cells{"Lena Roth"_q, "Head, AI; and \\ more\nwork"_q, "C;D"_q, {}, {}, {}}));
    EXPECT_EQ(only(card("ADR;LABEL=\"one; two:\r\n  three\":;;;Ulm;;;\r\nFN:Ada\r\n"))[4], "Ulm"_q);
}

TEST(CardTable, ReadsVersion21)
{
    EXPECT_EQ(only(card("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6=\r\n"
                        "rg\r\nTITLE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:B=FCro\r\n"
                        "EMAIL;PREF;INTERNET:joerg@example.org\r\nADR;WORK:;;;Ulm\r\n",
                        "2.1")),
              (Cells{"Jörg Müller"_q, "Büro"_q, {}, "joerg@example.org"_q, "Ulm"_q, {}}));
    EXPECT_EQ(only(card("FN:Lena\r\n Roth\r\n", "2.1"))[0], "Lena Roth"_q);
    EXPECT_EQ(only(card("FN:J\xF6rg\r\n", "3.0"))[0], "Jörg"_q);
}

TEST(CardTable, AnAgentWithinACardIsNobody)
{
    EXPECT_EQ(only(card("FN:Ada\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Bo\r\nEND:VCARD\r\n", "2.1"))[0],
              "Ada"_q);
}

TEST(CardTable, ListsCardsThatAreNoPeopleOrDoNotEnd)
{
    const SourceTable table =
        tableOf(card("KIND:group\r\nFN:Team\r\n") + "BEGIN:VCARD\r\nFN:Cut\r\n" +
                card("FN:Ada\r\n") + "BEGIN:VCARD\r\nFN:Last");
    EXPECT_THAT(table.rows, SizeIs(1));
    EXPECT_THAT(table.rowNumbers, ElementsAre(3));
    EXPECT_THAT(table.leftOut,
                ElementsAre(SkippedRow{1, "it is no person, but: group"_q},
                            SkippedRow{2, "the card has no END:VCARD; it may be cut off"_q},
                            SkippedRow{4, "the card has no END:VCARD; it may be cut off"_q}));
}

TEST(CardTable, BecomesPeopleWithoutAnyChoice)
{
    const SourceTable table = tableOf(card("UID:7\r\nFN:Lena Roth\r\nEMAIL:l@example.org\r\n") +
                                      card("UID:8\r\nFN:Bo Lind\r\nX-MANAGER:Lena Roth\r\n"
                                           "ADR:;;;Ulm;;;\r\n") +
                                      card("KIND:location\r\nFN:Room 7\r\n"));
    const auto preview = importPeople({}, {}, table, {.today = QDate(2026, 11, 29)});
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->rows, 3);
    EXPECT_THAT(preview->added, ElementsAre("p7"_q, "p8"_q));
    EXPECT_THAT(preview->skipped, SizeIs(1));
    EXPECT_EQ(preview->people[1].after->manager.value, "p7"_q);
    EXPECT_EQ(preview->people[1].after->location, "Ulm"_q);
    EXPECT_THAT(preview->unresolvedManagers, IsEmpty());
}

TEST(CardTable, RefusesAFileWithoutCards)
{
    const auto table = readTableFile("Name\nAda\n", "contacts.vcf"_q);
    ASSERT_FALSE(table);
    EXPECT_THAT(describe(table.error()).toStdString(), HasSubstr("has no vCard"));
}

} // namespace
} // namespace rolewright
