#include "core/analysis/mentors.h"

#include "core/analysis/learning.h"
#include "core/analysis/load.h"

#include <algorithm>

namespace rolewright {

namespace {

/// Those who can teach, the least loaded first: the most free, then the lower load at its peak.
std::vector<int> teachersByLoad(const PlanIndex &index)
{
    const Workloads loads = workloads(index);
    std::vector<int> teachers;
    for (int person = 0; person < static_cast<int>(index.people().size()); ++person) {
        if (canTeach(index, person))
            teachers.push_back(person);
    }
    std::ranges::stable_sort(teachers, {}, [&](int person) {
        const auto row = static_cast<size_t>(person);
        return std::pair(-loads.freeFte[row], loads.peaks[row].load().value_or(0));
    });
    return teachers;
}

} // namespace

Mentors::Mentors(const PlanIndex &index, const FitTable &fits)
    : m_index(&index), m_fits(&fits), m_best(index.framework().skills.size())
{
    for (auto &levels : m_best)
        levels.fill({-1, -1});
    for (const int person : teachersByLoad(index)) {
        const auto held = fits.levels(person);
        for (size_t skill = 0; skill < m_best.size(); ++skill) {
            for (size_t level = 1; level <= static_cast<size_t>(held[skill]); ++level) {
                Pair &best = m_best[skill][level];
                if (const auto place = std::ranges::find(best, -1); place != best.end())
                    *place = person;
            }
        }
    }
}

PersonId Mentors::of(const SkillId &skill, int level, int learner) const
{
    const int number = m_fits->skillNumber(skill);
    if (number < 0)
        return {};
    const auto &[first, second] = m_best[static_cast<size_t>(number)][static_cast<size_t>(level)];
    const int mentor = first == learner ? second : first;
    return mentor < 0 ? PersonId{} : m_index->person(mentor).id;
}

} // namespace rolewright
