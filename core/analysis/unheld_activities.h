#pragma once

#include "core/analysis/responsibility.h"

namespace rolewright {

/// What nobody does where a position works: prepared once for one position after the other.
/// Deferred activities are left out. The index must outlive it.
class UnheldActivities
{
public:
    explicit UnheldActivities(const PlanIndex &index);

    /// Activities that the profiles of a position (row of the index) are responsible for and that
    /// nobody holds in the units that it works for; in its own unit where none of these owns a
    /// greenlit use case. In the framework's order.
    std::vector<const Activity *> leftBy(int position);

private:
    using ByProfile = std::vector<std::vector<size_t>>;

    void mark(int unit, int profile, std::vector<bool> &isLeft);
    ByProfile unheldIn(int unit) const;

    const PlanIndex *m_index;
    Holders m_holders;
    std::vector<int> m_owners;
    std::vector<ByProfile> m_byUnit; ///< filled when first asked for
};

} // namespace rolewright
