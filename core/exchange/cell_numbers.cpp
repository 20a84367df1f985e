#include "core/exchange/cell_numbers.h"

namespace rolewright {

std::optional<double> readNumber(const QString &text)
{
    if (text.isEmpty() || text.size() > 40)
        return std::nullopt;
    QString plain = text;
    if (plain.count(u',') == 1 && plain.lastIndexOf(u'.') < plain.indexOf(u','))
        plain.remove(u'.').replace(u',', u'.');
    for (const QChar c : plain) {
        if ((c < u'0' || c > u'9') && c != u'.' && c != u'-' && c != u'+')
            return std::nullopt;
    }
    bool good = false;
    const double value = plain.toDouble(&good);
    return good ? std::optional(value) : std::nullopt;
}

std::optional<double> readCapacity(const QString &text, bool takesPercent)
{
    QString plain = text;
    const bool isPercent = plain.endsWith(u'%');
    if (isPercent)
        plain.chop(1);
    auto value = readNumber(plain.trimmed());
    if (value && (isPercent || (takesPercent && *value >= 10 && *value <= 200)))
        *value /= 100;
    return value && *value >= 0 && *value <= 2 ? value : std::nullopt;
}

} // namespace rolewright
