#pragma once

#include "app/common/snapshot.h"

#include "core/analysis/skill_needs.h"

namespace rolewright {

/// What the matrix shows besides the list of people; of one snapshot.
struct SkillFigures
{
    SnapshotPtr snapshot;
    SkillNeeds needs;
};
using SkillFiguresPtr = std::shared_ptr<const SkillFigures>;

/// Which skills the matrix shows.
struct SkillChoice
{
    enum class Kind {
        Used,   ///< somebody has it, or a position asks for it
        All,    ///< of the framework
        Short,  ///< too few people have it
        Group,  ///< of one group
        Profile ///< that one profile asks for
    };

    Kind kind = Kind::Used;
    QString id;   ///< of the group or the profile
    QString text; ///< that its name or another way to write it contains

    bool operator==(const SkillChoice &) const = default;
};

/// Numbers in the framework of the skills that are chosen, group by group.
std::vector<int> chosenSkills(const SkillFigures &figures, const SkillChoice &choice);

/// Why no skill is there, and what to do, for a choice that leaves none.
QString noSkillsInWords(const SkillChoice &choice);

} // namespace rolewright
