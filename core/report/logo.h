#pragma once

#include "core/base/result.h"

#include <QByteArray>

class QPainter;
class QRectF;

namespace rolewright {

/// Whether a file can be a logo, as far as its head says; empty is none, which is fine. Quick.
/// BadInput: it is larger than 1 MiB, no PNG, JPEG or SVG, or has too many pixels; an SVG that
/// refers to other files, repeats parts of itself, or is nested without end.
Result<void> checkLogo(const QByteArray &file);

/// As checkLogo(), of a file that somebody chose: an empty one is refused as well.
Result<void> checkLogoFile(const QByteArray &file);

/// Whether a logo can be painted as well, which takes as long as to read all of it.
/// BadInput: as of checkLogo(), or the file is broken.
Result<void> tryLogo(const QByteArray &file);

/// Paints a logo as large as a rectangle lets it be, to its upper right, on white; sharp at any
/// size where it is an SVG. Nothing where there is none.
void paintLogo(QPainter &painter, const QRectF &room, const QByteArray &file);

} // namespace rolewright
