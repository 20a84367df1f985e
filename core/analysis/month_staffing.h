#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/demand.h"

namespace rolewright {

/// Whether a demand is the greatest so far, beyond what sums in another order differ by.
inline bool isGreaterDemand(double candidate, double greatest)
{
    return candidate > greatest * (1 + 1e-12) && candidate > 0;
}

/// Splits what positions are staffed with over the demand that they serve, month by month
/// (formats.md, Figures: Serving).
class MonthStaffing
{
public:
    MonthStaffing(const PlanIndex &index, const CoverageScope &scope);

    /// Figures of one month, by profile × phase; the planning phase is the last phase.
    struct Figures
    {
        std::vector<double> demand;
        std::vector<double> staffed;
        std::vector<double> spare; ///< by profile
    };
    Figures figures(Month month);

    /// What each FTE of demand is staffed with in one month: by positions that serve all, and by
    /// those of the unit that owns the use case and the units above it.
    struct Ratios
    {
        std::vector<double> ofAll;   ///< by profile
        std::vector<double> ofUnits; ///< unit × profile
    };
    Ratios ratios(Month month);

    const PhaseCalendar &calendar() const { return m_calendar; }
    /// First and last month with any demand.
    const MonthSpan &span() const { return m_calendar.span(); }
    /// Sum of the sizes of the scope's use cases that are in a phase; all demand of the phase is a
    /// multiple of it.
    std::vector<double> sizesInScope(Month month) const;
    /// FTE per size, by profile × phase.
    const std::vector<double> &perSize() const { return m_perSize; }
    double perSizeOf(size_t profile, size_t phase) const
    {
        return m_perSize[profile * m_phases + phase];
    }
    size_t phases() const { return m_phases; }
    size_t profiles() const { return m_profiles; }

private:
    void loadSupply(Month month);
    void sumSizes(Month month);
    double demandOf(const std::vector<double> &sizes, size_t unit, size_t profile) const;
    std::vector<double> ratiosOfUnits(std::vector<double> &spare) const;
    std::vector<double> ratiosOfAll(std::vector<double> &spare) const;

    const PlanIndex *m_index;
    PhaseCalendar m_calendar;
    CoverageScope m_scope;
    int m_scopeUnit = -1;
    size_t m_phases;
    size_t m_profiles;
    std::vector<bool> m_inScope; ///< by use case
    std::vector<double> m_perSize;

    std::optional<Month> m_supplyMonth; ///< change month that the supply is of
    std::vector<double> m_supply;       ///< unit × profile, of units that serve what is below them
    std::vector<double> m_common;       ///< by profile, of positions that serve all
    std::vector<double> m_commonInScope;
    std::vector<double> m_below; ///< unit × phase: sizes of use cases owned by the unit or below
    std::vector<double> m_whole; ///< by phase: sizes of all use cases
};

} // namespace rolewright
