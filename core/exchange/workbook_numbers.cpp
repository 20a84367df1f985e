#include "core/exchange/workbook_numbers.h"

#include <QDate>
#include <QTime>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr int longestFormat = 255; ///< in characters, which is what workbooks allow
constexpr int shownDigits = 15;
constexpr int secondsOfDay = 86'400;
constexpr double lastDay = 2'958'465; ///< 9999-12-31, counted from 1900

/// A format without what stands in it as text: in quotes, behind a backslash, in brackets. Brackets
/// with hours, minutes or seconds stay, as they count time.
QString withoutLiterals(const QString &code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            const QString inner = code.mid(i + 1, end < 0 ? -1 : end - i - 1).toLower();
            const bool countsTime = c == u'[' && !inner.isEmpty() &&
                                    QStringView(u"hms").contains(inner.front()) &&
                                    inner.count(inner.front()) == inner.size();
            bare += countsTime ? inner : QString();
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i; // the character behind it stands for itself
        } else {
            bare += c.toLower();
        }
    }
    return bare;
}

/// Day 60 is 29 February 1900 to workbooks, a day that never was: those before it count one less.
QDate dayOf(int day, bool from1904)
{
    if (from1904)
        return QDate(1904, 1, 1).addDays(day);
    return QDate(1899, 12, 30).addDays(day < 60 ? day + 1 : day);
}

QString dateAsText(double days, bool from1904)
{
    double whole = std::floor(days);
    int seconds = static_cast<int>(std::lround((days - whole) * secondsOfDay));
    if (seconds == secondsOfDay) {
        seconds = 0;
        whole += 1;
    }
    const QString time = QTime(0, 0).addSecs(seconds).toString(QStringLiteral("HH:mm:ss"));
    if (whole < 1 && !from1904)
        return time;
    const QString date = dayOf(static_cast<int>(whole), from1904).toString(Qt::ISODate);
    return seconds == 0 ? date : date + u' ' + time;
}

} // namespace

NumberLook lookOfFormat(const QString &code)
{
    const QString bare = withoutLiterals(code.left(longestFormat)).section(u';', 0, 0);
    const bool isDate = std::any_of(bare.begin(), bare.end(),
                                    [](QChar c) { return QStringView(u"ymdhs").contains(c); });
    const bool isFilledUp = bare.size() > 1 && bare.count(u'0') == bare.size();
    return {isDate, isFilledUp ? static_cast<int>(bare.size()) : 0};
}

NumberLook lookOfBuiltIn(int number)
{
    const bool isDate = (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
                        (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
    return {isDate, 0};
}

QString numberAsText(const QString &text, const NumberLook &look, bool from1904)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return text;
    if (look.isDate)
        return value >= 0 && value <= lastDay ? dateAsText(value, from1904) : text;
    const QString shown = QString::number(value, 'g', shownDigits);
    const bool isWhole = value >= 0 && value == std::floor(value) && !shown.contains(u'e');
    return isWhole ? shown.rightJustified(look.digits, u'0') : shown;
}

} // namespace rolewright
