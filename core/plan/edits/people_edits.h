#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Ids for new people, each another one, not taken in the plan.
class FreshPersonIds
{
public:
    /// @param plan outlives this
    explicit FreshPersonIds(const Plan &plan);

    PersonId next();

private:
    const Plan &m_plan;
    qsizetype m_number;
};

/// Sets people that are there to new values, and adds those that are not, in one step. Errors: an
/// id twice, a manager who is not there, a circle of managers, a value out of range.
/// @param name of the step: "Change location of 12 people"
Result<ChangeSet> changePeople(const Plan &plan, const std::vector<Person> &people,
                               const QString &name);

/// What one person is whom two entries describe: the values of the first, those of the second where
/// the first has none, the skills of both. Of two ratings of a skill the newer one counts, of
/// equally old ones the higher.
Person mergedPerson(const Plan &plan, const PersonId &kept, const PersonId &other);

/// Makes two entries of the same person into one: the other entry goes, and its assignments in
/// every scenario and the people it manages come to the one that stays. Two assignments on one
/// position whose months meet become one, over all their months, with the greater share.
/// @param merged as it shall be, with the id of the entry that stays
/// Errors: one of them is not there, the same entry twice, a circle of managers, a locked scenario
/// in which the other one has assignments.
Result<ChangeSet> mergePeople(const Plan &plan, const Person &merged, const PersonId &other);

} // namespace rolewright
