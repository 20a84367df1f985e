#pragma once

#include "core/report/chapters.h"
#include "core/report/data_table.h"

namespace rolewright {

/// Vacant positions of what is reported and who would fit best.
DataTable vacanciesTable(const ReportContext &context, const Gaps &found);

/// Activities that nobody holds by the units that lack somebody, with the profiles that would.
DataTable unheldTable(const ReportContext &context, const Gaps &found);

} // namespace rolewright
