#include "tests/support/random_staffing.h"

#include <algorithm>

namespace rolewright {

StaffingProblem randomStaffing(Dice &dice, const StaffingSize &size)
{
    StaffingProblem problem;
    problem.periods = 1 + dice.below(size.periods);
    problem.kinds = 1 + dice.below(size.kinds);
    const int least = 1 + dice.below(size.steps);
    const int seats = 1 + dice.below(size.seats);
    for (int seat = 0; seat < seats; ++seat) {
        const int vacant = 1 + dice.below(size.steps);
        problem.seats.push_back({.vacantSteps = vacant,
                                 .leastSteps = std::min(least, vacant),
                                 .period = dice.below(problem.periods),
                                 .kind = dice.below(problem.kinds)});
    }
    const int workers = 1 + dice.below(size.workers);
    const bool isLimited = dice.below(3) == 0;
    for (int row = 0; row < workers; ++row) {
        StaffingProblem::Worker worker;
        for (int period = 0; period < problem.periods; ++period)
            worker.freeSteps.push_back(dice.below(size.steps + 2));
        if (isLimited)
            worker.freeSeats = dice.below(3);
        for (int seat = 0; seat < seats; ++seat) {
            if (dice.below(8) == 0)
                worker.held.push_back(seat);
        }
        problem.workers.push_back(std::move(worker));
        for (int kind = 0; kind < problem.kinds; ++kind)
            problem.values.push_back(dice.below(5) == 0 ? 0 : dice.below(21) / 20.0);
    }
    return problem;
}

} // namespace rolewright
