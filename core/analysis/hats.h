#pragma once

#include "core/analysis/fit.h"

namespace rolewright {

/// One profile that checks another of the same set (see ControlRule).
struct HatConflict
{
    ProfileId controller;
    ProfileId controlled;

    bool operator==(const HatConflict &) const = default;
};

/// Somebody who could wear all hats of a set now.
struct HatWearer
{
    PersonId person;
    double fit = 0;     ///< to the profile that fits least, 0 to 1
    double freeFte = 0; ///< least from today's month on, while there

    bool operator==(const HatWearer &) const = default;
};

/// Profiles that one person of a small team may combine (domain.md section 5). The measures are
/// ours.
struct Hats
{
    std::vector<ProfileId> profiles; ///< two or three, in the framework's order
    /// What somebody with all skills of one profile brings for another, as a fit, on average over
    /// all pairs and both directions; 0 to 1.
    double skillOverlap = 0;
    /// Part of the work of the lesser profiles that falls into phases in which the others work too,
    /// 0 to 1: the person has both at once there.
    double phaseOverlap = 0;
    PhaseId busiest;       ///< the phase with most work, the earliest of equals; empty for no work
    double busiestFte = 0; ///< of all profiles there, for a use case of size 1
    std::vector<PhaseId> shared;        ///< phases in which more than one works
    std::vector<HatConflict> conflicts; ///< doing and controlling in one hand
    std::vector<HatWearer> wearers;     ///< the best fit first
    double score = 0;                   ///< by which they are ordered
    QString reason;                     ///< what speaks for and against it, in words

    bool isAllowed() const { return conflicts.empty(); }
    bool operator==(const Hats &) const = default;
};

/// All pairs of profiles, and the best sets of three without conflict, best first: those without
/// conflict, by their score. That is the skill overlap, less up to its half for work that comes at
/// the same time. Cubic in profiles, linear in people for each set.
/// @param mostTriples so many sets of three
/// @param mostWearers people named for a set, who fit each of its profiles by at least 60 %
std::vector<Hats> hats(const PlanIndex &index, const FitTable &fits, size_t mostTriples = 10,
                       size_t mostWearers = 3);

} // namespace rolewright
