#include "core/analysis/skill_needs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace rolewright {

namespace {

/// What a profile or a position asks for.
struct Asked
{
    int level = 0; ///< as core
    bool isHelpful = false;
};

using AskedNeeds = std::map<size_t, Asked>;

int seatsOf(const Position &position)
{
    return static_cast<int>(std::ceil(position.fte - 1e-9));
}

/// Numbers of the skills that satisfy a need, in the order of the framework.
std::vector<int> choicesOf(const SkillNeed &need, const FitTable &fits)
{
    std::vector<int> choices;
    for (const SkillId &skill : need.choices()) {
        if (const int number = fits.skillNumber(skill); number >= 0)
            choices.push_back(number);
    }
    std::sort(choices.begin(), choices.end());
    choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
    return choices;
}

} // namespace

int SkillNeedCount::tightest() const
{
    int tightest = 0;
    for (int level = 1; level <= 4; ++level) {
        const auto at = static_cast<size_t>(level);
        const auto best = static_cast<size_t>(tightest);
        if (needed[at] > 0 &&
            (tightest == 0 || having[at] - needed[at] <= having[best] - needed[best]))
            tightest = level;
    }
    return tightest;
}

int SkillNeedCount::missing() const
{
    const auto level = static_cast<size_t>(tightest());
    return std::max(0, needed[level] - having[level]);
}

bool SkillNeedCount::isShort() const
{
    const auto at = static_cast<size_t>(tightest());
    return at > 0 && having[at] < needed[at];
}

SkillNeeds::SkillNeeds(const PlanIndex &index, const FitTable &fits)
    : m_needsOf(index.framework().skills.size()), m_having(index.framework().skills.size())
{
    countSeats(index, fits);
    for (size_t need = 0; need < m_needs.size(); ++need) {
        for (const int skill : m_needs[need].choices)
            m_needsOf[static_cast<size_t>(skill)].push_back(need);
    }
    countPeople(index, fits);
}

void SkillNeeds::countSeats(const PlanIndex &index, const FitTable &fits)
{
    std::map<std::vector<int>, size_t> numbers;
    std::vector<AskedNeeds> ofProfile;
    const auto note = [](Asked &asked, const Asked &more) {
        asked.level = std::max(asked.level, more.level);
        asked.isHelpful = asked.isHelpful || more.isHelpful;
    };
    for (const Profile &profile : index.framework().profiles) {
        AskedNeeds &asked = ofProfile.emplace_back();
        for (const SkillNeed &need : profile.skills) {
            const std::vector<int> choices = choicesOf(need, fits);
            if (choices.empty())
                continue;
            const auto [known, isNew] = numbers.try_emplace(choices, m_needs.size());
            if (isNew)
                m_needs.push_back({.choices = choices});
            const bool isCore = need.weight == Weight::Core;
            note(asked[known->second], {isCore ? need.level : 0, !isCore});
        }
    }
    for (size_t row = 0; row < index.positions().size(); ++row) {
        AskedNeeds ofPosition;
        for (const IndexedProfile &held : index.positions()[row].profiles) {
            for (const auto &[need, asked] : ofProfile[static_cast<size_t>(held.profile)])
                note(ofPosition[need], asked);
        }
        const int seats = seatsOf(index.position(static_cast<int>(row)));
        for (const auto &[need, asked] : ofPosition) {
            SkillNeedCount &count = m_needs[need];
            for (size_t level = 1; level <= static_cast<size_t>(asked.level); ++level)
                count.needed[level] += seats;
            if (asked.level == 0)
                count.helpful += seats;
        }
    }
}

void SkillNeeds::countPeople(const PlanIndex &index, const FitTable &fits)
{
    const Month today = index.input().month();
    for (size_t row = 0; row < index.people().size(); ++row) {
        if (index.people()[row].present.last < today)
            continue;
        const auto levels = fits.levels(static_cast<int>(row));
        for (size_t skill = 0; skill < levels.size(); ++skill) {
            for (size_t level = 1; level <= static_cast<size_t>(levels[skill]); ++level)
                ++m_having[skill][level];
        }
        for (SkillNeedCount &need : m_needs) {
            int best = 0;
            for (const int skill : need.choices)
                best = std::max<int>(best, levels[static_cast<size_t>(skill)]);
            for (size_t level = 1; level <= static_cast<size_t>(best); ++level)
                ++need.having[level];
        }
    }
}

std::vector<const SkillNeedCount *> SkillNeeds::of(int skill) const
{
    std::vector<const SkillNeedCount *> found;
    for (const size_t need : m_needsOf[static_cast<size_t>(skill)])
        found.push_back(&m_needs[need]);
    return found;
}

const SkillNeedCount *SkillNeeds::tightestOf(int skill) const
{
    const auto spare = [](const SkillNeedCount *need) {
        const auto at = static_cast<size_t>(need->tightest());
        return need->having[at] - need->needed[at];
    };
    const SkillNeedCount *tightest = nullptr;
    for (const SkillNeedCount *need : of(skill)) {
        if (need->isAsked() && (tightest == nullptr || spare(need) < spare(tightest)))
            tightest = need;
    }
    return tightest;
}

SkillNeeds::Gaps SkillNeeds::gapsOf(const std::vector<int> &skills) const
{
    Gaps gaps;
    std::set<const SkillNeedCount *> seen; // several skills may meet one need
    for (const int skill : skills) {
        const SkillNeedCount *need = tightestOf(skill);
        const bool isNew = need != nullptr && seen.insert(need).second;
        const int missing = isNew ? need->missing() : 0;
        gaps.skills += missing > 0 ? 1 : 0;
        gaps.people += missing;
    }
    return gaps;
}

int SkillNeeds::having(int skill, int level) const
{
    return m_having[static_cast<size_t>(skill)][static_cast<size_t>(level)];
}

bool SkillNeeds::isUsed(int skill) const
{
    if (having(skill, 1) > 0)
        return true;
    const auto needs = of(skill);
    return std::any_of(needs.begin(), needs.end(), [](const SkillNeedCount *need) {
        return need->isAsked() || need->helpful > 0;
    });
}

} // namespace rolewright
