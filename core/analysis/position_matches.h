#pragma once

#include "core/analysis/people_filter.h"

namespace rolewright {

/// Positions that a filter in words means: by somebody who is on them in the month in which they
/// are judged, and by their own words, which are title, profiles, unit and those above it, and
/// "vacant" where a part of them is. Both may come together: `fleet, python >= 3`. Linear in
/// positions and people.
/// @param language of the profiles' names
/// @return by row in the index
std::vector<bool> matchingPositions(const PlanIndex &index, const PeopleFilter &filter,
                                    const QString &language);

} // namespace rolewright
