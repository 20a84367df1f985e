#include "core/base/id.h"

#include <algorithm>

namespace rolewright {

namespace {

bool isIdCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

} // namespace

bool isValidId(QStringView text)
{
    if (text.isEmpty() || !isIdCharacter(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return isIdCharacter(c) || c == u'-'; });
}

QString slug(QStringView text)
{
    const QString folded = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString result;
    for (const QChar c : folded) {
        if (isIdCharacter(c)) {
            result += c;
            continue;
        }
        const bool accent = c.category() == QChar::Mark_NonSpacing;
        if (!accent && !result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
    }
    while (result.endsWith(u'-'))
        result.chop(1);
    return result;
}

} // namespace rolewright
