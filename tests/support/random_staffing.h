#pragma once

#include "core/staffing/staffing_problem.h"
#include "tests/support/plan_generator.h"

namespace rolewright {

/// How large a random staffing problem is at most.
struct StaffingSize
{
    int workers = 3;
    int seats = 3;
    int periods = 3;
    int kinds = 2;
    int steps = 5; ///< free of a person and vacant on a seat
};

/// People with capacities that change, seats of several kinds that start at different times, least
/// shares, limits on seats, and seats that are held already; values have many ties.
StaffingProblem randomStaffing(Dice &dice, const StaffingSize &size = {});

} // namespace rolewright
