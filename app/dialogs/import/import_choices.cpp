#include "app/dialogs/import/import_choices.h"

#include "core/exchange/people_fields.h"
#include "core/text/text_encoding.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

QJsonObject textsToJson(const std::map<QString, QString> &texts)
{
    QJsonObject object;
    for (const auto &[key, text] : texts)
        object[key] = text;
    return object;
}

std::map<QString, QString> textsFromJson(const QJsonObject &object)
{
    std::map<QString, QString> texts;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        texts[entry.key()] = entry.value().toString();
    return texts;
}

QStringList listFromJson(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    QStringList list;
    for (const auto entry : array)
        list << entry.toString();
    return list;
}

QJsonObject formatToJson(const TableFormat &format)
{
    QJsonObject object;
    if (format.encoding)
        object[QLatin1String("encoding")] = *format.encoding;
    if (format.separator)
        object[QLatin1String("separator")] = QString(*format.separator);
    if (format.hasHeader)
        object[QLatin1String("header")] = *format.hasHeader;
    if (format.sheet)
        object[QLatin1String("sheet")] = *format.sheet;
    return object;
}

TableFormat formatFromJson(const QJsonObject &object)
{
    TableFormat format;
    const QString encoding = object[QLatin1String("encoding")].toString();
    if (encodingNames().contains(encoding))
        format.encoding = encoding;
    format.separator = separatorOf(object[QLatin1String("separator")].toString());
    if (object[QLatin1String("header")].isBool())
        format.hasHeader = object[QLatin1String("header")].toBool();
    if (object[QLatin1String("sheet")].isString())
        format.sheet = object[QLatin1String("sheet")].toString();
    return format;
}

} // namespace

ImportChoices soundFor(const TableColumns &columns, ImportChoices choices)
{
    const QSet<QString> known(columns.names.begin(), columns.names.end());
    QSet<QString> usable;
    for (size_t i = 0; i < columns.names.size(); ++i) {
        if (columns.refusals[i].isEmpty() || choices.allow.contains(columns.names[i]))
            usable.insert(columns.names[i]);
    }
    QSet<QString> given;
    std::erase_if(choices.map, [&](const auto &entry) {
        const auto &[column, field] = entry;
        const bool isLeftOut = field == QLatin1String("ignore");
        const bool isField = fieldOfName(field) && !given.contains(field);
        given.insert(field);
        return isLeftOut ? !known.contains(column) : !isField || !usable.contains(column);
    });
    std::erase_if(choices.values, [&](const auto &entry) { return !usable.contains(entry.first); });
    std::erase_if(choices.dateOrders, [&](const auto &entry) {
        return !known.contains(entry.first) || !dateOrderOf(entry.second);
    });
    choices.unitColumns.removeIf([&](const QString &name) { return !usable.contains(name); });
    choices.allow.removeIf([&](const QString &name) { return !known.contains(name); });
    return choices;
}

QByteArray toBytes(const ImportChoices &choices)
{
    QJsonObject values;
    for (const auto &[column, list] : choices.values)
        values[column] = QJsonArray::fromStringList(list);
    const QJsonObject whole{
        {QLatin1String("format"), formatToJson(choices.format)},
        {QLatin1String("map"), textsToJson(choices.map)},
        {QLatin1String("allow"), QJsonArray::fromStringList(choices.allow)},
        {QLatin1String("where"), choices.where},
        {QLatin1String("values"), values},
        {QLatin1String("dates"), textsToJson(choices.dateOrders)},
        {QLatin1String("organisation"), choices.isOrganisation},
        {QLatin1String("units"), QJsonArray::fromStringList(choices.unitColumns)}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

ImportChoices choicesFromBytes(const QByteArray &bytes)
{
    const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
    ImportChoices choices;
    choices.format = formatFromJson(whole[QLatin1String("format")].toObject());
    choices.map = textsFromJson(whole[QLatin1String("map")].toObject());
    choices.allow = listFromJson(whole[QLatin1String("allow")]);
    choices.where = whole[QLatin1String("where")].toString();
    const QJsonObject values = whole[QLatin1String("values")].toObject();
    for (auto entry = values.begin(); entry != values.end(); ++entry)
        choices.values[entry.key()] = listFromJson(entry.value());
    choices.dateOrders = textsFromJson(whole[QLatin1String("dates")].toObject());
    choices.isOrganisation = whole[QLatin1String("organisation")].toBool();
    choices.unitColumns = listFromJson(whole[QLatin1String("units")]);
    return choices;
}

QString signatureOf(const SourceTable &table)
{
    QStringList headers(table.header.begin(), table.header.end());
    for (QString &header : headers)
        header = header.simplified().toLower();
    headers.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(headers.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace rolewright
