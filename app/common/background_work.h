#pragma once

#include <QThreadPool>

namespace rolewright {

/// Waits at its end for what runs off the GUI thread: a page that is laid out after its dialog was
/// closed needs the application's fonts. Stands right behind the application.
class BackgroundWork
{
public:
    BackgroundWork() = default;
    BackgroundWork(const BackgroundWork &) = delete;
    BackgroundWork &operator=(const BackgroundWork &) = delete;
    ~BackgroundWork() { QThreadPool::globalInstance()->waitForDone(); }
};

} // namespace rolewright
