#pragma once

#include "core/analysis/month_staffing.h"

namespace rolewright {

/// Work that is asked for and the part of it that somebody does. In FTE.
struct Work
{
    double demand = 0;
    double covered = 0; ///< of each use case at most its demand

    double open() const { return std::max(0.0, demand - covered); }
};

/// A part of a unit's staffing that goes.
struct LeavingFte
{
    int unit = 0; ///< row
    double fte = 0;
};

/// What one month asks of each profile, as seats see it: those of a unit serve the use cases that
/// it and those below it own, those of the centre and of pools serve all (formats.md, Figures:
/// Serving). The planning phase counts. Linear in use cases, units and profiles; the index must
/// outlive it.
class MonthWork
{
public:
    /// @param staffing of the whole organisation, whose preparation is shared between months
    MonthWork(const PlanIndex &index, MonthStaffing &staffing, Month month);

    /// The work of a profile (number) that a seat in a unit (row) shares in.
    Work served(int unit, int profile) const;
    /// The phases in which such work is asked for and not all of it done, in the framework's order,
    /// the planning phase last. Linear in the use cases of the month.
    std::vector<PhaseId> openPhases(int unit, int profile) const;
    /// Covered work that is lost when FTE of a profile leave, and what is left is split as before.
    /// Linear in the units that the seats serve.
    /// @param leaving each unit once
    double lostWithout(int profile, const std::vector<LeavingFte> &leaving) const;
    /// All covered work, over all profiles.
    double covered() const;

private:
    /// Of the use cases that one unit owns; the last one is of those that nobody owns.
    struct Owned
    {
        double demand = 0;
        double ratio = 0; ///< staffed by demand
    };

    size_t at(size_t owner, int profile) const
    {
        return owner * m_profiles + static_cast<size_t>(profile);
    }
    bool servesAll(int unit) const
    {
        return m_index->units()[static_cast<size_t>(unit)].servesAll();
    }
    void sumUp();
    /// By how much the ratio of an owner (row; -1 for none) falls.
    double ratioLeaving(const std::vector<LeavingFte> &leaving, int profile, int owner) const;

    const PlanIndex *m_index;
    MonthStaffing *m_staffing;
    Month m_month;
    size_t m_profiles;
    std::vector<Owned> m_owned;  ///< owner × profile
    std::vector<Work> m_ofUnits; ///< unit × profile, with the units below
    std::vector<Work> m_ofAll;   ///< by profile
};

/// Months with work from today on; empty where there is none.
MonthSpan monthsOfWork(const PlanIndex &index, const MonthStaffing &staffing);

/// Σ over these months of all covered work, in FTE-months.
double coveredWork(const PlanIndex &index);

} // namespace rolewright
