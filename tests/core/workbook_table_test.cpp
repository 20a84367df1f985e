#include "core/exchange/workbook_table.h"

#include "core/exchange/table_file.h"
#include "core/exchange/workbook_numbers.h"
#include "tests/core/import_fixture.h"
#include "tests/support/zip_bytes.h"

#include <gmock/gmock.h>

namespace rolewright {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using Cells = std::vector<QString>;

SourceTable tableOf(const PlainWorkbook &book, const TableFormat &format = {})
{
    auto table = readWorkbookTable(workbookBytes(book), "staff.xlsx"_q, format);
    EXPECT_TRUE(table) << (table ? "" : describe(table.error()).toStdString());
    return table.value_or(SourceTable{});
}

std::string refusalOf(const QByteArray &bytes, const TableFormat &format = {},
                      const WorkbookLimits &limits = {})
{
    const auto table = readWorkbookTable(bytes, "staff.xlsx"_q, format, limits);
    return table ? "accepted" : describe(table.error()).toStdString();
}

/// A row of inline texts.
QByteArray textRow(const QList<QByteArray> &texts)
{
    QByteArray row = "<row>";
    for (const QByteArray &text : texts)
        row += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    return row + "</row>";
}

TEST(WorkbookTable, ReadsEveryKindOfCellAsItsCsvWouldHaveIt)
{
    const SourceTable table = tableOf({
        .rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                "<c r=\"C1\" t=\"inlineStr\"><is><t>Since</t></is></c>"
                "<c r=\"D1\" t=\"str\"><v>FTE</v></c><c r=\"E1\" t=\"s\"><v>2</v></c></row>"
                "<row r=\"3\"><c r=\"A3\" s=\"2\"><v>42</v></c><c r=\"B3\" t=\"s\"><v>3</v></c>"
                "<c r=\"C3\" s=\"1\"><v>46022</v></c>"
                "<c r=\"D3\"><f>2*0.4</f><v>0.80000000000000004</v></c>"
                "<c r=\"E3\" t=\"b\"><v>1</v></c></row>",
        .texts = "<si><t>ID</t></si><si><r><t>Na</t></r><r><t>me</t></r></si>"
                 "<si><t>Remote</t><rPh><t>spoken</t></rPh></si><si><t>Lena_x000A_Roth</t></si>",
        .formats = "<numFmt numFmtId=\"170\" formatCode=\"0000\"/>",
        .styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>",
    });
    EXPECT_EQ(table.header, (Cells{"ID"_q, "Name"_q, "Since"_q, "FTE"_q, "Remote"_q}));
    EXPECT_THAT(table.rows,
                ElementsAre(Cells{"0042"_q, "Lena\nRoth"_q, "2025-12-31"_q, "0.8"_q, "TRUE"_q}));
    EXPECT_THAT(table.rowNumbers, ElementsAre(3));
    EXPECT_EQ(table.kind, TableKind::Workbook);
}

TEST(WorkbookTable, FillsUpRowsAndKeepsGaps)
{
    const SourceTable table =
        tableOf({.rows = textRow({"Name", "Title", "Note"}) +
                         "<row><c r=\"B2\" t=\"inlineStr\"><is><t>Lead</t></is></c></row>" +
                         textRow({"Ada"}) + textRow({"", ""})});
    EXPECT_THAT(table.rows, ElementsAre(Cells{QString(), "Lead"_q, QString()},
                                        Cells{"Ada"_q, QString(), QString()}));
}

TEST(WorkbookTable, LeavesOutTitlesAboveTheHeader)
{
    const SourceTable table =
        tableOf({.rows = textRow({"Report of all workers"}) + textRow({"Name", "Title"}) +
                         textRow({"Ada Berg", "Lead"})});
    EXPECT_EQ(table.header, (Cells{"Name"_q, "Title"_q}));
    EXPECT_THAT(table.rowNumbers, ElementsAre(3));
}

TEST(WorkbookTable, ReadsTheSheetThatIsChosenElseTheFirstThatIsSeen)
{
    const PlainWorkbook book{.rows = textRow({"Name", "Title"}),
                             .secondRows = textRow({"Name", "Until"})};
    EXPECT_EQ(tableOf(book).header, (Cells{"Name"_q, "Title"_q}));
    EXPECT_EQ(tableOf(book).sheets, (QStringList{"People"_q, "Leavers"_q}));
    EXPECT_EQ(tableOf(book, {.sheet = "leavers"_q}).header, (Cells{"Name"_q, "Until"_q}));
    PlainWorkbook hidden = book;
    hidden.firstState = " state=\"hidden\"";
    EXPECT_EQ(tableOf(hidden).format.sheet, "Leavers"_q);
    EXPECT_EQ(refusalOf(workbookBytes(book), {.sheet = "Guests"_q}),
              "staff.xlsx: There is no sheet “Guests”. The sheets are: People, Leavers.");
}

TEST(WorkbookTable, CountsDaysFrom1904WhereTheWorkbookDoes)
{
    const QByteArray rows = textRow({"Name", "Since"}) +
                            "<row><c t=\"inlineStr\"><is><t>Ada</t></is></c><c s=\"0\"><v>0</v></c>"
                            "</row>";
    const SourceTable table = tableOf({.rows = rows,
                                       .styles = "<xf numFmtId=\"14\"/>",
                                       .properties = "<workbookPr date1904=\"1\"/>"});
    EXPECT_THAT(table.rows, ElementsAre(Cells{"Ada"_q, "1904-01-01"_q}));
}

TEST(WorkbookNumbers, ReadAsSpreadsheetsShowThem)
{
    const NumberLook day{true, 0};
    EXPECT_EQ(numberAsText("1"_q, day, false), "1900-01-01"_q);
    EXPECT_EQ(numberAsText("59"_q, day, false), "1900-02-28"_q);
    EXPECT_EQ(numberAsText("61"_q, day, false), "1900-03-01"_q);
    EXPECT_EQ(numberAsText("46022.75"_q, day, false), "2025-12-31 18:00:00"_q);
    EXPECT_EQ(numberAsText("0.5"_q, day, false), "12:00:00"_q);
    EXPECT_EQ(numberAsText("1e300"_q, day, false), "1e300"_q);
    EXPECT_EQ(numberAsText("-3"_q, day, false), "-3"_q);
    EXPECT_EQ(numberAsText("123456789012"_q, {}, false), "123456789012"_q);
    EXPECT_EQ(numberAsText("nan"_q, {}, false), "nan"_q);
}

TEST(WorkbookNumbers, DatesAreKnownByTheirFormat)
{
    for (const char *code : {"yyyy-mm-dd", "dd\\.mm\\.yy;@", "[$-409]mmm d, yyyy", "[h]:mm"})
        EXPECT_TRUE(lookOfFormat(QString::fromLatin1(code)).isDate) << code;
    for (const char *code : {"General", "0.00", "#,##0.00 \"days\"", "[Red]0", "0\\d", "@"})
        EXPECT_FALSE(lookOfFormat(QString::fromLatin1(code)).isDate) << code;
    EXPECT_EQ(lookOfFormat("00000"_q).digits, 5);
}

TEST(HostileWorkbook, EndsAtWhatItMayInflateTo)
{
    const QByteArray bomb(8 * 1024 * 1024, ' ');
    const QByteArray bytes = workbookBytes({.rows = bomb + textRow({"Name"})});
    EXPECT_LT(bytes.size(), 64 * 1024);
    EXPECT_THAT(refusalOf(bytes, {}, {.inflated = 1024 * 1024}),
                HasSubstr("holds far more than its size tells"));
}

TEST(HostileWorkbook, HoldsItsLimits)
{
    const QByteArray rows = textRow({"Name", "Title"}) + textRow({"Ada", "Lead"});
    const QByteArray bytes = workbookBytes({.rows = rows});
    EXPECT_THAT(refusalOf(bytes, {}, {.rows = 1}), HasSubstr("more than 1 rows"));
    EXPECT_THAT(refusalOf(bytes, {}, {.columns = 1}), HasSubstr("more than 1 cells"));
    EXPECT_THAT(refusalOf(bytes, {}, {.cells = 3}), HasSubstr("more than fits"));
    EXPECT_THAT(refusalOf(bytes, {}, {.characters = 8}), HasSubstr("more than fits"));
    const QByteArray far = "<row><c r=\"ZZZZZZZZZZZ1\"><v>1</v></c></row>";
    EXPECT_THAT(refusalOf(workbookBytes({.rows = far})), HasSubstr("more than 10000 cells"));
}

TEST(HostileWorkbook, RefusesAPieceThatIsTooLarge)
{
    const QByteArray row = "<row><c><v>" + QByteArray(20 * 1024 * 1024, '1') + "</v></c></row>";
    EXPECT_THAT(refusalOf(workbookBytes({.rows = row})), HasSubstr("a text of more than 16 MiB"));
}

TEST(HostileWorkbook, RefusesDocumentTypesAndEntities)
{
    const QByteArray rows = textRow({"Name", "&file;"});
    EXPECT_THAT(
        refusalOf(workbookBytes({.rows = rows,
                                 .head = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY file SYSTEM "
                                         "\"file:///etc/passwd\">]>"})),
        HasSubstr("declares a document type"));
    EXPECT_THAT(refusalOf(workbookBytes({.rows = rows})), HasSubstr("a damaged workbook"));
    QByteArray deep;
    for (int i = 0; i < 1000; ++i)
        deep += "<a>";
    EXPECT_THAT(refusalOf(workbookBytes({.rows = deep})), HasSubstr("a damaged workbook"));
}

TEST(HostileWorkbook, FollowsNoLinkOutOfTheArchive)
{
    for (const QByteArray &target :
         {QByteArray("../../../../etc/passwd"), QByteArray("file:///etc/passwd\" "
                                                           "TargetMode=\"External")}) {
        std::vector<PlainFile> files = workbookFiles({.rows = textRow({"Name"})});
        files[2].content.replace("worksheets/sheet1.xml", target);
        const std::string words = refusalOf(zipped(files), {.sheet = "People"_q});
        EXPECT_THAT(words, testing::AnyOf(HasSubstr("lacks"), HasSubstr("no sheet")));
    }
}

TEST(HostileWorkbook, SaysWhatAnotherKindOfFileIs)
{
    EXPECT_THAT(refusalOf(workbookBytes({}).first(400)), HasSubstr("damaged archive"));
    EXPECT_THAT(refusalOf(zipped({{"readme.txt", "hello"}})), HasSubstr("no workbook"));
    EXPECT_THAT(refusalOf(zipped({{"META-INF/manifest.xml", "<x/>"}})), HasSubstr("OpenDocument"));
    std::vector<PlainFile> binary = workbookFiles({});
    binary[0].content.replace("workbook.xml", "workbook.bin");
    EXPECT_THAT(refusalOf(zipped(binary)), HasSubstr(".xlsb"));
    EXPECT_THAT(refusalOf(workbookBytes({})), HasSubstr("The sheet is empty"));
    const QByteArray old("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", 12);
    const auto said = [](const QByteArray &bytes) {
        return describe(readTableFile(bytes, "staff.xls"_q).error()).toStdString();
    };
    EXPECT_THAT(said(old), HasSubstr("old Excel (.xls)"));
    EXPECT_THAT(said(old + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)),
                HasSubstr("protected by a password"));
}

TEST(HostileWorkbook, AnyCutOrSpoiltByteIsAnErrorOrATable)
{
    const QByteArray whole = workbookBytes({.rows = textRow({"Name", "Title"}) + textRow({"Ada"})});
    for (qsizetype at = 0; at < whole.size(); at += 7) {
        QByteArray spoilt = whole;
        spoilt[at] = static_cast<char>(spoilt[at] ^ 0x55);
        const auto read = readWorkbookTable(spoilt, "staff.xlsx"_q);
        EXPECT_TRUE(read || !read.error().text.isEmpty());
        EXPECT_FALSE(readWorkbookTable(whole.first(at), "staff.xlsx"_q));
    }
}

} // namespace
} // namespace rolewright
