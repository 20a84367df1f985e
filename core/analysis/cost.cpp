#include "core/analysis/cost.h"

#include "core/analysis/positions.h"

#include <algorithm>

namespace rolewright {

std::optional<double> yearlyCost(const AnalysisInput &input, const Position &position, double fte)
{
    std::optional<double> sum;
    for (const auto &entry : position.profiles.entries) {
        const auto rate = rateOf(input.assumptions().cost.perFteYear, entry.first);
        if (rate)
            sum = sum.value_or(0) + fte * position.profiles.shareOf(entry.first) * *rate;
    }
    return sum;
}

std::optional<CostFigures> cost(const PlanIndex &index, const std::optional<UnitId> &unit)
{
    const Cost &rates = index.input().assumptions().cost;
    if (rates.perFteYear.empty())
        return std::nullopt;
    const int within = unit ? index.unitRow(*unit) : -1;
    const auto lacksRate = [&](const auto &entry) {
        return !rateOf(rates.perFteYear, entry.first);
    };
    CostFigures figures{.currency = rates.currency};
    const std::vector<PositionStatus> statuses = positionStatuses(index);
    for (size_t row = 0; row < statuses.size(); ++row) {
        if (unit && !index.isWithin(index.positions()[row].unit, within))
            continue;
        const Position &position = index.position(static_cast<int>(row));
        const double filledFte = std::min(statuses[row].staffedFte, position.fte);
        figures.filled += yearlyCost(index.input(), position, filledFte).value_or(0);
        figures.vacant +=
            yearlyCost(index.input(), position, statuses[row].vacantFte()).value_or(0);
        const auto &profiles = position.profiles.entries;
        if (profiles.empty() || std::any_of(profiles.begin(), profiles.end(), lacksRate))
            ++figures.withoutRate;
    }
    return figures;
}

} // namespace rolewright
