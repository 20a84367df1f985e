#pragma once

#include "core/plan/plan.h"

#include <QByteArray>

namespace rolewright {

/// The people of a plan as CSV in UTF-8, with headers by which an import knows each column again.
/// Texts that a spreadsheet would take for formulas are made inert (core/text/csv.h) and come back
/// as they were. Skills stand as "python=3; sql=4", managers by their ids, the id of whoever has
/// none from another system is that of the plan.
QByteArray peopleCsv(const Plan &plan);

} // namespace rolewright
