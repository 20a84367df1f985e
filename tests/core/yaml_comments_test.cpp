#include "core/text/yaml_comments.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

std::vector<Comment> one(int line, int column, const char *text, bool ownLine)
{
    return {Comment{line, column, QString::fromUtf8(text), ownLine}};
}

} // namespace

TEST(YamlComments, areFoundOnTheirOwnLineAndBehindValues)
{
    EXPECT_EQ(findComments("# a note  \na: b\n"), one(1, 1, " a note", true));
    EXPECT_EQ(findComments("a: b   # planning rates\r\n"), one(1, 8, " planning rates", false));
    EXPECT_EQ(findComments("people:\n  #x\n  - a\n"), one(2, 3, "x", true));
    EXPECT_EQ(findComments("a: {b: c}   # d\n"), one(1, 13, " d", false));
    EXPECT_EQ(findComments("a: b\n... # end"), one(2, 5, " end", false));
    EXPECT_EQ(findComments("\xEF\xBB\xBF# m"), one(1, 1, " m", true));
}

TEST(YamlComments, countColumnsInCharacters)
{
    EXPECT_EQ(findComments("n: \xC3\x84\xF0\x9F\x98\x80 # \xC3\xBC"),
              one(1, 7, " \xC3\xBC", false));
}

TEST(YamlComments, areNotSeenWhereTheSignBelongsToAWord)
{
    EXPECT_EQ(findComments("a: C#\nb: x#y\nc: [F#, a#b]\n"), std::vector<Comment>());
}

TEST(YamlComments, areNotSeenAfterAColonThatBeginsAWordInBrackets)
{
    EXPECT_EQ(findComments("a: [{:# b}] # c\n"), one(1, 13, " c", false));
    EXPECT_EQ(findComments("a: {\"b\":# c\n d}\n"), one(1, 9, " c", false));
}

TEST(YamlComments, areNotSeenInQuotedTexts)
{
    EXPECT_EQ(findComments("a: \"b # c\"\nd: 'e # ''f'\ng: \"h\\\" # i\"\n"),
              std::vector<Comment>());
    EXPECT_EQ(findComments("a: \"b\n  # c\n  d\" # e\n"), one(3, 6, " e", false));
    EXPECT_EQ(findComments("a: 'b\n# c'\n# d"), one(3, 1, " d", true));
    EXPECT_EQ(findComments("{\"a # b\": 'c # d'} # e"), one(1, 20, " e", false));
}

TEST(YamlComments, areSeenAfterAnApostropheInAWord)
{
    EXPECT_EQ(findComments("a: it's so # b\nc: d\n"), one(1, 12, " b", false));
    EXPECT_EQ(findComments("a: b\n  'c # d\n"), one(2, 6, " d", false));
    EXPECT_EQ(findComments("a: {b: c\n 'd # e\n }\n"), one(2, 5, " e", false));
}

TEST(YamlComments, areNotSeenInBlockTexts)
{
    EXPECT_EQ(findComments("a: |\n  # b\n\n  c\n# d\n"), one(5, 1, " d", true));
    EXPECT_EQ(findComments("a: >-  # b\n  # c\nd: e\n"), one(1, 8, " b", false));
    EXPECT_EQ(findComments("- a: |2\n      # b\n    # c\n  # d\n"), one(4, 3, " d", true));
    EXPECT_EQ(findComments("- |\n # b\n- c # d\n"), one(3, 5, " d", false));
    EXPECT_EQ(findComments("a:\n  b:\n    |\n    # c\n  # d\n"), one(5, 3, " d", true));
}

TEST(YamlComments, areSeenWhereABarIsNoBlockText)
{
    EXPECT_EQ(findComments("a: b | c\n  # d\n"), one(2, 3, " d", true));
    EXPECT_EQ(findComments("a: '|'\n  # d\n"), one(2, 3, " d", true));
}

TEST(YamlComments, areFoundInTimeLinearInTheText)
{
    for (const QByteArray &part :
         {QByteArray("\"'"), QByteArray("["), QByteArray("- "), QByteArray("a: |\n"),
          QByteArray("# "), QByteArray(": "), QByteArray("\n"), QByteArray("#\n"), QByteArray("{:"),
          QByteArray("[:{"), QByteArray("\t,:\n[")}) {
        const QByteArray text = part.repeated(2'000'000);
        EXPECT_LE(findComments(text).size(), static_cast<size_t>(text.size()));
    }
}

} // namespace rolewright
