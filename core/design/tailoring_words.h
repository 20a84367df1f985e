#pragma once

#include "core/design/proposed_roles.h"
#include "core/design/tailoring_proposal.h"

namespace rolewright {

/// Positions of some roles that belong together, before and after a proposal.
struct SeatChange
{
    std::vector<RoleId> roles;
    std::vector<Position> before; ///< those that go, or get other profiles
    std::vector<Position> after;  ///< those that come, or have got other profiles
    bool isThereBefore = false;   ///< whether any position has the first of the roles
    bool isThereAfter = false;
};

/// What a change of positions is put into words with.
struct ChangeSetting
{
    const ProposedRoles &roles; ///< all that the plan has positions for
    const Framework &framework;
    const Factors &answers;
    const Design &before; ///< these two: for the units of the positions
    const Design &after;
};

/// A change of positions in words.
ProposedChange inWords(const SeatChange &change, const ChangeSetting &setting);

/// An activity that is to be left out, or taken up again.
ProposedChange leaveOutInWords(const Deferral &deferral, const Framework &framework);
ProposedChange takeUpInWords(const Deferral &deferral, const Framework &framework);

/// Why positions stay as they are: "Data Engineer stays as it is: …".
QString keptInWords(const std::vector<RoleId> &kept, const ProposedRoles &roles);

} // namespace rolewright
