#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// Planning cost of positions for a year, in the plan's currency.
struct CostFigures
{
    QString currency;
    double filled = 0;
    double vacant = 0;
    int withoutRate = 0; ///< positions of which some profile has no rate; they count in part

    double total() const { return filled + vacant; }
    bool operator==(const CostFigures &) const = default;
};

/// Cost of so many FTE of a position for a year; empty where none of its profiles has a rate.
std::optional<double> yearlyCost(const AnalysisInput &input, const Position &position, double fte);

/// Cost of the scenario, or of a unit and those below it; empty when the plan gives no rates.
/// Filled and vacant are judged as in positionStatuses().
std::optional<CostFigures> cost(const PlanIndex &index, const std::optional<UnitId> &unit = {});

} // namespace rolewright
