#pragma once

#include "core/drawing/card_looks.h"
#include "core/drawing/mapping_geometry.h"

#include <QSet>

class QPainter;

namespace rolewright {

/// How much of a mapping can be made out: at a small scale cards are coloured areas, at a very
/// small one lanes are.
enum class MappingDetail { Full, Cards, Lanes };

/// @param zoom logical pixels for each unit of the drawing
MappingDetail mappingDetailAt(double zoom);

/// Paints a mapping as areas without words, in a time that allows thousands of cards for each
/// frame. Colours and places are those of paintMapping().
/// @param visible part of the drawing that is painted
/// @param looks what colours the cards; without it the usual colours
/// @param lit cards of all others fade; none do without it
void paintMappingOverview(QPainter &painter, const MappingModel &model,
                          const MappingGeometry &geometry, const QRectF &visible,
                          MappingDetail detail, const CardLooks *looks = nullptr,
                          const QSet<PositionId> *lit = nullptr);

} // namespace rolewright
