#include "core/design/proposed_design.h"

#include "core/design/placement.h"

namespace rolewright {

namespace {

using Seat = ProposedRoles; ///< roles of one position

template <class T>
bool isAmong(const std::vector<T> &all, const T &wanted)
{
    return std::find(all.begin(), all.end(), wanted) != all.end();
}

class Builder
{
public:
    Builder(const DesignBrief &brief, const Framework &framework)
        : m_brief(brief), m_framework(framework)
    {
        for (const Position &position : brief.kept)
            m_keptIds.insert(position.id.value);
    }

    Design build()
    {
        addSite(m_brief.centre, UnitKind::Central, {});
        const PositionId head = m_design.units.rows().front()->lead;
        for (const Site &site : m_brief.businessUnits)
            addSite(site, UnitKind::BusinessUnit, head);
        if (m_brief.factors.pool)
            addSite(m_brief.pool, UnitKind::Pool, head);
        addGuidance();
        return std::move(m_design);
    }

private:
    /// The Product Owner leads a unit (domain.md section 3), else its first position; a pool has
    /// one to report to and no lead.
    void addSite(const Site &site, UnitKind kind, const PositionId &above)
    {
        std::vector<Position> positions;
        QSet<QString> taken;
        for (const Seat &seat : seatsIn(site, kind)) {
            positions.push_back(proposedPosition(site.unit.id, seat));
            positions.back().id = freeId(positions.back().id.value, taken);
            taken.insert(positions.back().id.value);
        }
        Unit unit = site.unit;
        const PositionId lead = unit.lead.isEmpty() ? leadAmong(positions) : unit.lead;
        for (Position &position : positions) {
            position.reportsTo = position.id == lead ? above : lead;
            m_design.positions.append(std::move(position));
        }
        if (kind != UnitKind::Pool)
            unit.lead = lead;
        m_design.units.append(std::move(unit));
    }

    static PositionId leadAmong(const std::vector<Position> &positions)
    {
        const auto owner =
            std::find_if(positions.begin(), positions.end(), [](const Position &position) {
                return position.profiles.contains({QStringLiteral("product-owner")});
            });
        return owner != positions.end() ? owner->id
               : positions.empty()      ? PositionId()
                                        : positions.front().id;
    }

    /// The positions of a unit, in the order of the roles.
    std::vector<Seat> seatsIn(const Site &site, UnitKind kind) const
    {
        std::vector<Seat> seats;
        const Size size = m_brief.factors.size;
        for (const ProposedRole &role : m_brief.roles) {
            const Profile &profile = *m_framework.profile(role.main);
            if (!isNeeded(profile.id) || placeOf(profile) != kind || isAmong(site.held, role.id))
                continue;
            if (size == Size::Small && joinCombination(seats, role))
                continue;
            const bool severalInOneUnit =
                size == Size::Large && !profile.isCentral() && isLent(profile.id);
            seats.insert(seats.end(), severalInOneUnit ? 2 : 1, {role});
        }
        return seats;
    }

    bool isNeeded(const ProfileId &profile) const
    {
        const auto &few = m_framework.proofOfConcept;
        return !m_brief.factors.proofOfConcept || few.empty() || isAmong(few, profile);
    }

    UnitKind placeOf(const Profile &profile) const
    {
        if (m_brief.factors.pool && isLent(profile.id))
            return UnitKind::Pool;
        const bool moves = m_brief.factors.centralization == Centralization::Decentral &&
                           isArchitect(profile.id) && !m_brief.businessUnits.empty();
        return !profile.isCentral() || moves ? UnitKind::BusinessUnit : UnitKind::Central;
    }

    /// Adds the role to a position of one that it goes together with.
    static bool joinCombination(std::vector<Seat> &seats, const ProposedRole &role)
    {
        const auto seat = std::find_if(seats.begin(), seats.end(), [&](const Seat &candidate) {
            return candidate.size() == 1 && areCombinable(candidate.front(), role);
        });
        if (seat == seats.end())
            return false;
        seat->push_back(role);
        return true;
    }

    PositionId freeId(const QString &stem, const QSet<QString> &taken) const
    {
        QString id = stem;
        for (int i = 2;
             taken.contains(id) || m_design.positions.contains(id) || m_keptIds.contains(id); ++i)
            id = stem + u'-' + QString::number(i);
        return {id};
    }

    /// Links each position to its counterparts: in its unit where there are some, else the central
    /// ones.
    void addGuidance()
    {
        std::vector<const Position *> all;
        for (const auto &position : m_design.positions)
            all.push_back(&*position);
        for (const Position &position : m_brief.kept)
            all.push_back(&position);
        for (const GuidanceEdge &edge : m_framework.guidance) {
            const Counterparts counterparts = counterpartsOf(edge.from, all);
            for (const Position *to : all) {
                if (!to->profiles.contains(edge.to) || to->profiles.contains(edge.from))
                    continue;
                const PositionId from = counterparts.in(to->unit);
                if (!from.isEmpty() && from != to->id)
                    addLink({.from = from, .to = to->id, .flow = edge.flow});
            }
        }
    }

    /// A position of several profiles can be guided by another for more than one of them.
    void addLink(GuidanceLink link)
    {
        if (!m_design.guidance.contains(link.key()))
            m_design.guidance.append(std::move(link));
    }

    /// Positions of one profile: the first of each unit, the central one, the first of all.
    struct Counterparts
    {
        QHash<UnitId, PositionId> ofUnit;
        PositionId central;
        PositionId first;

        PositionId in(const UnitId &unit) const
        {
            return ofUnit.value(unit, central.isEmpty() ? first : central);
        }
    };

    Counterparts counterpartsOf(const ProfileId &profile,
                                const std::vector<const Position *> &all) const
    {
        Counterparts found;
        for (const Position *position : all) {
            if (!position->profiles.contains(profile))
                continue;
            if (!found.ofUnit.contains(position->unit))
                found.ofUnit.insert(position->unit, position->id);
            if (found.central.isEmpty() && position->unit == m_brief.centre.unit.id)
                found.central = position->id;
            if (found.first.isEmpty())
                found.first = position->id;
        }
        return found;
    }

    const DesignBrief &m_brief;
    const Framework &m_framework;
    QSet<QString> m_keptIds;
    Design m_design;
};

} // namespace

Design proposedDesign(const DesignBrief &brief, const Framework &framework)
{
    return Builder(brief, framework).build();
}

bool isAsProposed(const Position &position, const ProposedRoles &roles)
{
    const Seat seat = seatOf(position, roles);
    if (seat.empty())
        return false;
    Position proposed = proposedPosition(position.unit, seat);
    if (!position.id.value.startsWith(proposed.id.value))
        return false;
    proposed.id = position.id;
    proposed.reportsTo = position.reportsTo;
    proposed.comments = position.comments;
    return position == proposed;
}

Position proposedPosition(const UnitId &unit, const ProposedRoles &seat)
{
    return {.id = {unit.value + u'-' + seat.front().id.value},
            .unit = unit,
            .title = titleOf(seat),
            .profiles = profilesOf(seat)};
}

Unit proposedCentre()
{
    return {.id = {QStringLiteral("centre")},
            .name = QStringLiteral("Centre"),
            .kind = UnitKind::Central};
}

Unit proposedPool()
{
    return {.id = {QStringLiteral("pool")},
            .name = QStringLiteral("Pool of experts"),
            .kind = UnitKind::Pool};
}

} // namespace rolewright
