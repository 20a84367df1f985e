#pragma once

#include "app/shell/notice_bar.h"

namespace rolewright {

class ReportExport;

/// What a person should know of the staffing plan that is being exported, or was exported last.
QList<Notice> exportNotices(ReportExport &reports);

} // namespace rolewright
