#include "core/storage/copies_text.h"

#include "core/storage/plan_layout.h"
#include "core/storage/plan_reader.h"
#include "core/storage/plan_writer.h"

#include <algorithm>

namespace rolewright {

namespace {

QString copiedKey()
{
    return QStringLiteral("copied");
}

template <class Tag>
Node listOf(const std::vector<Id<Tag>> &ids)
{
    Node list = Node::list();
    for (const Id<Tag> &id : ids)
        list.items.push_back(Node::string(id.value));
    return list;
}

template <class IdType>
std::vector<IdType> idsFrom(const Node *list)
{
    std::vector<IdType> ids;
    if (list == nullptr)
        return ids;
    for (const Node &item : list->items)
        ids.push_back({item.text});
    return ids;
}

std::unexpected<Error> noCopy()
{
    return fail(ErrorCode::BadInput,
                QStringLiteral("This text holds no units or positions that were copied in "
                               "Rolewright. Copy some in Organisation first."));
}

} // namespace

QByteArray copiesText(const Copies &copies)
{
    const ScenarioId id{QStringLiteral("copy")};
    Node copied = Node::map();
    copied.set(listKey<Unit>(), listOf(copies.units));
    copied.set(listKey<Position>(), listOf(copies.positions));
    Plan plan;
    plan.head = Head{.name = QStringLiteral("Copied units and positions")};
    plan.people = copies.people;
    plan.scenarios.append(Scenario{
        .id = id, .name = QStringLiteral("Copy"), .extra = {{copiedKey(), std::move(copied)}}});
    plan.designs[id] = copies.design;
    return writePlan(plan);
}

Result<Copies> readCopies(const QByteArray &text)
{
    // Whatever else is on a clipboard is no broken plan.
    const auto hasKey = [&](const QString &key) { return text.contains(key.toLatin1() + ':'); };
    if (!hasKey(formatKey()) || !hasKey(copiedKey()))
        return noCopy();
    const auto loaded = readPlan(text, QStringLiteral("clipboard"));
    if (!loaded)
        return std::unexpected(loaded.error());
    for (const auto &scenario : loaded->plan.scenarios) {
        const Extra &extra = scenario->extra;
        const auto copied = std::ranges::find(extra, copiedKey(), &Extra::value_type::first);
        if (copied == extra.end())
            continue;
        return copyOf(
            loaded->plan, scenario->id, idsFrom<UnitId>(copied->second.find(listKey<Unit>())),
            idsFrom<PositionId>(copied->second.find(listKey<Position>())), CopiedPeople::Along);
    }
    return noCopy();
}

} // namespace rolewright
