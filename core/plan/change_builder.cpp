#include "core/plan/change_builder.h"

namespace rolewright {

void ChangeBuilder::setHead(Head head)
{
    record({{{}, TableId::Head, {}},
            Entity(m_plan.head),
            Entity(Immutable<Head>(std::move(head))),
            {},
            {},
            false});
}

Result<ChangeSet> ChangeBuilder::finish(const QString &name) const
{
    ChangeSet set{name, {}};
    for (const Change &change : m_changes) {
        const bool nothing =
            (change.before == change.after && !change.moved) || (!change.before && !change.after);
        if (!nothing)
            set.changes.push_back(change);
    }
    for (const Change &change : set.changes) {
        const ScenarioId &id = change.key.scenario;
        const Scenario *scenario = m_plan.scenarios.find(id);
        if (scenario != nullptr && scenario->locked)
            return fail(ErrorCode::NotAllowed, lockedInWords(*scenario), {.id = id.value});
    }
    if (const auto tried = apply(m_plan, set); !tried)
        return std::unexpected(tried.error());
    return set;
}

void ChangeBuilder::record(Change change)
{
    const auto known = m_index.constFind(change.key);
    if (known == m_index.cend()) {
        m_index.insert(change.key, m_changes.size());
        m_changes.push_back(std::move(change));
        return;
    }
    Change &pending = m_changes[*known];
    pending.after = std::move(change.after);
    if (change.moved) {
        pending.moved = pending.before.has_value();
        pending.predecessorBefore = pending.before ? change.predecessorBefore : QString();
        pending.predecessorAfter = change.predecessorAfter;
    }
    if (!pending.after) {
        pending.moved = false;
        pending.predecessorBefore = pending.before ? change.predecessorBefore : QString();
        pending.predecessorAfter.clear();
    }
}

QString lockedInWords(const Scenario &scenario)
{
    return QStringLiteral("the scenario “%1” is locked; unlock it to change it").arg(scenario.name);
}

std::unexpected<Error> notThere(TableId table, const QString &id)
{
    return fail(ErrorCode::NotFound, QStringLiteral("there is no %1 “%2”").arg(wordFor(table), id),
                {.id = id});
}

} // namespace rolewright
