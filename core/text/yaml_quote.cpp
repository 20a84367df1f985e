#include "core/text/yaml_quote.h"

#include "core/text/yaml_plain.h"

#include <QString>
#include <algorithm>
#include <array>
#include <string_view>

namespace rolewright {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// What a character may mean somewhere in a plain text.
enum Meaning : unsigned {
    Escaped = 1, ///< cannot stand in YAML as it is, or would be lost to the eye or to some reader
    FlowSyntax = 2,  ///< has a meaning within brackets
    ColonOrHash = 4, ///< has a meaning beside a blank
    NotNumeric = 8,  ///< stands in no number, time or date of any reader
    SingleQuote = 16,
    DoubleQuoteOrBackslash = 32,
};

constexpr unsigned meaningOfAscii(char16_t c)
{
    constexpr std::u16string_view flow = u",[]{}:?";
    constexpr std::u16string_view numeric = u"0123456789+-_.,:eE TtZz";
    unsigned meaning = c < 0x20 || c == 0x7F ? Escaped : 0u;
    meaning |= flow.find(c) != flow.npos ? FlowSyntax : 0u;
    meaning |= numeric.find(c) == numeric.npos ? NotNumeric : 0u;
    meaning |= c == u':' || c == u'#' ? ColonOrHash : 0u;
    meaning |= c == u'\'' ? SingleQuote : 0u;
    meaning |= c == u'"' || c == u'\\' ? DoubleQuoteOrBackslash : 0u;
    return meaning;
}

constexpr std::array<unsigned, 0x80> asciiMeanings = [] {
    std::array<unsigned, 0x80> meanings{};
    for (size_t c = 0; c < meanings.size(); ++c)
        meanings[c] = meaningOfAscii(static_cast<char16_t>(c));
    return meanings;
}();

unsigned meaningOf(char16_t c)
{
    if (c < 0x80)
        return asciiMeanings[c];
    const bool escaped =
        c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
    return NotNumeric | (escaped ? Escaped : 0u);
}

unsigned meaningsIn(QStringView text)
{
    unsigned meanings = 0;
    for (const QChar c : text)
        meanings |= meaningOf(c.unicode());
    return meanings;
}

/// YYYY-MM or YYYY-MM-DD, which readers of ours and people take for what they are.
bool isDateOrMonth(QStringView text)
{
    if (text.size() != 7 && text.size() != 10)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != u'-' : !isDigit(text[i]))
            return false;
    }
    return true;
}

/// Digits with signs and separators, which one reader or other takes for a number, time or date.
bool looksNumeric(QStringView text, unsigned meanings)
{
    const QChar first = text.front();
    return !(meanings & NotNumeric) && (isDigit(first) || first == u'+' || first == u'.');
}

bool beginsLikeSyntax(QStringView text)
{
    return QStringView(u"-?:,[]{}#&*!|>'\"%@`=").contains(text.front()) ||
           text.startsWith(u"...") || text == u"<<";
}

bool holdsSyntax(QStringView text, unsigned meanings, YamlContext context)
{
    if (context == YamlContext::Flow && (meanings & FlowSyntax))
        return true;
    return (meanings & ColonOrHash) &&
           (text.contains(u": ") || text.contains(u" #") || text.endsWith(u':'));
}

bool isPlainSafe(QStringView text, unsigned meanings, YamlContext context)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace() || beginsLikeSyntax(text))
        return false;
    if (isDateOrMonth(text))
        return true;
    return plainKind(text) == PlainKind::String && !looksNumeric(text, meanings) &&
           !holdsSyntax(text, meanings, context);
}

QString hex(uint code, int digits)
{
    return QStringLiteral("%1").arg(code, digits, 16, QLatin1Char('0')).toUpper();
}

QString escaped(char16_t c)
{
    switch (c) {
    case u'\n':
        return QStringLiteral("\\n");
    case u'\t':
        return QStringLiteral("\\t");
    case u'\r':
        return QStringLiteral("\\r");
    default:
        return c < 0x100 ? QStringLiteral("\\x") + hex(c, 2) : QStringLiteral("\\u") + hex(c, 4);
    }
}

void appendDoubleQuoted(QString &out, QStringView text)
{
    out += u'"';
    for (const QChar c : text) {
        if (meaningOf(c.unicode()) & Escaped) {
            out += escaped(c.unicode());
            continue;
        }
        if (c == u'"' || c == u'\\')
            out += u'\\';
        out += c;
    }
    out += u'"';
}

void appendSingleQuoted(QString &out, QStringView text)
{
    out += u'\'';
    for (const QChar c : text) {
        if (c == u'\'')
            out += u'\'';
        out += c;
    }
    out += u'\'';
}

} // namespace

void appendYamlText(QString &out, QStringView text, YamlContext context)
{
    const unsigned meanings = meaningsIn(text);
    const bool onlySingleQuotes = (meanings & SingleQuote) && !(meanings & DoubleQuoteOrBackslash);
    if (!(meanings & Escaped) && isPlainSafe(text, meanings, context))
        out += text;
    else if ((meanings & Escaped) || onlySingleQuotes)
        appendDoubleQuoted(out, text);
    else
        appendSingleQuoted(out, text);
}

} // namespace rolewright
