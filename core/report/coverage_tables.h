#pragma once

#include "core/report/chapters.h"
#include "core/report/data_table.h"

namespace rolewright {

/// Demand and staffing as rows for each profile and phase: of all that is reported, then of each
/// unit of it that owns greenlit use cases or has units below it that do. Of units, what nobody
/// asks for is left out.
DataTable coverageTable(const ReportContext &context);

/// The same as the heatmap has it: a row for each profile, a column for each phase, with the part
/// of the demand that is staffed; empty where there is no demand.
DataTable coverageByPhase(const ReportContext &context);

} // namespace rolewright
