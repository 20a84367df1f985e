#include "app/views/organisation/unit_removal.h"

#include "app/common/plain_text.h"

#include "core/analysis/finding_list.h"
#include "core/plan/edits/removals.h"

namespace rolewright {

namespace {

/// A way to remove a unit, under what a person chooses it by.
struct Way
{
    QString choice;
    ChangeSet set;
};

QString counted(qsizetype number, const char *one, const char *several)
{
    return QStringLiteral("%1 %2").arg(number).arg(QLatin1String(number == 1 ? one : several));
}

struct Words
{
    TableId table;
    const char *one;
    const char *several;
};

/// "3 positions, 2 assignments and 1 guidance link": the changes that a condition holds for.
template <class Condition>
QString countedInWords(const ChangeSet &set, std::initializer_list<Words> kinds, Condition &&holds)
{
    QStringList parts;
    for (const Words &kind : kinds) {
        const auto number =
            std::count_if(set.changes.begin(), set.changes.end(), [&](const Change &change) {
                return change.key.table == kind.table && holds(change);
            });
        if (number > 0)
            parts << counted(number, kind.one, kind.several);
    }
    return listed(parts, parts.size());
}

/// What a way does besides taking the unit itself away.
QString consequences(const Way &way, const UnitId &unit, const QString &above, bool hasParent)
{
    const auto isRemoved = [&](const Change &change) {
        return change.isRemoval() && change.key.id != unit.value;
    };
    const auto isChanged = [](const Change &change) { return !change.isRemoval(); };
    const auto isMoved = [](const Change &change) {
        if (change.key.table != TableId::Positions || change.isRemoval())
            return !change.isRemoval();
        return std::get<Immutable<Position>>(*change.before)->unit !=
               std::get<Immutable<Position>>(*change.after)->unit;
    };
    const auto reportsToAnother = [&](const Change &change) {
        return isChanged(change) && !isMoved(change);
    };
    QStringList parts;
    const auto add = [&](const QString &text, const QString &what) {
        if (!what.isEmpty())
            parts << text.arg(what);
    };
    add(QStringLiteral("%1 go"),
        countedInWords(way.set,
                       {{TableId::Units, "unit", "units"},
                        {TableId::Positions, "position", "positions"},
                        {TableId::Assignments, "assignment", "assignments"},
                        {TableId::Guidance, "guidance link", "guidance links"}},
                       isRemoved));
    add(QStringLiteral("%1 to ") + above,
        countedInWords(
            way.set,
            {{TableId::Units, "unit", "units"}, {TableId::Positions, "position", "positions"}},
            isMoved));
    add(QStringLiteral("another line of reporting for %1"),
        countedInWords(way.set, {{TableId::Positions, "position", "positions"}}, reportsToAnother));
    add(hasParent ? QStringLiteral("%1 to ") + above : QStringLiteral("%1 without an owner"),
        countedInWords(way.set, {{TableId::UseCases, "use case", "use cases"}}, isChanged));
    return QStringLiteral("%1: %2.").arg(way.choice, parts.join(QStringLiteral("; ")));
}

} // namespace

void removeUnitAsking(const ViewContext &context, const UnitId &unit)
{
    const PlanSession &session = context.session;
    const Unit *found = session.design().units.find(unit);
    if (found == nullptr)
        return;
    const Unit *parent = session.design().units.find(found->parent);
    const QString above = parent == nullptr ? QStringLiteral("the top") : shownText(parent->name);
    const auto up = removeUnit(session.plan(), session.scenario(), unit, UnitContent::MoveUp);
    const auto all = removeUnit(session.plan(), session.scenario(), unit, UnitContent::Remove);
    const bool isEmpty = up && up->changes.size() == 1;
    if (!all || isEmpty) {
        if (context.apply(all))
            context.selection.clear();
        return;
    }
    std::vector<Way> ways;
    if (up)
        ways.push_back({QStringLiteral("Move its content up"), *up});
    ways.push_back({QStringLiteral("Remove its content too"), *all});
    QStringList choices;
    QStringList text;
    for (const Way &way : ways) {
        choices << way.choice;
        text << consequences(way, unit, above, parent != nullptr);
    }
    const auto chosen = context.prompts.choose(
        QStringLiteral("Remove %1?").arg(shownText(found->name)), text.join(u'\n'), choices);
    if (chosen && context.apply(ways[static_cast<size_t>(*chosen)].set))
        context.selection.clear();
}

} // namespace rolewright
