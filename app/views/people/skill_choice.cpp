#include "app/views/people/skill_choice.h"

#include "core/framework/skill_groups.h"

#include <algorithm>

namespace rolewright {

namespace {

bool isAskedBy(const Framework &framework, const QString &profile, const SkillId &skill)
{
    const Profile *asking = framework.profile({profile});
    const auto asks = [&](const SkillNeed &need) {
        const std::vector<SkillId> choices = need.choices();
        return std::ranges::find(choices, skill) != choices.end();
    };
    return asking != nullptr && std::ranges::any_of(asking->skills, asks);
}

bool isOfKind(const SkillFigures &figures, const SkillChoice &choice, int number)
{
    const Framework &framework = figures.snapshot->input.framework;
    const Skill &skill = framework.skills[static_cast<size_t>(number)];
    const SkillNeedCount *need = figures.needs.tightestOf(number);
    switch (choice.kind) {
    case SkillChoice::Kind::Used:
        return figures.needs.isUsed(number);
    case SkillChoice::Kind::All:
        return true;
    case SkillChoice::Kind::Short:
        return need != nullptr && need->isShort();
    case SkillChoice::Kind::Group:
        return skill.group == choice.id;
    case SkillChoice::Kind::Profile:
        return isAskedBy(framework, choice.id, skill.id);
    }
    return false;
}

bool isCalled(const Skill &skill, const QString &text, const QString &language)
{
    const auto holds = [&](const QString &name) {
        return name.contains(text, Qt::CaseInsensitive);
    };
    return holds(skill.name.in(language)) || std::ranges::any_of(skill.aliases, holds);
}

} // namespace

std::vector<int> chosenSkills(const SkillFigures &figures, const SkillChoice &choice)
{
    const Framework &framework = figures.snapshot->input.framework;
    std::vector<int> skills;
    for (int i = 0; i < std::ssize(framework.skills); ++i) {
        const Skill &skill = framework.skills[static_cast<size_t>(i)];
        if (isOfKind(figures, choice, i) &&
            isCalled(skill, choice.text, figures.snapshot->language()))
            skills.push_back(i);
    }
    std::ranges::stable_sort(skills, {}, [&](int skill) { return skillGroupOf(framework, skill); });
    return skills;
}

QString noSkillsInWords(const SkillChoice &choice)
{
    if (!choice.text.isEmpty())
        return QStringLiteral("No skill among these is called “%1”.\nClear the name, or choose "
                              "“All skills”.")
            .arg(choice.text);
    switch (choice.kind) {
    case SkillChoice::Kind::Short:
        return QStringLiteral("No skill is short: as many people have each as positions ask "
                              "for.\nChoose “Skills in use” to see them.");
    case SkillChoice::Kind::Group:
        return QStringLiteral("No skill is in this group. Choose “All skills”.");
    case SkillChoice::Kind::Profile:
        return QStringLiteral("This profile asks for no skill. Choose “All skills”.");
    default:
        return QStringLiteral("Nobody is rated yet, and no position asks for a skill.\nChoose “All "
                              "skills” to rate people.");
    }
}

} // namespace rolewright
