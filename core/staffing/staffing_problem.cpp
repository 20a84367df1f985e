#include "core/staffing/staffing_problem.h"

#include <algorithm>
#include <ranges>

namespace rolewright {

bool StaffingProblem::holds(size_t worker, size_t seat) const
{
    return std::ranges::binary_search(workers[worker].held, static_cast<int>(seat));
}

int StaffingProblem::freeFrom(size_t worker, int period) const
{
    const std::vector<int> &free = workers[worker].freeSteps;
    return *std::min_element(free.begin() + period, free.end());
}

int StaffingProblem::mostSteps(size_t worker, size_t seat) const
{
    const Seat &wanted = seats[seat];
    if (value(worker, seat) <= 0 || workers[worker].freeSeats <= 0 || holds(worker, seat))
        return 0;
    const int most = std::min(wanted.vacantSteps, freeFrom(worker, wanted.period));
    return most < wanted.leastSteps ? 0 : most;
}

double valueOf(const StaffingProblem &problem, const std::vector<SeatShare> &placements)
{
    double sum = 0;
    for (const SeatShare &placed : placements)
        sum += placed.steps * problem.value(placed.worker, placed.seat);
    return sum / stepsPerFte;
}

bool isFeasible(const StaffingProblem &problem, const std::vector<SeatShare> &placements)
{
    StaffingRest rest(problem);
    for (const SeatShare &placed : placements) {
        const bool isEnough = placed.steps >= problem.seats[placed.seat].leastSteps;
        if (!isEnough || placed.steps > rest.takes(placed.worker, placed.seat))
            return false;
        rest.place(placed.worker, placed.seat, placed.steps);
    }
    return true;
}

StaffingRest::StaffingRest(const StaffingProblem &problem)
    : m_problem(&problem), m_taken(problem.workers.size())
{
    for (const StaffingProblem::Worker &worker : problem.workers) {
        m_free.push_back(worker.freeSteps);
        m_freeSeats.push_back(worker.freeSeats);
    }
    for (const StaffingProblem::Seat &seat : problem.seats)
        m_vacant.push_back(seat.vacantSteps);
}

int StaffingRest::takes(size_t worker, size_t seat) const
{
    const bool isWanted = m_freeSeats[worker] > 0 && m_problem->mostSteps(worker, seat) > 0;
    if (!isWanted || std::ranges::count(m_taken[worker], seat) > 0)
        return 0;
    const auto period = m_problem->seats[seat].period;
    const std::vector<int> &free = m_free[worker];
    const int most = std::min(m_vacant[seat], *std::min_element(free.begin() + period, free.end()));
    return most < m_problem->seats[seat].leastSteps ? 0 : most;
}

bool StaffingRest::isFree(size_t worker) const
{
    return m_freeSeats[worker] > 0 && m_free[worker].back() > 0;
}

void StaffingRest::place(size_t worker, size_t seat, int steps)
{
    const int period = m_problem->seats[seat].period;
    for (int &free : std::views::drop(m_free[worker], period))
        free -= steps;
    if (m_freeSeats[worker] != StaffingProblem::noLimit)
        --m_freeSeats[worker];
    m_vacant[seat] -= steps;
    m_taken[worker].push_back(seat);
    m_placements.push_back({worker, seat, steps});
}

} // namespace rolewright
