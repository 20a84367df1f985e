#pragma once

#include "core/plan/change_set.h"

#include <map>

namespace rolewright {

/// The tables that each scenario has of its own.
struct Design
{
    // Made once, in plan.cpp: each file that copies a plan would compile the copies of all rows.
    Design();
    Design(const Design &other);
    Design(Design &&other) noexcept;
    Design &operator=(const Design &other);
    Design &operator=(Design &&other) noexcept;
    ~Design();

    Table<Unit> units;
    Table<Position> positions;
    Table<GuidanceLink> guidance;
    Table<Assignment> assignments;

    bool isEmpty() const
    {
        return units.isEmpty() && positions.isEmpty() && guidance.isEmpty() &&
               assignments.isEmpty();
    }
    bool operator==(const Design &other) const;
};

/// All that a plan file says, as plain data. Copies are cheap and independent. Changed by change
/// sets alone.
struct Plan
{
    Plan();
    Plan(const Plan &other);
    Plan(Plan &&other) noexcept;
    Plan &operator=(const Plan &other);
    Plan &operator=(Plan &&other) noexcept;
    ~Plan();

    Immutable<Head> head{Head{}};
    Table<EffortOverride> effortOverrides;
    Table<ResponsibilityOverride> responsibilityOverrides;
    Table<OwnActivity> ownActivities;
    Table<OwnPhase> ownPhases;
    Table<OwnProfile> ownProfiles;
    Table<OwnSkill> ownSkills;
    Table<LeftOut> leftOut;
    Table<Deferral> deferrals;
    Table<Person> people;
    Table<UseCase> useCases;
    Table<UseCasePhase> useCasePhases; ///< of all use cases
    Table<Scenario> scenarios;
    Table<Mute> mutes;
    Table<ReportPreset> reports;
    std::map<ScenarioId, Design> designs; ///< one for each scenario

    /// The tables of a scenario; empty ones for an unknown scenario.
    const Design &design(const ScenarioId &scenario) const;
    /// The entity of a key; empty when there is none.
    std::optional<Entity> find(const EntityKey &key) const;
    /// What the plan changes in its framework.
    Tailoring tailoring() const;

    bool operator==(const Plan &other) const;
};

/// The table of a type in a design.
template <class T, class D>
auto &designTable(D &design)
{
    if constexpr (std::is_same_v<T, Unit>)
        return design.units;
    else if constexpr (std::is_same_v<T, Position>)
        return design.positions;
    else if constexpr (std::is_same_v<T, GuidanceLink>)
        return design.guidance;
    else
        return design.assignments;
}

/// The table of a type in a plan; for the tables of scenarios, of the given one.
template <class T, class P>
auto &tableIn(P &plan, const ScenarioId &scenario)
{
    constexpr TableId id = tableOf<T>();
    if constexpr (id == TableId::EffortOverrides)
        return plan.effortOverrides;
    else if constexpr (id == TableId::ResponsibilityOverrides)
        return plan.responsibilityOverrides;
    else if constexpr (id == TableId::OwnActivities)
        return plan.ownActivities;
    else if constexpr (id == TableId::OwnPhases)
        return plan.ownPhases;
    else if constexpr (id == TableId::OwnProfiles)
        return plan.ownProfiles;
    else if constexpr (id == TableId::OwnSkills)
        return plan.ownSkills;
    else if constexpr (id == TableId::LeftOuts)
        return plan.leftOut;
    else if constexpr (id == TableId::Deferrals)
        return plan.deferrals;
    else if constexpr (id == TableId::People)
        return plan.people;
    else if constexpr (id == TableId::UseCases)
        return plan.useCases;
    else if constexpr (id == TableId::UseCasePhases)
        return plan.useCasePhases;
    else if constexpr (id == TableId::Scenarios)
        return plan.scenarios;
    else if constexpr (id == TableId::Mutes)
        return plan.mutes;
    else if constexpr (id == TableId::Reports)
        return plan.reports;
    else if constexpr (std::is_const_v<P>)
        return designTable<T>(plan.design(scenario));
    else
        return designTable<T>(plan.designs[scenario]);
}

/// Applies a set: each `before` must be what is there, each predecessor must exist, and the result
/// must hold together (references, unique ids, no cycles, ranges). Otherwise the error says why,
/// and nothing is applied.
Result<Plan> apply(const Plan &plan, const ChangeSet &set);

/// The same without asking whether the result holds together; for callers that see to that
/// themselves.
Result<Plan> applyUnchecked(const Plan &plan, const ChangeSet &set);

} // namespace rolewright
