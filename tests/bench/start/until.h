#pragma once

#include <QCoreApplication>
#include <QTimer>
#include <cstdlib>
#include <functional>

namespace rolewright {

/// Works as the program does until something holds, without pauses in between, then ends at once:
/// how long the end takes is not the question.
[[noreturn]] inline void endOnce(const std::function<bool()> &holds)
{
    QTimer wake; // for what becomes true without an event
    wake.start(1);
    while (!holds())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    std::_Exit(0);
}

} // namespace rolewright
