#pragma once

#include "core/analysis/month_staffing.h"

namespace rolewright {

/// A figure for each unit and phase; units by row, phases by number, the planning phase last.
class UnitPhases
{
public:
    UnitPhases(size_t units, size_t phases) : m_phases(phases), m_figures(units * phases, 0) {}

    double &at(size_t unit, size_t phase) { return m_figures[unit * m_phases + phase]; }
    double at(size_t unit, size_t phase) const { return m_figures[unit * m_phases + phase]; }
    /// Adds what units have to those above them.
    void sumUp(const PlanIndex &index);

private:
    size_t m_phases;
    std::vector<double> m_figures;
};

/// Sizes of the use cases that are in each phase in a month; all demand is a multiple of them.
struct PhaseSizes
{
    UnitPhases owned;            ///< by the unit that owns them
    std::vector<double> unowned; ///< by phase
};
PhaseSizes sizesIn(const PlanIndex &index, const PhaseCalendar &calendar, Month month);

/// The sizes that each unit is judged by: of what it and those below it own, and of all use cases
/// for a unit that serves all.
UnitPhases sizesInScope(const PlanIndex &index, const PhaseSizes &sizes);

/// The same, each use case by the part of its demand for a profile that is staffed.
/// @param ratios of the same month
UnitPhases staffedInScope(const PlanIndex &index, const PhaseSizes &sizes,
                          const MonthStaffing::Ratios &ratios, size_t profile);

/// The month of the greatest demand that each unit is judged by, the earliest of equals; empty
/// where there is none.
class PeakMonths
{
public:
    /// Linear in units and use cases, for each month with demand.
    PeakMonths(const PlanIndex &index, const PhaseCalendar &calendar);

    std::optional<Month> of(size_t unit, size_t phase) const
    {
        return m_months[unit * m_phases + phase];
    }
    /// Each of them once, in order.
    std::vector<Month> all() const;

private:
    size_t m_phases;
    std::vector<std::optional<Month>> m_months;
};

} // namespace rolewright
