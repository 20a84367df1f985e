#include "core/text/csv.h"

#include <QStringList>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

using Cells = std::vector<QString>;

Cells cells(std::initializer_list<const char *> texts)
{
    Cells result;
    for (const char *text : texts)
        result.push_back(QString::fromUtf8(text));
    return result;
}

SeparatedText tableOf(const QByteArray &bytes, const CsvOptions &options = {})
{
    const Result<SeparatedText> table = readDelimited(bytes, QStringLiteral("people.csv"), options);
    EXPECT_TRUE(table) << (table ? "" : describe(table.error()).toStdString());
    return table.value_or(SeparatedText{});
}

std::string refusalOf(const QByteArray &bytes, const CsvOptions &options = {})
{
    const Result<SeparatedText> table = readDelimited(bytes, QStringLiteral("people.csv"), options);
    return table ? "accepted" : describe(table.error()).toStdString();
}

QByteArray utf16(const QString &text, bool little)
{
    QByteArray bytes = little ? QByteArray("\xFF\xFE") : QByteArray("\xFE\xFF");
    for (const QChar c : text) {
        const char low = static_cast<char>(c.unicode() & 0xFF);
        const char high = static_cast<char>(c.unicode() >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

} // namespace

TEST(Csv, readsHeaderAndRowsWithAnyLineEnd)
{
    for (const char *end : {"\n", "\r\n", "\r"}) {
        const SeparatedText table =
            tableOf(QByteArray("id,name") + end + "1,Lena" + end + "2,Tom" + end);
        EXPECT_EQ(table.header, cells({"id", "name"}));
        EXPECT_EQ(table.rows, (std::vector<Cells>{cells({"1", "Lena"}), cells({"2", "Tom"})}));
        EXPECT_EQ(table.rowNumbers, (std::vector<int>{2, 3}));
        EXPECT_EQ(table.lines, (std::vector<int>{2, 3}));
    }
    EXPECT_EQ(tableOf("a,b\n1,2").rows, std::vector<Cells>{cells({"1", "2"})});
}

TEST(Csv, guessesTheSeparatorOutsideQuotes)
{
    EXPECT_EQ(tableOf("a,b\n1,2\n").separator, u',');
    EXPECT_EQ(tableOf("a;b\n1,5;2\n").separator, u';');
    EXPECT_EQ(tableOf("a\tb, c\n1\t2\n").separator, u'\t');
    EXPECT_EQ(tableOf("a|b\n1|2\n").separator, u'|');
    EXPECT_EQ(tableOf("\"a,b,c\";d\n1;2\n").separator, u';');
    EXPECT_EQ(tableOf("name, first;title;unit\nRoth, Lena;Head;AI\n").separator, u';');
    EXPECT_EQ(tableOf("name\nLena\n").separator, u',');
    CsvOptions bar;
    bar.separator = u'|';
    EXPECT_EQ(tableOf("a,b|c\n", bar).header, cells({"a,b", "c"}));
}

TEST(Csv, readsQuotedCells)
{
    const SeparatedText table =
        tableOf("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",\"\"\nlast,it\"s\n");
    EXPECT_EQ(table.rows,
              (std::vector<Cells>{cells({"x, y", "say \"hi\""}), cells({"two\nlines", ""}),
                                  cells({"last", "it\"s"})}));
    EXPECT_EQ(table.rowNumbers, (std::vector<int>{2, 3, 4}));
    EXPECT_EQ(table.lines, (std::vector<int>{2, 3, 5}));
}

TEST(Csv, keepsRowsOfAnotherLengthAndEmptyCells)
{
    const SeparatedText table = tableOf("a,b,c\n1\n1,2,3,4\n,,\n");
    EXPECT_EQ(table.rows,
              (std::vector<Cells>{cells({"1"}), cells({"1", "2", "3", "4"}), cells({"", "", ""})}));
}

TEST(Csv, leavesBlankLinesOutButCountsThem)
{
    const SeparatedText table = tableOf("a,b\n\n1,2\n\n\n3,4\n");
    EXPECT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rowNumbers, (std::vector<int>{3, 6}));
}

TEST(Csv, namesTheEncodingThatItFound)
{
    const QString text = QStringLiteral("name\nMüller – 😀\n");
    for (const bool little : {true, false}) {
        const SeparatedText table = tableOf(utf16(text, little));
        EXPECT_EQ(table.encoding, little ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE"));
        EXPECT_EQ(table.header, cells({"name"}));
        EXPECT_EQ(table.rows, std::vector<Cells>{cells({"Müller – 😀"})});
    }
    for (const QByteArray &mark : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
        const SeparatedText table = tableOf(mark + text.toUtf8());
        EXPECT_EQ(table.encoding, QStringLiteral("UTF-8"));
        EXPECT_EQ(table.header, cells({"name"}));
    }
    const SeparatedText windows = tableOf("name\nM\xFCller \x80 \x96\n");
    EXPECT_EQ(windows.encoding, QStringLiteral("Windows-1252"));
    EXPECT_EQ(windows.rows, std::vector<Cells>{cells({"Müller € –"})});
}

TEST(Csv, refusesAnUnclosedQuoteWithItsRow)
{
    EXPECT_EQ(refusalOf("a,b\n1,2\n3,\"four\n5,6\n"),
              "people.csv:3:row 3: A quote in this row is not closed before the end of the file. "
              "Close it, or "
              "double it if it belongs to the text.");
}

TEST(Csv, refusesTextAfterAClosingQuote)
{
    EXPECT_EQ(refusalOf("a,b\n\"1\"x,2\n"),
              "people.csv:2:row 2: Text follows a closing quote in this row. Double "
              "quotes that belong to the text.");
}

TEST(Csv, refusesWhatIsNoText)
{
    const std::string words =
        "people.csv: The file is not a table in text form. Export it as CSV, in UTF-8 where "
        "the program asks.";
    EXPECT_EQ(refusalOf(QByteArray("a,b\n1,\0\n", 8)), words);
    EXPECT_EQ(refusalOf("PK\x03\x04\x14"), words);
    EXPECT_EQ(refusalOf("a\n\x81\n"), words);
    EXPECT_EQ(refusalOf("\xFF\xFE"
                        "a"),
              words);
    EXPECT_EQ(refusalOf(QByteArray("\xFF\xFE\x00\xD8"
                                   "a\0",
                                   6)),
              words);
    EXPECT_EQ(refusalOf("\xEF\xBB\xBF"
                        "M\xFCller"),
              words);
}

TEST(Csv, refusesATableWithoutHeader)
{
    const std::string words =
        "people.csv: The table is empty. Its first row should hold the names of the columns.";
    EXPECT_EQ(refusalOf(""), words);
    EXPECT_EQ(refusalOf("\n\r\n\n"), words);
}

TEST(Csv, holdsItsLimits)
{
    CsvOptions options;
    options.maxRows = 3;
    options.maxColumns = 2;
    options.maxCellLength = 4;
    EXPECT_EQ(refusalOf("a,b\n1,2\n1,2345\n", options), "accepted");
    EXPECT_EQ(refusalOf("a\n1\n2\n3\n", options),
              "people.csv:4:row 4: The table has more than 3 rows. Split the file.");
    EXPECT_EQ(
        refusalOf("a,b\n1,2,3\n", options),
        "people.csv:2:row 2: The row has more than 2 cells. Check the separator of the file.");
    EXPECT_EQ(refusalOf("a\n12345\n", options),
              "people.csv:2:row 2: A cell of this row is longer than 4 characters. Shorten it.");
    options.maxBytes = 1 << 20;
    EXPECT_EQ(refusalOf(QByteArray((1 << 20) + 1, 'x'), options),
              "people.csv: The file is larger than 1 MiB. Split it.");
}

TEST(CsvCell, quotesWhatASeparatedFileNeedsQuoted)
{
    EXPECT_EQ(csvCell(QStringLiteral("Lena Roth")).toStdString(), "Lena Roth");
    EXPECT_EQ(csvCell(QStringLiteral("a,b")).toStdString(), "\"a,b\"");
    EXPECT_EQ(csvCell(QStringLiteral("say \"hi\"")).toStdString(), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(csvCell(QStringLiteral("a\nb")).toStdString(), "\"a\nb\"");
    EXPECT_EQ(csvCell(QStringLiteral(" a ")).toStdString(), "\" a \"");
    EXPECT_EQ(csvCell({}).toStdString(), "");
}

TEST(CsvCell, disarmsFormulas)
{
    EXPECT_EQ(csvCell(QStringLiteral("=1+1")).toStdString(), "'=1+1");
    EXPECT_EQ(csvCell(QStringLiteral("+1")).toStdString(), "'+1");
    EXPECT_EQ(csvCell(QStringLiteral("-1")).toStdString(), "'-1");
    EXPECT_EQ(csvCell(QStringLiteral("@a")).toStdString(), "'@a");
    EXPECT_EQ(csvCell(QStringLiteral("=a,\"b\"")).toStdString(), "\"'=a,\"\"b\"\"\"");
    EXPECT_EQ(csvCell(QChar(QChar::Null) + QStringLiteral("=1")).toStdString(), "'=1");
    EXPECT_EQ(csvCell(QStringLiteral("\t=1")).toStdString(), "\"'\t=1\"");
}

TEST(CsvCell, inertTextsComeBackAsTheyWere)
{
    for (const char *text : {"=1+1", "+49 731", "-", "@home", "\tx", "\rx", "'=1", "''+1", "'tis",
                             "'", "plain", "O'Neil"}) {
        const QString written = csvCell(QString::fromUtf8(text));
        EXPECT_FALSE(QStringView(u"=+-@\t\r").contains(written.front())) << text;
        const SeparatedText table = tableOf("a,b\n1," + written.toUtf8() + "\n");
        QString back = textOfCsvCell(table.rows.front().back());
        EXPECT_EQ(back, QString::fromUtf8(text).replace(u'\r', u'\n')) << text;
    }
}

TEST(HostileCsv, saysThatUtf16HasNoMark)
{
    const QString text = QStringLiteral("name,title\nLena,Lead\n");
    const QByteArray little = utf16(text, true).sliced(2);
    EXPECT_EQ(refusalOf(little),
              "people.csv: The file seems to be UTF-16LE without the mark of it at its beginning. "
              "Choose this encoding, or export it as UTF-8.");
    EXPECT_NE(refusalOf(utf16(text, false).sliced(2)).find("UTF-16BE"), std::string::npos);
    CsvOptions chosen;
    chosen.encoding = QStringLiteral("UTF-16LE");
    EXPECT_EQ(tableOf(little, chosen).header, cells({"name", "title"}));
}

TEST(HostileCsv, tenMillionColumnsInOneLineEndAtTheLimit)
{
    EXPECT_EQ(refusalOf(QByteArray(10'000'000, ',')),
              "people.csv:1:row 1: The row has more than 10000 cells. Check the separator of the "
              "file.");
}

TEST(HostileCsv, rowsOfNothingButSeparatorsEndAtTheLimitOfCells)
{
    CsvOptions options;
    options.maxCells = 1000;
    EXPECT_EQ(refusalOf(QByteArray(",,,,,,,,,\n").repeated(1000), options),
              "people.csv:101:row 101: The table has more than 1000 cells. Split the file, or "
              "leave out columns.");
}

TEST(HostileCsv, aQuoteThatIsNeverClosedEndsWithItsRow)
{
    EXPECT_EQ(refusalOf("a\n\"" + QByteArray(20'000'000, 'x')).find("people.csv:2:row 2: A quote"),
              0U);
}

RC_GTEST_PROP(CsvProperty, readsBackWhatWasWritten, ())
{
    const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
        rc::gen::resize(5, rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
                               rc::gen::container<std::string>(
                                   rc::gen::elementOf(std::string("ab,;\"| \n\t1'=+-@")))))));
    QString text = QStringLiteral("h1,h2\n");
    std::vector<Cells> expected;
    for (const auto &row : rows) {
        QStringList written{QStringLiteral("first")};
        Cells plain{QStringLiteral("first")};
        for (const std::string &cell : row) {
            plain.push_back(QString::fromStdString(cell));
            written.push_back(csvCell(plain.back()));
        }
        expected.push_back(plain);
        text += written.join(u',') + u'\n';
    }
    CsvOptions options;
    options.separator = u',';
    const Result<SeparatedText> table =
        readDelimited(text.toUtf8(), QStringLiteral("f.csv"), options);
    RC_ASSERT(table.has_value());
    std::vector<Cells> read = table->rows;
    for (Cells &row : read)
        std::transform(row.begin(), row.end(), row.begin(), textOfCsvCell);
    RC_ASSERT(read == expected);
}

} // namespace rolewright
