#pragma once

#include "tests/core/analysis_fixture.h"

#include <functional>
#include <gtest/gtest.h>

namespace rolewright {

inline std::function<void(Person &)>
withSkills(std::initializer_list<std::pair<const char *, int>> skills)
{
    OrderedMap<SkillId, SkillRating> ratings;
    for (const auto &[skill, level] : skills)
        ratings.emplace_back(SkillId{s(skill)}, SkillRating{.level = level});
    return [ratings](Person &person) { person.skills = ratings; };
}

inline Skill skillOf(const char *id, const std::vector<SkillId> &implies = {})
{
    return {.id = {s(id)}, .name = localText(s(id)), .implies = implies};
}

inline SkillNeed core(const char *skill, int level)
{
    return {.skill = {s(skill)}, .anyOf = {}, .level = level, .weight = Weight::Core};
}

inline Profile profileOf(const char *id, const std::vector<SkillNeed> &needs)
{
    return {.id = {s(id)}, .name = localText(s(id)), .skills = needs};
}

/// Engineers need Python 3 and Git 2, and SQL helps; leads need Python 4; modellers PyTorch or
/// Keras at 3.
inline PlanBuilder smallPlan()
{
    PlanBuilder plan;
    plan.framework = {};
    plan.framework.skills = {skillOf("python"), skillOf("git"),
                             skillOf("sql"),    skillOf("pytorch"),
                             skillOf("keras"),  skillOf("django", {{s("python")}}),
                             skillOf("cobol")};
    SkillNeed helpful = core("sql", 2);
    helpful.weight = Weight::Helpful;
    SkillNeed either{.skill = {}, .anyOf = {{s("pytorch")}, {s("keras")}}, .level = 3};
    plan.framework.profiles = {profileOf("engineer", {core("python", 3), core("git", 2), helpful}),
                               profileOf("lead", {core("python", 4)}),
                               profileOf("modeller", {either})};
    plan.unit("north", UnitKind::BusinessUnit);
    return plan;
}

} // namespace rolewright
