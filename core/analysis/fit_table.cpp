#include "core/analysis/fit.h"

#include <algorithm>

namespace rolewright {

namespace {

/// Skills that come with each skill, itself included; a cycle of implications is harmless.
std::vector<std::vector<int>> closureOf(const Framework &framework,
                                        const QHash<SkillId, int> &numbers)
{
    std::vector<std::vector<int>> closure(framework.skills.size());
    for (size_t skill = 0; skill < closure.size(); ++skill) {
        std::vector<int> &reached = closure[skill];
        reached.push_back(static_cast<int>(skill));
        for (size_t next = 0; next < reached.size(); ++next) {
            for (const SkillId &id : framework.skills[static_cast<size_t>(reached[next])].implies) {
                const int number = numbers.value(id, -1);
                if (number >= 0 &&
                    std::find(reached.begin(), reached.end(), number) == reached.end())
                    reached.push_back(number);
            }
        }
    }
    return closure;
}

} // namespace

FitTable::FitTable(const PlanIndex &index) : m_index(&index)
{
    const Framework &framework = index.framework();
    for (const Skill &skill : framework.skills)
        m_skillNumbers.insert(skill.id, static_cast<int>(m_skillNumbers.size()));
    for (const Profile &profile : framework.profiles) {
        std::vector<Need> needs;
        for (const SkillNeed &asked : profile.skills) {
            Need need{{}, asked.level, asked.weightValue()};
            for (const SkillId &skill : asked.choices()) {
                const int number = m_skillNumbers.value(skill, -1);
                if (number >= 0)
                    need.skills.push_back(number);
            }
            if (!need.skills.empty())
                needs.push_back(std::move(need));
        }
        m_needs.push_back(std::move(needs));
    }
    rate(index);
}

void FitTable::rate(const PlanIndex &index)
{
    const auto closure = closureOf(index.framework(), m_skillNumbers);
    const size_t skills = closure.size();
    m_levels.assign(index.people().size() * skills, 0);
    m_rated.assign(index.people().size(), false);
    m_fits.assign(index.people().size() * m_needs.size(), -1);
    for (size_t person = 0; person < index.people().size(); ++person) {
        signed char *levels = m_levels.data() + person * skills;
        for (const auto &[skill, rating] : index.person(static_cast<int>(person)).skills) {
            const int number = m_skillNumbers.value(skill, -1);
            if (number < 0)
                continue;
            m_rated[person] = true;
            for (const int held : closure[static_cast<size_t>(number)])
                levels[held] = std::max(levels[held], static_cast<signed char>(rating.level));
        }
        if (!m_rated[person])
            continue;
        for (size_t profile = 0; profile < m_needs.size(); ++profile) {
            double met = 0;
            double asked = 0;
            for (const Need &need : m_needs[profile]) {
                int has = 0;
                for (const int skill : need.skills)
                    has = std::max<int>(has, levels[skill]);
                met += need.weight * std::min(has, need.level);
                asked += need.weight * need.level;
            }
            if (asked > 0)
                m_fits[person * m_needs.size() + profile] = met / asked;
        }
    }
}

int FitTable::has(int person, const SkillId &skill) const
{
    const int number = skillNumber(skill);
    return number < 0 ? 0 : levels(person)[static_cast<size_t>(number)];
}

std::span<const signed char> FitTable::levels(int person) const
{
    const size_t skills = m_index->framework().skills.size();
    return {m_levels.data() + static_cast<size_t>(person) * skills, skills};
}

std::optional<double> FitTable::fit(int person, int profile) const
{
    const double fit =
        m_fits[static_cast<size_t>(person) * m_needs.size() + static_cast<size_t>(profile)];
    return fit < 0 ? std::nullopt : std::optional<double>(fit);
}

std::optional<double> FitTable::positionFit(int person, int position) const
{
    double sum = 0;
    double shares = 0;
    for (const IndexedProfile &entry :
         m_index->positions()[static_cast<size_t>(position)].profiles) {
        const std::optional<double> part = fit(person, entry.profile);
        if (!part)
            continue;
        sum += entry.share * *part;
        shares += entry.share;
    }
    return shares > 0 ? std::optional<double>(sum / shares) : std::nullopt;
}

std::vector<AskedSkill> FitTable::asked(int person, const std::vector<int> &profiles) const
{
    struct Asked
    {
        AskedSkill skill;
        double weight = 1;
    };
    std::vector<Asked> all;
    if (!isRated(person))
        return {};
    const auto &skills = m_index->framework().skills;
    const auto held = levels(person);
    const auto levelOf = [&](int skill) { return held[static_cast<size_t>(skill)]; };
    for (const int profile : profiles) {
        for (const Need &need : m_needs[static_cast<size_t>(profile)]) {
            const int best =
                *std::max_element(need.skills.begin(), need.skills.end(),
                                  [&](int a, int b) { return levelOf(a) < levelOf(b); });
            const Asked asked{{skills[static_cast<size_t>(best)].id, need.level, levelOf(best)},
                              need.weight};
            const auto known = std::find_if(all.begin(), all.end(), [&](const Asked &other) {
                return other.skill.skill == asked.skill.skill;
            });
            if (known == all.end())
                all.push_back(asked);
            else if (known->skill.required < asked.skill.required)
                *known = asked;
            else
                known->weight = std::max(known->weight, asked.weight);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Asked &a, const Asked &b) {
        const int gapA = std::max(0, a.skill.required - a.skill.has);
        const int gapB = std::max(0, b.skill.required - b.skill.has);
        return std::pair(-gapA, -a.weight) < std::pair(-gapB, -b.weight);
    });
    std::vector<AskedSkill> found;
    for (const Asked &asked : all)
        found.push_back(asked.skill);
    return found;
}

std::vector<AskedSkill> FitTable::missing(int person, const std::vector<int> &profiles) const
{
    std::vector<AskedSkill> found = asked(person, profiles);
    std::erase_if(found, [](const AskedSkill &skill) { return !skill.isMissing(); });
    return found;
}

std::optional<double> fitOf(const Framework &framework, const Person &person,
                            const Profile &profile)
{
    AnalysisInput input;
    input.framework.skills = framework.skills;
    input.framework.profiles = {profile};
    input.plan.people.append(person);
    input.asOf = QDate(2000, 1, 1);
    return FitTable(PlanIndex(input)).fit(0, 0);
}

} // namespace rolewright
