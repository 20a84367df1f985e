#pragma once

#include "core/base/fte.h"

#include <cstddef>
#include <limits>
#include <vector>

namespace rolewright {

/// Who could take how much of which seat, in numbers: what a solver is given. FTE are counted in
/// steps of 0.05. Seats are taken from the period in which they start to the end, so what a person
/// takes of seats that start in a period or before may not exceed what is free in it.
struct StaffingProblem
{
    static constexpr int noLimit = std::numeric_limits<int>::max();

    struct Worker
    {
        std::vector<int> freeSteps; ///< by period
        int freeSeats = noLimit;    ///< how many more seats the person may take
        std::vector<int> held;      ///< seats of which the person has a share, in order
    };

    struct Seat
    {
        int vacantSteps = 0; ///< above 0
        int leastSteps = 1;  ///< of one person, at most what is vacant
        int period = 0;      ///< in which it starts
        int kind = 0;        ///< seats of one kind are worth the same to everybody
    };

    std::vector<Worker> workers;
    std::vector<Seat> seats;
    int periods = 1;
    int kinds = 0;
    std::vector<double> values; ///< worker × kind, of one FTE; 0 where somebody is not wanted

    double value(size_t worker, size_t seat) const { return valueOf(worker, seats[seat].kind); }
    double valueOf(size_t worker, int kind) const
    {
        return values[worker * static_cast<size_t>(kinds) + static_cast<size_t>(kind)];
    }
    bool holds(size_t worker, size_t seat) const;
    /// How much a worker has free from a period on to the end.
    int freeFrom(size_t worker, int period) const;
    /// The most that a worker could take of a seat alone; 0 where that is less than the seat's
    /// least, or worth nothing.
    int mostSteps(size_t worker, size_t seat) const;
};

/// So much of a worker on a seat.
struct SeatShare
{
    size_t worker = 0;
    size_t seat = 0;
    int steps = 0;

    auto operator<=>(const SeatShare &) const = default;
};

/// Σ FTE × value.
double valueOf(const StaffingProblem &problem, const std::vector<SeatShare> &placements);

/// Whether placements keep every limit of the problem.
bool isFeasible(const StaffingProblem &problem, const std::vector<SeatShare> &placements);

/// What workers and seats have left while placements are made.
class StaffingRest
{
public:
    explicit StaffingRest(const StaffingProblem &problem);

    /// How much a worker can take of a seat now; 0 where it is less than the seat's least, where
    /// the worker is on it already, or where it is worth nothing.
    int takes(size_t worker, size_t seat) const;
    int vacant(size_t seat) const { return m_vacant[seat]; }
    /// Whether the worker has anything left.
    bool isFree(size_t worker) const;
    /// @param steps at most takes()
    void place(size_t worker, size_t seat, int steps);
    const std::vector<SeatShare> &placements() const { return m_placements; }

private:
    const StaffingProblem *m_problem;
    std::vector<std::vector<int>> m_free; ///< by worker and period
    std::vector<int> m_freeSeats;
    std::vector<std::vector<size_t>> m_taken; ///< seats by worker
    std::vector<int> m_vacant;
    std::vector<SeatShare> m_placements;
};

} // namespace rolewright
