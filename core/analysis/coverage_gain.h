#pragma once

#include "core/analysis/unit_demand.h"

namespace rolewright {

/// What taking a seat would do to coverage, for every person and position: prepared once, so that
/// each target of a drag can be judged at once. Judges by the same figures as
/// coverageChanges() of such an assignment. The index must outlive it.
class CoverageGains
{
public:
    /// Linear in units and use cases, for each month in which some demand is greatest.
    explicit CoverageGains(const PlanIndex &index);

    /// The greatest rise of a phase's coverage of one of the position's profiles, where the
    /// position is: in its unit, or for seats that serve all in the whole organisation. What goes
    /// beyond the demand covers nothing.
    /// @param person row of who would take the seat
    /// @param position row of the seat
    /// @param fte above 0
    /// @return a part of the demand, 0.4 for a rise from 20 % to 60 %; 0 where nobody asks for the
    /// profiles while the person is there
    double rise(int person, int position, double fte) const;

private:
    /// A phase that asks for a profile, in the month of its greatest demand.
    struct Asked
    {
        Month month;
        double demandFte = 0; ///< over all phases then, among which staffing is split
        double missing = 0;   ///< part of the phase's demand that is not covered
    };

    void addMonth(Month month, const UnitPhases &sizes, const UnitPhases &staffed,
                  const MonthStaffing &staffing, const PeakMonths &peaks, size_t profile);
    const std::vector<Asked> &asked(size_t unit, size_t profile) const
    {
        return m_asked[unit * m_profiles + profile];
    }

    const PlanIndex *m_index;
    size_t m_profiles;
    std::vector<std::vector<Asked>> m_asked; ///< unit × profile; what is covered is left out
};

} // namespace rolewright
