#include "core/analysis/profile_holders.h"

#include "core/analysis/load.h"
#include "core/analysis/positions.h"

namespace rolewright {

namespace {

/// Row of the unit that a scope is about; empty for the whole organisation, -1 for one that is not
/// there.
std::optional<int> unitOf(const PlanIndex &index, const CoverageScope &scope)
{
    if (scope.useCase) {
        const int useCase = index.useCaseRow(*scope.useCase);
        return useCase < 0 ? -1 : index.ownerOfUseCase()[static_cast<size_t>(useCase)];
    }
    if (scope.unit)
        return index.unitRow(*scope.unit);
    return {};
}

bool serves(const PlanIndex &index, const IndexedPosition &position, int unit)
{
    if (position.unit < 0)
        return false;
    if (index.units()[static_cast<size_t>(position.unit)].servesAll())
        return true;
    return unit >= 0 &&
           (index.isWithin(position.unit, unit) || index.isWithin(unit, position.unit));
}

/// Skills that satisfy a need: its own, and those that imply one of them.
QSet<SkillId> satisfying(const Framework &framework, const SkillNeed &need)
{
    QSet<SkillId> skills;
    for (const SkillId &skill : need.choices())
        skills.insert(skill);
    for (qsizetype before = 0; before != skills.size();) {
        before = skills.size();
        for (const Skill &skill : framework.skills) {
            if (std::ranges::any_of(skill.implies,
                                    [&](const SkillId &id) { return skills.contains(id); }))
                skills.insert(skill.id);
        }
    }
    return skills;
}

bool has(const Person &person, const QSet<SkillId> &skills, int level)
{
    return std::ranges::any_of(person.skills, [&](const auto &entry) {
        return entry.second.level >= level && skills.contains(entry.first);
    });
}

} // namespace

std::vector<bool> heldSkills(const PlanIndex &index, int profile,
                             const std::vector<ProfileHolder> &holders)
{
    const auto isRated = [&](const ProfileHolder &holder) {
        return !index.person(holder.person).skills.empty();
    };
    if (std::ranges::none_of(holders, isRated))
        return {};
    std::vector<bool> held;
    for (const SkillNeed &need : index.profile(profile).skills) {
        const QSet<SkillId> skills = satisfying(index.framework(), need);
        held.push_back(std::ranges::any_of(holders, [&](const ProfileHolder &holder) {
            return has(index.person(holder.person), skills, need.level);
        }));
    }
    return held;
}

std::vector<std::vector<ProfileHolder>> profileHolders(const PlanIndex &index,
                                                       const CoverageScope &scope)
{
    const std::optional<int> unit = unitOf(index, scope);
    const std::vector<double> shares =
        scope.month ? sharesIn(index, *scope.month) : sharesWhereJudged(index);
    std::vector<std::vector<ProfileHolder>> holders(static_cast<size_t>(index.profileCount()));
    for (size_t row = 0; row < shares.size(); ++row) {
        const IndexedAssignment &assignment = index.assignments()[row];
        if (shares[row] <= 1e-9 || assignment.position < 0 || assignment.person < 0)
            continue;
        const IndexedPosition &position =
            index.positions()[static_cast<size_t>(assignment.position)];
        if (unit && !serves(index, position, *unit))
            continue;
        for (const IndexedProfile &part : position.profiles) {
            if (part.share > 0)
                holders[static_cast<size_t>(part.profile)].push_back(
                    {assignment.person, assignment.position, shares[row] * part.share});
        }
    }
    return holders;
}

} // namespace rolewright
