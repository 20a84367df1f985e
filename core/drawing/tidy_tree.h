#pragma once

#include <QPointF>
#include <QSizeF>
#include <span>
#include <vector>

namespace rolewright {

/// A box of a tree that is to be laid out.
struct TreeBox
{
    /// Place in the list of the box above; none for a root.
    size_t parent = noParent;
    QSizeF size; ///< with the gap to the box on its right and to the boxes below it

    static constexpr size_t noParent = static_cast<size_t>(-1);
};

/// Lays trees out from top to bottom as compactly as their shapes allow: a parent stands over the
/// middle of its children, children stand in their order, no box overlaps another, boxes of any
/// size, and the same input gives the same picture. Linear in the number of boxes, at any depth.
/// The method is that of A. van der Ploeg, "Drawing non-layered tidy trees in linear time", 2014.
/// @param boxes parents before their children, siblings in their order; several trees stand side by
/// side
/// @returns the upper left corner of each box; the leftmost is at 0, roots at the top
std::vector<QPointF> tidyTree(std::span<const TreeBox> boxes);

} // namespace rolewright
