#include "core/plan/edits/edit_sequence.h"

#include "core/plan/difference.h"

namespace rolewright {

Result<ChangeSet> inSequence(const Plan &plan, const std::vector<EditStep> &steps)
{
    Plan after = plan;
    QString name;
    for (const EditStep &step : steps) {
        const auto set = step(after);
        if (!set)
            return set;
        auto next = apply(after, *set);
        if (!next)
            return std::unexpected(next.error());
        after = std::move(*next);
        name = set->name;
    }
    return ChangeSet{name, difference(plan, after).changes};
}

} // namespace rolewright
