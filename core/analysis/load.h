#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// A person's assigned FTE against their capacity in a month.
struct PersonLoad
{
    PersonId person;
    Month month;
    double capacity = 0; ///< FTE in that month; 0 outside the person's dates
    double assignedFte = 0;

    /// Assigned by capacity, 1 is full; empty where something is assigned without any capacity.
    std::optional<double> load() const;
    double freeFte() const { return std::max(0.0, capacity - assignedFte); }
    bool isOver() const { return assignedFte > capacity + 1e-9; }
    bool operator==(const PersonLoad &) const = default;
};

/// Capacity of a person in a month: the latest change up to the end of the month counts; 0 in a
/// month without a day between the person's dates.
double capacityIn(const Person &person, Month month);

/// Effective FTE of each assignment in a month, by row: 0 outside its dates and the person's; as
/// given; else the lesser of what is free of the person and vacant on the position, where given
/// shares go first and the others follow in the order of the file.
std::vector<double> sharesIn(const PlanIndex &index, Month month);

/// Assigned FTE of each position in a month, by row.
std::vector<double> staffedIn(const PlanIndex &index, Month month);

/// Everyone in a month, in the order of the file.
std::vector<PersonLoad> loadsIn(const PlanIndex &index, Month month);

/// Everyone in the month of their highest load in the horizon, the earliest of equals; in today's
/// month where the plan names no month. In the order of the file.
std::vector<PersonLoad> peakLoads(const PlanIndex &index);

/// Assigned FTE of one position in a month. Quick where its assignments have shares of their own.
double staffedOf(const PlanIndex &index, int position, Month month);

/// FTE of each assignment of a person in a month, in the order of the index; 0 outside its dates.
/// As quick.
std::vector<double> sharesOf(const PlanIndex &index, int person, Month month);

/// One person in a month. As quick.
PersonLoad loadOf(const PlanIndex &index, int person, Month month);

/// One person in the month of the highest load, as in peakLoads().
PersonLoad peakLoadOf(const PlanIndex &index, int person);

/// What a month without capacity means when the least free FTE is looked for: outside the person's
/// dates, or on leave.
enum class Away {
    HasNoneFree, ///< for a seat that is to be filled all the time
    IsLeftOut    ///< for what a person can take on while there
};

/// One person in the month of the least free FTE from a month to the end of the horizon, the
/// earliest of equals, as in leastFree(); in that first month where all are left out.
PersonLoad leastFreeOf(const PlanIndex &index, int person, Month start,
                       Away away = Away::HasNoneFree);

/// The least free FTE of each person from a month to the end of the horizon (that month alone when
/// it is later), by row; 0 where all months are left out.
/// @return one list for each month of `starts`
std::vector<std::vector<double>> leastFree(const PlanIndex &index, const std::vector<Month> &starts,
                                           Away away = Away::HasNoneFree);

/// What a person has and could still take on, from today's month to the end of the horizon.
struct Availability
{
    double capacity = 0; ///< FTE in the first month in which the person is there
    double freeFte = 0;  ///< the least while there
    double overFte = 0;  ///< the most that is assigned beyond the capacity
};

/// Of everybody, by row.
std::vector<Availability> availabilities(const PlanIndex &index);

/// What everybody has to do and could still take on, by row.
struct Workloads
{
    std::vector<PersonLoad> peaks; ///< as of peakLoads()
    std::vector<double> freeFte;   ///< least from today's month on, while there
};
Workloads workloads(const PlanIndex &index);

} // namespace rolewright
