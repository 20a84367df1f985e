#pragma once

#include <QString>

namespace rolewright {

/// A level of a skill, 0 to 4: "3 practitioner".
inline QString levelInWords(int level)
{
    static const char *const words[] = {"none", "basic", "working", "practitioner", "expert"};
    return QStringLiteral("%1 %2").arg(level).arg(QLatin1String(words[level]));
}

} // namespace rolewright
