#pragma once

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/text/problems.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace rolewright {

/// How a type of field stands in a file: `encode` gives the node, `decode` reads it (false, with a
/// problem noted, when it cannot), `schema` describes it as JSON Schema draft 7.
template <class T>
struct Codec;

/// Names of an enumeration in files; specialise with `static constexpr std::array<std::pair<E,
/// const char *>, n> names`.
template <class E>
struct EnumNames;

/// The name of an enumeration value in files.
template <class E>
QString nameOf(E value)
{
    for (const auto &[candidate, name] : EnumNames<E>::names) {
        if (candidate == value)
            return QString::fromLatin1(name);
    }
    return {};
}

/// The enumeration value of a name; empty for an unknown one.
template <class E>
std::optional<E> fromName(QStringView text)
{
    for (const auto &[candidate, name] : EnumNames<E>::names) {
        if (text == QLatin1String(name))
            return candidate;
    }
    return std::nullopt;
}

/// Every name of an enumeration, in its order.
template <class E>
QStringList namesOf()
{
    QStringList all;
    for (const auto &entry : EnumNames<E>::names)
        all << QString::fromLatin1(entry.second);
    return all;
}

/// A number as the shortest text that reads back to the same value.
QString numberText(double value);
/// Reads a decimal number; empty for other notations, for leading zeros (programs disagree on
/// them), inf and nan.
std::optional<double> parseNumber(QStringView text);
/// Reads `YYYY-MM-DD`, years 1900 to 2999.
std::optional<QDate> parseDate(QStringView text);

template <>
struct Codec<QString>
{
    static Node encode(const QString &value) { return Node::string(value); }
    static bool decode(const Node &node, QString &value, Problems &problems);
    static QJsonObject schema();
};

template <>
struct Codec<QStringList>
{
    static Node encode(const QStringList &values);
    static bool decode(const Node &node, QStringList &values, Problems &problems);
    static QJsonObject schema();
};

template <>
struct Codec<bool>
{
    static Node encode(bool value);
    static bool decode(const Node &node, bool &value, Problems &problems);
    static QJsonObject schema();
};

template <>
struct Codec<double>
{
    static Node encode(double value) { return Node::literal(numberText(value)); }
    static bool decode(const Node &node, double &value, Problems &problems);
    static QJsonObject schema();
};

template <>
struct Codec<int>
{
    static Node encode(int value) { return Node::literal(QString::number(value)); }
    static bool decode(const Node &node, int &value, Problems &problems);
    static QJsonObject schema();
};

template <>
struct Codec<QDate>
{
    static Node encode(const QDate &value) { return Node::string(value.toString(Qt::ISODate)); }
    static bool decode(const Node &node, QDate &value, Problems &problems);
    static QJsonObject schema();
};

template <>
struct Codec<Month>
{
    static Node encode(Month value) { return Node::string(value.toString()); }
    static bool decode(const Node &node, Month &value, Problems &problems);
    static QJsonObject schema();
};

/// A value that is kept as it stands, for keys whose content the product does not interpret.
template <>
struct Codec<Node>
{
    static Node encode(const Node &value) { return value; }
    static bool decode(const Node &node, Node &value, Problems &)
    {
        value = node;
        return true;
    }
    static QJsonObject schema() { return {}; }
};

/// Shared by the ids of all tables: checks the form and words the problem.
bool decodeId(const Node &node, QString &value, Problems &problems);
QJsonObject idSchema();

template <class Tag>
struct Codec<Id<Tag>>
{
    static Node encode(const Id<Tag> &value) { return Node::string(value.value); }
    static bool decode(const Node &node, Id<Tag> &value, Problems &problems)
    {
        return decodeId(node, value.value, problems);
    }
    static QJsonObject schema() { return idSchema(); }
};

template <class T>
struct Codec<std::optional<T>>
{
    static Node encode(const std::optional<T> &value)
    {
        return value ? Codec<T>::encode(*value) : Node::null();
    }
    static bool decode(const Node &node, std::optional<T> &value, Problems &problems)
    {
        T read{};
        if (!Codec<T>::decode(node, read, problems))
            return false;
        value = std::move(read);
        return true;
    }
    static QJsonObject schema() { return Codec<T>::schema(); }
};

template <class T>
struct Codec<std::vector<T>>
{
    static Node encode(const std::vector<T> &values)
    {
        Node node = Node::list();
        for (const T &value : values)
            node.items.push_back(Codec<T>::encode(value));
        return node;
    }
    static bool decode(const Node &node, std::vector<T> &values, Problems &problems)
    {
        if (!node.isList()) {
            problems.add(node, QStringLiteral("expected a list, found %1").arg(kindInWords(node)));
            return false;
        }
        bool good = true;
        for (const Node &item : node.items) {
            T value{};
            if (Codec<T>::decode(item, value, problems))
                values.push_back(std::move(value));
            else
                good = false;
        }
        return good;
    }
    static QJsonObject schema()
    {
        return {{QStringLiteral("type"), QStringLiteral("array")},
                {QStringLiteral("items"), Codec<T>::schema()}};
    }
};

template <class E>
requires std::is_enum_v<E>
struct Codec<E>
{
    static Node encode(E value) { return Node::string(nameOf(value)); }
    static bool decode(const Node &node, E &value, Problems &problems)
    {
        const auto read = node.isScalar() ? fromName<E>(node.text) : std::nullopt;
        if (!read) {
            problems.add(node,
                         QStringLiteral("expected one of %1, found %2")
                             .arg(namesOf<E>().join(QStringLiteral(", ")), kindInWords(node)));
            return false;
        }
        value = *read;
        return true;
    }
    static QJsonObject schema()
    {
        return {{QStringLiteral("enum"), QJsonArray::fromStringList(namesOf<E>())}};
    }
};

/// A map from names to values whose order is kept: skills of a person, rates per profile.
template <class K, class V>
using OrderedMap = std::vector<std::pair<K, V>>;

/// The value at a key; null pointer when there is none.
template <class K, class V>
const V *valueAt(const OrderedMap<K, V> &map, const K &key)
{
    for (const auto &[candidate, value] : map) {
        if (candidate == key)
            return &value;
    }
    return nullptr;
}

template <class Tag, class V>
struct Codec<OrderedMap<Id<Tag>, V>>
{
    static Node encode(const OrderedMap<Id<Tag>, V> &map)
    {
        Node node = Node::map();
        for (const auto &[key, value] : map)
            node.set(key.value, Codec<V>::encode(value));
        return node;
    }
    static bool decode(const Node &node, OrderedMap<Id<Tag>, V> &map, Problems &problems)
    {
        if (!node.isMap()) {
            problems.add(
                node, QStringLiteral("expected a group of keys, found %1").arg(kindInWords(node)));
            return false;
        }
        bool good = true;
        for (size_t i = 0; i < node.keys.size(); ++i) {
            Id<Tag> key{node.keys[i]};
            V value{};
            if (!isValidId(key.value)) {
                problems.add(
                    node.items[i],
                    QStringLiteral("“%1” is no id; ids are lower-case letters, digits and hyphens")
                        .arg(key.value.left(60)));
                good = false;
            } else if (Codec<V>::decode(node.items[i], value, problems)) {
                map.emplace_back(std::move(key), std::move(value));
            } else {
                good = false;
            }
        }
        return good;
    }
    static QJsonObject schema()
    {
        return {{QStringLiteral("type"), QStringLiteral("object")},
                {QStringLiteral("additionalProperties"), Codec<V>::schema()}};
    }
};

} // namespace rolewright
