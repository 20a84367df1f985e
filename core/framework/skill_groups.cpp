#include "core/framework/skill_groups.h"

#include "core/text/wording.h"

#include <algorithm>

namespace rolewright {

int skillGroupOf(const Framework &framework, int skill)
{
    const auto &groups = framework.skillGroups;
    const QString &group = framework.skills[static_cast<size_t>(skill)].group;
    return static_cast<int>(std::ranges::find(groups, group, &SkillGroup::id) - groups.begin());
}

QString skillGroupName(const Framework &framework, int group, const QString &language)
{
    const auto place = static_cast<size_t>(group);
    return place < framework.skillGroups.size() ? framework.skillGroups[place].name.in(language)
                                                : Wording(language)("Other", "Weitere");
}

} // namespace rolewright
