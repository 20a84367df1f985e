#pragma once

#include <QColor>
#include <QIcon>

namespace rolewright {

/// An icon that comes with the product, drawn in a colour, sharp at any scale; greyed out where its
/// control is disabled.
/// @param name file name in resources/icons without its ending; an unknown one gives an empty icon
QIcon icon(const QString &name, const QColor &colour);
/// The same in the colour of running text.
QIcon icon(const QString &name);

} // namespace rolewright
