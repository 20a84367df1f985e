#pragma once

class QAbstractButton;

namespace rolewright {

/// Presses a button when a person or a position that is dragged stays over it for a moment, so that
/// a drag can go on in another view.
void springLoad(QAbstractButton &button);

} // namespace rolewright
