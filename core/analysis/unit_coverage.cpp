#include "core/analysis/unit_coverage.h"

#include "core/analysis/month_staffing.h"

#include <algorithm>
#include <set>

namespace rolewright {

namespace {

/// A figure for each unit and phase.
class UnitPhases
{
public:
    UnitPhases(size_t units, size_t phases) : m_phases(phases), m_figures(units * phases, 0) {}

    double &at(size_t unit, size_t phase) { return m_figures[unit * m_phases + phase]; }
    double at(size_t unit, size_t phase) const { return m_figures[unit * m_phases + phase]; }

    /// Adds what units have to those above them.
    void sumUp(const PlanIndex &index)
    {
        const std::vector<int> &order = index.unitsInPreorder();
        for (auto row = order.rbegin(); row != order.rend(); ++row) {
            const auto unit = static_cast<size_t>(*row);
            const int parent = index.units()[unit].parent;
            for (size_t phase = 0; parent >= 0 && phase < m_phases; ++phase)
                at(static_cast<size_t>(parent), phase) += at(unit, phase);
        }
    }

private:
    size_t m_phases;
    std::vector<double> m_figures;
};

/// Sizes of the use cases that are in each phase in a month.
struct Sizes
{
    UnitPhases owned;            ///< by the unit that owns them
    std::vector<double> unowned; ///< by phase
};

class CoverageOfUnits
{
public:
    explicit CoverageOfUnits(const PlanIndex &index)
        : m_index(index), m_staffing(index, {}), m_units(index.units().size()),
          m_phases(index.framework().phases.size()), m_cells(m_units)
    {
        for (std::vector<PhaseCoverage> &phases : m_cells) {
            for (const Phase &phase : index.framework().phases)
                phases.push_back({.phase = phase.id});
        }
        findHeldProfiles();
    }

    std::vector<std::vector<PhaseCoverage>> judged(std::optional<Month> month)
    {
        if (month)
            takeMonth(*month);
        else
            takeMonthsOfGreatestDemand();
        std::set<Month> months;
        for (const std::vector<PhaseCoverage> &phases : m_cells) {
            for (const PhaseCoverage &cell : phases) {
                if (cell.month != Month{}) // of no demand in any
                    months.insert(cell.month);
            }
        }
        for (const Month asked : months)
            addMonth(asked);
        return std::move(m_cells);
    }

private:
    bool servesAll(size_t unit) const { return m_index.units()[unit].servesAll(); }
    bool holds(size_t unit, size_t profile) const
    {
        return m_holds[unit * m_staffing.profiles() + profile];
    }

    void findHeldProfiles()
    {
        const size_t profiles = m_staffing.profiles();
        m_holds.assign(m_units * profiles, false);
        for (const IndexedPosition &position : m_index.positions()) {
            for (const IndexedProfile &entry : position.profiles) {
                if (position.unit >= 0 && entry.share > 0)
                    m_holds[static_cast<size_t>(position.unit) * profiles +
                            static_cast<size_t>(entry.profile)] = true;
            }
        }
        const std::vector<int> &order = m_index.unitsInPreorder();
        for (auto row = order.rbegin(); row != order.rend(); ++row) {
            const auto unit = static_cast<size_t>(*row);
            const int parent = m_index.units()[unit].parent;
            for (size_t profile = 0; parent >= 0 && profile < profiles; ++profile) {
                if (holds(unit, profile))
                    m_holds[static_cast<size_t>(parent) * profiles + profile] = true;
            }
        }
    }

    Sizes sizesIn(Month month) const
    {
        Sizes sizes{UnitPhases(m_units, m_phases), std::vector<double>(m_phases, 0)};
        for (const PhaseCalendar::Entry &entry : m_staffing.calendar().in(month)) {
            const auto phase = static_cast<size_t>(entry.phase);
            if (phase >= m_phases)
                continue;
            const int owner = m_index.ownerOfUseCase()[static_cast<size_t>(entry.useCase)];
            double &sum = owner < 0 ? sizes.unowned[phase]
                                    : sizes.owned.at(static_cast<size_t>(owner), phase);
            sum += m_index.useCase(entry.useCase).size;
        }
        return sizes;
    }

    /// What each unit is judged by: all, or what it and those below it own.
    UnitPhases inScope(const Sizes &sizes) const
    {
        std::vector<double> whole = sizes.unowned;
        UnitPhases scope = sizes.owned;
        for (size_t unit = 0; unit < m_units; ++unit) {
            for (size_t phase = 0; phase < m_phases; ++phase)
                whole[phase] += scope.at(unit, phase);
        }
        scope.sumUp(m_index);
        for (size_t unit = 0; unit < m_units; ++unit) {
            for (size_t phase = 0; servesAll(unit) && phase < m_phases; ++phase)
                scope.at(unit, phase) = whole[phase];
        }
        return scope;
    }

    void takeMonth(Month month)
    {
        for (std::vector<PhaseCoverage> &phases : m_cells) {
            for (PhaseCoverage &cell : phases)
                cell.month = month;
        }
    }

    void takeMonthsOfGreatestDemand()
    {
        UnitPhases greatest(m_units, m_phases);
        const MonthSpan span = m_staffing.span();
        for (Month month = span.first; month <= span.last; month = month + 1) {
            if (m_staffing.calendar().in(month).empty())
                continue;
            const UnitPhases scope = inScope(sizesIn(month));
            for (size_t unit = 0; unit < m_units; ++unit) {
                for (size_t phase = 0; phase < m_phases; ++phase) {
                    if (!isGreaterDemand(scope.at(unit, phase), greatest.at(unit, phase)))
                        continue;
                    greatest.at(unit, phase) = scope.at(unit, phase);
                    m_cells[unit][phase].month = month;
                }
            }
        }
    }

    void addMonth(Month month)
    {
        const Sizes sizes = sizesIn(month);
        const UnitPhases scope = inScope(sizes);
        const MonthStaffing::Ratios ratios = m_staffing.ratios(month);
        for (size_t profile = 0; profile < m_staffing.profiles(); ++profile)
            addProfile(profile, month, sizes, scope, ratios);
    }

    void addProfile(size_t profile, Month month, const Sizes &sizes, const UnitPhases &scope,
                    const MonthStaffing::Ratios &ratios)
    {
        const double common = ratios.ofAll[profile];
        UnitPhases staffed = sizes.owned;
        std::vector<double> whole(m_phases, 0);
        for (size_t phase = 0; phase < m_phases; ++phase)
            whole[phase] = sizes.unowned[phase] * common;
        for (size_t unit = 0; unit < m_units; ++unit) {
            const double ratio = common + ratios.ofUnits[unit * m_staffing.profiles() + profile];
            for (size_t phase = 0; phase < m_phases; ++phase) {
                staffed.at(unit, phase) *= ratio;
                whole[phase] += staffed.at(unit, phase);
            }
        }
        staffed.sumUp(m_index);
        for (size_t unit = 0; unit < m_units; ++unit) {
            const bool isForAll = servesAll(unit);
            if (isForAll && !holds(unit, profile))
                continue;
            for (size_t phase = 0; phase < m_phases; ++phase) {
                PhaseCoverage &cell = m_cells[unit][phase];
                if (cell.month != month)
                    continue;
                const double perSize = m_staffing.perSizeOf(profile, phase);
                const double demand = scope.at(unit, phase) * perSize;
                const double has = (isForAll ? whole[phase] : staffed.at(unit, phase)) * perSize;
                cell.demandFte += demand;
                cell.coveredFte += std::min(demand, has);
            }
        }
    }

    const PlanIndex &m_index;
    MonthStaffing m_staffing;
    size_t m_units;
    size_t m_phases;
    std::vector<std::vector<PhaseCoverage>> m_cells;
    std::vector<bool> m_holds; ///< unit × profile, of the unit and those below it
};

} // namespace

std::vector<std::vector<PhaseCoverage>> coverageOfUnits(const PlanIndex &index,
                                                        std::optional<Month> month)
{
    return CoverageOfUnits(index).judged(month);
}

} // namespace rolewright
