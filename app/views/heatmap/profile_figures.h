#pragma once

#include "app/common/snapshot.h"

#include "core/analysis/profile_holders.h"

namespace rolewright {

/// What takes a while to find of a profile, or of its work in a phase.
struct ProfileFigures
{
    std::vector<ProfileHolder> holders;
    std::vector<bool> heldSkills;         ///< see heldSkills()
    std::optional<CoverageCell> coverage; ///< where a phase is asked for
};

/// Linear in the plan, for a worker. A profile that is not there has no figures.
ProfileFigures profileFigures(const Snapshot &snapshot, const ProfileId &profile,
                              const std::optional<PhaseId> &phase, const CoverageScope &scope);

} // namespace rolewright
