#include "core/analysis/month_staffing.h"

#include "core/analysis/load.h"

#include <algorithm>

namespace rolewright {

MonthStaffing::MonthStaffing(const PlanIndex &index, const CoverageScope &scope)
    : m_index(&index), m_calendar(index), m_scope(scope),
      m_scopeUnit(scope.unit ? index.unitRow(*scope.unit) : -1),
      m_phases(static_cast<size_t>(index.phaseCount())),
      m_profiles(static_cast<size_t>(index.profileCount()))
{
    for (size_t row = 0; row < index.ownerOfUseCase().size(); ++row) {
        const bool isOfUnit =
            !scope.unit || index.isWithin(index.ownerOfUseCase()[row], m_scopeUnit);
        const bool isAsked =
            !scope.useCase || index.useCase(static_cast<int>(row)).id == *scope.useCase;
        m_inScope.push_back(isOfUnit && isAsked);
    }
    for (const Profile &profile : index.framework().profiles) {
        for (const Phase &phase : index.framework().phases)
            m_perSize.push_back(demandPerSize(index.input(), profile, phase.id));
        const PhaseId &planning = index.framework().planningPhase.id;
        m_perSize.push_back(planning.isEmpty() ? 0
                                               : demandPerSize(index.input(), profile, planning));
    }
}

std::vector<double> MonthStaffing::sizesInScope(Month month) const
{
    std::vector<double> sizes(m_phases, 0);
    for (const PhaseCalendar::Entry &entry : m_calendar.in(month)) {
        if (m_inScope[static_cast<size_t>(entry.useCase)])
            sizes[static_cast<size_t>(entry.phase)] += m_index->useCase(entry.useCase).size;
    }
    return sizes;
}

void MonthStaffing::loadSupply(Month month)
{
    const auto &changes = m_index->changeMonths();
    const auto next = std::upper_bound(changes.begin(), changes.end(), month);
    const Month since = next == changes.begin() ? month : *std::prev(next);
    if (m_supplyMonth == since)
        return;
    m_supplyMonth = since;
    m_supply.assign(m_index->units().size() * m_profiles, 0);
    m_common.assign(m_profiles, 0);
    m_commonInScope.assign(m_profiles, 0);
    const std::vector<double> staffed = staffedIn(*m_index, month);
    for (size_t row = 0; row < staffed.size(); ++row) {
        const IndexedPosition &position = m_index->positions()[row];
        if (staffed[row] <= 0 || position.unit < 0)
            continue;
        const auto unit = static_cast<size_t>(position.unit);
        const bool servesAll = m_index->units()[unit].servesAll();
        const bool isInScope = !m_scope.unit || m_index->isWithin(position.unit, m_scopeUnit);
        for (const IndexedProfile &entry : position.profiles) {
            const auto profile = static_cast<size_t>(entry.profile);
            const double fte = staffed[row] * entry.share;
            (servesAll ? m_common[profile] : m_supply[unit * m_profiles + profile]) += fte;
            if (servesAll && isInScope)
                m_commonInScope[profile] += fte;
        }
    }
}

void MonthStaffing::sumSizes(Month month)
{
    m_below.assign(m_index->units().size() * m_phases, 0);
    m_whole.assign(m_phases, 0);
    for (const PhaseCalendar::Entry &entry : m_calendar.in(month)) {
        const double size = m_index->useCase(entry.useCase).size;
        const auto phase = static_cast<size_t>(entry.phase);
        m_whole[phase] += size;
        const int owner = m_index->ownerOfUseCase()[static_cast<size_t>(entry.useCase)];
        if (owner >= 0)
            m_below[static_cast<size_t>(owner) * m_phases + phase] += size;
    }
    const auto &order = m_index->unitsInPreorder();
    for (auto row = order.rbegin(); row != order.rend(); ++row) {
        const int parent = m_index->units()[static_cast<size_t>(*row)].parent;
        if (parent < 0)
            continue;
        for (size_t phase = 0; phase < m_phases; ++phase)
            m_below[static_cast<size_t>(parent) * m_phases + phase] +=
                m_below[static_cast<size_t>(*row) * m_phases + phase];
    }
}

double MonthStaffing::demandOf(const std::vector<double> &sizes, size_t unit, size_t profile) const
{
    double demand = 0;
    for (size_t phase = 0; phase < m_phases; ++phase)
        demand += sizes[unit * m_phases + phase] * m_perSize[profile * m_phases + phase];
    return demand;
}

// Staffed by demand for each unit × profile: what a unit's positions and those above it bring to
// each FTE of demand that the unit owns.
std::vector<double> MonthStaffing::ratiosOfUnits(std::vector<double> &spare) const
{
    std::vector<double> ratios(m_supply.size(), 0);
    for (const int row : m_index->unitsInPreorder()) {
        const auto unit = static_cast<size_t>(row);
        const int parent = m_index->units()[unit].parent;
        for (size_t profile = 0; profile < m_profiles; ++profile) {
            double &ratio = ratios[unit * m_profiles + profile];
            if (parent >= 0)
                ratio = ratios[static_cast<size_t>(parent) * m_profiles + profile];
            const double supply = m_supply[unit * m_profiles + profile];
            if (supply <= 0)
                continue;
            const double demand = demandOf(m_below, unit, profile);
            if (demand > 0)
                ratio += supply / demand;
            else if (!m_scope.unit || m_index->isWithin(row, m_scopeUnit))
                spare[profile] += supply;
        }
    }
    return ratios;
}

std::vector<double> MonthStaffing::ratiosOfAll(std::vector<double> &spare) const
{
    std::vector<double> ratios(m_profiles, 0);
    for (size_t profile = 0; profile < m_profiles; ++profile) {
        const double demand = demandOf(m_whole, 0, profile);
        if (demand > 0)
            ratios[profile] = m_common[profile] / demand;
        else
            spare[profile] += m_commonInScope[profile];
    }
    return ratios;
}

MonthStaffing::Ratios MonthStaffing::ratios(Month month)
{
    loadSupply(month);
    sumSizes(month);
    std::vector<double> spare(m_profiles, 0);
    return {ratiosOfAll(spare), ratiosOfUnits(spare)};
}

MonthStaffing::Figures MonthStaffing::figures(Month month)
{
    loadSupply(month);
    sumSizes(month);
    Figures figures{std::vector<double>(m_profiles * m_phases, 0),
                    std::vector<double>(m_profiles * m_phases, 0),
                    std::vector<double>(m_profiles, 0)};
    const std::vector<double> common = ratiosOfAll(figures.spare);
    const std::vector<double> own = ratiosOfUnits(figures.spare);
    if (m_scope.useCase)
        figures.spare.assign(m_profiles, 0);
    for (const PhaseCalendar::Entry &entry : m_calendar.in(month)) {
        const auto useCase = static_cast<size_t>(entry.useCase);
        if (!m_inScope[useCase])
            continue;
        const double size = m_index->useCase(entry.useCase).size;
        const int owner = m_index->ownerOfUseCase()[useCase];
        for (size_t profile = 0; profile < m_profiles; ++profile) {
            const size_t cell = profile * m_phases + static_cast<size_t>(entry.phase);
            const double demand = size * m_perSize[cell];
            double ratio = common[profile];
            if (owner >= 0)
                ratio += own[static_cast<size_t>(owner) * m_profiles + profile];
            figures.demand[cell] += demand;
            figures.staffed[cell] += demand * ratio;
        }
    }
    return figures;
}

} // namespace rolewright
