#pragma once

#include "core/base/result.h"

namespace rolewright {

class MainWindow;

/// Writes the window as it looks once its figures are there, as PNG: for documentation, and for
/// machines without a display. Errors as of replaceFile().
Result<void> writeWindowPicture(MainWindow &window, const QString &path);

} // namespace rolewright
