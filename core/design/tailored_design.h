#pragma once

#include "core/design/proposed_design.h"

#include <QSet>

namespace rolewright {

/// Takes a design from what was proposed for some factors to what is proposed for others. What
/// people made or changed by hand stays: positions that are no longer as proposed, reporting lines,
/// leads and guidance of their own.
class DesignTailoring
{
public:
    /// @param plan must outlive it
    /// @param framework as the plan tailors it; must outlive it
    DesignTailoring(const Plan &plan, const Framework &framework, const ScenarioId &scenario,
                    const Factors &answers);

    /// The design for the answers.
    /// @param frozen roles whose positions stay as they are
    /// @param revised roles for which also that is proposed what the plan's factors proposed
    /// before, and people decided otherwise
    Design design(const QSet<RoleId> &frozen, const QSet<RoleId> &revised) const;
    /// What positions are proposed for: the roles that the plan began with.
    const ProposedRoles &roles() const { return m_roles; }
    /// Whether people, lines, links or the hiring order hold on to a position.
    bool isInUse(const Position &position) const;
    /// Whether a unit was proposed and nothing is in it any more.
    bool isEmptyProposal(const Unit &unit, const Table<Position> &positions) const;

private:
    using Refusals = QHash<UnitId, std::vector<RoleId>>;

    DesignBrief briefFor(const Factors &factors, const QSet<RoleId> &frozen,
                         const Refusals &refused = {}) const;
    Refusals refusals(const QSet<RoleId> &frozen, const QSet<RoleId> &revised) const;
    UnitId siteOf(const Unit &unit) const;
    Table<Position> positionsFrom(const Design &base, const Design &target,
                                  const QSet<RoleId> &frozen, const QSet<RoleId> &revised) const;
    Table<Unit> unitsFrom(const Design &base, const Design &target,
                          const Table<Position> &positions) const;
    Table<GuidanceLink> guidanceFrom(const Design &base, const Design &target,
                                     const Table<Position> &positions) const;
    bool isProposal(const Position &position, const QSet<RoleId> &frozen) const;
    bool isForOneOf(const Position &position, const QSet<RoleId> &roles) const;
    QSet<std::pair<UnitId, RoleId>> placesOf(const Design &design) const;
    void noteUse();

    const Plan &m_plan;
    const Framework &m_framework;
    const Design &m_now;
    Factors m_answers;
    ProposedRoles m_roles;
    UnitId m_centre;
    UnitId m_pool;
    QHash<UnitId, UnitId> m_sites; ///< of each unit: centre, pool, or the business unit around it
    QSet<PositionId> m_inUse;
};

} // namespace rolewright
