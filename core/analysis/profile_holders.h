#pragma once

#include "core/analysis/coverage.h"

namespace rolewright {

/// A person on a position, as far as it is for one profile.
struct ProfileHolder
{
    int person = 0;   ///< row
    int position = 0; ///< row
    double fte = 0;   ///< above 0

    bool operator==(const ProfileHolder &) const = default;
};

/// Who does the work of each profile in a scope, by number of the profile, in the order of
/// assignments. In a unit, or the unit that owns a use case, those who serve it count (formats.md,
/// Figures: Serving): of the unit, below and above it in its line, of the centre and of pools.
/// Without a month each position is judged as in positionStatuses().
std::vector<std::vector<ProfileHolder>> profileHolders(const PlanIndex &index,
                                                       const CoverageScope &scope = {});

/// For each skill that a profile asks for, whether somebody of those who hold it has it at the
/// required level, or has one that implies it. Empty where none of them is rated.
std::vector<bool> heldSkills(const PlanIndex &index, int profile,
                             const std::vector<ProfileHolder> &holders);

} // namespace rolewright
