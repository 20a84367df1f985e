#include "core/plan/merge.h"

#include "core/plan/difference.h"
#include "core/plan/references.h"
#include "core/plan/validation.h"

namespace rolewright {

namespace {

QString wordsFor(const Node &node)
{
    if (node.isScalar())
        return node.text;
    return node.isNull() ? QStringLiteral("nothing") : kindInWords(node);
}

struct FieldConflict
{
    QString field;
    QString base;
    QString ours;
    QString theirs;
};

/// A value, or none where the key is missing.
using MaybeNode = std::optional<Node>;

MaybeNode mergeNodes(const QString &path, const MaybeNode &base, const MaybeNode &ours,
                     const MaybeNode &theirs, std::vector<FieldConflict> &conflicts);

Node mergeMaps(const QString &path, const Node &base, const Node &ours, const Node &theirs,
               std::vector<FieldConflict> &conflicts)
{
    const auto at = [](const Node &map, const QString &key) {
        const Node *found = map.find(key);
        return found == nullptr ? MaybeNode() : MaybeNode(*found);
    };
    std::vector<QString> keys = ours.keys;
    for (const QString &key : theirs.keys) {
        if (ours.find(key) == nullptr)
            keys.push_back(key);
    }
    Node merged = Node::map();
    for (const QString &key : keys) {
        const QString inner = path.isEmpty() ? key : path + u'.' + key;
        auto value = mergeNodes(inner, at(base, key), at(ours, key), at(theirs, key), conflicts);
        if (value)
            merged.set(key, std::move(*value));
    }
    return merged;
}

MaybeNode mergeNodes(const QString &path, const MaybeNode &base, const MaybeNode &ours,
                     const MaybeNode &theirs, std::vector<FieldConflict> &conflicts)
{
    if (ours == theirs || theirs == base)
        return ours;
    if (ours == base)
        return theirs;
    const bool groups =
        ours && theirs && ours->isMap() && theirs->isMap() && (!base || base->isMap());
    if (groups)
        return mergeMaps(path, base.value_or(Node::map()), *ours, *theirs, conflicts);
    const auto words = [](const MaybeNode &node) { return wordsFor(node.value_or(Node::null())); };
    conflicts.push_back({path, words(base), words(ours), words(theirs)});
    return ours;
}

template <class V>
V pick(const V &base, const V &ours, const V &theirs)
{
    return ours == base ? theirs : ours;
}

/// Members that no file key stands for.
template <class T>
void mergeHidden(T &merged, const T &base, const T &ours, const T &theirs)
{
    if constexpr (requires { merged.comments; })
        merged.comments = pick(base.comments, ours.comments, theirs.comments);
    if constexpr (std::is_same_v<T, UseCasePhase>)
        merged.useCase = pick(base.useCase, ours.useCase, theirs.useCase);
    if constexpr (std::is_same_v<T, Head>) {
        merged.sectionComments =
            pick(base.sectionComments, ours.sectionComments, theirs.sectionComments);
        merged.tailoringExtra =
            pick(base.tailoringExtra, ours.tailoringExtra, theirs.tailoringExtra);
    }
}

template <class T>
Entity mergeEntities(const T &base, bool hasBase, const T &ours, const T &theirs,
                     std::vector<FieldConflict> &conflicts)
{
    const Node merged = mergeMaps({}, hasBase ? encodeRecord(base) : Node::map(),
                                  encodeRecord(ours), encodeRecord(theirs), conflicts);
    Problems problems;
    T result{};
    if (!decodeRecord(merged, result, problems)) {
        conflicts.push_back(
            {{},
             {},
             QStringLiteral("ours"),
             QStringLiteral("does not fit ours: ") + problems.found().front().text});
        return Immutable<T>(ours);
    }
    mergeHidden(result, base, ours, theirs);
    return Immutable<T>(std::move(result));
}

class Merger
{
public:
    Merger(const Plan &base, const Plan &ours, const Plan &theirs)
        : m_base(base), m_ours(ours), m_theirs(theirs), m_theirSet(difference(base, theirs))
    {
        for (const Change &change : difference(base, ours).changes)
            m_ourChanges.insert(change.key, change);
    }

    Result<MergeResult> run()
    {
        for (const Change &change : m_theirSet.changes)
            take(change);
        const size_t mostRounds = m_changes.size() + static_cast<size_t>(m_ourChanges.size()) + 1;
        for (size_t round = 0; round <= mostRounds; ++round) {
            const ChangeSet set{QStringLiteral("Merge"), m_changes};
            auto merged = applyUnchecked(m_ours, set);
            if (!merged)
                return std::unexpected(merged.error());
            // Our plan is sound: a joined one that is not has it from the changes.
            const auto found = violationsAfter(*merged, set).empty() ? std::vector<Violation>{}
                                                                     : violations(*merged);
            if (found.empty())
                return MergeResult{std::move(*merged), std::move(m_conflicts)};
            if (!giveWay(*merged, found))
                return fail(ErrorCode::NotAllowed, found.front().text,
                            {.id = found.front().key.id});
        }
        return fail(ErrorCode::Internal, QStringLiteral("the two plans cannot be joined"));
    }

private:
    void take(const Change &theirs)
    {
        const auto ours = m_ourChanges.constFind(theirs.key);
        if (ours == m_ourChanges.cend()) {
            m_changes.push_back(placed(theirs));
            return;
        }
        if (ours->after == theirs.after) {
            return;
        }
        if (!ours->after || !theirs.after) {
            keepChanged(*ours, theirs);
            return;
        }
        std::vector<FieldConflict> conflicts;
        const Entity merged = std::visit(
            [&](const auto &own) {
                using Row = std::remove_cvref_t<decltype(own)>;
                using T = std::remove_cvref_t<decltype(*own)>;
                const auto &other = std::get<Row>(*theirs.after);
                const T base = theirs.before ? *std::get<Row>(*theirs.before) : T{};
                return mergeEntities<T>(base, theirs.before.has_value(), *own, *other, conflicts);
            },
            *ours->after);
        for (const FieldConflict &conflict : conflicts)
            m_conflicts.push_back(
                {theirs.key, conflict.field, conflict.base, conflict.ours, conflict.theirs});
        if (!(merged == *ours->after))
            m_changes.push_back({theirs.key, ours->after, merged, {}, {}, false});
    }

    /// One side removed what the other changed: the changed one stays.
    void keepChanged(const Change &ours, const Change &theirs)
    {
        const auto words = [](const Change &change) {
            return change.after ? QStringLiteral("changed") : QStringLiteral("removed");
        };
        m_conflicts.push_back({theirs.key, {}, {}, words(ours), words(theirs)});
        if (theirs.after)
            m_changes.push_back(placed({theirs.key,
                                        std::nullopt,
                                        theirs.after,
                                        {},
                                        predecessorIn(m_theirs, theirs.key),
                                        false}));
    }

    /// The change with a predecessor that our plan will have.
    Change placed(Change change) const
    {
        if (!change.isAddition() && !change.moved)
            return change;
        if (change.isAddition() && m_ours.find(change.key))
            return change;
        while (!change.predecessorAfter.isEmpty()) {
            const EntityKey behind{change.key.scenario, change.key.table, change.predecessorAfter};
            const bool theirsAdds = !m_base.find(behind);
            if (m_ours.find(behind) || theirsAdds)
                break;
            change.predecessorAfter = predecessorIn(m_theirs, behind);
        }
        return change;
    }

    QString predecessorIn(const Plan &plan, const EntityKey &key) const
    {
        const auto entity = plan.find(key);
        if (!entity)
            return {};
        return std::visit(
            [&](const auto &row) {
                using T = std::remove_cvref_t<decltype(*row)>;
                if constexpr (std::is_same_v<T, Head>)
                    return QString();
                else
                    return tableIn<T>(plan, key.scenario).predecessorOf(key.id);
            },
            *entity);
    }

    /// Takes back what keeps the joined plan from holding together; false when nothing more can be
    /// taken back.
    bool giveWay(const Plan &merged, const std::vector<Violation> &found)
    {
        bool gave = false;
        for (const Violation &violation : found)
            gave = restoreMissing(merged, violation.key) || breakCircle(merged, violation.key) ||
                   dropTheirs(violation) || gave;
        return gave;
    }

    bool breakCircle(const Plan &merged, const EntityKey &key)
    {
        if (key.table == TableId::Units)
            return keepOurLine(merged, key, &Unit::parent, QStringLiteral("parent"));
        if (key.table == TableId::Positions)
            return keepOurLine(merged, key, &Position::reportsTo, QStringLiteral("reports_to"));
        return false;
    }

    /// Takes back one line of theirs from the circle that an entity stands in, if it does.
    template <class T, class Line>
    bool keepOurLine(const Plan &merged, const EntityKey &start, Line T::*line,
                     const QString &fieldName)
    {
        for (const QString &id : circleFrom(tableIn<T>(merged, start.scenario), start.id, line)) {
            const auto change =
                std::find_if(m_changes.begin(), m_changes.end(), [&](const Change &candidate) {
                    return candidate.key == EntityKey{start.scenario, start.table, id};
                });
            if (change == m_changes.end() || !change->before || !change->after)
                continue;
            const Line ours = (*std::get<Immutable<T>>(*change->before)).*line;
            T entity = *std::get<Immutable<T>>(*change->after);
            if (entity.*line == ours)
                continue;
            m_conflicts.push_back({change->key, fieldName, {}, ours.value, (entity.*line).value});
            entity.*line = ours;
            change->after = Immutable<T>(std::move(entity));
            return true;
        }
        return false;
    }

    template <class T, class Line>
    static QStringList circleFrom(const Table<T> &table, const QString &start, Line T::*line)
    {
        QStringList members;
        const T *entity = table.find(start);
        while (entity != nullptr && members.size() <= table.size()) {
            members << entity->key();
            const Line above = entity->*line;
            if (above.value == start)
                return members;
            entity = table.find(above);
        }
        return {};
    }

    /// Brings back what an entity refers to and one side removed.
    bool restoreMissing(const Plan &merged, const EntityKey &key)
    {
        const auto entity = merged.find(key);
        if (!entity)
            return restoreRemoved(key);
        std::vector<EntityKey> wanted;
        std::visit(
            [&](const auto &row) {
                visitReferences(*row, [&](TableId table, const QString &id, const char *) {
                    wanted.push_back(
                        {isScenarioTable(table) ? key.scenario : ScenarioId{}, table, id});
                });
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(*row)>, Scenario>) {
                    for (const PositionId &position : row->hiringOrder)
                        wanted.push_back({row->id, TableId::Positions, position.value});
                }
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(*row)>, UseCase>) {
                    for (const auto &design : m_base.designs)
                        wanted.push_back({design.first, TableId::Units, row->unit.value});
                }
            },
            *entity);
        bool restored = false;
        for (const EntityKey &missing : wanted) {
            if (!merged.find(missing))
                restored = comesBack(missing) || restoreRemoved(missing) || restored;
        }
        return restored;
    }

    /// Whether an entity that was missing is already restored for another one that needs it.
    bool comesBack(const EntityKey &key) const
    {
        const auto change = std::find_if(m_changes.begin(), m_changes.end(),
                                         [&](const Change &other) { return other.key == key; });
        return change == m_changes.end() ? m_ours.find(key).has_value() : change->isAddition();
    }

    bool restoreRemoved(const EntityKey &key)
    {
        const auto theirs =
            std::find_if(m_changes.begin(), m_changes.end(), [&](const Change &change) {
                return change.key == key && change.isRemoval();
            });
        if (theirs != m_changes.end()) {
            m_changes.erase(theirs);
            m_conflicts.push_back(
                {key, {}, {}, QStringLiteral("still needed"), QStringLiteral("removed")});
            return true;
        }
        const auto original = m_base.find(key);
        const bool pending = std::any_of(m_changes.begin(), m_changes.end(),
                                         [&](const Change &change) { return change.key == key; });
        if (!original || m_ours.find(key) || pending)
            return false;
        m_changes.push_back(
            placed({key, std::nullopt, original, {}, predecessorIn(m_theirs, key), false}));
        m_conflicts.push_back(
            {key, {}, {}, QStringLiteral("removed"), QStringLiteral("still needed")});
        return true;
    }

    bool dropTheirs(const Violation &violation)
    {
        for (const Change &change : m_changes) {
            if (change.key == violation.key && change.isAddition())
                closeGap(change.key, change.predecessorAfter);
        }
        const auto dropped = std::erase_if(m_changes, [&](const Change &change) {
            return change.key == violation.key && !change.isRemoval();
        });
        if (dropped == 0)
            return false;
        m_conflicts.push_back({violation.key, {}, {}, QStringLiteral("kept"), violation.text});
        return true;
    }

    /// What should stand behind a row that will not be there stands behind the one before it.
    void closeGap(const EntityKey &key, const QString &predecessor)
    {
        for (Change &change : m_changes) {
            const bool sameTable =
                change.key.table == key.table && change.key.scenario == key.scenario;
            if (sameTable && change.predecessorAfter == key.id)
                change.predecessorAfter = predecessor;
        }
    }

    const Plan &m_base;
    const Plan &m_ours;
    const Plan &m_theirs;
    ChangeSet m_theirSet;
    QHash<EntityKey, Change> m_ourChanges;
    std::vector<Change> m_changes;
    std::vector<MergeConflict> m_conflicts;
};

} // namespace

Result<MergeResult> merge(const Plan &base, const Plan &ours, const Plan &theirs)
{
    return Merger(base, ours, theirs).run();
}

} // namespace rolewright
