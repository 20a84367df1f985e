#include "core/design/structured_design.h"

#include <algorithm>

namespace rolewright {

namespace {

/// How near a guide is to whom it guides, the nearest first.
enum class Nearness { SameHome, SameSite, Centre, Elsewhere };

/// Positions of one profile, to be found by where they are.
class Guides
{
public:
    Guides(const StructureTargets &targets, const Design &design, const ProfileId &profile)
        : m_targets(targets)
    {
        for (const auto &position : design.positions) {
            if (!position->profiles.contains(profile))
                continue;
            const auto keepFirst = [&](QHash<UnitId, PositionId> &map, const UnitId &unit) {
                if (!map.contains(unit))
                    map.insert(unit, position->id);
            };
            keepFirst(m_ofHome, targets.homeOf(position->unit));
            keepFirst(m_ofSite, targets.siteOf(position->unit));
            const bool isCentral = targets.kindOf(position->unit) == UnitKind::Central;
            if (m_central.isEmpty() && isCentral)
                m_central = position->id;
            if (m_any.isEmpty())
                m_any = position->id;
        }
    }

    /// The nearest one; empty where there is none at all.
    PositionId nearest(const Position &to) const
    {
        const UnitId home = m_targets.homeOf(to.unit);
        const UnitId site = m_targets.siteOf(to.unit);
        return m_ofHome.contains(home)   ? m_ofHome.value(home)
               : m_ofSite.contains(site) ? m_ofSite.value(site)
               : m_central.isEmpty()     ? m_any
                                         : m_central;
    }

    Nearness nearness(const Position &from, const Position &to) const
    {
        if (m_targets.homeOf(from.unit) == m_targets.homeOf(to.unit))
            return Nearness::SameHome;
        if (m_targets.siteOf(from.unit) == m_targets.siteOf(to.unit))
            return Nearness::SameSite;
        return m_targets.kindOf(from.unit) == UnitKind::Central ? Nearness::Centre
                                                                : Nearness::Elsewhere;
    }

private:
    const StructureTargets &m_targets;
    QHash<UnitId, PositionId> m_ofHome;
    QHash<UnitId, PositionId> m_ofSite;
    PositionId m_central;
    PositionId m_any;
};

class Linker
{
public:
    Linker(const StructureTargets &targets, const Design &next) : m_targets(targets), m_next(next)
    {
        for (const auto &link : next.guidance)
            m_incoming[link->to].push_back(&*link);
    }

    Table<GuidanceLink> links()
    {
        for (const GuidanceEdge &edge : m_targets.index().framework().guidance)
            follow(edge);
        Table<GuidanceLink> links;
        for (const auto &link : m_next.guidance) {
            if (!m_dropped.contains(link->key()))
                links.append(link);
        }
        for (GuidanceLink &link : m_added) {
            if (!links.contains(link.key()))
                links.append(std::move(link));
        }
        return links;
    }

private:
    bool hasMoved(const Position &position) const
    {
        const Position *before = m_targets.index().design().positions.find(position.id);
        return before == nullptr || before->unit != position.unit;
    }

    void follow(const GuidanceEdge &edge)
    {
        const Guides guides(m_targets, m_next, edge.from);
        for (const auto &row : m_next.positions) {
            const Position &to = *row;
            if (!to.profiles.contains(edge.to) || to.profiles.contains(edge.from))
                continue;
            const PositionId nearest = guides.nearest(to);
            if (nearest.isEmpty())
                continue;
            const Nearness best = guides.nearness(*m_next.positions.find(nearest), to);
            bool isGuided = false;
            for (const GuidanceLink *link : m_incoming.value(to.id)) {
                const Position &from = *m_next.positions.find(link->from);
                if (link->flow != edge.flow || !from.profiles.contains(edge.from))
                    continue;
                if (guides.nearness(from, to) > best && (hasMoved(from) || hasMoved(to)))
                    m_dropped.insert(link->key());
                else
                    isGuided = true;
            }
            if (!isGuided)
                m_added.push_back({.from = nearest, .to = to.id, .flow = edge.flow});
        }
    }

    const StructureTargets &m_targets;
    const Design &m_next;
    QHash<PositionId, std::vector<const GuidanceLink *>> m_incoming;
    QSet<QString> m_dropped;
    std::vector<GuidanceLink> m_added;
};

} // namespace

Table<GuidanceLink> relinked(const StructureTargets &targets, const Design &next)
{
    return Linker(targets, next).links();
}

} // namespace rolewright
