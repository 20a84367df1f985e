#include "app/cli/change_output.h"

#include "core/plan/difference.h"

namespace rolewright::cli {

namespace {

QString actionOf(const Change &change)
{
    if (change.isAddition())
        return QStringLiteral("added");
    if (change.isRemoval())
        return QStringLiteral("removed");
    return change.before == change.after ? QStringLiteral("moved") : QStringLiteral("changed");
}

} // namespace

Json changesAsJson(const ChangeSet &set, const Plan &before, const Plan &after)
{
    Json changes = Json::array();
    for (const Change &change : set.changes) {
        const QStringList words = inWords(ChangeSet{set.name, {change}}, before, after);
        changes.push_back({{"action", utf8(actionOf(change))},
                           {"kind", utf8(wordFor(change.key.table))},
                           {"scenario", utf8(change.key.scenario.value)},
                           {"id", utf8(change.key.id)},
                           {"text", utf8(words.join(QStringLiteral("; ")))}});
    }
    return changes;
}

QString changesInWords(const ChangeSet &set, const Plan &before, const Plan &after)
{
    const QStringList lines = inWords(set, before, after);
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

} // namespace rolewright::cli
