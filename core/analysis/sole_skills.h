#pragma once

#include "core/analysis/key_person.h"

namespace rolewright {

/// Skills that positions ask for as core, with how many people have them at the levels asked for;
/// what is lost without some of them. Linear in positions and people.
class SoleSkills
{
public:
    SoleSkills(const PlanIndex &index, const FitTable &fits);

    /// Skills that somebody has at a level that is asked for, and of the others nobody.
    /// @param people rows of the index
    std::vector<LostSkill> lostWithout(const std::vector<int> &people) const;

private:
    /// What one or more profiles ask for at a level.
    struct Need
    {
        std::vector<int> choices; ///< numbers in the framework; the best of them counts
        int level = 0;
        int having = 0; ///< people
    };

    void findNeeds(const PlanIndex &index);
    int levelOf(int person, const Need &need) const;
    bool isThere(int person) const;

    const PlanIndex *m_index;
    const FitTable *m_fits;
    std::vector<Need> m_needs; ///< by skill, then by level
};

} // namespace rolewright
