#pragma once

#include <functional>

class QPainter;

namespace rolewright {

/// The height of the smallest type, of a size in pixels, that is painted on a number of pages, in
/// the painter's units; 0 where there is none.
/// @param paint paints a page, from 0
double smallestType(int pages, const std::function<void(QPainter &, int)> &paint);

} // namespace rolewright
