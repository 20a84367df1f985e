#pragma once

#include "core/analysis/finding_help.h"
#include "tests/core/analysis_fixture.h"

#include <gtest/gtest.h>

namespace rolewright {

/// Open findings of a code. All findings of a plan must be explained.
inline std::vector<Finding> found(const PlanBuilder &plan, const char *code)
{
    std::vector<Finding> list;
    for (const Finding &finding : findings(plan.input()).open) {
        EXPECT_FALSE(findingHelp(finding.code, s("en")).text.isEmpty())
            << finding.code.toStdString();
        if (finding.code == s(code))
            list.push_back(finding);
    }
    return list;
}

/// Findings of a code, as `kind:id`.
inline QStringList places(const PlanBuilder &plan, const char *code)
{
    QStringList list;
    for (const Finding &finding : found(plan, code))
        list << finding.where.kind + u':' + finding.where.id;
    return list;
}

inline Finding only(const PlanBuilder &plan, const char *code)
{
    const std::vector<Finding> list = found(plan, code);
    EXPECT_EQ(list.size(), 1U) << code;
    return list.empty() ? Finding{} : list.front();
}

inline PlanBuilder oneUnit()
{
    PlanBuilder plan;
    plan.unit("north", UnitKind::BusinessUnit);
    return plan;
}

inline ResponsibilityOverride letters(const char *activity, const char *profile, const char *what)
{
    return {.activity = {s(activity)},
            .profile = {s(profile)},
            .involvement = what[0] == 0 ? Involvement{} : *Involvement::parse(s(what))};
}

} // namespace rolewright
