#pragma once

#include "core/analysis/fit.h"

#include <array>

namespace rolewright {

/// Who can teach what, prepared once for everybody who learns: of each skill and level the two
/// least loaded employees who have it, so that one of them is somebody else than the learner.
/// Linear in people and skills; the index and table must outlive it.
class Mentors
{
public:
    Mentors(const PlanIndex &index, const FitTable &fits);

    /// Who teaches a skill; empty where nobody else has it at that level.
    /// @param level 1 to 4
    PersonId of(const SkillId &skill, int level, int learner) const;

private:
    using Pair = std::array<int, 2>; ///< rows of people, the better one first; -1 for none

    const PlanIndex *m_index;
    const FitTable *m_fits;
    std::vector<std::array<Pair, 5>> m_best; ///< by skill and level
};

} // namespace rolewright
