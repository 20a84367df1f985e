#pragma once

#include "core/design/proposed_roles.h"

namespace rolewright {

/// A unit to propose positions in.
struct Site
{
    Unit unit;                ///< with its lead where that is a position that stays
    std::vector<RoleId> held; ///< roles that others see to, so that they need no position
};

/// What a proposal of positions starts from.
struct DesignBrief
{
    Factors factors;
    ProposedRoles roles;
    Site centre;
    std::vector<Site> businessUnits;
    Site pool;
    std::vector<Position> kept; ///< positions that stay as they are
};

/// Positions for an organisation, all vacant: central ones, those of each business unit, a pool
/// when asked for. Small organisations have positions of two roles, medium ones one for each
/// role, large ones several. A role sits where most of its work does; decentral organisations have
/// architects in their units, management and governance stay in the centre. A proof of concept has
/// only what it needs.
/// @param framework to which the roles belong
/// @return units with their leads, the positions that are proposed without those kept, and the
/// guidance of all of them
Design proposedDesign(const DesignBrief &brief, const Framework &framework);

/// Whether a position is just as proposedDesign() makes it, whoever it reports to.
bool isAsProposed(const Position &position, const ProposedRoles &roles);

/// A position for one role, or for two that are combined, as proposedDesign() makes it; its id may
/// be taken, and it reports to nobody.
Position proposedPosition(const UnitId &unit, const ProposedRoles &seat);

/// Unit of the centre and of the pool, as they are called where there are none.
Unit proposedCentre();
Unit proposedPool();

} // namespace rolewright
