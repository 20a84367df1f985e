#pragma once

#include "core/framework/framework.h"
#include "core/plan/plan.h"

namespace rolewright {

/// Whether a unit is another one or somewhere below it. Linear in the depth.
bool isWithinUnit(const Design &design, UnitId unit, const UnitId &ancestor);

/// Moves a position to a unit, and, with a guide, into the guide's column of the mapping: links
/// that other guides of its present column or of the new one gave it make way for one from this
/// guide. Its profiles stay as they are. An empty set comes back when nothing differs.
/// @param framework as the plan tailors it; names the flow of a new link
/// @param guide position that shall guide it
/// Errors: one of them is not there, a position would guide itself, the scenario is locked.
Result<ChangeSet> movePosition(const Plan &plan, const Framework &framework,
                               const ScenarioId &scenario, const PositionId &position,
                               const UnitId &unit, const std::optional<PositionId> &guide = {});

/// The same for several positions in one step.
Result<ChangeSet> movePositions(const Plan &plan, const Framework &framework,
                                const ScenarioId &scenario,
                                const std::vector<PositionId> &positions, const UnitId &unit,
                                const std::optional<PositionId> &guide = {});

/// "data infrastructure", as a framework or a plan calls what flows along guidance.
QString flowInWords(const QString &flow);

/// What can flow from one position to another: first what does so by default, then what else flows
/// in the framework, each once.
struct FlowChoices
{
    std::vector<QString> flows;
    bool isGiven = false; ///< the framework says what flows between their profiles
};

/// @param framework as the plan tailors it
FlowChoices flowChoices(const Design &design, const Framework &framework, const Position &from,
                        const Position &to);

/// Lets a position guide another one.
/// @param framework as the plan tailors it
/// @param flow what flows, as in the framework or in own words; empty: that of the framework's edge
/// between the two, else that of the guide's other links
/// Errors: one of them is not there, it would guide itself, the link is there already, the scenario
/// is locked.
Result<ChangeSet> linkGuidance(const Plan &plan, const Framework &framework,
                               const ScenarioId &scenario, const PositionId &from,
                               const PositionId &to, const QString &flow = {});

/// Lets a position guide several others in one step; those that it guides already are left as they
/// are. Errors: one of them is not there, it would guide itself, the scenario is locked.
Result<ChangeSet> linkGuidance(const Plan &plan, const Framework &framework,
                               const ScenarioId &scenario, const PositionId &from,
                               const std::vector<PositionId> &to);

/// Changes what flows along a guidance link. An empty set comes back when nothing differs.
/// @param link its key
/// @param flow an id of the framework, own words, or empty for nothing in particular
/// Errors: it is not there, the same flows there already, the scenario is locked.
Result<ChangeSet> changeFlow(const Plan &plan, const ScenarioId &scenario, const QString &link,
                             const QString &flow);

/// Removes all guidance links from one position to another. Errors: there is none, the scenario is
/// locked.
Result<ChangeSet> unlinkGuidance(const Plan &plan, const ScenarioId &scenario,
                                 const PositionId &from, const PositionId &to);

/// Moves a unit with all in it below another one.
/// @param parent empty for the top
/// Errors: one of them is not there, the unit would stand below itself, the scenario is locked.
Result<ChangeSet> moveUnit(const Plan &plan, const ScenarioId &scenario, const UnitId &unit,
                           const UnitId &parent);

/// An id for a new unit of this name, not taken in the design.
UnitId freshUnitId(const Design &design, const QString &name);

/// An id for a new position of this title, not taken in the design.
PositionId freshPositionId(const Design &design, const QString &title);

} // namespace rolewright
