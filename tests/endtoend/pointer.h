#pragma once

#include <QPoint>
#include <QStringList>

namespace rolewright {

/// The pointer of the display, moved from outside the process as a hand would. Places are in pixels
/// of the screen. Each call ends when the display has taken the events; what the window makes of
/// them is for the test to wait for.
class Pointer
{
public:
    /// Presses the left button and lets it go.
    static bool click(const QPoint &at);
    /// Presses at one place, moves in steps, lets go at another. With a key of xdotool ("ctrl") it
    /// is held meanwhile.
    static bool drag(const QPoint &from, const QPoint &to, const QString &heldKey = {});
    /// The same, but presses Escape over the target before letting go.
    static bool dragAndEscape(const QPoint &from, const QPoint &to);
    /// Types a key or combination of xdotool, "ctrl+z".
    static bool key(const QString &key);

private:
    static bool act(const QStringList &steps);
};

} // namespace rolewright
