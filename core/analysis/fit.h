#pragma once

#include "core/analysis/plan_index.h"

#include <span>

namespace rolewright {

/// A skill that is asked for, with what a person has of it.
struct AskedSkill
{
    SkillId skill; ///< of a group, the best one that the person has, else the first
    int required = 0;
    int has = 0;

    bool isMissing() const { return has < required; }
    bool operator==(const AskedSkill &) const = default;
};

/// How well a person fits.
struct Fit
{
    PersonId person;
    PositionId position;             ///< empty when asked for a profile
    ProfileId profile;               ///< of a position, the one with the greatest share
    std::optional<double> fit;       ///< 0 to 1; empty when no skill of the person is rated
    double freeFte = 0;              ///< least over the needed period
    std::vector<AskedSkill> missing; ///< worst first; empty when not rated

    bool operator==(const Fit &) const = default;
};

/// Weighted skill match, 0 to 1; empty when none of the person's rated skills is in the framework,
/// or the profile asks for none.
std::optional<double> fitOf(const Framework &framework, const Person &person,
                            const Profile &profile);

/// Skill match of everybody, prepared once: rated levels with what they imply, and the fit to each
/// profile. Rows and numbers as in the index, which must outlive it.
class FitTable
{
public:
    explicit FitTable(const PlanIndex &index);

    /// The level of a person, 0 to 4: the highest of the skill's own and of those that imply it.
    int has(int person, const SkillId &skill) const;
    /// The levels of a person in all skills of the framework, in its order.
    std::span<const signed char> levels(int person) const;
    /// Place of a skill in the framework; -1 where it has no such skill.
    int skillNumber(const SkillId &skill) const { return m_skillNumbers.value(skill, -1); }
    /// Whether some skill of the person is rated that the framework has.
    bool isRated(int person) const { return m_rated[static_cast<size_t>(person)]; }
    std::optional<double> fit(int person, int profile) const;
    /// Mean over the position's profiles by their shares.
    std::optional<double> positionFit(int person, int position) const;
    /// What profiles ask for and a person has of it; empty when not rated. Worst first: greatest
    /// gap, core before helpful, then in the order of the profile.
    std::vector<AskedSkill> asked(int person, const std::vector<int> &profiles) const;
    /// Of these, what falls short.
    std::vector<AskedSkill> missing(int person, const std::vector<int> &profiles) const;

private:
    void rate(const PlanIndex &index);

    struct Need
    {
        std::vector<int> skills;
        int level = 0;
        double weight = 1;
    };

    const PlanIndex *m_index;
    QHash<SkillId, int> m_skillNumbers;
    std::vector<std::vector<Need>> m_needs; ///< by profile
    std::vector<signed char> m_levels;      ///< person × skill
    std::vector<double> m_fits;             ///< person × profile; below 0 is none
    std::vector<bool> m_rated;
};

/// Candidates for a position, best first: by fit (not rated last), free FTE, person. The needed
/// period is from today's month or `needed_from`, whichever is later, to the end of the horizon.
/// @param top at most so many; 0 is all
std::vector<Fit> fitsForPosition(const PlanIndex &index, const PositionId &position, int top = 0);
/// The same with a table that is there already: for one position after the other.
std::vector<Fit> fitsForPosition(const PlanIndex &index, const FitTable &table,
                                 const PositionId &position, int top = 0);

/// Positions for a person, best first; ties by position.
std::vector<Fit> fitsOfPerson(const PlanIndex &index, const PersonId &person, int top = 0);

/// Candidates for a profile from today on, best first.
std::vector<Fit> fitsForProfile(const PlanIndex &index, const ProfileId &profile, int top = 0);

/// The best candidates who have free FTE and some fit, for several positions at once.
/// @return for each position of the list, at most `top` fits
std::vector<std::vector<Fit>> bestFits(const PlanIndex &index, const std::vector<int> &positions,
                                       int top);

/// The same with a table that is there already.
std::vector<std::vector<Fit>> bestFits(const PlanIndex &index, const FitTable &table,
                                       const std::vector<int> &positions, int top);

} // namespace rolewright
