#pragma once

#include <QString>

namespace rolewright {

/// Works as another process would: opens a plan in a window, renames it and, once a recovery copy
/// is written, says "copied" and waits to be killed. The argument that asks a program of tests for
/// it, before plan, settings and new name:
inline constexpr char editorArgument[] = "--edit-and-wait";

int editAndWait(const QString &plan, const QString &settingsFile, const QString &newName);

} // namespace rolewright
