#pragma once

#include "app/common/file_export.h"

#include "core/report/report.h"

namespace rolewright {

/// A chapter of the staffing plan as PDF on pages of its own, or as a picture (SVG, PNG), in the
/// plan's language; called as the chapter is.
/// @param options names and what the chapter shows
FileExportOrder chapterOrder(Chapter chapter, const ReportOptions &options);

} // namespace rolewright
