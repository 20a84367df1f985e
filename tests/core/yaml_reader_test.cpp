#include "core/text/yaml_reader.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

Result<YamlDocument> read(const QByteArray &bytes, const RecordHandler &handler = {})
{
    return readYaml(bytes, QStringLiteral("plan.yaml"), handler);
}

Node rootOf(const QByteArray &bytes)
{
    const Result<YamlDocument> document = read(bytes);
    EXPECT_TRUE(document) << (document ? "" : describe(document.error()).toStdString());
    return document ? document->root : Node::null();
}

Node valueOf(const QByteArray &plain)
{
    const Node root = rootOf("key: " + plain + "\n");
    const Node *value = root.find(QStringLiteral("key"));
    return value ? *value : Node::map();
}

} // namespace

TEST(YamlReader, readsMapsListsAndScalarsInTheirOrder)
{
    const Node root =
        rootOf("name: Lena Roth\nskills: {git: 4, sql: 2}\ntags: [a, b]\nnone:\n...\n");
    Node skills = Node::map();
    skills.set(QStringLiteral("git"), Node::literal(QStringLiteral("4")));
    skills.set(QStringLiteral("sql"), Node::literal(QStringLiteral("2")));
    Node expected = Node::map();
    expected.set(QStringLiteral("name"), Node::string(QStringLiteral("Lena Roth")));
    expected.set(QStringLiteral("skills"), skills);
    expected.set(QStringLiteral("tags"), Node::list({Node::string(QStringLiteral("a")),
                                                     Node::string(QStringLiteral("b"))}));
    expected.set(QStringLiteral("none"), Node::null());
    EXPECT_EQ(root, expected);
}

TEST(YamlReader, tellsWhetherTheEndLineWasThere)
{
    EXPECT_TRUE(read("a: 1\n...\n")->complete);
    EXPECT_TRUE(read("a: 1\n... # end\n\n# and a comment\n")->complete);
    EXPECT_FALSE(read("a: 1\n")->complete);
    EXPECT_FALSE(read("a: |\n  ...\n")->complete);
}

TEST(YamlReader, acceptsAMarkOfByteOrderAtTheStartAndWindowsLineEnds)
{
    EXPECT_EQ(rootOf("\xEF\xBB\xBF"
                     "a: b\r\nc: d\r\n...\r\n"),
              rootOf("a: b\nc: d\n"));
}

TEST(YamlReader, acceptsAStartLine)
{
    EXPECT_EQ(rootOf("---\na: b\n"), rootOf("a: b\n"));
    EXPECT_EQ(rootOf("%YAML 1.2\n---\na: b\n"), rootOf("a: b\n"));
}

TEST(YamlReader, takesQuotedAndBlockScalarsForStrings)
{
    EXPECT_EQ(valueOf("'1'"), Node::string(QStringLiteral("1")));
    EXPECT_EQ(valueOf("\"null\""), Node::string(QStringLiteral("null")));
    EXPECT_EQ(valueOf("''"), Node::string(QString()));
    EXPECT_EQ(valueOf("|\n  12\n"), Node::string(QStringLiteral("12\n")));
    EXPECT_EQ(valueOf(">-\n  a\n  b\n"), Node::string(QStringLiteral("a b")));
}

TEST(YamlReader, takesEverySpellingOfNothingForNull)
{
    for (const char *plain : {"", "~", "null", "Null", "NULL"})
        EXPECT_TRUE(valueOf(plain).isNull()) << plain;
}

TEST(YamlReader, takesNumbersAndTruthValuesOfBothVersionsForLiterals)
{
    for (const char *plain :
         {"0",       "17",    "-3",    "+4",   "1.5",   ".5",    "1.",       "1e3",
          "-1.5E+7", "017",   "0o17",  "0x1F", "0b101", "1_000", "12:30:45", "1:30.5",
          ".inf",    "-.INF", "+.Inf", ".nan", ".NaN",  "true",  "False",    "YES",
          "no",      "On",    "off",   "y",    "N"}) {
        const Node value = valueOf(plain);
        EXPECT_EQ(value.kind, Node::Kind::Literal) << plain;
        EXPECT_EQ(value.text.toStdString(), plain);
    }
}

TEST(YamlReader, takesDatesMonthsAndWordsForStrings)
{
    for (const char *plain : {"2027-01-10", "2027-01", "p1", "e77", "1a",   "1.2.3",       "yEs",
                              "nUll",       "-",       ".",  "0x",  "12:",  "1e",          "_1",
                              "nan",        "a-b",     "Ü",  "1 2", "tRUE", "http://a.b/c"})
        EXPECT_EQ(rootOf(QByteArray("key: '") + plain + "'\n").find(QStringLiteral("key"))->kind,
                  Node::Kind::String);
    for (const char *plain :
         {"2027-01-10", "2027-01", "p1", "e77", "1a", "1.2.3", "yEs", "nUll", ".", "0x", "1e", "_1",
          "nan", "a-b", "\xC3\x9C", "1 2", "tRUE", "http://a.b/c"})
        EXPECT_EQ(valueOf(plain), Node::string(QString::fromUtf8(plain))) << plain;
}

TEST(YamlReader, notesThePlaceOfEveryValueAndKey)
{
    const Node root = rootOf(
        "# first\nname: \xC3\x84\npeople:\n  - {id: \xC3\xBC, at: x}\n  -\nempty:\nlast: 1\n");
    EXPECT_EQ(root.keyLines, (std::vector<int>{2, 3, 6, 7}));
    EXPECT_EQ(root.items[0].line, 2);
    EXPECT_EQ(root.items[0].column, 7);
    const Node &record = root.items[1].items[0];
    EXPECT_EQ(record.line, 4);
    EXPECT_EQ(record.column, 5);
    EXPECT_EQ(record.items[1].column, 17);
    EXPECT_EQ(record.keyLines, (std::vector<int>{4, 4}));
    EXPECT_EQ(root.items[2].line, 6);
    EXPECT_EQ(root.items[3].line, 7);
}

TEST(YamlReader, handsListItemsOverAndDropsTheTakenOnes)
{
    std::vector<Path> paths;
    const RecordHandler handler = [&paths](const Path &path, Node &&item) {
        paths.push_back(path);
        return item.isMap();
    };
    const Result<YamlDocument> document =
        read("scenarios:\n  - id: s\n    units: [{id: u0}, {id: u1}]\nnames: [a]\n", handler);
    ASSERT_TRUE(document);
    const QString scenarios = QStringLiteral("scenarios");
    const QString units = QStringLiteral("units");
    const std::vector<Path> expected = {{{scenarios, -1}, {{}, 0}, {units, -1}, {{}, 0}},
                                        {{scenarios, -1}, {{}, 0}, {units, -1}, {{}, 1}},
                                        {{scenarios, -1}, {{}, 0}},
                                        {{QStringLiteral("names"), -1}, {{}, 0}}};
    EXPECT_EQ(paths, expected);
    EXPECT_EQ(*document->root.find(scenarios), Node::list());
    EXPECT_EQ(document->root.find(QStringLiteral("names"))->items.size(), 1u);
}

TEST(YamlReader, findsKeysThatStandTwiceInALargeGroup)
{
    QByteArray text = "{";
    for (int i = 0; i < 100; ++i)
        text += "k" + QByteArray::number(i) + ": 1,\n";
    EXPECT_TRUE(read("a: " + text + "last: 1}\n"));
    const Result<YamlDocument> twice = read("a: " + text + "k7: 1}\n");
    ASSERT_FALSE(twice);
    EXPECT_EQ(describe(twice.error()).toStdString(),
              "plan.yaml:101:1: The key “k7” stands twice in one group, first in line 8. Keep one "
              "of them.");
}

TEST(YamlReader, reportsSeveralProblemsTogetherInTheirOrder)
{
    const Result<YamlDocument> document =
        read("a: 1\na: 2\nb: &x 3\nc: !t 4\n1: x\n[q]: 5\nc: 6\n...\nmore\n");
    ASSERT_FALSE(document);
    std::vector<int> lines{document.error().where.line};
    for (const Error &other : document.error().more)
        lines.push_back(other.where.line);
    EXPECT_EQ(lines, (std::vector<int>{2, 3, 4, 5, 6, 7, 9}));
}

TEST(YamlReader, stopsAtTheHundredthProblem)
{
    QByteArray text = "a: 1\n";
    for (int i = 0; i < 500; ++i)
        text += "a: 1\n";
    const Result<YamlDocument> document = read(text + "...\nmore\n");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().more.size(), 99u);
    EXPECT_EQ(document.error().more.back().where.line, 101);
}

} // namespace rolewright
