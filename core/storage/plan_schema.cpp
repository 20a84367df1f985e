#include "core/storage/plan_schema.h"

#include "core/storage/plan_layout.h"

namespace rolewright {

namespace {

const QString properties = QStringLiteral("properties");
const QString required = QStringLiteral("required");

void addProperty(QJsonObject &schema, const QString &key, const QJsonObject &value)
{
    QJsonObject all = schema[properties].toObject();
    all[key] = value;
    schema[properties] = all;
}

template <class T>
QJsonObject entrySchema();

template <class... T>
void addLists(QJsonObject &schema, Types<T...>)
{
    const auto add = [&](const QString &key, const QJsonObject &items) {
        addProperty(
            schema, key,
            {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), items}});
    };
    (add(listKey<T>(), entrySchema<T>()), ...);
}

/// Exactly one kind of part is named.
QJsonArray onePart()
{
    QJsonArray kinds;
    for (const QString &kind : namesOf<FrameworkPart>())
        kinds.append(QJsonObject{{required, QJsonArray{kind}}});
    return kinds;
}

/// An entity with the lists that stand below it in the file.
template <class T>
QJsonObject entrySchema()
{
    QJsonObject schema = recordSchema<T>();
    if constexpr (std::is_same_v<T, UseCase>)
        addLists(schema, Types<UseCasePhase>{});
    else if constexpr (std::is_same_v<T, Scenario>)
        addLists(schema, DesignTypes{});
    else if constexpr (std::is_same_v<T, LeftOut>)
        schema[QStringLiteral("oneOf")] = onePart();
    return schema;
}

QJsonObject tailoringSchema()
{
    QJsonObject schema{{QStringLiteral("type"), QStringLiteral("object")}};
    addLists(schema, TailoringTypes{});
    return schema;
}

} // namespace

QJsonObject planSchema()
{
    QJsonObject schema = recordSchema<Head>();
    schema[QStringLiteral("$schema")] = QStringLiteral("http://json-schema.org/draft-07/schema#");
    schema[QStringLiteral("title")] = QStringLiteral("Rolewright plan");
    addProperty(schema, formatKey(), {{QStringLiteral("const"), planFormat}});
    addProperty(schema, tailoringKey(), tailoringSchema());
    addLists(schema, TopTypes{});
    QJsonArray keys = schema[required].toArray();
    keys.prepend(formatKey());
    schema[required] = keys;
    return schema;
}

} // namespace rolewright
