#include "core/analysis/unit_coverage.h"

#include "core/analysis/unit_demand.h"

#include <algorithm>
#include <set>

namespace rolewright {

namespace {

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

    void takeMonth(Month month)
    {
        for (std::vector<PhaseCoverage> &phases : m_cells) {
            for (PhaseCoverage &cell : phases)
                cell.month = month;
        }
    }

    void takeMonthsOfGreatestDemand()
    {
        const PeakMonths peaks(m_index, m_staffing.calendar());
        for (size_t unit = 0; unit < m_units; ++unit) {
            for (size_t phase = 0; phase < m_phases; ++phase)
                m_cells[unit][phase].month = peaks.of(unit, phase).value_or(Month{});
        }
    }

    void addMonth(Month month)
    {
        const PhaseSizes sizes = sizesIn(m_index, m_staffing.calendar(), month);
        const UnitPhases scope = sizesInScope(m_index, sizes);
        const MonthStaffing::Ratios ratios = m_staffing.ratios(month);
        for (size_t profile = 0; profile < m_staffing.profiles(); ++profile)
            addProfile(profile, month, sizes, scope, ratios);
    }

    void addProfile(size_t profile, Month month, const PhaseSizes &sizes, const UnitPhases &scope,
                    const MonthStaffing::Ratios &ratios)
    {
        const UnitPhases staffed = staffedInScope(m_index, sizes, ratios, profile);
        for (size_t unit = 0; unit < m_units; ++unit) {
            if (servesAll(unit) && !holds(unit, profile))
                continue;
            for (size_t phase = 0; phase < m_phases; ++phase) {
                PhaseCoverage &cell = m_cells[unit][phase];
                if (cell.month != month)
                    continue;
                const double perSize = m_staffing.perSizeOf(profile, phase);
                const double demand = scope.at(unit, phase) * perSize;
                cell.demandFte += demand;
                cell.coveredFte += std::min(demand, staffed.at(unit, phase) * perSize);
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
