#include "core/analysis/sole_skills.h"

#include <algorithm>
#include <map>

namespace rolewright {

SoleSkills::SoleSkills(const PlanIndex &index, const FitTable &fits)
    : m_index(&index), m_fits(&fits)
{
    findNeeds(index);
    for (int person = 0; person < static_cast<int>(index.people().size()); ++person) {
        if (!isThere(person))
            continue;
        for (Need &need : m_needs)
            need.having += levelOf(person, need) >= need.level ? 1 : 0;
    }
}

void SoleSkills::findNeeds(const PlanIndex &index)
{
    std::vector<bool> isAsked(static_cast<size_t>(index.profileCount()), false);
    for (const IndexedPosition &position : index.positions()) {
        for (const IndexedProfile &entry : position.profiles)
            isAsked[static_cast<size_t>(entry.profile)] = true;
    }
    std::map<std::pair<std::vector<int>, int>, Need> needs;
    for (int profile = 0; profile < index.profileCount(); ++profile) {
        if (!isAsked[static_cast<size_t>(profile)])
            continue;
        for (const SkillNeed &asked : index.profile(profile).skills) {
            Need need{.choices = {}, .level = asked.level};
            for (const SkillId &skill : asked.choices()) {
                if (const int number = m_fits->skillNumber(skill); number >= 0)
                    need.choices.push_back(number);
            }
            if (!need.choices.empty() && asked.weight == Weight::Core)
                needs.try_emplace({need.choices, need.level}, need);
        }
    }
    for (const auto &[key, need] : needs)
        m_needs.push_back(need);
}

int SoleSkills::levelOf(int person, const Need &need) const
{
    const auto held = m_fits->levels(person);
    int level = 0;
    for (const int skill : need.choices)
        level = std::max<int>(level, held[static_cast<size_t>(skill)]);
    return level;
}

bool SoleSkills::isThere(int person) const
{
    return m_index->people()[static_cast<size_t>(person)].present.last >= m_index->input().month();
}

std::vector<LostSkill> SoleSkills::lostWithout(const std::vector<int> &people) const
{
    std::vector<LostSkill> lost;
    const std::vector<int> *latest = nullptr; // choices of the last lost one
    for (const Need &need : m_needs) {
        int having = 0;
        int skill = -1;
        for (const int person : people) {
            if (!isThere(person) || levelOf(person, need) < need.level)
                continue;
            ++having;
            const auto held = m_fits->levels(person);
            const auto found = std::ranges::find_if(need.choices, [&](int choice) {
                return held[static_cast<size_t>(choice)] >= need.level;
            });
            skill = skill < 0 ? *found : skill;
        }
        const bool isKnown = latest != nullptr && *latest == need.choices;
        if (having == 0 || having < need.having || isKnown)
            continue;
        lost.push_back({m_index->framework().skills[static_cast<size_t>(skill)].id, need.level});
        latest = &need.choices;
    }
    return lost;
}

} // namespace rolewright
