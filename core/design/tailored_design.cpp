#include "core/design/tailored_design.h"

#include "core/design/arranged.h"

namespace rolewright {

namespace {

/// What a plan has, unless it is what was proposed before; then what is proposed now.
template <class T>
T merged(const T &now, const T &before, const T &proposed)
{
    return now == before ? proposed : now;
}

/// Whether the framework has a link such as this, so that it goes along with its positions.
bool isAlongEdge(const GuidanceLink &link, const Design &design, const Framework &framework)
{
    const ProfileShares &from = design.positions.find(link.from)->profiles;
    const ProfileShares &to = design.positions.find(link.to)->profiles;
    return std::any_of(
        framework.guidance.begin(), framework.guidance.end(), [&](const GuidanceEdge &edge) {
            return edge.flow == link.flow && from.contains(edge.from) && to.contains(edge.to);
        });
}

/// The nearest position above that stays.
PositionId nearestKept(const Table<Position> &all, const QSet<QString> &gone, PositionId above)
{
    QSet<QString> seen;
    while (gone.contains(above.value) && !seen.contains(above.value)) {
        seen.insert(above.value);
        above = all.find(above)->reportsTo;
    }
    return gone.contains(above.value) ? PositionId() : above;
}

} // namespace

DesignTailoring::DesignTailoring(const Plan &plan, const Framework &framework,
                                 const ScenarioId &scenario, const Factors &answers)
    : m_plan(plan), m_framework(framework), m_now(plan.design(scenario)), m_answers(answers),
      m_roles(proposedRoles(plan.head->factors, framework))
{
    for (const auto &unit : m_now.units) {
        UnitId &first = unit->kind == UnitKind::Central ? m_centre : m_pool;
        if ((unit->kind == UnitKind::Central || unit->kind == UnitKind::Pool) && first.isEmpty())
            first = unit->id;
    }
    if (m_centre.isEmpty())
        m_centre = proposedCentre().id;
    if (m_pool.isEmpty())
        m_pool = proposedPool().id;
    for (const auto &unit : m_now.units)
        m_sites.insert(unit->id, siteOf(*unit));
    noteUse();
    for (const PositionId &next : plan.scenarios.find(scenario)->hiringOrder)
        m_inUse.insert(next);
}

/// The outermost business unit around a unit; empty for a team that is in none.
UnitId DesignTailoring::siteOf(const Unit &unit) const
{
    if (unit.kind == UnitKind::Central)
        return m_centre;
    if (unit.kind == UnitKind::Pool)
        return m_pool;
    UnitId site;
    for (const Unit *around = &unit; around != nullptr; around = m_now.units.find(around->parent)) {
        if (around->kind == UnitKind::BusinessUnit)
            site = around->id;
    }
    return site;
}

void DesignTailoring::noteUse()
{
    for (const auto &assignment : m_now.assignments)
        m_inUse.insert(assignment->position);
    for (const auto &position : m_now.positions) {
        for (const PositionId &above : position->alsoReportsTo)
            m_inUse.insert(above);
    }
    for (const auto &link : m_now.guidance) {
        if (isAlongEdge(*link, m_now, m_framework))
            continue;
        m_inUse.insert(link->from);
        m_inUse.insert(link->to);
    }
}

bool DesignTailoring::isProposal(const Position &position, const QSet<RoleId> &frozen) const
{
    return m_sites.value(position.unit) == position.unit && !isForOneOf(position, frozen) &&
           isAsProposed(position, m_roles);
}

bool DesignTailoring::isForOneOf(const Position &position, const QSet<RoleId> &roles) const
{
    const std::vector<RoleId> held = rolesOf(position, m_roles);
    return std::any_of(held.begin(), held.end(),
                       [&](const RoleId &role) { return roles.contains(role); });
}

/// Which roles the positions of each unit see to.
QSet<std::pair<UnitId, RoleId>> DesignTailoring::placesOf(const Design &design) const
{
    QSet<std::pair<UnitId, RoleId>> places;
    for (const auto &position : design.positions) {
        for (const RoleId &role : rolesOf(*position, m_roles))
            places.insert({position->unit, role});
    }
    return places;
}

/// Roles by unit for which both the plan's factors and the answers propose positions there, and
/// people have none.
DesignTailoring::Refusals DesignTailoring::refusals(const QSet<RoleId> &frozen,
                                                    const QSet<RoleId> &revised) const
{
    const auto before =
        placesOf(proposedDesign(briefFor(m_plan.head->factors, frozen), m_framework));
    const auto now = placesOf(m_now);
    Refusals refused;
    for (const auto &place : placesOf(proposedDesign(briefFor(m_answers, frozen), m_framework))) {
        const auto &[unit, role] = place;
        if (before.contains(place) && !now.contains(place) && !revised.contains(role))
            refused[unit].push_back(role);
    }
    return refused;
}

DesignBrief DesignTailoring::briefFor(const Factors &factors, const QSet<RoleId> &frozen,
                                      const Refusals &refused) const
{
    DesignBrief brief{.factors = factors,
                      .roles = m_roles,
                      .centre = {proposedCentre(), {}},
                      .pool = {proposedPool(), {}}};
    QHash<UnitId, std::vector<RoleId>> held = refused;
    QSet<PositionId> kept;
    for (const auto &position : m_now.positions) {
        if (isProposal(*position, frozen))
            continue;
        kept.insert(position->id);
        brief.kept.push_back(*position);
        for (const RoleId &role : rolesOf(*position, m_roles))
            held[m_sites.value(position->unit)].push_back(role);
    }
    const auto site = [&](Unit unit) {
        if (!kept.contains(unit.lead))
            unit.lead = {};
        std::vector<RoleId> roles = held.value(unit.id);
        roles.insert(roles.end(), frozen.begin(), frozen.end());
        return Site{std::move(unit), std::move(roles)};
    };
    brief.centre = site(brief.centre.unit);
    brief.pool = site(brief.pool.unit);
    for (const auto &unit : m_now.units) {
        if (unit->id == m_centre)
            brief.centre = site(*unit);
        else if (unit->id == m_pool)
            brief.pool = site(*unit);
        else if (m_sites.value(unit->id) == unit->id)
            brief.businessUnits.push_back(site(*unit));
    }
    return brief;
}

Design DesignTailoring::design(const QSet<RoleId> &frozen, const QSet<RoleId> &revised) const
{
    const Refusals refused = refusals(frozen, revised);
    const Design base =
        proposedDesign(briefFor(m_plan.head->factors, frozen, refused), m_framework);
    const Design target = proposedDesign(briefFor(m_answers, frozen, refused), m_framework);
    Design next = m_now;
    next.positions = positionsFrom(base, target, frozen, revised);
    next.guidance = guidanceFrom(base, target, next.positions);
    next.units = unitsFrom(base, target, next.positions);
    return next;
}

Table<Position> DesignTailoring::positionsFrom(const Design &base, const Design &target,
                                               const QSet<RoleId> &frozen,
                                               const QSet<RoleId> &revised) const
{
    QSet<QString> gone;
    for (const auto &row : m_now.positions) {
        const QString &id = row->id.value;
        const bool wasProposed = base.positions.contains(id) || isForOneOf(*row, revised);
        if (wasProposed && !target.positions.contains(id) && isProposal(*row, frozen))
            gone.insert(id);
    }
    Table<Position> positions = arranged(m_now.positions, gone, target.positions.rows());
    for (const auto &now : m_now.positions) {
        if (gone.contains(now->id.value))
            continue;
        const Position *proposed = target.positions.find(now->id);
        const Position *before = base.positions.find(now->id);
        Position next = proposed == nullptr ? *now : *proposed;
        next.comments = now->comments;
        next.reportsTo = nearestKept(m_now.positions, gone, now->reportsTo);
        if (proposed != nullptr && (before == nullptr || now->reportsTo == before->reportsTo ||
                                    gone.contains(now->reportsTo.value)))
            next.reportsTo = proposed->reportsTo;
        if (next != *now)
            positions.replace(std::move(next));
    }
    return positions;
}

bool DesignTailoring::isEmptyProposal(const Unit &unit, const Table<Position> &positions) const
{
    Unit proposed = proposedPool();
    proposed.comments = unit.comments;
    const auto isInside = [&](const auto &row) { return row->unit == unit.id; };
    return unit == proposed && std::none_of(positions.begin(), positions.end(), isInside) &&
           std::none_of(m_plan.useCases.begin(), m_plan.useCases.end(), isInside) &&
           std::none_of(m_now.units.begin(), m_now.units.end(),
                        [&](const auto &row) { return row->parent == unit.id; });
}

Table<Unit> DesignTailoring::unitsFrom(const Design &base, const Design &target,
                                       const Table<Position> &positions) const
{
    QSet<QString> gone;
    if (!m_answers.pool) {
        for (const auto &unit : m_now.units) {
            if (isEmptyProposal(*unit, positions))
                gone.insert(unit->id.value);
        }
    }
    std::vector<Immutable<Unit>> proposal;
    for (const auto &unit : target.units) {
        const auto isInside = [&](const auto &row) { return row->unit == unit->id; };
        if (m_now.units.contains(unit->id.value) ||
            std::any_of(positions.begin(), positions.end(), isInside))
            proposal.push_back(unit);
    }
    Table<Unit> units = arranged(m_now.units, gone, proposal);
    for (const auto &now : m_now.units) {
        const Unit *proposed = target.units.find(now->id);
        if (gone.contains(now->id.value))
            continue;
        const Unit *before = base.units.find(now->id);
        Unit next = *now;
        if (!next.lead.isEmpty() && !positions.contains(next.lead.value))
            next.lead = proposed == nullptr ? PositionId() : proposed->lead;
        else if (proposed != nullptr && before != nullptr)
            next.lead = merged(now->lead, before->lead, proposed->lead);
        if (next != *now)
            units.replace(std::move(next));
    }
    return units;
}

Table<GuidanceLink> DesignTailoring::guidanceFrom(const Design &base, const Design &target,
                                                  const Table<Position> &positions) const
{
    const auto isThere = [&](const PositionId &id) { return positions.contains(id.value); };
    // A position with other profiles than before is linked anew.
    const auto isNew = [&](const PositionId &id) {
        const Position *now = m_now.positions.find(id);
        return now == nullptr || now->profiles != positions.find(id)->profiles;
    };
    QSet<QString> gone;
    for (const auto &link : m_now.guidance) {
        const QString key = link->key();
        const bool isDropped = base.guidance.contains(key) && !target.guidance.contains(key);
        if (!isThere(link->from) || !isThere(link->to) || isDropped)
            gone.insert(key);
    }
    std::vector<Immutable<GuidanceLink>> proposal;
    for (const auto &link : target.guidance) {
        const QString key = link->key();
        if (m_now.guidance.contains(key) || !base.guidance.contains(key) || isNew(link->from) ||
            isNew(link->to))
            proposal.push_back(link);
    }
    return arranged(m_now.guidance, gone, proposal);
}

bool DesignTailoring::isInUse(const Position &position) const
{
    return m_inUse.contains(position.id);
}

} // namespace rolewright
