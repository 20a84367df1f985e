#pragma once

#include "core/framework/crosswalk.h"
#include "core/plan/plan.h"

namespace rolewright {

/// What positions are proposed for: a profile of the framework, or a role of a role set.
struct ProposedRole
{
    RoleId id; ///< that of the profile, or of the role
    QString title;
    ProfileId main; ///< the profile that most of its work falls to; it decides where it sits
    ProfileShares profiles;

    bool operator==(const ProposedRole &) const = default;
};

/// Roles in the order in which they are proposed, that of the framework's profiles.
using ProposedRoles = std::vector<ProposedRole>;

/// Each profile as a role of its own.
ProposedRoles profilesAsRoles(const Framework &framework);

/// The roles of a set, without those outside the framework and without what the framework lacks.
ProposedRoles proposedRoles(const Crosswalk &crosswalk, const Framework &framework);

/// The roles that a plan of these factors has positions for: those of its role set if that comes
/// with the product, else the profiles.
ProposedRoles proposedRoles(const Factors &factors, const Framework &framework);

/// Whether one person of a small organisation can reasonably hold both.
bool areCombinable(const ProposedRole &one, const ProposedRole &other);

/// Title and profiles of a position for one role, or for two that are combined.
QString titleOf(const ProposedRoles &seat);
ProfileShares profilesOf(const ProposedRoles &seat);

/// The roles that a position is just as proposed for; none if it is otherwise.
ProposedRoles seatOf(const Position &position, const ProposedRoles &roles);

/// The roles that a position sees to: those that it is proposed for, else all whose main profile
/// it holds.
std::vector<RoleId> rolesOf(const Position &position, const ProposedRoles &roles);

} // namespace rolewright
