#include "tests/support/sized_staffing.h"

#include <algorithm>
#include <random>

namespace rolewright {

namespace {

constexpr int kinds = 20;

/// @param shares of people and seats, in steps, among which they are spread
StaffingProblem staffing(int people, const std::vector<int> &shares, int least)
{
    std::mt19937 random(1);
    const auto below = [&](size_t sides) { return random() % sides; };
    StaffingProblem problem;
    problem.kinds = kinds;
    for (int seat = 0; seat < people; ++seat) {
        const int vacant = shares[below(shares.size())];
        problem.seats.push_back(
            {.vacantSteps = vacant, .leastSteps = std::min(least, vacant), .kind = seat % kinds});
    }
    for (int person = 0; person < people; ++person) {
        problem.workers.push_back({.freeSteps = {shares[below(shares.size())]}});
        for (int kind = 0; kind < kinds; ++kind)
            problem.values.push_back(below(4) == 0 ? 0 : static_cast<double>(below(31)) / 30);
    }
    return problem;
}

} // namespace

StaffingProblem wholeSeats(int people)
{
    return staffing(people, {20}, 20);
}

StaffingProblem partSeats(int people)
{
    return staffing(people, {20, 20, 20, 16, 10, 12, 8, 4}, 4);
}

} // namespace rolewright
