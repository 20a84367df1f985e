#pragma once

#include "core/analysis/fit.h"
#include "core/analysis/hiring.h"

namespace rolewright {

/// A skill to be learned, and from whom.
struct LearningStep
{
    AskedSkill skill;
    PersonId mentor; ///< in house, the least loaded who has the level; empty where nobody has

    bool operator==(const LearningStep &) const = default;
};

/// What it takes a person to meet a profile.
struct ProfileWay
{
    ProfileId profile;
    double fit = 0;                   ///< now, 0 to 1
    int steps = 0;                    ///< levels to gain
    double weightedSteps = 0;         ///< the same, a level of a helpful skill counting half
    double months = 0;                ///< beside the job, by `learning_months_per_level`
    bool isHeld = false;              ///< the person has a seat of it, today or later
    double vacantFte = 0;             ///< of seats of the profile in the hiring plan
    std::optional<Month> need;        ///< the earliest of these seats
    std::vector<LearningStep> skills; ///< worst first; empty where nothing is missing

    bool operator==(const ProfileWay &) const = default;
};

/// Where a person could go by learning.
struct PersonUpskilling
{
    PersonId person;
    double freeFte = 0;           ///< least from today's month on, while there
    std::vector<ProfileWay> ways; ///< the shortest first
    QString reason;               ///< what the first of them is good for, in words

    bool operator==(const PersonUpskilling &) const = default;
};

/// When work has to begin so that a deferred activity can be taken up at its review (domain.md
/// section 5: it stays in the upskilling plan with lead time before that date).
struct DeferredStart
{
    ActivityId activity;
    std::optional<QDate> review;
    ProfileId profile;     ///< responsible for it, whose skills are looked for
    PersonId person;       ///< the nearest to the profile in house; empty for nobody
    double leadMonths = 0; ///< to learn what is missing; without anybody, to hire
    std::optional<Month> startBy;
    bool isLate = false;
    std::vector<LearningStep> skills; ///< that the person lacks
    QString reason;                   ///< in words

    bool operator==(const DeferredStart &) const = default;
};

/// The upskilling plan of people: employees who are there today or later and of whom some skill is
/// rated. Of each, the profiles that are nearest in weighted levels, and the nearest of which seats
/// are vacant if it is not among them; held ones only where something is missing. One that the
/// person fits by less than 30 % (ours) is named only where none is nearer. Those come first
/// whose first way leads to a vacant seat, then the shortest ways. Linear in people.
/// @param nearest so many profiles of each person
/// @param plan of hiringPlan(), which says what is vacant
std::vector<PersonUpskilling> upskilling(const PlanIndex &index, const FitTable &fits,
                                         const std::vector<HiringLine> &plan, size_t nearest = 3);

/// Deferred activities, the earliest start first, those without a review date last. Linear in
/// people for each.
std::vector<DeferredStart> deferredStarts(const PlanIndex &index, const FitTable &fits);

} // namespace rolewright
