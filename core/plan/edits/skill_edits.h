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

/// A skill of a person, rated or not.
struct RatedCell
{
    PersonId person;
    SkillId skill;
};

/// What ratings are to have in common; what is not given stays as it is.
struct RatingFields
{
    std::optional<int> level;
    std::optional<std::optional<QDate>> rated; ///< no day takes it away
    std::optional<QString> by;                 ///< an empty text takes it away
};

/// Rates people as one step: "Rate Git 3 for Karim Diallo", "Rate 4 skills of 3 people". Of several
/// changes of one cell the last counts; keys of a rating that are not known stay. A set without
/// changes comes back where nothing differs. Errors: a person is not there; a skill is not in the
/// framework (its rating can be taken away all the same); a level outside 0 to 4.
/// @param framework as the plan sees it, for names
Result<ChangeSet> rateSkills(const Plan &plan, const Framework &framework,
                             const std::vector<RatingChange> &changes);

/// Sets fields of the ratings of some cells as one step: "Rate Git 3 for 2 people", or without a
/// level "Change the rating in Git of Karim Diallo". A cell that is not rated becomes so by a level
/// alone. Errors: as of rateSkills().
Result<ChangeSet> setRatingFields(const Plan &plan, const Framework &framework,
                                  const std::vector<RatedCell> &cells, const RatingFields &fields);

} // namespace rolewright
