#pragma once

#include "core/design/structure_targets.h"

#include <QSet>

namespace rolewright {

/// Takes a scenario's design to what a preset has, wholly or for some profiles.
class StructuredDesign
{
public:
    /// @param targets must outlive it
    explicit StructuredDesign(const StructureTargets &targets);

    /// Profiles whose positions move, come or go, in the order of the framework.
    const std::vector<ProfileId> &profiles() const { return m_profiles; }
    /// The design with the seats of some profiles as the preset has them; guidance links of
    /// positions that go are gone, all others as they are.
    Design withSeats(const QSet<ProfileId> &accepted) const;

private:
    void findProfiles();
    void findBosses();
    bool isAccepted(int position, const QSet<ProfileId> &accepted) const;
    Position moved(int row, const Design &next) const;
    PositionId bossFor(const Position &now, const UnitId &unit, const Design &next) const;
    bool stays(const PositionId &position) const;
    bool isGivenBoss(const Position &now) const;
    PositionId headOf(const UnitId &unit, const PositionId &except = {}) const;
    PositionId anchorIn(const UnitId &unit) const;
    void keepWayBack(Position &position, const Position &now) const;
    UnitId lastUnitOf(const std::vector<PositionId> &lines) const;
    void addUnits(Design &next, const QSet<UnitId> &used) const;
    void nameLeads(Design &next) const;
    void removeEmptied(Design &next) const;

    const StructureTargets &m_targets;
    const PlanIndex &m_index;
    std::vector<ProfileId> m_profiles;
    QHash<UnitId, PositionId> m_owners;  ///< the first Product Owner of each unit afterwards
    QHash<UnitId, PositionId> m_stayers; ///< the first that stays in each unit
};

/// The guidance links of a design that came from another one: along the edges of the framework each
/// position is guided by a counterpart of its own unit, else by the centre. Links whose ends stayed
/// where they were stay.
/// @param targets for where the units of the design belong
/// @param next the design with its seats in place, and the links that it had before
Table<GuidanceLink> relinked(const StructureTargets &targets, const Design &next);

} // namespace rolewright
