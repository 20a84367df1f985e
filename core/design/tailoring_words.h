#pragma once

#include "core/design/tailoring_proposal.h"

namespace rolewright {

/// Positions of some profiles that belong together, before and after a proposal.
struct SeatChange
{
    std::vector<ProfileId> profiles;
    std::vector<Position> before; ///< those that go, or get other profiles
    std::vector<Position> after;  ///< those that come, or have got other profiles
    bool isThereBefore = false;   ///< whether any position has the first of the profiles
    bool isThereAfter = false;
};

/// A change of positions in words.
/// @param before, after designs, for the units of the positions
ProposedChange inWords(const SeatChange &change, const Framework &framework, const Factors &answers,
                       const Design &before, const Design &after);

/// An activity that is to be left out, or taken up again.
ProposedChange leaveOutInWords(const Deferral &deferral, const Framework &framework);
ProposedChange takeUpInWords(const Deferral &deferral, const Framework &framework);

/// Why positions stay as they are: "Data Engineer stays as it is: …".
QString keptInWords(const std::vector<ProfileId> &profiles, const Framework &framework);

/// What a trigger for a review means: "data is no longer static"; an own trigger as it stands.
QString triggerInWords(const QString &trigger);

} // namespace rolewright
