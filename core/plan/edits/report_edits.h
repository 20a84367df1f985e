#pragma once

#include "core/plan/plan.h"

namespace rolewright {

/// Keeps a preset of a report in the plan: a new one at the end, one of a known id in place of the
/// old one.
/// Errors: an id or name that is empty or no id.
Result<ChangeSet> keepReportPreset(const Plan &plan, const ReportPreset &preset);

/// Takes a preset out of the plan. Error: it is not there.
Result<ChangeSet> removeReportPreset(const Plan &plan, const QString &id);

/// An id for a preset that is called so and is none of the plan's yet: "board-2027".
QString freshReportId(const Plan &plan, const QString &name);

} // namespace rolewright
