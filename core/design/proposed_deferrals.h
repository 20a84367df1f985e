#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// The activities that an organisation can leave out for now, in the order of the framework's
/// rules; never all that could stand in for each other.
/// @param waiting activities that are left out already
/// @param today when it is decided, with a review six months on; invalid for no dates
std::vector<Deferral> proposedDeferrals(const Factors &factors, const Framework &framework,
                                        const QDate &today, std::vector<ActivityId> waiting = {});

/// Whether a deferral says what proposedDeferrals() says, whenever it was decided.
bool isAsProposed(const Deferral &deferral, const Framework &framework);

} // namespace rolewright
