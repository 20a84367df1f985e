#pragma once

#include "app/shell/file_flow.h"
#include "app/shell/notice_bar.h"

namespace rolewright {

/// What a person should know about the open plan's file at the moment: changed by others, a
/// recovery copy that was left, no recovery copy.
QList<Notice> fileNotices(FileFlow &files);

} // namespace rolewright
