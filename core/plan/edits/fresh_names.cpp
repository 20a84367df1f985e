#include "core/plan/edits/fresh_names.h"

namespace rolewright {

namespace {

constexpr qsizetype mostDigits = 2; // more is a year or a key, and no count

/// A name without the number at its end, and that number; 1 where there is none.
std::pair<QString, int> counted(const QString &name)
{
    const qsizetype blank = name.lastIndexOf(u' ');
    const QString end = name.mid(blank + 1);
    bool isNumber = false;
    const int number = end.toInt(&isNumber);
    if (blank <= 0 || !isNumber || number < 1 || end.size() > mostDigits)
        return {name, 1};
    return {name.left(blank), number};
}

} // namespace

QString distinctName(const QSet<QString> &taken, const QString &name)
{
    if (!taken.contains(name))
        return name;
    auto [stem, number] = counted(name);
    const auto numbered = [&] { return stem + u' ' + QString::number(number); };
    do
        ++number;
    while (taken.contains(numbered()));
    return numbered();
}

} // namespace rolewright
