#pragma once

#include "core/drawing/reporting_geometry.h"
#include "core/plan/edits/order_edits.h"

namespace rolewright {

/// A place beside one of those who report to the same position.
struct ReportingGap
{
    size_t node = 0;
    Side side = Side::Before;
    Qt::Orientation row = Qt::Horizontal; ///< along which they stand
};

/// The place at a point of the drawing to which a position can be dragged among those who report
/// to the same one and stand in a row with it; empty on cards and elsewhere.
std::optional<ReportingGap> gapAt(const ReportingModel &model, const ReportingGeometry &geometry,
                                  size_t moved, const QPointF &point);

} // namespace rolewright
