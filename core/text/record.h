#pragma once

#include "core/text/codec.h"

#include <limits>

namespace rolewright {

/// Keys of a record that the product does not know; kept, compared, undone and merged like all
/// others.
using Extra = std::vector<std::pair<QString, Node>>;

/// One field of a record: its key in files, where it is kept, and what values it takes.
/// A field that equals its default is left out of a file unless it is `always` written.
template <class E, class T>
struct Field
{
    using Type = T;

    const char *key;
    T E::*member;
    bool isRequired = false;
    bool isAlways = false;
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();

    constexpr Field required() const
    {
        Field copy = *this;
        copy.isRequired = copy.isAlways = true;
        return copy;
    }
    constexpr Field always() const
    {
        Field copy = *this;
        copy.isAlways = true;
        return copy;
    }
    constexpr Field between(double low, double high) const
    {
        Field copy = *this;
        copy.least = low;
        copy.most = high;
        return copy;
    }
};

template <class E, class T>
constexpr Field<E, T> field(const char *key, T E::*member)
{
    return {key, member};
}

/// A struct that lists its fields once, in the order of the file, through `static void
/// fields(visit)`, and keeps unknown keys in a member `extra`.
template <class E>
concept Record = requires(E record)
{
    E::fields([](const auto &) {});
    {
        record.extra
        } -> std::same_as<Extra &>;
};

namespace detail {

template <class T>
std::optional<double> numberIn(const T &value)
{
    if constexpr (std::is_same_v<T, double> || std::is_same_v<T, int>)
        return static_cast<double>(value);
    else if constexpr (std::is_same_v<T, std::optional<double>> ||
                       std::is_same_v<T, std::optional<int>>)
        return value ? std::optional<double>(static_cast<double>(*value)) : std::nullopt;
    else
        return std::nullopt;
}

template <class T>
struct IsReference : std::false_type
{
};
template <class Tag>
struct IsReference<Id<Tag>> : std::true_type
{
};

/// Whether a value is a reference that leads to nothing at all.
template <class T>
bool isEmptyReference(const T &value)
{
    if constexpr (IsReference<T>::value)
        return value.isEmpty();
    else
        return false;
}

/// Words for a value outside its range; empty when it is inside.
QString rangeProblem(const char *key, std::optional<double> value, double least, double most);

} // namespace detail

/// What is wrong with the values of a record, in words: numbers outside their range, required
/// references left empty.
template <Record E>
QStringList fieldProblems(const E &record)
{
    QStringList found;
    E::fields([&](const auto &f) {
        const QString text =
            detail::rangeProblem(f.key, detail::numberIn(record.*(f.member)), f.least, f.most);
        if (!text.isEmpty())
            found << text;
        if (f.isRequired && detail::isEmptyReference(record.*(f.member)))
            found << QStringLiteral("“%1” is missing").arg(QLatin1String(f.key));
    });
    return found;
}

/// Reads a record from a map node; problems are noted and the rest is read on.
template <Record E>
bool decodeRecord(const Node &node, E &record, Problems &problems)
{
    if (!node.isMap()) {
        problems.add(node,
                     QStringLiteral("expected a group of keys, found %1").arg(kindInWords(node)));
        return false;
    }
    const size_t before = problems.found().size();
    std::vector<bool> known(node.keys.size(), false);
    const Node *idNode = node.find(u"id");
    const QString id = idNode != nullptr ? idNode->text : QString();
    E::fields([&](const auto &f) {
        const auto found = std::find(node.keys.begin(), node.keys.end(), QLatin1String(f.key));
        if (found == node.keys.end()) {
            if (f.isRequired)
                problems.add(
                    node, QStringLiteral("the key “%1” is missing").arg(QLatin1String(f.key)), id);
            return;
        }
        const auto index = static_cast<size_t>(found - node.keys.begin());
        known[index] = true;
        const Node &item = node.items[index];
        if (item.isNull()) {
            if (f.isRequired)
                problems.add(item,
                             QStringLiteral("the key “%1” has no value").arg(QLatin1String(f.key)),
                             id);
            return;
        }
        using T = typename std::remove_cvref_t<decltype(f)>::Type;
        if (!Codec<T>::decode(item, record.*(f.member), problems))
            return;
        const QString text =
            detail::rangeProblem(f.key, detail::numberIn(record.*(f.member)), f.least, f.most);
        if (!text.isEmpty())
            problems.add(item, text, id);
    });
    for (size_t i = 0; i < node.keys.size(); ++i) {
        if (!known[i])
            record.extra.emplace_back(node.keys[i], node.items[i]);
    }
    return problems.found().size() == before;
}

/// Writes a record as a map node: its fields in their order, then unknown keys in theirs.
template <Record E>
Node encodeRecord(const E &record)
{
    static const E defaults{};
    Node node = Node::map();
    E::fields([&](const auto &f) {
        if (!f.isAlways && record.*(f.member) == defaults.*(f.member))
            return;
        using T = typename std::remove_cvref_t<decltype(f)>::Type;
        node.set(QString::fromLatin1(f.key), Codec<T>::encode(record.*(f.member)));
    });
    for (const auto &[key, value] : record.extra)
        node.set(key, value);
    return node;
}

/// JSON Schema of a record. Unknown keys are allowed: the product keeps them.
template <Record E>
QJsonObject recordSchema()
{
    QJsonObject properties;
    QJsonArray required;
    E::fields([&](const auto &f) {
        using T = typename std::remove_cvref_t<decltype(f)>::Type;
        QJsonObject schema = Codec<T>::schema();
        if (f.least > -std::numeric_limits<double>::infinity())
            schema[QStringLiteral("minimum")] = f.least;
        if (f.most < std::numeric_limits<double>::infinity())
            schema[QStringLiteral("maximum")] = f.most;
        properties[QLatin1String(f.key)] = schema;
        if (f.isRequired)
            required.append(QLatin1String(f.key));
    });
    QJsonObject schema{{QStringLiteral("type"), QStringLiteral("object")},
                       {QStringLiteral("properties"), properties}};
    if (!required.isEmpty())
        schema[QStringLiteral("required")] = required;
    return schema;
}

/// The keys that a record knows, to find the one that a misspelt key was meant to be.
template <Record E>
QStringList knownKeys()
{
    QStringList keys;
    E::fields([&](const auto &f) { keys << QString::fromLatin1(f.key); });
    return keys;
}

template <Record E>
struct Codec<E>
{
    static Node encode(const E &record) { return encodeRecord(record); }
    static bool decode(const Node &node, E &record, Problems &problems)
    {
        return decodeRecord(node, record, problems);
    }
    static QJsonObject schema() { return recordSchema<E>(); }
};

} // namespace rolewright
