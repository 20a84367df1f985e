#include "core/text/yaml_reader.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

struct Refusal
{
    const char *name;
    QByteArray text;
    int line;
    int column;
    const char *words; ///< part of the message
};

void PrintTo(const Refusal &refusal, std::ostream *out)
{
    *out << refusal.name;
}

QByteArray nested(int depth)
{
    return "a: " + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "\n";
}

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values)
        result += static_cast<char>(value);
    return result;
}

} // namespace

class YamlRefusal : public testing::TestWithParam<Refusal>
{
};

TEST_P(YamlRefusal, namesThePlaceAndWhatToDo)
{
    const Refusal &refusal = GetParam();
    const Result<YamlDocument> document = readYaml(refusal.text, QStringLiteral("f.yaml"));
    ASSERT_FALSE(document);
    const Error &error = document.error();
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    EXPECT_EQ(error.where.file, QStringLiteral("f.yaml"));
    EXPECT_EQ(error.where.line, refusal.line) << error.text.toStdString();
    EXPECT_EQ(error.where.column, refusal.column) << error.text.toStdString();
    EXPECT_TRUE(error.text.contains(QString::fromUtf8(refusal.words))) << error.text.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    OfBytes, YamlRefusal,
    testing::Values(
        Refusal{"Latin1", "a: b\nname: M\xFCller\n", 2, 8, "not UTF-8"},
        Refusal{"Overlong", "a: " + bytes({0xC0, 0xAF}), 1, 4, "not UTF-8"},
        Refusal{"OverlongOfThree", "a: " + bytes({0xE0, 0x80, 0xAF}), 1, 4, "not UTF-8"},
        Refusal{"OverlongOfFour", "a: " + bytes({0xF0, 0x80, 0x80, 0xAF}), 1, 4, "not UTF-8"},
        Refusal{"Surrogate", "a: " + bytes({0xED, 0xA0, 0x80}), 1, 4, "not UTF-8"},
        Refusal{"BeyondUnicode", "a: " + bytes({0xF4, 0x90, 0x80, 0x80}), 1, 4, "not UTF-8"},
        Refusal{"CutCharacter", "a: " + bytes({0xE2, 0x82}), 1, 4, "not UTF-8"},
        Refusal{"Utf16", bytes({0xFF, 0xFE, 'a', 0}), 1, 1, "not UTF-8"},
        Refusal{"Nul", QByteArray("a: b\n\0", 6), 2, 1, "U+0000"},
        Refusal{"Bell", "a: \xC3\xA4\x07", 1, 5, "U+0007"},
        Refusal{"Delete", "a: \x7F", 1, 4, "U+007F"},
        Refusal{"NextLine", "a: " + bytes({0xC2, 0x85}), 1, 4, "U+0085"},
        Refusal{"LoneCarriageReturn", "a: b\rc: d\n", 1, 5, "carriage return"},
        Refusal{"InnerMark", "a: b" + bytes({0xEF, 0xBB, 0xBF}), 1, 5, "byte order mark"},
        Refusal{"SecondMark", bytes({0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF}) + "a: b", 1, 1,
                "byte order mark"},
        Refusal{"NoCharacter", "a: " + bytes({0xEF, 0xBF, 0xBE}), 1, 4, "U+FFFE"},
        Refusal{"TextAfterEnd", "a: b\n...\n# fine\nc: d\n", 4, 1, "after the line"},
        Refusal{"TextInTheEndLine", "a: b\n... c\n", 2, 5, "after the line"},
        Refusal{"DocumentAfterEnd", "a: b\n...\n---\nc: d\n", 3, 1, "after the line"}),
    [](const auto &instance) { return instance.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfStructure, YamlRefusal,
    testing::Values(
        Refusal{"Empty", "", 0, 0, "no data"}, Refusal{"OnlyComments", "# a\n\n", 0, 0, "no data"},
        Refusal{"OnlyEnd", "...\n", 0, 0, "no data"},
        Refusal{"EmptyDocument", "---\n", 1, 1, "is nothing"}, Refusal{"OneComma", ",", 1, 1, ""},
        Refusal{"OneBracket", "]", 1, 1, "closing bracket"},
        Refusal{"TopIsList", "# c\n- a\n", 1, 1, "a list"},
        Refusal{"TopIsText", "hello", 1, 1, "the text “hello”"},
        Refusal{"ListThenMap", "- a\nb: c\n", 2, 1, "second document"},
        Refusal{"SecondDocument", "a: b\n---\nc: d\n", 2, 1, "second document"},
        Refusal{"EmptySecondDocument", "a: b\n---\n", 2, 1, "second document"},
        Refusal{"DuplicateKey", "a: 1\nb: {c: 1, d: 2, \"c\": 3}\n", 2, 17, "“c” stands twice"},
        Refusal{"NumberKey", "a: {7: b}\n", 1, 5, "“7” reads as a number"},
        Refusal{"TruthKey", "a: b\nyes: b\n", 2, 1, "“yes” reads as"},
        Refusal{"NullKey", "a: b\n~: b\n", 2, 1, "key is missing"},
        Refusal{"MissingKey", "a: {: b}\n", 1, 5, "key is missing"},
        Refusal{"MergeKey", "a: {<<: {b: c}}\n", 1, 5, "merge key"},
        Refusal{"ListKey", "a: b\n? [c]\n: d\n", 2, 3, "where a key should"},
        Refusal{"MapKey", "{{a: b}: c}\n", 1, 2, "where a key should"},
        Refusal{"LongKey", "? " + QByteArray(251, 'k') + "\n: v\n", 1, 3, "longer than 250"},
        Refusal{"Anchor", "a: &x b\n", 1, 4, "anchor"},
        Refusal{"AnchorOnNothing", "a: &x\nb: c\n", 1, 4, "anchor"},
        Refusal{"Alias", "a: b\nc: *x\n", 2, 4, "reference with *"},
        Refusal{"AliasAsKey", "a: &x b\n*x : c\n", 1, 4, "anchor"},
        Refusal{"SelfAlias", "a: &x [*x]\n", 1, 4, "anchor"},
        Refusal{"Tag", "a: !!str b\n", 1, 4, "tag"},
        Refusal{"PrivateTag", "a: !t {b: c}\n", 1, 4, "tag"},
        Refusal{"BareTag", "a: ! b\n", 1, 4, "tag"},
        Refusal{"BareTagOnList", "a: ! [b]\n", 1, 4, "tag"},
        Refusal{"VerbatimTag", "a: !<tag:x> b\n", 1, 4, "tag"},
        Refusal{"TagOnTop", "!t\na: b\n", 1, 1, "tag"},
        Refusal{"TagOnNothing", "a: !!null\nb: c\n", 1, 4, "tag"},
        Refusal{"EmptyItem", "a: [b,, c]\n", 1, 7, "extra comma"},
        Refusal{"TooDeep", nested(33), 1, 35, "deeper than 32"},
        Refusal{"FarTooDeep", nested(100'000), 1, 35, "deeper than 32"},
        Refusal{"DeepDashes", "a:\n - " + QByteArray("- ").repeated(5000) + "\n", 2, 64,
                "deeper than 32"},
        Refusal{"LongText", "a: b\nc: " + QByteArray(1024 * 1024 + 1, 'x') + "\n", 2, 4,
                "longer than 1 MiB"},
        Refusal{"EscapeToLatin1", "a: \"\\N\"\n", 1, 4, "escapes \\N"}),
    [](const auto &instance) { return instance.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfSyntax, YamlRefusal,
    testing::Values(Refusal{"OpenGroup", "a: {b: c\n", 2, 1, "opened with {"},
                    Refusal{"OpenGroupInList", "a: [{b: c\n", 2, 1, "opened with {"},
                    Refusal{"OpenList", "a: [b\nc: d\n", 2, 2, "opened with ["},
                    Refusal{"OpenQuote", "a: \"b\nc: d\n", 3, 1, "closing quote"},
                    Refusal{"OpenQuoteBeforeBlanks", "a: \"b\n  ", 3, 1, "closing quote"},
                    Refusal{"OpenQuoteInLine", "a: 'b", 1, 6, "closing quote"},
                    Refusal{"EndLineInQuote", "a: 'b\n...\nc'\n", 2, 1, "closing quote"},
                    Refusal{"WrongBracket", "a: [b}\n", 1, 6, "closing bracket"},
                    Refusal{"SecondColon", "a: b: c\n", 1, 5, "second colon"},
                    Refusal{"ItemInLine", "a: - b\n", 1, 4, "list item"},
                    Refusal{"Tab", "a:\n  b: c\n\td: e\n", 3, 1, "Use blanks"},
                    Refusal{"WrongIndent", "a:\n    b: c\n  d: e\n", 3, 3, "indentation"},
                    Refusal{"TextAfterQuote", "a: \"b\" c\n", 1, 8, "quotes"},
                    Refusal{"Percent", "a: %b\n", 1, 4, "in quotes"},
                    Refusal{"QuestionInBrackets", "a: {b: why?}\n", 1, 11, "in quotes"},
                    Refusal{"UnknownEscape", "a: \"\\q\"\n", 1, 7, "\\\\"},
                    Refusal{"HalfEscape", "a: \"\\x4\"\n", 1, 9, "too few digits"},
                    Refusal{"SurrogateEscape", "a: \"\\uD83D\\uDE00\"\n", 1, 11, "no character"},
                    Refusal{"BlockHeader", "a: | b\n", 1, 6, "After | or >"},
                    Refusal{"Version", "%YAML 9.1\n---\na: b\n", 1, 1, "version"}),
    [](const auto &instance) { return instance.param.name; });

TEST(YamlLimits, areNotReachedByWhatIsAllowed)
{
    const QString file = QStringLiteral("f.yaml");
    EXPECT_TRUE(readYaml(nested(32), file));
    EXPECT_TRUE(readYaml("a: " + QByteArray(1024 * 1024, 'x') + "\n", file));
    EXPECT_TRUE(readYaml("a: '" + QByteArray(2 * 1024 * 1024, '\'') + "'\n", file));
    EXPECT_TRUE(readYaml("? " + QByteArray(250, 'k') + "\n: v\n", file));
}

TEST(YamlLimits, endAFileThatIsTooLarge)
{
    const QByteArray large(256 * 1024 * 1024 + 1, ' ');
    const Result<YamlDocument> document = readYaml(large, QStringLiteral("f.yaml"));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().text.contains(QStringLiteral("256 MiB")));
}

TEST(YamlLimits, endABracketThatIsNeverClosed)
{
    const QByteArray text = "a: b\nc:\n - [" + QByteArray("x,").repeated(4'000'000);
    const Result<YamlDocument> document = readYaml(text, QStringLiteral("f.yaml"));
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().where.line, 3);
    EXPECT_TRUE(document.error().text.contains(QStringLiteral("may not be closed")));
}

} // namespace rolewright
