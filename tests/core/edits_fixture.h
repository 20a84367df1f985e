#pragma once

#include "core/plan/plan_document.h"
#include "core/plan/validation.h"

#include <gtest/gtest.h>

namespace rolewright {

/// Does, undoes and redoes an edit; the plan that it makes.
inline Plan done(const Plan &start, const Result<ChangeSet> &set)
{
    if (!set) {
        ADD_FAILURE() << describe(set.error()).toStdString();
        return start;
    }
    PlanDocument document(start, Framework{});
    const auto applied = document.apply(*set);
    EXPECT_TRUE(applied);
    const Plan after = document.plan();
    EXPECT_TRUE(violations(after).empty());
    document.undoStack().undo();
    EXPECT_TRUE(document.plan() == start);
    document.undoStack().redo();
    EXPECT_TRUE(document.plan() == after);
    return after;
}

/// Why an edit was refused; empty when it was not.
inline std::string refusal(const Result<ChangeSet> &set)
{
    return set ? std::string() : describe(set.error()).toStdString();
}

/// The plan with a scenario locked.
inline Plan lockedScenario(Plan plan, const ScenarioId &id)
{
    Scenario scenario = *plan.scenarios.find(id);
    scenario.locked = true;
    plan.scenarios.replace(scenario);
    return plan;
}

} // namespace rolewright
