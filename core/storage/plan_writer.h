#pragma once

#include "core/plan/plan.h"

#include <QByteArray>

namespace rolewright {

/// A plan as the text of its file: the same plan gives the same bytes, and readPlan() gives the
/// same plan. Use cases take their phases below them, in the order of the use cases; comments of
/// sections that are no longer there go to the end.
QByteArray writePlan(const Plan &plan);

} // namespace rolewright
