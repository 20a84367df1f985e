#pragma once

#include "core/analysis/fit.h"

#include <array>

namespace rolewright {

/// How many people a skill is needed of in a scenario, and how many have it. Where a profile asks
/// for one of several skills, all of them together are one need.
///
/// Needed are the seats of positions whose profiles ask for it as core: a position of 2.5 FTE is
/// three seats, filled or not; of several profiles the highest level counts. People have it when
/// the highest of their own level and of skills that imply it is high enough (formats.md, Figures),
/// unless they have left before today's month.
struct SkillNeedCount
{
    std::vector<int> choices;    ///< numbers in the framework; the best of them counts
    std::array<int, 5> needed{}; ///< seats that ask for this level or more
    std::array<int, 5> having{}; ///< people who have this level or more
    int helpful = 0;             ///< seats for whose profiles it is helpful, and not core

    bool isAsked() const { return needed[1] > 0; }
    /// The level at which most people are missing, or where none are, the fewest are to spare; of
    /// equal ones the highest that is asked for. 0 where it is not asked for.
    int tightest() const;
    /// Whether at some level fewer people have it than seats ask for it, so that no staffing can
    /// meet the need.
    bool isShort() const;
    /// How many people more would have to have it at its tightest level.
    int missing() const;

    bool operator==(const SkillNeedCount &) const = default;
};

/// What a scenario needs of each skill of the framework, and who has it. Linear in positions and
/// people, for a worker.
class SkillNeeds
{
public:
    SkillNeeds() = default;
    SkillNeeds(const PlanIndex &index, const FitTable &fits);

    /// Needs that a skill can meet, by its number in the framework: its own, and those of groups
    /// that it belongs to.
    std::vector<const SkillNeedCount *> of(int skill) const;
    /// The need of a skill that is shortest of people; null where nothing asks for it.
    const SkillNeedCount *tightestOf(int skill) const;
    /// Of some skills (numbers in the framework), how many are short, and how many people are
    /// missing over all of them; one person who learns several counts for each.
    struct Gaps
    {
        int skills = 0;
        int people = 0;
    };
    Gaps gapsOf(const std::vector<int> &skills) const;
    /// People who have a skill at a level of 1 to 4 or more.
    int having(int skill, int level) const;
    /// Whether somebody has the skill or a position asks for it, be it as helpful.
    bool isUsed(int skill) const;

private:
    void countSeats(const PlanIndex &index, const FitTable &fits);
    void countPeople(const PlanIndex &index, const FitTable &fits);

    std::vector<SkillNeedCount> m_needs;
    std::vector<std::vector<size_t>> m_needsOf; ///< by skill
    std::vector<std::array<int, 5>> m_having;   ///< by skill
};

} // namespace rolewright
