#pragma once

#include "app/common/directions.h"
#include "app/common/snapshot.h"

#include "core/drawing/card_looks.h"
#include "core/drawing/reporting_geometry.h"

namespace rolewright {

/// A reporting tree with where everything is, of one snapshot. It never changes; made off the GUI
/// thread.
struct ReportingScene
{
    ReportingScene(SnapshotPtr from, ReportingStyle style, ColourBy colourBy);

    const PositionCard &card(size_t node) const { return model.nodes[node].card; }
    QRectF rect(size_t node) const { return geometry.card(node).value_or(QRectF()); }
    /// The next card in a direction: sideways the nearest one, up and down along the line.
    std::optional<size_t> neighbour(size_t from, Direction direction) const;
    /// The first of the positions that a person sits on.
    std::optional<size_t> seatOf(const PersonId &person) const;

    SnapshotPtr snapshot;
    ReportingModel model;
    CardLooks looks;
    ReportingGeometry geometry;

private:
    bool isReachable(size_t from, size_t to, Direction direction) const;
};

using ReportingScenePtr = std::shared_ptr<const ReportingScene>;

} // namespace rolewright
