#pragma once

#include <QDate>
#include <QString>
#include <compare>
#include <optional>

namespace rolewright {

/// A calendar month, the unit of time of every plan figure. Counted from January of year 0.
struct Month
{
    int count = 0; ///< year * 12 + (month - 1)

    static Month of(int year, int month) { return {year * 12 + month - 1}; }
    static Month of(const QDate &date) { return of(date.year(), date.month()); }
    /// Reads `YYYY-MM` (years 1900 to 2999); empty for anything else.
    static std::optional<Month> parse(QStringView text);

    int year() const { return count / 12; }
    int month() const { return count % 12 + 1; }
    QDate firstDay() const { return {year(), month(), 1}; }
    QDate lastDay() const { return firstDay().addMonths(1).addDays(-1); }
    /// `YYYY-MM`.
    QString toString() const;

    Month operator+(int months) const { return {count + months}; }
    int operator-(Month other) const { return count - other.count; }
    auto operator<=>(const Month &) const = default;
};

/// Months from first to last, both included; an open end has no value.
struct MonthRange
{
    std::optional<Month> from;
    std::optional<Month> until;

    bool contains(Month month) const
    {
        return (!from || *from <= month) && (!until || month <= *until);
    }
    bool overlaps(const MonthRange &other) const
    {
        return (!from || !other.until || *from <= *other.until) &&
               (!other.from || !until || *other.from <= *until);
    }
    bool operator==(const MonthRange &) const = default;
};

} // namespace rolewright
