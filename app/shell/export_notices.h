#pragma once

#include "app/shell/notice_bar.h"

namespace rolewright {

class ExportNews;
class ReportExport;

/// What a person should know of the staffing plan that is being exported, or of what was exported
/// last.
QList<Notice> exportNotices(ReportExport &reports, ExportNews &news);

} // namespace rolewright
