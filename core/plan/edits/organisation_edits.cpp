#include "core/plan/edits/organisation_edits.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/seats.h"

namespace rolewright {

namespace {

constexpr int longestId = 60;

/// The profile with the greatest share, the first of equals, among those that the framework has.
const Profile *mainProfile(const Framework &framework, const Position &position)
{
    const Profile *main = nullptr;
    double greatest = 0;
    for (const auto &[id, given] : position.profiles.entries) {
        const Profile *profile = framework.profile(id);
        const double share = position.profiles.shareOf(id);
        if (profile == nullptr || (main != nullptr && share <= greatest))
            continue;
        main = profile;
        greatest = share;
    }
    return main;
}

/// Finds out who guides whom in a design. Linear in its links to make; each answer then costs what
/// the links of a position do.
class Guidance
{
public:
    Guidance(const Design &design, const Framework &framework)
        : m_design(design), m_framework(framework)
    {
        for (const auto &link : design.guidance) {
            m_to[link->to].push_back(&*link);
            if (!link->flow.isEmpty() && !m_flowFrom.contains(link->from))
                m_flowFrom.insert(link->from, link->flow);
        }
    }

    /// What the framework lets flow between two positions; empty when it says nothing.
    QString givenFlow(const Position &from, const Position &to) const
    {
        for (const GuidanceEdge &edge : m_framework.guidance) {
            if (from.profiles.contains(edge.from) && to.profiles.contains(edge.to))
                return edge.flow;
        }
        return {};
    }

    /// What would flow between two positions.
    QString flowBetween(const Position &from, const Position &to) const
    {
        if (const QString given = givenFlow(from, to); !given.isEmpty())
            return given;
        if (m_flowFrom.contains(from.id))
            return m_flowFrom.value(from.id);
        for (const GuidanceEdge &edge : m_framework.guidance) {
            if (from.profiles.contains(edge.from))
                return edge.flow;
        }
        return {};
    }

    /// Links that make way when a position comes below a guide: those from other positions of the
    /// guide's profile, and, where the guide has a column, from those whose column it leaves.
    std::vector<GuidanceLink> linksInTheWay(const Position &position, const Position &guide) const
    {
        const Profile *wanted = mainProfile(m_framework, guide);
        const bool hasColumn = wanted != nullptr && wanted->isCentral();
        const Profile *column = hasColumn ? columnOf(position) : nullptr;
        std::vector<GuidanceLink> found;
        for (const GuidanceLink *link : m_to.value(position.id)) {
            const Position *other = m_design.positions.find(link->from);
            if (link->from == guide.id || other == nullptr)
                continue;
            const Profile *profile = mainProfile(m_framework, *other);
            if (profile != nullptr && (profile == wanted || profile == column))
                found.push_back(*link);
        }
        return found;
    }

    bool isLinked(const PositionId &from, const PositionId &to) const
    {
        return std::ranges::any_of(m_to.value(to),
                                   [&](const GuidanceLink *link) { return link->from == from; });
    }

private:
    /// The central profile in whose column a position stands (white paper, Figure 3); null for a
    /// central position, which stands in its own.
    const Profile *columnOf(const Position &position) const
    {
        const Profile *own = mainProfile(m_framework, position);
        if (own != nullptr && own->isCentral())
            return nullptr;
        const Profile *given = nullptr;
        for (const GuidanceEdge &edge : m_framework.guidance) {
            const Profile *from = m_framework.profile(edge.from);
            if (own == nullptr || edge.to != own->id || from == nullptr || !from->isCentral())
                continue;
            given = from;
            break;
        }
        const Profile *linked = nullptr;
        for (const GuidanceLink *link : m_to.value(position.id)) {
            const Position *from = m_design.positions.find(link->from);
            if (from == nullptr)
                continue;
            const Profile *profile = mainProfile(m_framework, *from);
            if (profile == nullptr || !profile->isCentral())
                continue;
            if (linked == nullptr || profile == given)
                linked = profile;
        }
        return linked != nullptr ? linked : given;
    }

    const Design &m_design;
    const Framework &m_framework;
    QHash<PositionId, std::vector<const GuidanceLink *>> m_to;
    QHash<PositionId, QString> m_flowFrom; ///< of the first link that says it
};

Error guidesItself(const Position &position)
{
    return {ErrorCode::NotAllowed,
            QStringLiteral("%1 cannot guide itself").arg(position.title),
            {.id = position.id.value}};
}

/// Lets a guide guide a position in place of the other guides of its column.
void putBelow(ChangeBuilder &builder, const ScenarioId &scenario, const Guidance &guidance,
              const Position &position, const Position &guide)
{
    for (const GuidanceLink &link : guidance.linksInTheWay(position, guide))
        builder.remove<GuidanceLink>(scenario, link.key());
    if (!guidance.isLinked(guide.id, position.id))
        builder.add(scenario, GuidanceLink{.from = guide.id,
                                           .to = position.id,
                                           .flow = guidance.flowBetween(guide, position)});
}

QString idFrom(const QString &text, const char *otherwise)
{
    QString id = slug(text.left(longestId));
    return id.isEmpty() ? QLatin1String(otherwise) : id.left(longestId);
}

} // namespace

bool isWithinUnit(const Design &design, UnitId unit, const UnitId &ancestor)
{
    for (qsizetype steps = 0; !unit.isEmpty() && steps <= design.units.size(); ++steps) {
        if (unit == ancestor)
            return true;
        const Unit *row = design.units.find(unit);
        unit = row == nullptr ? UnitId{} : row->parent;
    }
    return false;
}

Result<ChangeSet> movePosition(const Plan &plan, const Framework &framework,
                               const ScenarioId &scenario, const PositionId &position,
                               const UnitId &unit, const std::optional<PositionId> &guide)
{
    return movePositions(plan, framework, scenario, {position}, unit, guide);
}

Result<ChangeSet> movePositions(const Plan &plan, const Framework &framework,
                                const ScenarioId &scenario,
                                const std::vector<PositionId> &positions, const UnitId &unit,
                                const std::optional<PositionId> &guide)
{
    const Design &design = plan.design(scenario);
    const Unit *home = design.units.find(unit);
    if (home == nullptr)
        return notThere(TableId::Units, unit.value);
    const Position *above = guide ? design.positions.find(*guide) : nullptr;
    if (guide && above == nullptr)
        return notThere(TableId::Positions, guide->value);
    ChangeBuilder builder(plan);
    const Guidance guidance(design, framework);
    bool moves = false;
    for (const PositionId &position : positions) {
        const Position *row = design.positions.find(position);
        if (row == nullptr)
            return notThere(TableId::Positions, position.value);
        if (guide == position)
            return std::unexpected(guidesItself(*row));
        moves = moves || row->unit != unit;
        Position moved = *row;
        moved.unit = unit;
        builder.update(scenario, moved);
        if (above != nullptr)
            putBelow(builder, scenario, guidance, *row, *above);
    }
    const QString moved = positionsInWords(design, positions);
    if (!moves && above != nullptr)
        return builder.finish(QStringLiteral("Let %1 guide %2").arg(above->title, moved));
    const QString name =
        QStringLiteral("Move %1 to %2")
            .arg(positions.size() == 1 ? design.positions.find(positions.front())->title : moved,
                 home->name);
    return builder.finish(
        above == nullptr ? name : QStringLiteral("%1, guided by %2").arg(name, above->title));
}

QString flowInWords(const QString &flow)
{
    return QString(flow).replace(QLatin1String("ml-"), QLatin1String("ML ")).replace(u'-', u' ');
}

FlowChoices flowChoices(const Design &design, const Framework &framework, const Position &from,
                        const Position &to)
{
    const Guidance guidance(design, framework);
    FlowChoices choices{.flows = {}, .isGiven = !guidance.givenFlow(from, to).isEmpty()};
    const auto add = [&choices](const QString &flow) {
        if (!flow.isEmpty() && std::ranges::count(choices.flows, flow) == 0)
            choices.flows.push_back(flow);
    };
    add(guidance.flowBetween(from, to));
    for (const GuidanceEdge &edge : framework.guidance)
        add(edge.flow);
    return choices;
}

Result<ChangeSet> linkGuidance(const Plan &plan, const Framework &framework,
                               const ScenarioId &scenario, const PositionId &from,
                               const PositionId &to, const QString &flow)
{
    const Design &design = plan.design(scenario);
    const Position *guide = design.positions.find(from);
    const Position *guided = design.positions.find(to);
    if (guide == nullptr || guided == nullptr)
        return notThere(TableId::Positions, (guide == nullptr ? from : to).value);
    if (from == to)
        return std::unexpected(guidesItself(*guide));
    const Guidance guidance(design, framework);
    GuidanceLink link{.from = from, .to = to, .flow = flow};
    if (flow.isEmpty())
        link.flow = guidance.flowBetween(*guide, *guided);
    const bool isThere =
        flow.isEmpty() ? guidance.isLinked(from, to) : design.guidance.contains(link.key());
    if (isThere)
        return fail(
            ErrorCode::NotAllowed,
            QStringLiteral("%1 already guides %2").arg(guide->title, seatInWords(design, *guided)),
            {.id = link.key()});
    ChangeBuilder builder(plan);
    builder.add(scenario, link);
    return builder.finish(
        QStringLiteral("Let %1 guide %2").arg(guide->title, seatInWords(design, *guided)));
}

Result<ChangeSet> linkGuidance(const Plan &plan, const Framework &framework,
                               const ScenarioId &scenario, const PositionId &from,
                               const std::vector<PositionId> &to)
{
    const Design &design = plan.design(scenario);
    const Position *guide = design.positions.find(from);
    if (guide == nullptr)
        return notThere(TableId::Positions, from.value);
    ChangeBuilder builder(plan);
    const Guidance guidance(design, framework);
    for (const PositionId &position : to) {
        const Position *guided = design.positions.find(position);
        if (guided == nullptr)
            return notThere(TableId::Positions, position.value);
        if (from == position)
            return std::unexpected(guidesItself(*guide));
        if (!guidance.isLinked(from, position))
            builder.add(scenario, GuidanceLink{.from = from,
                                               .to = position,
                                               .flow = guidance.flowBetween(*guide, *guided)});
    }
    return builder.finish(
        QStringLiteral("Let %1 guide %2").arg(guide->title, positionsInWords(design, to)));
}

Result<ChangeSet> changeFlow(const Plan &plan, const ScenarioId &scenario, const QString &link,
                             const QString &flow)
{
    const Design &design = plan.design(scenario);
    const GuidanceLink *row = design.guidance.find(link);
    if (row == nullptr)
        return notThere(TableId::Guidance, link);
    if (row->flow == flow)
        return ChangeSet{};
    GuidanceLink changed = *row;
    changed.flow = flow;
    const QString guide = design.positions.find(row->from)->title;
    const QString guided = seatInWords(design, *design.positions.find(row->to));
    if (design.guidance.contains(changed.key()))
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("%1 gives this to %2 already").arg(guide, guided),
                    {.id = changed.key()});
    ChangeBuilder builder(plan);
    const QString before = design.guidance.predecessorOf(link);
    builder.remove<GuidanceLink>(scenario, link);
    builder.addBehind(scenario, changed, before);
    return builder.finish(QStringLiteral("Change what %1 gives to %2").arg(guide, guided));
}

Result<ChangeSet> unlinkGuidance(const Plan &plan, const ScenarioId &scenario,
                                 const PositionId &from, const PositionId &to)
{
    const Design &design = plan.design(scenario);
    const Position *guide = design.positions.find(from);
    const Position *guided = design.positions.find(to);
    if (guide == nullptr || guided == nullptr)
        return notThere(TableId::Positions, (guide == nullptr ? from : to).value);
    ChangeBuilder builder(plan);
    bool isLinked = false;
    for (const auto &link : design.guidance) {
        if (link->from != from || link->to != to)
            continue;
        builder.remove<GuidanceLink>(scenario, link->key());
        isLinked = true;
    }
    if (!isLinked)
        return fail(
            ErrorCode::NotFound,
            QStringLiteral("%1 does not guide %2").arg(guide->title, seatInWords(design, *guided)),
            {.id = to.value});
    return builder.finish(
        QStringLiteral("Stop %1 guiding %2").arg(guide->title, seatInWords(design, *guided)));
}

Result<ChangeSet> moveUnit(const Plan &plan, const ScenarioId &scenario, const UnitId &unit,
                           const UnitId &parent)
{
    const Design &design = plan.design(scenario);
    const Unit *row = design.units.find(unit);
    if (row == nullptr)
        return notThere(TableId::Units, unit.value);
    const Unit *above = design.units.find(parent);
    if (above == nullptr && !parent.isEmpty())
        return notThere(TableId::Units, parent.value);
    if (isWithinUnit(design, parent, unit))
        return fail(ErrorCode::NotAllowed,
                    unit == parent ? QStringLiteral("%1 cannot stand below itself").arg(row->name)
                                   : QStringLiteral("%1 cannot move below %2, which is part of it")
                                         .arg(row->name, above->name),
                    {.id = unit.value});
    Unit moved = *row;
    moved.parent = parent;
    ChangeBuilder builder(plan);
    builder.update(scenario, moved);
    return builder.finish(
        QStringLiteral("Move %1 to %2")
            .arg(row->name, above == nullptr ? QStringLiteral("the top") : above->name));
}

UnitId freshUnitId(const Design &design, const QString &name)
{
    return {freshId(design.units, idFrom(name, "unit"))};
}

PositionId freshPositionId(const Design &design, const QString &title)
{
    return {freshId(design.positions, idFrom(title, "position"))};
}

} // namespace rolewright
