#pragma once

#include "core/exchange/person_draft.h"

namespace rolewright {

/// Finds for each draft the person of the plan that it is: by external id, then by e-mail, then by
/// name and title where these are unique in plan and drafts; by the name alone where the table has
/// none of them. Nobody is found twice.
void matchPeople(const Plan &plan, const ColumnMapping &mapping, std::vector<PersonDraft> &drafts);

/// Gives each draft its id in the plan: of the person found, else made from the source's id, else
/// the next free `p<n>`.
void assignPersonIds(const Plan &plan, std::vector<PersonDraft> &drafts);

} // namespace rolewright
