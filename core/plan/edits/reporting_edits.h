#pragma once

#include "core/plan/plan.h"

#include <QSet>

namespace rolewright {

/// What goes along when a position reports to another one.
enum class Branch {
    Whole, ///< everybody below it
    Alone  ///< nobody: who reported to it reports to the one above it before
};

/// Whether a position is another one or somewhere below it. Linear in the height.
bool isWithinBranch(const Design &design, const PositionId &position, const PositionId &head);

/// Whether a position is somewhere below one of several others. Linear in the height.
bool isBelowOneOf(const Design &design, const Position &position, const QSet<PositionId> &heads);

/// Lets a position report to another one. An empty set comes back when nothing differs.
/// @param boss empty for nobody
/// Errors: one of them is not there; it would report to itself, or to somebody in the branch that
/// goes along; the scenario is locked.
Result<ChangeSet> reportTo(const Plan &plan, const ScenarioId &scenario, const PositionId &position,
                           const PositionId &boss, Branch branch);

/// Lets several positions report to another one in one step, each with all below it; one that is
/// below another of them stays there. Errors: as of reportTo().
Result<ChangeSet> reportTo(const Plan &plan, const ScenarioId &scenario,
                           const std::vector<PositionId> &positions, const PositionId &boss);

/// Lets a position report to another one as well (a dotted line), or no longer when it did.
/// Errors: one of them is not there, both are the same, it reports to the other one anyway, the
/// scenario is locked.
Result<ChangeSet> toggleSecondaryLine(const Plan &plan, const ScenarioId &scenario,
                                      const PositionId &position, const PositionId &other);

} // namespace rolewright
