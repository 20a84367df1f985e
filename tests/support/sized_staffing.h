#pragma once

#include "core/staffing/staffing_problem.h"

namespace rolewright {

/// As many people as seats of twenty kinds, the same for the same number; fits are those of a
/// profile with ten skills. Whole people for whole seats.
StaffingProblem wholeSeats(int people);

/// The same with full and part time, of which the least share of a proposal may be taken.
StaffingProblem partSeats(int people);

} // namespace rolewright
