#pragma once

#include "app/common/view_context.h"

namespace rolewright {

/// What the removal of people takes from the rest of the plan, in lines: seats that fall vacant or
/// are staffed less in each scenario, and people who lose their manager. Empty when nothing.
/// @param removal as of removePeople(), that can be applied to the plan
QStringList removalInWords(const Plan &plan, const ChangeSet &removal);

/// Removes people once a person has seen what follows from it.
void removePeopleAsking(const ViewContext &context, const std::vector<PersonId> &people);

} // namespace rolewright
