#pragma once

#include "core/report/drawing_file.h"
#include "core/report/page_flow.h"

namespace rolewright {

/// What of a drawing can be seen where a painter paints only a part: work and file are to grow with
/// that part.
QRectF visiblePart(const QPainter &painter, const QSizeF &drawing);

/// Prints a drawing whole on what is left of the page, as small as that makes it.
void fitOnPage(PageFlow &flow, const Drawing &drawing);

/// Prints a drawing in full size over several sheets that are put together to one: each says which
/// it is, has marks where it is to be cut, and overlaps its neighbours beyond them. One that fits
/// is printed on one page without marks.
/// @param language of what stands beside the marks
void tileOverPages(PageFlow &flow, const Drawing &drawing, const QString &language);

} // namespace rolewright
