#pragma once

#include "core/base/result.h"

#include <QByteArray>

class QPainter;
class QRectF;

namespace rolewright {

/// Whether a picture file can stand on a cover. Empty is none, which is fine.
/// BadInput: it is larger than 1 MiB or no PNG, JPEG or SVG.
Result<void> checkLogo(const QByteArray &file);

/// Paints a logo as large as a rectangle lets it be, to its upper right, sharp at any size where it
/// is an SVG.
void paintLogo(QPainter &painter, const QRectF &room, const QByteArray &file);

} // namespace rolewright
