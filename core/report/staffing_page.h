#pragma once

#include "core/report/report.h"

namespace rolewright {

/// The tables of the staffing plan of the input's scenario as a web page: summary, heatmap,
/// staffing by unit, coverage, gaps and hiring, below a list of these. One file without scripts
/// that needs no other; readable when printed.
/// @param options names, unit, language, and what the heatmap shows
QByteArray staffingPage(const AnalysisInput &input, const ReportOptions &options);

} // namespace rolewright
