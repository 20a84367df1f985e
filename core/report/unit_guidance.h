#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// What comes in from the positions of another unit, or goes out to them.
struct UnitGuidance
{
    bool goesOut = false;
    int unit = -1; ///< row of the other one
    /// "Head of AI → Product Owner Fleet (strategy)", a sentence part for each flow of a position.
    QStringList flows;
};

/// Guidance between units, for each unit (row) in the order of the plan's links.
/// @param language en or de
std::vector<std::vector<UnitGuidance>> guidanceAcrossUnits(const PlanIndex &index,
                                                           const QString &language);

} // namespace rolewright
