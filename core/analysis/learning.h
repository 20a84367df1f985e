#pragma once

#include "core/analysis/fit.h"

namespace rolewright {

/// Somebody in house from whom skills can be learned.
struct Mentor
{
    PersonId person;
    std::vector<std::pair<SkillId, int>> skills; ///< with the level that the mentor has

    bool operator==(const Mentor &) const = default;
};

/// What a person would have to learn for a profile.
struct LearningPath
{
    std::vector<AskedSkill> missing; ///< worst first; empty when not rated or nothing is missing
    int steps = 0;                   ///< levels to gain, over all skills
    double months = 0;               ///< beside the job, by `learning_months_per_level`
    std::vector<Mentor> mentors;     ///< those first who have most of what is missing
    std::vector<SkillId> nobodyHas;  ///< missing skills that nobody in house has at that level
};

/// Whether somebody can be learned from: an employee (not from outside) who is in the company in
/// today's month and not on leave.
bool canTeach(const PlanIndex &index, int person);

/// How far people are from profiles in levels, a level of a core skill counting 1 and of a helpful
/// one 0.5: the shortest way is the one with the fewest. The index and table must outlive it.
class Distances
{
public:
    Distances(const PlanIndex &index, const FitTable &fits);

    /// Weighted levels that a person (row) lacks for a profile (number); empty where nothing of the
    /// person is rated, or the profile asks for nothing.
    std::optional<double> to(int person, int profile) const;
    /// The sum over profiles.
    std::optional<double> to(int person, const std::vector<IndexedProfile> &profiles) const;

private:
    const FitTable *m_fits;
    std::vector<double> m_asked; ///< by profile: weighted levels in all
};

/// The shortest way of a person to a profile. Mentors are employees (not from outside) who are in
/// the company in today's month and have a missing skill at the required level; each one is chosen
/// for having most of the skills that those before lack, then by their levels, then by place in the
/// plan. Linear in people, for a worker.
/// @param person row of the index
/// @param profile number of the index
/// @param mostMentors of which so many are named at most
LearningPath learningPath(const PlanIndex &index, const FitTable &fits, int person, int profile,
                          size_t mostMentors = 4);

} // namespace rolewright
