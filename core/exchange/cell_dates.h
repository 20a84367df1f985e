#pragma once

#include <QDate>
#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace rolewright {

/// In which order a column's dates are written.
enum class DateOrder { YearMonthDay, DayMonthYear, MonthDayYear };

/// "YMD", "DMY" or "MDY".
QString nameOf(DateOrder order);
std::optional<DateOrder> dateOrderOf(const QString &name);

/// The three numbers of a date as they stand in the text, and how they are separated. A time behind
/// the date is left out; a month may be written as an English or German name.
struct DateParts
{
    std::array<int, 3> numbers{};
    std::array<int, 3> digits{}; ///< that each number was written with
    QChar separator;
    int namedMonth = -1; ///< which of the three was a name; -1 for none
};
std::optional<DateParts> dateParts(QStringView text);

/// The date in a given order; empty for none, such as a 13th month, and outside 1900 to 2999.
/// Two-digit years lie between 89 years back and ten ahead of today.
std::optional<QDate> dateFrom(const DateParts &parts, DateOrder order, const QDate &today);

/// The same, where a date that cannot be mistaken (a year in front, a month by name) is read
/// whatever the order.
std::optional<QDate> readDate(const DateParts &parts, DateOrder order, const QDate &today);

/// Which order reads most of a column's dates.
struct DateOrderGuess
{
    DateOrder order = DateOrder::YearMonthDay;
    bool isCertain = false; ///< some date reads in no other order
    QChar separator;
};
DateOrderGuess guessDateOrder(const std::vector<DateParts> &dates, const QDate &today);

/// Settles columns that read in two orders by the file's certain columns, else by the separator:
/// a slash means month first, all others day first.
void settleDateOrders(std::vector<DateOrderGuess *> guesses);

} // namespace rolewright
