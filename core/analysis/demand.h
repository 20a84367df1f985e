#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// What one use case asks of one profile in one phase and month.
struct DemandCell
{
    ProfileId profile;
    PhaseId phase; ///< the planning phase included
    UseCaseId useCase;
    Month month;
    double fte = 0; ///< above 0

    bool operator==(const DemandCell &) const = default;
};

/// FTE that a use case of size 1 asks of a profile in a month of a phase: the weight of its effort,
/// times the central share where the profile is placed centrally. Also for the planning phase.
double demandPerSize(const AnalysisInput &input, const Profile &profile, const PhaseId &phase);

/// All demand of greenlit use cases, by use case, phase, month and profile. Cells without demand
/// are left out.
std::vector<DemandCell> demand(const PlanIndex &index);

/// In which phases each use case is, by month; what the figures of demand are summed from.
class PhaseCalendar
{
public:
    explicit PhaseCalendar(const PlanIndex &index);

    struct Entry
    {
        int useCase = 0; ///< row of a greenlit use case
        int phase = 0;   ///< number of a phase, see PlanIndex::phaseNumber
    };

    /// Each use case and phase once, however often the plan names it.
    const std::vector<Entry> &in(Month month) const;
    /// First to last month with a phase of a greenlit use case; empty span without any.
    const MonthSpan &span() const { return m_span; }

private:
    MonthSpan m_span{Month{1}, Month{0}};
    std::vector<std::vector<Entry>> m_months;
};

} // namespace rolewright
