#pragma once

#include "app/common/look.h"

#include <QApplication>

namespace rolewright {

/// An application that all benchmarks share; a window system is not needed.
inline void startApplication()
{
    static int argc = 1;
    static char name[] = "bench";
    static char *argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QApplication application(argc, argv);
    static const auto look = applyLook(application);
    Q_UNUSED(look);
}

} // namespace rolewright
