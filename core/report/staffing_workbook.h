#pragma once

#include "core/report/report.h"

namespace rolewright {

/// The staffing plan of the input's scenario as an XLSX workbook to work on: a sheet with a real
/// table for people (not where roles alone are shown), positions, assignments, responsibilities,
/// coverage in the colours of the heatmap, coverage in FTE, and hiring.
/// @param options names, unit, language, and what of the matrix
/// Errors: as of workbookOf().
Result<QByteArray> staffingWorkbook(const AnalysisInput &input, const ReportOptions &options);

} // namespace rolewright
