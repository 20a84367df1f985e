#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Where two sides cannot both have their way; the merged plan has ours, and nothing that either
/// side added is lost.
struct MergeConflict
{
    EntityKey key;
    QString field; ///< key of the field, nested ones joined by '.'; empty where it is about the
                   ///< whole entity
    QString base;  ///< value before, in words
    QString ours;
    QString theirs;

    bool operator==(const MergeConflict &) const = default;
};

struct MergeResult
{
    Plan plan;
    std::vector<MergeConflict> conflicts;
};

/// Joins what two sides made of one plan, field by field (per skill, per rate). Laws: merge(b, x,
/// b) = x, merge(b, b, x) = x, merge(b, x, x) = x, each without conflict.
///
/// Kept in a conflict: our value of a field; an entity that one side removed and the other changed
/// or refers to; our place in a hierarchy where both together would make a circle.
Result<MergeResult> merge(const Plan &base, const Plan &ours, const Plan &theirs);

} // namespace rolewright
