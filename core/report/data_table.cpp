#include "core/report/data_table.h"

#include "core/base/month.h"
#include "core/drawing/heatmap_look.h"
#include "core/drawing/text_drawing.h"
#include "core/report/chapters.h"
#include "core/text/csv.h"

#include <QLocale>

namespace rolewright {

namespace {

QString numberInWords(double number, DataKind kind, const QString &language)
{
    if (kind == DataKind::Fte)
        return fteInWords(number, language);
    if (kind == DataKind::Percent)
        return coverageInWords(number);
    return QLocale(language).toString(number, 'g', 6);
}

QString cellOf(const DataValue &value, DataKind kind)
{
    if (const auto *text = std::get_if<QString>(&value))
        return csvCell(*text);
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number);
    if (const auto *day = std::get_if<QDate>(&value))
        return kind == DataKind::Month ? Month::of(*day).toString() : day->toString(Qt::ISODate);
    return {};
}

} // namespace

bool isEmpty(const DataValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->isEmpty());
}

QString inWords(const DataValue &value, DataKind kind, const QString &language)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value))
        return numberInWords(*number, kind, language);
    if (const auto *day = std::get_if<QDate>(&value))
        return kind == DataKind::Month
                   ? QLocale(language).toString(*day, QStringLiteral("MMM yyyy"))
                   : dateInWords(*day, language);
    return {};
}

QByteArray csvOf(const DataTable &table)
{
    QStringList heads;
    for (const DataColumn &column : table.columns)
        heads << csvCell(column.key);
    QString text = heads.join(u',') + QStringLiteral("\r\n");
    for (const std::vector<DataValue> &row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < row.size(); ++i)
            cells << cellOf(row[i], table.columns[i].kind);
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace rolewright
