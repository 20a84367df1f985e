#include "core/analysis/learning.h"

#include "core/analysis/load.h"

#include <algorithm>

namespace rolewright {

namespace {

/// The one who has most of some skills at the levels that are missing.
Mentor bestMentor(const PlanIndex &index, const FitTable &fits, int learner,
                  const std::vector<AskedSkill> &missing)
{
    Mentor best;
    int bestLevels = 0;
    for (int person = 0; person < static_cast<int>(index.people().size()); ++person) {
        if (person == learner || !fits.isRated(person) || !canTeach(index, person))
            continue;
        Mentor mentor{.person = index.person(person).id, .skills = {}};
        int levels = 0;
        for (const AskedSkill &skill : missing) {
            const int has = fits.has(person, skill.skill);
            if (has < skill.required)
                continue;
            mentor.skills.emplace_back(skill.skill, has);
            levels += has;
        }
        if (std::pair(mentor.skills.size(), levels) > std::pair(best.skills.size(), bestLevels)) {
            best = std::move(mentor);
            bestLevels = levels;
        }
    }
    return best;
}

} // namespace

bool canTeach(const PlanIndex &index, int person)
{
    const Month month = index.input().month();
    return index.people()[static_cast<size_t>(person)].present.contains(month) &&
           capacityIn(index.person(person), month) > 0 &&
           index.person(person).employment != QLatin1String("external");
}

Distances::Distances(const PlanIndex &index, const FitTable &fits) : m_fits(&fits)
{
    for (const Profile &profile : index.framework().profiles) {
        double asked = 0;
        for (const SkillNeed &need : profile.skills) {
            const std::vector<SkillId> choices = need.choices();
            const bool isKnown = std::ranges::any_of(
                choices, [&](const SkillId &skill) { return fits.skillNumber(skill) >= 0; });
            if (isKnown)
                asked += need.weightValue() * need.level;
        }
        m_asked.push_back(asked);
    }
}

// What is met is the fit's part of what is asked for, with the same weights.
std::optional<double> Distances::to(int person, int profile) const
{
    const std::optional<double> fit = m_fits->fit(person, profile);
    return fit ? std::optional((1 - *fit) * m_asked[static_cast<size_t>(profile)]) : std::nullopt;
}

std::optional<double> Distances::to(int person, const std::vector<IndexedProfile> &profiles) const
{
    std::optional<double> sum;
    for (const IndexedProfile &entry : profiles) {
        if (const std::optional<double> one = to(person, entry.profile))
            sum = sum.value_or(0) + *one;
    }
    return sum;
}

LearningPath learningPath(const PlanIndex &index, const FitTable &fits, int person, int profile,
                          size_t mostMentors)
{
    LearningPath path{.missing = fits.missing(person, {profile})};
    for (const AskedSkill &skill : path.missing)
        path.steps += skill.required - skill.has;
    path.months = path.steps * index.input().assumptions().learningMonthsPerLevel;

    std::vector<AskedSkill> open = path.missing;
    while (!open.empty() && path.mentors.size() < mostMentors) {
        Mentor mentor = bestMentor(index, fits, person, open);
        if (mentor.skills.empty())
            break;
        std::erase_if(open, [&](const AskedSkill &skill) {
            return std::any_of(mentor.skills.begin(), mentor.skills.end(),
                               [&](const auto &taught) { return taught.first == skill.skill; });
        });
        path.mentors.push_back(std::move(mentor));
    }
    // Those who are named could be too few; a skill is nobody's only when no one is left to ask.
    for (const AskedSkill &skill : open) {
        if (bestMentor(index, fits, person, {skill}).skills.empty())
            path.nobodyHas.push_back(skill.skill);
    }
    return path;
}

} // namespace rolewright
