#pragma once

#include "core/framework/parts.h"
#include "core/plan/plan.h"

namespace rolewright {

/// What a plan makes of a part of its framework.
enum class PartState { AsGiven, Otherwise, Renamed, Added, Merged, LeftOut };

/// A part of a framework as a list shows it.
struct PartLine
{
    PartPlace place;
    QString name;  ///< as the plan calls it
    QString about; ///< where it belongs: "Modeling, 9 activities"
    PartState state = PartState::AsGiven;
    QString change; ///< "Renamed, was Data Steward"; empty where the framework holds as it is
    QString reason;

    bool isThere() const { return state != PartState::LeftOut && state != PartState::Merged; }
    bool operator==(const PartLine &) const = default;
};

/// The parts of one kind: those of the framework in its order, also those that the plan left out,
/// then those that the plan added.
/// @param base the framework as it was loaded
/// @param present the framework as the plan sees it
std::vector<PartLine> partLines(const Plan &plan, const Framework &base, const Framework &present,
                                FrameworkPart part);

} // namespace rolewright
