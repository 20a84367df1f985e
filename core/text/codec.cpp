#include "core/text/codec.h"

#include <QLocale>
#include <cmath>

namespace rolewright {

namespace {

constexpr auto typeKey = "type";

QJsonObject typeSchema(const char *type)
{
    return {{QLatin1String(typeKey), QLatin1String(type)}};
}

QJsonObject patternSchema(const char *pattern)
{
    return {{QLatin1String(typeKey), QStringLiteral("string")},
            {QStringLiteral("pattern"), QLatin1String(pattern)}};
}

} // namespace

QString numberText(double value)
{
    if (value == 0)
        return QStringLiteral("0");
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

std::optional<double> parseNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    if (digits.isEmpty() || digits.size() > 40)
        return std::nullopt;
    for (const QChar c : digits) {
        const bool allowed = (c >= u'0' && c <= u'9') || c == u'.' || c == u'e' || c == u'E' ||
                             c == u'-' || c == u'+';
        if (!allowed)
            return std::nullopt;
    }
    if (digits.size() > 1 && digits[0] == u'0' && digits[1] >= u'0' && digits[1] <= u'9')
        return std::nullopt;
    bool good = false;
    const double value = QLocale::c().toDouble(text, &good);
    if (!good || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<QDate> parseDate(QStringView text)
{
    if (text.size() != 10)
        return std::nullopt;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.year() < 1900 || date.year() > 2999)
        return std::nullopt;
    return date;
}

bool Codec<QString>::decode(const Node &node, QString &value, Problems &problems)
{
    if (!node.isScalar()) {
        problems.add(node, QStringLiteral("expected text, found %1").arg(kindInWords(node)));
        return false;
    }
    value = node.text;
    return true;
}

QJsonObject Codec<QString>::schema()
{
    return {{QLatin1String(typeKey), QJsonArray{QStringLiteral("string"), QStringLiteral("number"),
                                                QStringLiteral("boolean")}}};
}

Node Codec<QStringList>::encode(const QStringList &values)
{
    Node node = Node::list();
    for (const QString &value : values)
        node.items.push_back(Node::string(value));
    return node;
}

bool Codec<QStringList>::decode(const Node &node, QStringList &values, Problems &problems)
{
    std::vector<QString> read;
    if (!Codec<std::vector<QString>>::decode(node, read, problems))
        return false;
    values = QStringList(read.begin(), read.end());
    return true;
}

QJsonObject Codec<QStringList>::schema()
{
    return Codec<std::vector<QString>>::schema();
}

Node Codec<bool>::encode(bool value)
{
    return Node::literal(value ? QStringLiteral("true") : QStringLiteral("false"));
}

bool Codec<bool>::decode(const Node &node, bool &value, Problems &problems)
{
    const bool literal = node.kind == Node::Kind::Literal;
    if (!literal || (node.text != QLatin1String("true") && node.text != QLatin1String("false"))) {
        problems.add(node,
                     QStringLiteral("expected true or false, found %1").arg(kindInWords(node)));
        return false;
    }
    value = node.text == QLatin1String("true");
    return true;
}

QJsonObject Codec<bool>::schema()
{
    return typeSchema("boolean");
}

bool Codec<double>::decode(const Node &node, double &value, Problems &problems)
{
    const auto read = node.kind == Node::Kind::Literal ? parseNumber(node.text) : std::nullopt;
    if (!read) {
        problems.add(node, QStringLiteral("expected a number, found %1").arg(kindInWords(node)));
        return false;
    }
    value = *read;
    return true;
}

QJsonObject Codec<double>::schema()
{
    return typeSchema("number");
}

bool Codec<int>::decode(const Node &node, int &value, Problems &problems)
{
    const auto read = node.kind == Node::Kind::Literal ? parseNumber(node.text) : std::nullopt;
    if (!read || *read != std::floor(*read) || std::abs(*read) > 1e9) {
        problems.add(node,
                     QStringLiteral("expected a whole number, found %1").arg(kindInWords(node)));
        return false;
    }
    value = static_cast<int>(*read);
    return true;
}

QJsonObject Codec<int>::schema()
{
    return typeSchema("integer");
}

bool Codec<QDate>::decode(const Node &node, QDate &value, Problems &problems)
{
    const auto read = node.isScalar() ? parseDate(node.text) : std::nullopt;
    if (!read) {
        problems.add(
            node, QStringLiteral("expected a date as YYYY-MM-DD, found %1").arg(kindInWords(node)));
        return false;
    }
    value = *read;
    return true;
}

QJsonObject Codec<QDate>::schema()
{
    return patternSchema("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
}

bool Codec<Month>::decode(const Node &node, Month &value, Problems &problems)
{
    const auto read = node.isScalar() ? Month::parse(node.text) : std::nullopt;
    if (!read) {
        problems.add(
            node, QStringLiteral("expected a month as YYYY-MM, found %1").arg(kindInWords(node)));
        return false;
    }
    value = *read;
    return true;
}

QJsonObject Codec<Month>::schema()
{
    return patternSchema("^[0-9]{4}-[0-9]{2}$");
}

bool decodeId(const Node &node, QString &value, Problems &problems)
{
    if (!node.isScalar() || !isValidId(node.text)) {
        problems.add(node, QStringLiteral(
                               "expected an id of lower-case letters, digits and hyphens, found %1")
                               .arg(kindInWords(node)));
        return false;
    }
    value = node.text;
    return true;
}

QJsonObject idSchema()
{
    QJsonObject schema = patternSchema("^[a-z0-9][a-z0-9-]*$");
    schema[QLatin1String(typeKey)] =
        QJsonArray{QStringLiteral("string"), QStringLiteral("integer")};
    return schema;
}

} // namespace rolewright
