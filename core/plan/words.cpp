#include "core/plan/difference.h"

namespace rolewright {

namespace {

QString nodeInWords(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Null:
        return QStringLiteral("nothing");
    case Node::Kind::Literal:
    case Node::Kind::String:
        return node.text.isEmpty() ? QStringLiteral("nothing") : node.text;
    case Node::Kind::List:
    case Node::Kind::Map:
        break;
    }
    QStringList parts;
    for (size_t i = 0; i < node.items.size(); ++i) {
        const QString value = nodeInWords(node.items[i]);
        parts << (node.isMap() ? node.keys[i] + u' ' + value : value);
    }
    return parts.isEmpty() ? QStringLiteral("nothing") : parts.join(QStringLiteral(", "));
}

/// Lines such as "capacity 1 → 0.8" for what differs, one for each key of nested groups.
void differencesInWords(const QString &name, const Node &before, const Node &after,
                        QStringList &lines)
{
    if (before == after)
        return;
    const bool groups = (before.isMap() || before.isNull()) && (after.isMap() || after.isNull());
    if (!groups || (before.isNull() && after.isNull())) {
        lines << QStringLiteral("%1 %2 → %3").arg(name, nodeInWords(before), nodeInWords(after));
        return;
    }
    std::vector<QString> keys = before.keys;
    for (const QString &key : after.keys) {
        if (before.find(key) == nullptr)
            keys.push_back(key);
    }
    for (const QString &key : keys) {
        const Node *old = before.find(key);
        const Node *now = after.find(key);
        const QString label = QString(key).replace(u'_', u' ');
        differencesInWords(name.isEmpty() ? label : name + u' ' + label, old ? *old : Node::null(),
                           now ? *now : Node::null(), lines);
    }
}

/// What people know of an entity: without the notes by which an import tells edits by hand.
template <class Row>
Node knownOf(Row row)
{
    if constexpr (std::is_same_v<Row, Person>)
        row.imported = Node::null();
    return encodeRecord(row);
}

/// What differs where no detail does.
template <class Row>
QString restInWords(const Row &before, const Row &after)
{
    if constexpr (std::is_same_v<Row, Person>) {
        if (before.imported != after.imported)
            return QStringLiteral("edits by hand that its table agrees with");
    }
    return QStringLiteral("comments changed");
}

class Narrator
{
public:
    Narrator(const Plan &before, const Plan &after) : m_before(before), m_after(after) {}

    QString line(const Change &change) const
    {
        const Entity &entity = change.after ? *change.after : *change.before;
        const QString name = std::visit(
            [&](const auto &row) { return nameOfEntity(*row, change.key.scenario); }, entity);
        const QString subject =
            wordFor(change.key.table) + u' ' + name + inScenario(change.key.scenario);
        if (change.isAddition())
            return QStringLiteral("added ") + subject;
        if (change.isRemoval())
            return QStringLiteral("removed ") + subject;
        QStringList details;
        std::visit(
            [&](const auto &old) {
                using Row = std::remove_cvref_t<decltype(old)>;
                const auto &now = std::get<Row>(*change.after);
                differencesInWords({}, knownOf(*old), knownOf(*now), details);
                if (change.moved)
                    details << QStringLiteral("moved in the order");
                if (details.isEmpty())
                    details << restInWords(*old, *now);
            },
            *change.before);
        return QStringLiteral("changed %1: %2").arg(subject, details.join(QStringLiteral("; ")));
    }

private:
    QString inScenario(const ScenarioId &scenario) const
    {
        const bool several = m_before.scenarios.size() > 1 || m_after.scenarios.size() > 1;
        if (scenario.isEmpty() || !several)
            return {};
        const Scenario *row = m_after.scenarios.find(scenario);
        if (row == nullptr)
            row = m_before.scenarios.find(scenario);
        return row == nullptr ? QString() : QStringLiteral(" (%1)").arg(row->name);
    }

    QString person(const PersonId &id) const
    {
        const Person *row = m_after.people.find(id);
        if (row == nullptr)
            row = m_before.people.find(id);
        return row == nullptr ? id.value : row->name;
    }

    QString unit(const UnitId &id, const ScenarioId &scenario) const
    {
        const Unit *row = m_after.design(scenario).units.find(id);
        if (row == nullptr)
            row = m_before.design(scenario).units.find(id);
        return row == nullptr ? id.value : row->name;
    }

    QString position(const PositionId &id, const ScenarioId &scenario) const
    {
        const Position *row = m_after.design(scenario).positions.find(id);
        if (row == nullptr)
            row = m_before.design(scenario).positions.find(id);
        return row == nullptr ? id.value : nameOfEntity(*row, scenario);
    }

    template <class T>
    QString nameOfEntity(const T &entity, const ScenarioId &scenario) const
    {
        if constexpr (std::is_same_v<T, Position>)
            return QStringLiteral("%1, %2").arg(entity.title, unit(entity.unit, scenario));
        else if constexpr (std::is_same_v<T, Assignment>)
            return QStringLiteral("%1 on %2")
                .arg(person(entity.person), position(entity.position, scenario));
        else if constexpr (std::is_same_v<T, GuidanceLink>)
            return QStringLiteral("%1 → %2").arg(position(entity.from, scenario),
                                                 position(entity.to, scenario));
        else if constexpr (requires { entity.name; })
            return entity.name;
        else
            return entity.key();
    }

    const Plan &m_before;
    const Plan &m_after;
};

} // namespace

QStringList inWords(const ChangeSet &set, const Plan &before, const Plan &after)
{
    const Narrator narrator(before, after);
    QStringList lines;
    for (const Change &change : set.changes)
        lines << narrator.line(change);
    return lines;
}

} // namespace rolewright
