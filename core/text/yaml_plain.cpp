#include "core/text/yaml_plain.h"

#include <QString>
#include <algorithm>
#include <array>

namespace rolewright {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isDigitOrGap(QChar c)
{
    return isDigit(c) || c == u'_';
}

bool isHexDigit(QChar c)
{
    return isDigitOrGap(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

template <class Predicate>
qsizetype run(QStringView text, qsizetype from, Predicate accepts)
{
    while (from < text.size() && accepts(text[from]))
        ++from;
    return from;
}

/// In lower case, upper case, or with one capital at the start: the three forms that YAML knows.
bool isCasedLike(QStringView text, QStringView lower)
{
    if (text.compare(lower, Qt::CaseInsensitive) != 0)
        return false;
    const QStringView tail = text.mid(1);
    const QString word = lower.toString();
    return tail == word.mid(1) || text == word.toUpper();
}

bool isTruthWord(QStringView text)
{
    static constexpr std::array<QStringView, 8> words{u"y",    u"n",     u"yes", u"no",
                                                      u"true", u"false", u"on",  u"off"};
    const char16_t first = text.front().unicode() | 0x20;
    const bool mayBe = text.size() <= 5 && QStringView(u"yntfo").contains(QChar(first));
    return mayBe && std::any_of(words.begin(), words.end(),
                                [text](QStringView word) { return isCasedLike(text, word); });
}

bool isSexagesimal(QStringView digits)
{
    qsizetype at = run(digits, 0, isDigitOrGap);
    const qsizetype first = at;
    while (at < digits.size() && digits[at] == u':') {
        const qsizetype end = run(digits, at + 1, isDigit);
        if (end == at + 1 || end > at + 3)
            return false;
        at = end;
    }
    if (at == first || first == 0)
        return false;
    if (at < digits.size() && digits[at] == u'.')
        at = run(digits, at + 1, isDigitOrGap);
    return at == digits.size();
}

bool isBased(QStringView digits)
{
    if (digits.size() < 3 || digits[0] != u'0')
        return false;
    const QStringView rest = digits.mid(2);
    switch (digits[1].unicode()) {
    case u'x':
        return run(rest, 0, isHexDigit) == rest.size();
    case u'o':
    case u'b':
        return run(rest, 0, isDigitOrGap) == rest.size();
    default:
        return false;
    }
}

bool isDecimal(QStringView digits)
{
    qsizetype at = run(digits, 0, isDigitOrGap);
    bool any = at > 0 && digits[0] != u'_';
    if (at < digits.size() && digits[at] == u'.') {
        any = any || (at == 0 && digits.size() > 1 && isDigit(digits[1]));
        at = run(digits, at + 1, isDigitOrGap);
    }
    if (any && at < digits.size() && (digits[at] == u'e' || digits[at] == u'E')) {
        ++at;
        if (at < digits.size() && (digits[at] == u'+' || digits[at] == u'-'))
            ++at;
        const qsizetype end = run(digits, at, isDigitOrGap);
        any = end > at;
        at = end;
    }
    return any && at == digits.size();
}

bool isNumber(QStringView text)
{
    if (isCasedLike(text, u".nan") || text == u".NaN")
        return true;
    const bool sign = text.startsWith(u'+') || text.startsWith(u'-');
    const QStringView digits = sign ? text.mid(1) : text;
    if (digits.isEmpty())
        return false;
    if (digits == u".inf" || digits == u".Inf" || digits == u".INF")
        return true;
    return isDecimal(digits) || isBased(digits) || isSexagesimal(digits);
}

} // namespace

PlainKind plainKind(QStringView text)
{
    if (text.isEmpty() || text == u"~")
        return PlainKind::Null;
    const QChar first = text.front();
    if (first.isLetter()) {
        if (isCasedLike(text, u"null"))
            return PlainKind::Null;
        return isTruthWord(text) ? PlainKind::Literal : PlainKind::String;
    }
    const bool mayBeNumber = isDigit(first) || first == u'.' || first == u'+' || first == u'-';
    return mayBeNumber && isNumber(text) ? PlainKind::Literal : PlainKind::String;
}

} // namespace rolewright
