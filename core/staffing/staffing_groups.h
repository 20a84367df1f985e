#pragma once

#include "core/staffing/staffing_problem.h"

namespace rolewright {

/// Seats that are interchangeable but for their size: of one kind and period.
struct SeatGroup
{
    int kind = 0;
    int period = 0;
    std::vector<size_t> seats; ///< in order
    int vacantSteps = 0;       ///< of all
    int leastSteps = 0;        ///< the least that any of them takes
};

/// A staffing problem whose groups are looked at as one large seat each. Whatever is possible with
/// the seats is possible with the groups, and mostly the other way round, too; and there are far
/// fewer of them, none of which is like another one.
class StaffingGroups
{
public:
    explicit StaffingGroups(const StaffingProblem &problem);

    const StaffingProblem &problem() const { return *m_problem; }
    size_t size() const { return m_groups.size(); }
    const SeatGroup &operator[](size_t group) const { return m_groups[group]; }
    size_t pairs() const { return m_most.size(); }
    size_t pair(size_t worker, size_t group) const { return worker * size() + group; }
    double value(size_t worker, size_t group) const
    {
        return m_problem->valueOf(worker, m_groups[group].kind);
    }
    /// The most that a worker could take of a group alone; 0 where the pair is impossible.
    int mostSteps(size_t worker, size_t group) const { return m_most[pair(worker, group)]; }
    /// The groups as seats of a problem, of which pairs may still be impossible.
    StaffingProblem merged() const;

private:
    void findGroups();
    int mostOf(const StaffingProblem::Worker &worker, size_t row, const SeatGroup &group) const;

    const StaffingProblem *m_problem;
    std::vector<SeatGroup> m_groups; ///< by their first seat
    std::vector<int> m_most;         ///< worker × group
};

} // namespace rolewright
