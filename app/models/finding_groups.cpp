#include "app/models/finding_groups.h"

#include <algorithm>
#include <array>

namespace rolewright {

namespace {

struct Group
{
    const char *kind;
    const char *title;
};

constexpr std::array groups{
    Group{"activity", "Activities"}, Group{"profile", "Profiles"}, Group{"unit", "Units"},
    Group{"position", "Positions"},  Group{"person", "People"},    Group{"use-case", "Use cases"},
    Group{"skill", "Skills"},        Group{"phase", "Phases"},
};

} // namespace

QStringList placeGroups()
{
    QStringList titles;
    for (const Group &group : groups)
        titles << QLatin1String(group.title);
    return titles << QStringLiteral("Elsewhere in the plan");
}

size_t placeGroupOf(const FindingPlace &place)
{
    const auto *group = std::ranges::find_if(
        groups, [&](const Group &one) { return place.kind == QLatin1String(one.kind); });
    return static_cast<size_t>(group - groups.begin());
}

QString findingsInWords(qsizetype count)
{
    return count == 1 ? QStringLiteral("1 finding") : QStringLiteral("%1 findings").arg(count);
}

} // namespace rolewright
