#include "core/exchange/card_properties.h"

#include "core/text/text_encoding.h"

namespace rolewright {

namespace {

bool isFold(char c)
{
    return c == ' ' || c == '\t';
}

/// Where a value or parameter begins; those in quotes may hold the sign. -1 for nowhere.
qsizetype placeOf(QByteArrayView line, char sign, qsizetype from)
{
    bool isInQuotes = false;
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line[i] == '"')
            isInQuotes = !isInQuotes;
        else if (line[i] == sign && !isInQuotes)
            return i;
    }
    return -1;
}

/// Takes in what a parameter says: `TYPE=work,pref`, or as vCard 2.1 has it `WORK`.
void takeParameter(CardProperty &property, const QByteArray &parameter)
{
    const QByteArray upper = parameter.trimmed().toUpper();
    const qsizetype equals = upper.indexOf('=');
    const QByteArray key = equals < 0 ? QByteArray() : upper.left(equals);
    QByteArray value = upper.mid(equals + 1);
    value.replace('"', QByteArray());
    if (key == "CHARSET") {
        property.charset = value;
    } else if (key.isEmpty() || key == "ENCODING") {
        property.isQuoted = property.isQuoted || value == "QUOTED-PRINTABLE";
        property.isBase64 = property.isBase64 || value == "BASE64" || value == "B";
    }
    if (key.isEmpty() || key == "TYPE")
        property.types << value.split(',');
    if (key == "PREF")
        property.types << QByteArray("PREF");
}

/// Splits a line into name, parameters and value.
CardProperty propertyOf(QByteArrayView line)
{
    CardProperty property;
    const qsizetype colon = placeOf(line, ':', 0);
    if (colon <= 0)
        return property;
    const QByteArrayView head = line.first(colon);
    qsizetype from = placeOf(head, ';', 0);
    const QByteArray name = head.first(from < 0 ? head.size() : from).toByteArray();
    property.name = name.mid(name.lastIndexOf('.') + 1).trimmed().toUpper();
    while (from >= 0) {
        const qsizetype end = placeOf(head, ';', from + 1);
        takeParameter(
            property,
            head.sliced(from + 1, (end < 0 ? head.size() : end) - from - 1).toByteArray());
        from = end;
    }
    property.value = line.sliced(colon + 1).toByteArray();
    return property;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char upper = static_cast<char>(c & ~0x20);
    return upper >= 'A' && upper <= 'F' ? upper - 'A' + 10 : -1;
}

/// Quoted-printable without its marks; what is no mark stays as it is.
QByteArray unquoted(const QByteArray &bytes)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool isMark = bytes[i] == '=' && i + 2 < bytes.size() &&
                            hexDigit(bytes[i + 1]) >= 0 && hexDigit(bytes[i + 2]) >= 0;
        plain += isMark ? static_cast<char>(hexDigit(bytes[i + 1]) * 16 + hexDigit(bytes[i + 2]))
                        : bytes[i];
        i += isMark ? 2 : 0;
    }
    return plain;
}

/// What stands behind a backslash: \n is a line break, any other character itself.
QChar escaped(QChar c)
{
    return c == u'n' || c == u'N' ? QChar(u'\n') : c;
}

} // namespace

QString CardProperty::text() const
{
    const QByteArray bytes = isQuoted   ? unquoted(value)
                             : isBase64 ? QByteArray::fromBase64(value)
                                        : value;
    if (charset == "ISO-8859-1" || charset == "LATIN1")
        return QString::fromLatin1(bytes);
    return decodeText(bytes).value_or(DecodedText{}).text;
}

std::optional<CardProperty> nextProperty(TextLines &lines, bool keepsFolds)
{
    const auto first = lines.next();
    if (!first)
        return std::nullopt;
    QByteArray whole = first->toByteArray();
    std::optional<bool> isQuoted; // asked once, as it looks through all that was read so far
    while (!lines.atEnd()) {
        if (whole.endsWith('=') && !isQuoted)
            isQuoted = propertyOf(whole).isQuoted;
        const bool isSoftBreak = whole.endsWith('=') && *isQuoted;
        if (!isSoftBreak && !isFold(lines.peek()))
            break;
        if (isSoftBreak)
            whole.chop(1);
        whole += lines.next()->sliced(isSoftBreak || keepsFolds ? 0 : 1);
    }
    return propertyOf(whole);
}

QStringList cardParts(const QString &value, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size())
            parts.back() += escaped(value[++i]);
        else if (value[i] == separator)
            parts << QString();
        else
            parts.back() += value[i];
    }
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

QString cardText(const QString &value)
{
    return cardParts(value, QChar()).front();
}

} // namespace rolewright
