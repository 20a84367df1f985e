#include "core/staffing/staffing_groups.h"

#include <algorithm>
#include <map>

namespace rolewright {

StaffingGroups::StaffingGroups(const StaffingProblem &problem) : m_problem(&problem)
{
    findGroups();
    m_most.reserve(problem.workers.size() * m_groups.size());
    for (size_t row = 0; row < problem.workers.size(); ++row) {
        for (const SeatGroup &group : m_groups)
            m_most.push_back(mostOf(problem.workers[row], row, group));
    }
}

void StaffingGroups::findGroups()
{
    std::map<std::pair<int, int>, SeatGroup> groups;
    for (size_t seat = 0; seat < m_problem->seats.size(); ++seat) {
        const StaffingProblem::Seat &row = m_problem->seats[seat];
        SeatGroup &group = groups[{row.kind, row.period}];
        const bool isFirst = group.seats.empty();
        group.kind = row.kind;
        group.period = row.period;
        group.seats.push_back(seat);
        group.vacantSteps += row.vacantSteps;
        group.leastSteps = isFirst ? row.leastSteps : std::min(group.leastSteps, row.leastSteps);
    }
    for (auto &[key, group] : groups)
        m_groups.push_back(std::move(group));
    std::ranges::sort(m_groups, {}, [](const SeatGroup &group) { return group.seats.front(); });
}

int StaffingGroups::mostOf(const StaffingProblem::Worker &worker, size_t row,
                           const SeatGroup &group) const
{
    if (m_problem->valueOf(row, group.kind) <= 0 || worker.freeSeats <= 0)
        return 0;
    int most = group.vacantSteps;
    for (const int held : worker.held) {
        const StaffingProblem::Seat &seat = m_problem->seats[static_cast<size_t>(held)];
        if (seat.kind == group.kind && seat.period == group.period)
            most -= seat.vacantSteps;
    }
    most = std::min(most, m_problem->freeFrom(row, group.period));
    return most < group.leastSteps ? 0 : most;
}

StaffingProblem StaffingGroups::merged() const
{
    StaffingProblem merged = *m_problem;
    merged.seats.clear();
    for (const SeatGroup &group : m_groups)
        merged.seats.push_back({group.vacantSteps, group.leastSteps, group.period, group.kind});
    for (StaffingProblem::Worker &worker : merged.workers)
        worker.held.clear();
    return merged;
}

} // namespace rolewright
