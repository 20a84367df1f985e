#pragma once

#include "core/drawing/heatmap_geometry.h"
#include "core/drawing/heatmap_look.h"

class QPainter;

namespace rolewright {

/// Paints a heatmap with its upper left corner at the painter's origin: on a screen, a page or a
/// picture. The geometry must be of this model.
void paintHeatmap(QPainter &painter, const HeatmapModel &model, const HeatmapGeometry &geometry);

/// Paints only what touches a rectangle: for a view that scrolls.
void paintHeatmap(QPainter &painter, const HeatmapModel &model, const HeatmapGeometry &geometry,
                  const QRectF &visible);

/// Paints what the colours and marks mean on one line within a rectangle, from its left.
void paintHeatmapLegend(QPainter &painter, const QRectF &rect,
                        const std::vector<LegendEntry> &entries);
double heatmapLegendWidth(const std::vector<LegendEntry> &entries);

} // namespace rolewright
