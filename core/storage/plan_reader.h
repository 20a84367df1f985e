#pragma once

#include "core/plan/plan.h"

#include <QStringList>

namespace rolewright {

/// A plan as a file states it.
struct LoadedPlan
{
    Plan plan;
    QStringList lostComments; ///< comments that a save would drop: "line 12: # …"
    bool ours = false;        ///< written by us: it has our header comment and our last line
};

/// Reads a plan file. The error carries all problems with line and column, the first 100 of them:
/// what readYaml() refuses, an unknown version of the format, missing keys, wrong types and ranges,
/// ids that stand twice, references within the plan that lead nowhere, circles of units or
/// reporting lines, a file of ours that was cut off. References into the framework are not checked.
/// @param file name for the errors only
Result<LoadedPlan> readPlan(const QByteArray &bytes, const QString &file);

} // namespace rolewright
