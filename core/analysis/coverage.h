#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// What coverage is asked of; all use cases and each cell's peak month when nothing is given.
struct CoverageScope
{
    std::optional<UnitId> unit;       ///< use cases owned by the unit or below it
    std::optional<UseCaseId> useCase; ///< this one alone
    std::optional<Month> month;
};

/// Demand and staffing of a profile in a phase.
struct CoverageCell
{
    ProfileId profile;
    PhaseId phase;
    std::optional<Month> month; ///< as asked, else the cell's peak; empty where there is no demand
    double demandFte = 0;
    double staffedFte = 0;

    /// Staffed by demand, 1 is covered; empty where there is no demand.
    std::optional<double> coverage() const;
    bool operator==(const CoverageCell &) const = default;
};

/// Every profile in every phase but the planning phase, in the framework's order: rows of profiles.
/// Without a month each cell is judged in the month of its own greatest demand, the earliest of
/// equals.
std::vector<CoverageCell> coverage(const PlanIndex &index, const CoverageScope &scope = {});

/// A profile over the months of a timeline.
struct TimelineRow
{
    ProfileId profile;
    std::vector<double> demandFte;  ///< by month, planning phase included
    std::vector<double> staffedFte; ///< working on that demand
    /// Present and without demand that they serve; of the positions in the scope's unit or below,
    /// none for a use case.
    std::vector<double> spareFte;

    bool operator==(const TimelineRow &) const = default;
};

struct Timeline
{
    std::vector<Month> months;     ///< the horizon; empty when the plan names no month
    std::vector<TimelineRow> rows; ///< all profiles in the framework's order
};

/// Demand and staffing of each profile in every month of the horizon; the scope's month is not
/// used.
Timeline timeline(const PlanIndex &index, const CoverageScope &scope = {});

/// How much of the demand is covered in the month of the greatest total demand.
struct PeakCoverage
{
    Month month;
    double demandFte = 0;  ///< over all profiles, above 0
    double coveredFte = 0; ///< Σ min(staffed, demand)

    double coverage() const { return coveredFte / demandFte; }
};

/// Empty where there is no demand at all; the scope's month is not used.
std::optional<PeakCoverage> coveredAtPeak(const PlanIndex &index, const CoverageScope &scope = {});

} // namespace rolewright
