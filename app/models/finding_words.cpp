#include "app/models/finding_words.h"

#include "core/plan/edits/seats.h"

#include <algorithm>
#include <array>

namespace rolewright {

namespace {

template <class T>
QString nameIn(const Table<T> &table, const QString &id)
{
    const T *row = table.find(id);
    return row == nullptr ? id : row->name;
}

template <class T>
QString nameIn(const T *entry, const QString &id, const QString &language)
{
    return entry == nullptr ? id : entry->name.in(language);
}

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

QString nameOf(const Snapshot &snapshot, const FindingPlace &place)
{
    const Framework &framework = snapshot.input.framework;
    const Design &design = snapshot.input.design();
    const QString &kind = place.kind;
    const QString &id = place.id;
    if (kind == QLatin1String("position")) {
        const Position *position = design.positions.find(id);
        return position == nullptr ? id : seatInWords(design, *position);
    }
    if (kind == QLatin1String("unit"))
        return nameIn(design.units, id);
    if (kind == QLatin1String("person"))
        return nameIn(snapshot.plan().people, id);
    if (kind == QLatin1String("use-case"))
        return nameIn(snapshot.plan().useCases, id);
    if (kind == QLatin1String("profile"))
        return nameIn(framework.profile({id}), id, snapshot.language());
    if (kind == QLatin1String("activity"))
        return nameIn(framework.activity({id}), id, snapshot.language());
    return id.isEmpty() ? QStringLiteral("The plan") : id;
}

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

QString severityInWords(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("Error");
    case Severity::Warning:
        return QStringLiteral("Warning");
    case Severity::Hint:
        break;
    }
    return QStringLiteral("Hint");
}

QString findingsInWords(qsizetype count)
{
    return count == 1 ? QStringLiteral("1 finding") : QStringLiteral("%1 findings").arg(count);
}

} // namespace rolewright
