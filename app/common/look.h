#pragma once

#include "core/base/result.h"

class QApplication;

namespace rolewright {

/// Gives every widget the product's typeface, palette and shapes. Names that a widget may carry as
/// `objectName` or property, for shapes of their own: property `role` = "primary" (button that a
/// dialog or view is for), "segment" (one of a row of choices), "title", "heading", "quiet",
/// "chip", "warning-chip". Errors as of loadFonts().
Result<void> applyLook(QApplication &application);

/// Sets the property `role`.
template <class W>
W *withRole(W *widget, const char *role)
{
    widget->setProperty("role", QLatin1String(role));
    return widget;
}

} // namespace rolewright
