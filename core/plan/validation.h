#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Something that keeps a plan from holding together: a reference that leads nowhere, a cycle, a
/// value out of range.
struct Violation
{
    EntityKey key; ///< entity that has it
    QString text;  ///< in words for a person

    bool operator==(const Violation &) const = default;
};

/// All violations of a plan, in the order of its tables. Linear in the size of the plan.
std::vector<Violation> violations(const Plan &plan);

/// The violations that a set may have brought into the plan that it was applied to; none of those
/// that a sound plan would not have had without it. Costs as much as the set is long; where it
/// removes something that others may refer to, also one look at each reference of the plan.
std::vector<Violation> violationsAfter(const Plan &plan, const ChangeSet &set);

} // namespace rolewright
