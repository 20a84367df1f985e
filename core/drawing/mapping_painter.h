#pragma once

#include "core/drawing/card_looks.h"
#include "core/drawing/mapping_geometry.h"

#include <QSet>

class QPainter;

namespace rolewright {

/// What a mapping is painted with beyond its model.
struct MappingPaint
{
    std::optional<QRectF> visible;    ///< paints only what touches it; all without it
    std::optional<PositionId> chosen; ///< outlined, and its guidance links are drawn
    bool showsToggles = false;        ///< marks to collapse lanes, also of open ones
    const CardLooks *looks = nullptr; ///< phases and colours; the usual colours alone without it
    bool showsPhases = true; ///< the strips of phases, which are too small to be read from afar
    const QSet<PositionId> *lit = nullptr; ///< cards of all others fade; none do without it
};

/// Paints a mapping with its upper left corner at the painter's origin: on a screen, a page or a
/// picture. The geometry must be of this model.
void paintMapping(QPainter &painter, const MappingModel &model, const MappingGeometry &geometry,
                  const MappingPaint &paint = {});

/// Paints where guidance comes to a card: a dot, or an empty ring where it has a counterpart that
/// does not guide it.
void paintLinkPoint(QPainter &painter, const QPointF &at, bool isLinked);

/// "4 positions, 2 vacant, 3.5 of 4.5 FTE"; of a collapsed lane with the units below it.
QString laneFigures(const MappingModel &model, size_t lane, LaneState state);

} // namespace rolewright
