#pragma once

#include "core/drawing/card_looks.h"
#include "core/drawing/reporting_geometry.h"

#include <QPen>

class QPainter;

namespace rolewright {

/// What a reporting tree is painted with beyond its model.
struct ReportingPaint
{
    std::optional<QRectF> visible;    ///< paints only what touches it; all without it
    std::optional<PositionId> chosen; ///< outlined, and its dotted lines are shown
    bool showsSecondary = false;      ///< all dotted lines
    bool showsToggles = false;        ///< the marks by which branches are collapsed
    bool isSmall = false;             ///< too small to be read: boxes alone
    const CardLooks *looks = nullptr; ///< phases and colours; the usual colours alone without it
    bool showsPhases = true;          ///< the strips of phases
    const QSet<PositionId> *lit = nullptr; ///< cards of all others fade; none do without it
};

/// Of dotted lines.
QPen secondaryPen();

/// Paints a reporting tree with its upper left corner at the painter's origin: on a screen, a page
/// or a picture. The geometry must be of this model.
void paintReporting(QPainter &painter, const ReportingModel &model,
                    const ReportingGeometry &geometry, const ReportingPaint &paint = {});

} // namespace rolewright
