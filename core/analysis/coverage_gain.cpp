#include "core/analysis/coverage_gain.h"

#include <algorithm>

namespace rolewright {

CoverageGains::CoverageGains(const PlanIndex &index)
    : m_index(&index), m_profiles(static_cast<size_t>(index.profileCount())),
      m_asked(index.units().size() * m_profiles)
{
    MonthStaffing staffing(index, {});
    const PeakMonths peaks(index, staffing.calendar());
    for (const Month month : peaks.all()) {
        const PhaseSizes owned = sizesIn(index, staffing.calendar(), month);
        const UnitPhases sizes = sizesInScope(index, owned);
        const MonthStaffing::Ratios ratios = staffing.ratios(month);
        for (size_t profile = 0; profile < m_profiles; ++profile)
            addMonth(month, sizes, staffedInScope(index, owned, ratios, profile), staffing, peaks,
                     profile);
    }
}

void CoverageGains::addMonth(Month month, const UnitPhases &sizes, const UnitPhases &staffed,
                             const MonthStaffing &staffing, const PeakMonths &peaks, size_t profile)
{
    const size_t shown = staffing.phases() - 1; // coverage has no column for the planning phase
    for (size_t unit = 0; unit < m_index->units().size(); ++unit) {
        double demand = 0;
        double missing = 0;
        for (size_t phase = 0; phase < staffing.phases(); ++phase) {
            const double asked = sizes.at(unit, phase) * staffing.perSizeOf(profile, phase);
            demand += asked;
            if (asked > 0 && phase < shown && peaks.of(unit, phase) == month)
                missing = std::max(missing, 1 - staffed.at(unit, phase) / sizes.at(unit, phase));
        }
        if (missing > 0)
            m_asked[unit * m_profiles + profile].push_back({month, demand, missing});
    }
}

double CoverageGains::rise(int person, int position, double fte) const
{
    const IndexedPosition &seat = m_index->positions()[static_cast<size_t>(position)];
    if (seat.unit < 0)
        return 0;
    const MonthSpan &present = m_index->people()[static_cast<size_t>(person)].present;
    double greatest = 0;
    for (const IndexedProfile &part : seat.profiles) {
        for (const Asked &asked :
             this->asked(static_cast<size_t>(seat.unit), static_cast<size_t>(part.profile))) {
            if (present.contains(asked.month))
                greatest =
                    std::max(greatest, std::min(asked.missing, fte * part.share / asked.demandFte));
        }
    }
    return greatest;
}

} // namespace rolewright
