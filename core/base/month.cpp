#include "core/base/month.h"

namespace rolewright {

std::optional<Month> Month::parse(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-')
        return std::nullopt;
    for (const qsizetype digit : {0, 1, 2, 3, 5, 6}) {
        if (text[digit] < u'0' || text[digit] > u'9')
            return std::nullopt;
    }
    const int year = text.first(4).toInt();
    const int month = text.last(2).toInt();
    if (year < 1900 || year > 2999 || month < 1 || month > 12)
        return std::nullopt;
    return of(year, month);
}

QString Month::toString() const
{
    return QStringLiteral("%1-%2")
        .arg(year(), 4, 10, QLatin1Char('0'))
        .arg(month(), 2, 10, QLatin1Char('0'));
}

} // namespace rolewright
