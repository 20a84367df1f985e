#include "core/exchange/table_columns.h"

#include "core/exchange/people_fields.h"
#include "core/exchange/sensitive_columns.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

constexpr qsizetype mostValues = 1000;

std::vector<QString> namesOf(const std::vector<QString> &header)
{
    std::vector<QString> names;
    QSet<QString> taken;
    QHash<QString, int> repeated;
    for (const QString &cell : header) {
        const QString cleaned = cleanCell(cell);
        const QString base = cleaned.isEmpty() ? columnNumbered(names.size() + 1) : cleaned;
        QString name = base;
        while (taken.contains(name)) {
            int &number = repeated[base];
            number = std::max(number, 1) + 1;
            name = QStringLiteral("%1 (%2)").arg(base).arg(number);
        }
        taken.insert(name);
        names.push_back(name);
    }
    return names;
}

/// Fields whose cells are names, numbers or dates of their own kind are judged by header alone.
bool valuesCanBeSensitive(std::optional<PersonField> field)
{
    return !field || *field == PersonField::Title || *field == PersonField::Employment ||
           *field == PersonField::Location || *field == PersonField::Department ||
           *field == PersonField::Note || *field == PersonField::Skills;
}

std::vector<QDate> datesIn(const ColumnProfile &profile, const QDate &today)
{
    std::vector<QDate> dates;
    for (const QString &cell : profile.sample) {
        const auto parts = dateParts(cell);
        const auto date = parts ? dateFrom(*parts, profile.order.order, today) : std::nullopt;
        if (date)
            dates.push_back(*date);
    }
    return dates;
}

QString refusalOf(const QString &header, const ColumnProfile &profile, const QDate &today)
{
    const auto known = knownHeader(header);
    if (!known) {
        if (const QString reason = sensitiveHeaderReason(header); !reason.isEmpty())
            return reason;
        if (profile.kind == CellKind::Date)
            return birthDatesReason(datesIn(profile, today), today);
    }
    const bool judgesValues =
        valuesCanBeSensitive(known ? std::optional(known->field) : std::nullopt);
    return judgesValues ? sensitiveValuesReason(profile.sample) : QString();
}

/// Counts one column's values, and gives up on too many.
class ValueCounter
{
public:
    void count(const QString &cell)
    {
        if (m_hasTooMany)
            return;
        ++m_counts[cell];
        ++m_rows;
        m_hasTooMany = m_counts.size() > mostValues;
    }

    std::vector<ValueCount> values() const
    {
        std::vector<ValueCount> values;
        if (m_hasTooMany || m_counts.size() < 2 || m_counts.size() * 2 > m_rows)
            return values;
        for (auto entry = m_counts.cbegin(); entry != m_counts.cend(); ++entry)
            values.push_back({entry.key(), entry.value()});
        std::sort(values.begin(), values.end(), [](const ValueCount &a, const ValueCount &b) {
            if (a.value.isEmpty() != b.value.isEmpty())
                return b.value.isEmpty();
            const int order = a.value.compare(b.value, Qt::CaseInsensitive);
            return order != 0 ? order < 0 : a.value < b.value;
        });
        return values;
    }

private:
    QHash<QString, int> m_counts;
    qsizetype m_rows = 0;
    bool m_hasTooMany = false;
};

bool canBeChosenBy(const TableColumns &columns, size_t column)
{
    const CellKind kind = columns.profiles[column].kind;
    return columns.refusals[column].isEmpty() &&
           (kind == CellKind::Text || kind == CellKind::Number);
}

/// The sign before the fraction of a number: the last one, unless three digits behind it make it
/// one of thousands. Null for none.
QChar decimalSignOf(const QString &number)
{
    const qsizetype at = std::max(number.lastIndexOf(u','), number.lastIndexOf(u'.'));
    return at < 0 || number.size() - at == 4 ? QChar() : number[at];
}

/// The decimal sign of most numbers in a table.
QChar decimalSignOf(const std::vector<ColumnProfile> &profiles)
{
    QHash<QChar, int> counts;
    for (const ColumnProfile &profile : profiles) {
        if (profile.kind != CellKind::Number)
            continue;
        for (const QString &cell : profile.sample)
            ++counts[decimalSignOf(cell)];
    }
    const int commas = counts.value(u',');
    const int points = counts.value(u'.');
    if (commas + points == 0)
        return {};
    return commas > points ? u',' : u'.';
}

} // namespace

TableColumns examineColumns(const SourceTable &table, const QDate &today)
{
    TableColumns columns;
    columns.names = namesOf(table.header);
    columns.profiles = profileColumns(table, today);
    for (size_t i = 0; i < columns.profiles.size(); ++i)
        columns.refusals.push_back(
            refusalOf(cleanCell(table.header[i]), columns.profiles[i], today));
    columns.decimalSign = decimalSignOf(columns.profiles);
    return columns;
}

std::vector<std::vector<ValueCount>> valuesToChooseBy(const SourceTable &table,
                                                      const TableColumns &columns)
{
    std::vector<std::vector<ValueCount>> all(columns.names.size());
    for (size_t column = 0; column < all.size(); ++column) {
        if (!canBeChosenBy(columns, column))
            continue;
        ValueCounter counter;
        for (const auto &row : table.rows) {
            if (row.size() == table.header.size())
                counter.count(cleanCell(row[column]));
        }
        all[column] = counter.values();
    }
    return all;
}

} // namespace rolewright
