#pragma once

#include "core/analysis/fit.h"

namespace rolewright {

/// What putting a person on a position would mean.
struct Seating
{
    double freeFte = 0;   ///< of the person, least over the needed period while there
    double vacantFte = 0; ///< of the position in the month in which it is judged
    /// FTE to assign: the lesser of what is free and vacant, in full steps of 0.05. With nothing
    /// free the vacancy, with nothing vacant half of the position; at most the person's capacity.
    double share = 0;
    bool overloads = false;    ///< the share is more than is free
    std::optional<double> fit; ///< 0 to 1; empty where the person has no rated skill
    QString blocked;           ///< why it cannot be done, in words; empty when it can
    QString blockedBriefly;    ///< the same in two or three words, for the target itself
};

/// Judges a person for a position; both by row of the index. Costs little where assignments have
/// shares of their own, so that each target of a drag can be judged.
Seating seatingOf(const PlanIndex &index, const FitTable &fits, int person, int position);

/// A cell of the coverage that is another one after some changes.
struct CoverageChange
{
    ProfileId profile;
    PhaseId phase;
    std::optional<UnitId>
        unit;    ///< whose use cases ask; empty for all, where the position serves all
    Month month; ///< of the greatest demand
    double demandFte = 0;
    double before = 0; ///< staffed by demand, 1 is covered
    double after = 0;
};

/// What a proposed set does to coverage where the seats are that it fills, empties, moves or
/// changes: in their units, and for seats of central units and pools in the whole organisation.
/// Cells of the greatest change first. Linear in the plan, for a worker.
/// @param set fits the plan of the index
std::vector<CoverageChange> coverageChanges(const PlanIndex &index, const ChangeSet &set);

/// "Data ingestion in Charging 0 % → 40 %", in the plan's language.
QString inWords(const PlanIndex &index, const CoverageChange &change);

} // namespace rolewright
