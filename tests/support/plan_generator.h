#pragma once

#include "core/plan/plan.h"

#include <cstdint>
#include <random>

namespace rolewright {

/// Random choices that are the same for the same seed on every machine.
class Dice
{
public:
    explicit Dice(uint64_t seed) : m_engine(seed) {}

    /// From 0 to one less than `sides`; 0 when there are none.
    int below(qsizetype sides)
    {
        return sides <= 0 ? 0 : static_cast<int>(m_engine() % static_cast<uint64_t>(sides));
    }
    bool chance(int percent) { return below(100) < percent; }
    template <class Values>
    auto pick(const Values &values)
    {
        const auto at = below(static_cast<qsizetype>(std::size(values)));
        return *std::next(std::begin(values), at);
    }

private:
    std::mt19937_64 m_engine;
};

/// A plan that holds together, with something in most tables: people with skills and hostile names,
/// a tree of units, positions with reporting lines, assignments, use cases, tailoring, two
/// scenarios, unknown keys, comments. Ids come from a small stock, so that two plans share some.
Plan randomPlan(Dice &dice);

/// The plan after one random step in a random table: a row added at a random place, changed in some
/// fields, moved, or removed with all that depends on it. The result holds together.
Plan randomlyEdited(Dice &dice, Plan plan);

/// The plan after several such steps.
Plan randomlyEdited(Dice &dice, Plan plan, int steps);

/// The plan without what keeps it from holding together: dangling references are cleared, or go
/// with the row that needs them.
Plan repaired(Plan plan);

} // namespace rolewright
