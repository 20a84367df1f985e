#include "core/analysis/unit_demand.h"

#include <algorithm>
#include <set>

namespace rolewright {

void UnitPhases::sumUp(const PlanIndex &index)
{
    const std::vector<int> &order = index.unitsInPreorder();
    for (auto row = order.rbegin(); row != order.rend(); ++row) {
        const auto unit = static_cast<size_t>(*row);
        const int parent = index.units()[unit].parent;
        for (size_t phase = 0; parent >= 0 && phase < m_phases; ++phase)
            at(static_cast<size_t>(parent), phase) += at(unit, phase);
    }
}

PhaseSizes sizesIn(const PlanIndex &index, const PhaseCalendar &calendar, Month month)
{
    const auto phases = static_cast<size_t>(index.phaseCount());
    PhaseSizes sizes{UnitPhases(index.units().size(), phases), std::vector<double>(phases, 0)};
    for (const PhaseCalendar::Entry &entry : calendar.in(month)) {
        const auto phase = static_cast<size_t>(entry.phase);
        const int owner = index.ownerOfUseCase()[static_cast<size_t>(entry.useCase)];
        double &sum =
            owner < 0 ? sizes.unowned[phase] : sizes.owned.at(static_cast<size_t>(owner), phase);
        sum += index.useCase(entry.useCase).size;
    }
    return sizes;
}

namespace {

/// What units are judged by, of figures of what each owns and of what nobody owns.
UnitPhases inScope(const PlanIndex &index, UnitPhases scope, std::vector<double> whole)
{
    for (size_t unit = 0; unit < index.units().size(); ++unit) {
        for (size_t phase = 0; phase < whole.size(); ++phase)
            whole[phase] += scope.at(unit, phase);
    }
    scope.sumUp(index);
    for (size_t unit = 0; unit < index.units().size(); ++unit) {
        for (size_t phase = 0; index.units()[unit].servesAll() && phase < whole.size(); ++phase)
            scope.at(unit, phase) = whole[phase];
    }
    return scope;
}

} // namespace

UnitPhases sizesInScope(const PlanIndex &index, const PhaseSizes &sizes)
{
    return inScope(index, sizes.owned, sizes.unowned);
}

UnitPhases staffedInScope(const PlanIndex &index, const PhaseSizes &sizes,
                          const MonthStaffing::Ratios &ratios, size_t profile)
{
    const double common = ratios.ofAll[profile];
    std::vector<double> unowned = sizes.unowned;
    for (double &size : unowned)
        size *= common;
    UnitPhases owned = sizes.owned;
    for (size_t unit = 0; unit < index.units().size(); ++unit) {
        const double ratio = common + ratios.ofUnits[unit * ratios.ofAll.size() + profile];
        for (size_t phase = 0; phase < unowned.size(); ++phase)
            owned.at(unit, phase) *= ratio;
    }
    return inScope(index, std::move(owned), std::move(unowned));
}

PeakMonths::PeakMonths(const PlanIndex &index, const PhaseCalendar &calendar)
    : m_phases(static_cast<size_t>(index.phaseCount())), m_months(index.units().size() * m_phases)
{
    UnitPhases greatest(index.units().size(), m_phases);
    const MonthSpan span = calendar.span();
    for (Month month = span.first; month <= span.last; month = month + 1) {
        if (calendar.in(month).empty())
            continue;
        const UnitPhases scope = sizesInScope(index, sizesIn(index, calendar, month));
        for (size_t unit = 0; unit < index.units().size(); ++unit) {
            for (size_t phase = 0; phase < m_phases; ++phase) {
                if (!isGreaterDemand(scope.at(unit, phase), greatest.at(unit, phase)))
                    continue;
                greatest.at(unit, phase) = scope.at(unit, phase);
                m_months[unit * m_phases + phase] = month;
            }
        }
    }
}

std::vector<Month> PeakMonths::all() const
{
    std::set<Month> months;
    for (const std::optional<Month> &month : m_months) {
        if (month)
            months.insert(*month);
    }
    return {months.begin(), months.end()};
}

} // namespace rolewright
