#include "core/analysis/coverage_gain.h"

#include "core/analysis/unit_demand.h"

#include <algorithm>

namespace rolewright {

CoverageGains::CoverageGains(const PlanIndex &index)
    : m_index(&index), m_profiles(static_cast<size_t>(index.profileCount())),
      m_asked(index.units().size() * m_profiles)
{
    const MonthStaffing staffing(index, {});
    const PeakMonths peaks(index, staffing.calendar());
    const size_t shown = staffing.phases() - 1; // coverage has no column for the planning phase
    for (const Month month : peaks.all()) {
        const UnitPhases sizes = sizesInScope(index, sizesIn(index, staffing.calendar(), month));
        for (size_t unit = 0; unit < index.units().size(); ++unit) {
            for (size_t profile = 0; profile < m_profiles; ++profile) {
                double demand = 0;
                bool isPeak = false;
                for (size_t phase = 0; phase < staffing.phases(); ++phase) {
                    const double asked = sizes.at(unit, phase) * staffing.perSizeOf(profile, phase);
                    demand += asked;
                    isPeak =
                        isPeak || (asked > 0 && phase < shown && peaks.of(unit, phase) == month);
                }
                if (isPeak)
                    m_asked[unit * m_profiles + profile].push_back({month, demand});
            }
        }
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
                greatest = std::max(greatest, fte * part.share / asked.demandFte);
        }
    }
    return greatest;
}

} // namespace rolewright
