#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Two entries that may be of the same person.
struct LikelyDuplicate
{
    PersonId one; ///< the earlier one in the plan
    PersonId other;
    QString reason; ///< in words: "same e-mail address"

    bool operator==(const LikelyDuplicate &) const = default;
};

/// At most so many are proposed.
constexpr size_t mostDuplicates = 1000;

/// Entries with the same e-mail address or external id, then those of the same name, without case,
/// accents and middle initials, whose titles do not differ and whose e-mail addresses and external
/// ids do not speak against it. The surest first, each pair once. Linear, for a worker.
std::vector<LikelyDuplicate> likelyDuplicates(const Plan &plan);

} // namespace rolewright
