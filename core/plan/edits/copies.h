#pragma once

#include "core/plan/plan.h"

#include <QSet>

namespace rolewright {

/// Units and positions that were copied, apart from the plan that they come from.
struct Copies
{
    /// What is copied, and, so that it holds together, the positions and units outside that it
    /// refers to. Of these it keeps what tells them again: id, title or name, profiles, unit.
    Design design;
    Table<Person> people;              ///< who sits on what is copied, by id and name alone
    std::vector<UnitId> units;         ///< copied with all in them; none stands below another one
    std::vector<PositionId> positions; ///< copied on their own

    bool operator==(const Copies &) const = default;
};

/// Whether a copy takes along who sits on its positions.
enum class CopiedPeople { None, Along };

/// Copies units, each with the units and positions in it, and single positions: with their lines of
/// reporting, solid and dotted, and the guidance that they get, without comments.
/// Errors: one of them is not there; there is nothing to copy.
Result<Copies> copyOf(const Plan &plan, const ScenarioId &scenario,
                      const std::vector<UnitId> &units, const std::vector<PositionId> &positions,
                      CopiedPeople people = CopiedPeople::None);

/// Some units and all that stand below them.
QSet<UnitId> unitsWithin(const Design &design, const std::vector<UnitId> &tops);

} // namespace rolewright
