#include "core/exchange/cell_dates.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr std::array allOrders{DateOrder::YearMonthDay, DateOrder::DayMonthYear,
                               DateOrder::MonthDayYear};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSeparator(QChar c)
{
    return c == u'/' || c == u'.' || c == u'-' || c == u' ' || c == u',';
}

/// 1 to 12 for a name or its first three letters; 0 for other words.
int monthOfName(QStringView word)
{
    constexpr std::array<const char16_t *, 12> english{u"jan", u"feb", u"mar", u"apr",
                                                       u"may", u"jun", u"jul", u"aug",
                                                       u"sep", u"oct", u"nov", u"dec"};
    if (word.size() < 3)
        return 0;
    const QString start = word.left(3).toString().toLower();
    for (size_t i = 0; i < english.size(); ++i) {
        if (start == QStringView(english[i]))
            return static_cast<int>(i) + 1;
    }
    if (start == u"mär" || start == u"mrz")
        return 3;
    if (start == u"mai")
        return 5;
    return start == u"okt" ? 10 : start == u"dez" ? 12 : 0;
}

/// What stands before a time: "2020-01-05T00:00:00", "1/5/2020 12:00 AM".
QStringView withoutTime(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return text;
    const qsizetype before = std::max(text.lastIndexOf(u'T', colon), text.lastIndexOf(u' ', colon));
    return before > 0 ? text.left(before) : text;
}

bool isTwoDigitYear(const DateParts &parts, size_t at)
{
    return parts.digits[at] == 2;
}

std::array<size_t, 3> placesOf(DateOrder order)
{
    switch (order) {
    case DateOrder::YearMonthDay:
        return {0, 1, 2};
    case DateOrder::DayMonthYear:
        return {2, 1, 0};
    case DateOrder::MonthDayYear:
        return {2, 0, 1};
    }
    return {0, 1, 2};
}

} // namespace

QString nameOf(DateOrder order)
{
    switch (order) {
    case DateOrder::YearMonthDay:
        return QStringLiteral("YMD");
    case DateOrder::DayMonthYear:
        return QStringLiteral("DMY");
    case DateOrder::MonthDayYear:
        return QStringLiteral("MDY");
    }
    return {};
}

std::optional<DateOrder> dateOrderOf(const QString &name)
{
    for (const DateOrder order : allOrders) {
        if (nameOf(order) == name)
            return order;
    }
    return std::nullopt;
}

std::optional<DateParts> dateParts(QStringView text)
{
    if (text.size() < 6 || text.size() > 40)
        return std::nullopt;
    text = withoutTime(text);
    DateParts parts;
    size_t count = 0;
    qsizetype i = 0;
    while (i < text.size()) {
        if (count == 3)
            return std::nullopt;
        const qsizetype begin = i;
        const bool number = isDigit(text[i]);
        while (i < text.size() && (number ? isDigit(text[i]) : text[i].isLetter()))
            ++i;
        if (i == begin || (number && i - begin > 4))
            return std::nullopt;
        const QStringView token = text.mid(begin, i - begin);
        const int value = number ? token.toInt() : monthOfName(token);
        if (!number && (value == 0 || parts.namedMonth >= 0))
            return std::nullopt;
        if (!number)
            parts.namedMonth = static_cast<int>(count);
        parts.numbers[count] = value;
        parts.digits[count++] = number ? static_cast<int>(i - begin) : 0;
        const qsizetype behind = i;
        while (i < text.size() && isSeparator(text[i]))
            ++i;
        if (i == behind && i < text.size())
            return std::nullopt;
        if (count == 1 && i > behind)
            parts.separator = text[behind];
        if (count == 2 && parts.namedMonth < 0 && i > behind && text[behind] != parts.separator)
            return std::nullopt;
    }
    if (count != 3)
        return std::nullopt;
    return parts;
}

std::optional<QDate> dateFrom(const DateParts &parts, DateOrder order, const QDate &today)
{
    const auto [yearAt, monthAt, dayAt] = placesOf(order);
    if (parts.namedMonth >= 0 && static_cast<size_t>(parts.namedMonth) != monthAt)
        return std::nullopt;
    const bool shortYear = isTwoDigitYear(parts, yearAt);
    if ((!shortYear && parts.digits[yearAt] != 4) || parts.digits[dayAt] > 2 ||
        parts.digits[monthAt] > 2)
        return std::nullopt;
    int year = parts.numbers[yearAt];
    if (shortYear) {
        const int newest = today.year() + 10;
        year += newest / 100 * 100;
        if (year > newest)
            year -= 100;
    }
    const QDate date(year, parts.numbers[monthAt], parts.numbers[dayAt]);
    if (!date.isValid() || year < 1900 || year > 2999)
        return std::nullopt;
    return date;
}

std::optional<QDate> readDate(const DateParts &parts, DateOrder order, const QDate &today)
{
    if (const auto date = dateFrom(parts, order, today))
        return date;
    if (parts.digits[0] == 4)
        return dateFrom(parts, DateOrder::YearMonthDay, today);
    if (parts.namedMonth < 0)
        return std::nullopt;
    return dateFrom(
        parts, parts.namedMonth == 0 ? DateOrder::MonthDayYear : DateOrder::DayMonthYear, today);
}

DateOrderGuess guessDateOrder(const std::vector<DateParts> &dates, const QDate &today)
{
    std::array<qsizetype, 3> readable{};
    for (const DateParts &parts : dates) {
        for (size_t i = 0; i < allOrders.size(); ++i)
            readable[i] += dateFrom(parts, allOrders[i], today) ? 1 : 0;
    }
    const auto best = std::max_element(readable.begin(), readable.end());
    DateOrderGuess guess;
    guess.order = allOrders[static_cast<size_t>(best - readable.begin())];
    guess.isCertain = *best > 0 && std::count(readable.begin(), readable.end(), *best) == 1;
    if (!dates.empty())
        guess.separator = dates.front().separator;
    return guess;
}

void settleDateOrders(std::vector<DateOrderGuess *> guesses)
{
    const auto certain = [&](const DateOrderGuess &open) {
        return std::find_if(guesses.begin(), guesses.end(), [&](const DateOrderGuess *other) {
            return other->isCertain && other->separator == open.separator;
        });
    };
    for (DateOrderGuess *guess : guesses) {
        if (guess->isCertain)
            continue;
        const auto model = certain(*guess);
        if (model != guesses.end())
            guess->order = (*model)->order;
        else if (guess->separator == u'/')
            guess->order = DateOrder::MonthDayYear;
        else if (guess->separator != QChar())
            guess->order = DateOrder::DayMonthYear;
    }
}

} // namespace rolewright
