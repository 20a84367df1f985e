#pragma once

#include "core/framework/framework.h"
#include "core/plan/plan.h"

namespace rolewright {

/// A rating that a person is to have in a skill; without one, the rating is taken away.
struct RatingChange
{
    PersonId person;
    SkillId skill;
    std::optional<SkillRating> rating;
};

/// Rates people as one step: "Rate Git 3 for Karim Diallo", "Rate 4 skills of 3 people". Of several
/// changes of one cell the last counts; keys of a rating that are not known stay. A set without
/// changes comes back where nothing differs. Errors: a person is not there; a skill is not in the
/// framework (its rating can be taken away all the same); a level outside 0 to 4.
/// @param framework as the plan sees it, for names
Result<ChangeSet> rateSkills(const Plan &plan, const Framework &framework,
                             const std::vector<RatingChange> &changes);

} // namespace rolewright
