#include "core/text/yaml_reader.h"
#include "core/text/yaml_writer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rolewright {

namespace {

Node text(const char *utf8)
{
    return Node::string(QString::fromUtf8(utf8));
}

std::string scalar(const char *utf8, YamlContext context = YamlContext::Flow)
{
    return yamlScalar(text(utf8), context).toStdString();
}

std::string inSingleQuotes(std::string_view words)
{
    std::string out(1, '\'');
    out.append(words);
    out.push_back('\'');
    return out;
}

/// A document with the value in every layout that the writer has.
QString documentOf(const Node &value)
{
    QString out = QStringLiteral("flow: ") + yamlFlow(value) + u'\n';
    writeEntry(out, QStringLiteral("entry"), value, 0);
    writeBlock(out, QStringLiteral("block"), value, 0);
    out += QStringLiteral("records:\n");
    writeRecord(out, value, 2);
    writeRecord(out, value, 2, QStringLiteral("- "), 20);
    writeBlockRecord(out, value, 2);
    return out + QStringLiteral("...\n");
}

Node mapOf(std::initializer_list<std::pair<const char *, Node>> entries)
{
    Node map = Node::map();
    for (const auto &[key, value] : entries)
        map.set(QString::fromUtf8(key), value);
    return map;
}

void expectRoundTrip(const Node &value)
{
    const QString written = documentOf(value);
    const Result<YamlDocument> document = readYaml(written.toUtf8(), QStringLiteral("f.yaml"));
    ASSERT_TRUE(document) << describe(document.error()).toStdString() << "\n"
                          << written.toStdString();
    const Node expected = mapOf({{"flow", value},
                                 {"entry", value},
                                 {"block", value},
                                 {"records", Node::list({value, value, value})}});
    EXPECT_EQ(document->root, expected) << written.toStdString();
}

rc::Gen<QString> anyText()
{
    const auto traps = rc::gen::elementOf(std::vector<QString>{
        QStringLiteral(" "),    QStringLiteral("-"),    QStringLiteral("- "),
        QStringLiteral("#"),    QStringLiteral(" #"),   QStringLiteral(": "),
        QStringLiteral(":"),    QStringLiteral("'"),    QStringLiteral("\""),
        QStringLiteral("\\"),   QStringLiteral("\n"),   QStringLiteral("\t"),
        QStringLiteral("\r\n"), QStringLiteral("..."),  QStringLiteral("---"),
        QStringLiteral("?"),    QStringLiteral("{"),    QStringLiteral("]"),
        QStringLiteral(","),    QStringLiteral("|"),    QStringLiteral("yes"),
        QStringLiteral("1"),    QStringLiteral("e3"),   QStringLiteral("null"),
        QStringLiteral("a"),    QStringLiteral("é"),    QStringLiteral("\u0301"),
        QStringLiteral("😀"),    QString(QChar(0x85)),   QString(QChar(0x2028)),
        QString(QChar(0xFEFF)), QString(QChar(0xFFFE)), QString(QChar(0)),
        QString(QChar(0x7F)),   QString(QChar(0xA0)),   QString(QChar(0xE000))});
    return rc::gen::map(rc::gen::container<std::vector<QString>>(traps),
                        [](const std::vector<QString> &parts) {
                            QString all;
                            for (const QString &part : parts)
                                all += part;
                            return all;
                        });
}

rc::Gen<Node> anyNode(int depth)
{
    const auto string =
        rc::gen::map(anyText(), [](const QString &value) { return Node::string(value); });
    const auto leaf = rc::gen::oneOf(
        string, string, rc::gen::just(Node::null()),
        rc::gen::map(rc::gen::elementOf(std::vector<const char *>{"1", "-0.5", "1e3", "true", "no",
                                                                  "017", "1:30"}),
                     [](const char *value) { return Node::literal(QLatin1String(value)); }));
    if (depth == 0)
        return leaf;
    const auto items =
        rc::gen::resize(4, rc::gen::container<std::vector<Node>>(anyNode(depth - 1)));
    const auto list =
        rc::gen::map(items, [](const std::vector<Node> &nodes) { return Node::list(nodes); });
    const auto entry = rc::gen::pair(rc::gen::resize(8, anyText()), anyNode(depth - 1));
    using Entries = std::vector<std::pair<QString, Node>>;
    const auto map = rc::gen::map(rc::gen::resize(4, rc::gen::container<Entries>(entry)),
                                  [](const Entries &entries) {
                                      Node node = Node::map();
                                      for (const auto &[key, value] : entries) {
                                          if (!node.find(key))
                                              node.set(key, value);
                                      }
                                      return node;
                                  });
    return rc::gen::oneOf(leaf, list, map);
}

} // namespace

TEST(YamlWriter, writesPlainWhatEveryReaderTakesForTheSameText)
{
    for (const char *plain :
         {"p1", "Lena Roth", "e77", "2027-01-10", "2027-01", "C#", "a-b", "R&D", "Ü", "1a",
          "50 % of it", "it's", "so \"called\"", "(x)", "sap_bw", "nulls", "yess"})
        EXPECT_EQ(scalar(plain), plain);
}

TEST(YamlWriter, quotesWhatSomeReaderWouldTakeForAnotherValue)
{
    for (const char *trap : {"null",
                             "~",
                             "Null",
                             "yes",
                             "No",
                             "ON",
                             "off",
                             "y",
                             "N",
                             "true",
                             "False",
                             "1",
                             "-1",
                             "+1",
                             "017",
                             "0o17",
                             "0x1F",
                             "0b1",
                             "1_000",
                             "1,000",
                             "1.5",
                             ".5",
                             "1.",
                             "1e3",
                             "12:30",
                             "12:30:45",
                             ".inf",
                             "-.inf",
                             ".NaN",
                             "2027-01-10 10:00:00",
                             "2027-01-10T10:00:00Z",
                             "<<",
                             "=",
                             "+49 731 5"})
        EXPECT_EQ(scalar(trap, YamlContext::Block), inSingleQuotes(trap));
    EXPECT_EQ(scalar(""), "''");
}

TEST(YamlWriter, quotesWhatWouldBeSyntax)
{
    for (const char *trap : {"- a",
                             "-",
                             "? a",
                             "a: b",
                             "a:",
                             "a #b",
                             "#a",
                             "&a",
                             "*a",
                             "!a",
                             "|",
                             "> a",
                             "@a",
                             "`a",
                             "%a",
                             "[a",
                             "{a",
                             "---",
                             "...",
                             ":a",
                             " a",
                             "a ",
                             "\xC2\xA0"
                             "a"})
        EXPECT_EQ(scalar(trap, YamlContext::Block), inSingleQuotes(trap));
    EXPECT_EQ(scalar("'a"), "\"'a\"");
    EXPECT_EQ(scalar("'a\"\\"), "'''a\"\\'");
}

TEST(YamlWriter, quotesMoreWithinBrackets)
{
    for (const char *trap : {"a, b", "a[0]", "{x", "why?", "http://a.b", "a:b"})
        EXPECT_EQ(scalar(trap, YamlContext::Flow), inSingleQuotes(trap));
    for (const char *plain : {"a, b", "a[0]", "why?", "http://a.b", "a:b"})
        EXPECT_EQ(scalar(plain, YamlContext::Block), plain);
}

TEST(YamlWriter, escapesWhatCannotBeSeen)
{
    EXPECT_EQ(scalar("a\tb\nc\r\x07\x7F"), "\"a\\tb\\nc\\r\\x07\\x7F\"");
    EXPECT_EQ(scalar("\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF\xEF\xBF\xBE"),
              "\"\\x85\\u2028\\uFEFF\\uFFFE\"");
    EXPECT_EQ(scalar("say \"a\\b\"\n"), "\"say \\\"a\\\\b\\\"\\n\"");
    EXPECT_EQ(scalar("\xF0\x9F\x98\x80 e\xCC\x81"), "\xF0\x9F\x98\x80 e\xCC\x81");
}

TEST(YamlWriter, writesLiteralsAsTheyStandAndQuotesTextThatOnlyClaimsToBeOne)
{
    EXPECT_EQ(yamlScalar(Node::literal(QStringLiteral("017"))).toStdString(), "017");
    EXPECT_EQ(yamlScalar(Node::literal(QStringLiteral("a: b"))).toStdString(), "'a: b'");
    EXPECT_EQ(yamlScalar(Node::null()).toStdString(), "null");
}

TEST(YamlWriter, writesAValueOnOneLine)
{
    const Node person =
        mapOf({{"id", text("p1")},
               {"name", text("Lena Roth")},
               {"skills", mapOf({{"kubernetes", Node::literal(QStringLiteral("4"))}})},
               {"needs", Node::list()},
               {"none", Node::map()}});
    EXPECT_EQ(yamlFlow(person).toStdString(),
              "{id: p1, name: Lena Roth, skills: {kubernetes: 4}, needs: [], none: {}}");
}

TEST(YamlWriter, breaksARecordAfterCommasWhereItIsTooWide)
{
    const Node record =
        mapOf({{"activity", text("lineage")},
               {"reason", text("one team and a static dataset that nobody else will ever read")},
               {"skills_missing", Node::literal(QStringLiteral("true"))},
               {"date", text("2027-01-10")},
               {"trigger", text("data-not-static")}});
    QString out;
    writeRecord(out, record, 4);
    EXPECT_EQ(out.toStdString(), "    - {activity: lineage, reason: one team and a static dataset "
                                 "that nobody else will ever read,"
                                 " skills_missing: true,\n"
                                 "       date: 2027-01-10, trigger: data-not-static}\n");
}

TEST(YamlWriter, breaksWithinAPartThatIsTooWideAlone)
{
    const Node record =
        mapOf({{"id", text("p1")},
               {"skills",
                mapOf({{"aaaaaaaa", text("x")}, {"bbbbbbbb", text("x")}, {"cccccccc", text("x")}})},
               {"to", text("end")}});
    QString out;
    writeRecord(out, record, 0, QStringLiteral("- "), 30);
    EXPECT_EQ(out.toStdString(), "- {id: p1,\n"
                                 "   skills: {aaaaaaaa: x,\n"
                                 "   bbbbbbbb: x, cccccccc: x},\n"
                                 "   to: end}\n");
}

TEST(YamlWriter, writesOneLineThatFillsTheWidthExactly)
{
    const Node record = Node::list({text("aaaa"), text("\xF0\x9F\x98\x80")});
    QString fits;
    writeRecord(fits, record, 0, QStringLiteral("- "), 11);
    EXPECT_EQ(fits.toStdString(), "- [aaaa, \xF0\x9F\x98\x80]\n");
    QString broken;
    writeRecord(broken, record, 0, QStringLiteral("- "), 10);
    EXPECT_EQ(broken.toStdString(), "- [aaaa,\n   \xF0\x9F\x98\x80]\n");
}

TEST(YamlWriter, writesBlocksWithShortGroupsOnOneLine)
{
    const Node rates = mapOf({{"default", Node::literal(QStringLiteral("95000"))}});
    const Node record = mapOf({{"id", text("a")}, {"reason", text("b, c")}});
    QString out;
    writeBlock(out, QStringLiteral("assumptions"),
               mapOf({{"cost", mapOf({{"currency", text("EUR")}, {"rates", rates}})},
                      {"effort", Node::list({record})},
                      {"kpis", Node::list({text("error below 4 %")})},
                      {"none", Node::list()}}),
               0);
    writeBlock(out, QStringLiteral("people"), Node::list(), 0);
    EXPECT_EQ(out.toStdString(), "assumptions:\n"
                                 "  cost: {currency: EUR, rates: {default: 95000}}\n"
                                 "  effort:\n"
                                 "    - {id: a, reason: 'b, c'}\n"
                                 "  kpis: [error below 4 %]\n"
                                 "  none: []\n"
                                 "people: []\n");
}

TEST(YamlWriter, writesARecordAsABlockOfItsKeys)
{
    const Node phase = mapOf({{"phase", text("scoping")}, {"start", text("2027-01")}});
    QString out;
    writeBlockRecord(
        out, mapOf({{"id", text("c1")}, {"name", text("a, b")}, {"phases", Node::list({phase})}}),
        2);
    EXPECT_EQ(out.toStdString(), "  - id: c1\n"
                                 "    name: a, b\n"
                                 "    phases:\n"
                                 "      - {phase: scoping, start: 2027-01}\n");
}

TEST(YamlWriter, keepsTextsThatTrapOtherReaders)
{
    for (const char *trap : {"yes",
                             "1e3",
                             "null",
                             "- ",
                             "#",
                             "a: b",
                             "'",
                             "\"",
                             " x ",
                             "\t",
                             "\n\n",
                             "a\n",
                             "017",
                             "12:30:45",
                             "0x1F",
                             "=",
                             "<<",
                             "2027-01-10",
                             "",
                             "a?",
                             "\xEF\xBB\xBFx",
                             "\xEF\xBB\xBF\xEF\xBB\xBF"})
        expectRoundTrip(text(trap));
}

TEST(YamlWriter, keepsALongText)
{
    expectRoundTrip(Node::list(
        {Node::string(QString(1024 * 1024, u'\'')), Node::string(QString(500'000, u'\x85'))}));
}

RC_GTEST_PROP(YamlWriterProperty, keepsAnyTreeInEveryLayout, ())
{
    const Node value = *anyNode(3);
    const QString written = documentOf(value);
    const Result<YamlDocument> document = readYaml(written.toUtf8(), QStringLiteral("f.yaml"));
    if (!document)
        RC_FAIL((describe(document.error()) + u'\n' + written).toStdString());
    for (const Node &copy : document->root.find(QStringLiteral("records"))->items)
        if (!(copy == value))
            RC_FAIL((written + QStringLiteral("\nread as\n") + yamlFlow(copy)).toStdString());
    for (const char *layout : {"flow", "entry", "block"})
        RC_ASSERT(*document->root.find(QString::fromLatin1(layout)) == value);
    RC_ASSERT(documentOf(document->root.items.front()) == written);
}

RC_GTEST_PROP(YamlWriterProperty, keepsAnyTextOfValidUnicode, ())
{
    const auto codes = *rc::gen::container<std::vector<char32_t>>(rc::gen::oneOf(
        rc::gen::inRange<char32_t>(0, 0x100), rc::gen::inRange<char32_t>(0x2000, 0x2070),
        rc::gen::inRange<char32_t>(0xE000, 0x10FFFF)));
    const QString any = QString::fromUcs4(codes.data(), static_cast<qsizetype>(codes.size()));
    const Result<YamlDocument> document =
        readYaml(documentOf(Node::string(any)).toUtf8(), QStringLiteral("f.yaml"));
    RC_ASSERT(document.has_value());
    RC_ASSERT(document->root.items.front().text == any);
}

} // namespace rolewright
