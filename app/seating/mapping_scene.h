#pragma once

#include "app/common/directions.h"
#include "app/common/snapshot.h"

#include "core/drawing/card_looks.h"
#include "core/drawing/mapping_geometry.h"

#include <QHash>

namespace rolewright {

/// A mapping with where everything is, of one snapshot. It never changes; made off the GUI thread.
class MappingScene
{
public:
    using Place = MappingGeometry::Place;

    /// A lane, or one of its cards.
    struct Part
    {
        size_t lane = 0;
        std::optional<size_t> card;
    };

    /// @param style in logical pixels
    explicit MappingScene(SnapshotPtr from, const MappingStyle &style = {},
                          ColourBy colourBy = ColourBy::Placement);

    const MappingModel &model() const { return m_model; }
    const MappingGeometry &geometry() const { return m_geometry; }
    const CardLooks &looks() const { return m_looks; }
    const SnapshotPtr &snapshot() const { return m_snapshot; }
    const FitTable &fits() const { return m_snapshot->fits(); }

    const MappingLane &lane(size_t lane) const { return m_model.lanes[lane]; }
    const MappingCard &card(const Place &place) const
    {
        return m_model.lanes[place.lane].cards[place.card];
    }
    QRectF rect(const Place &place) const { return m_geometry.card(place.lane, place.card); }
    bool isCentral(size_t lane) const { return lane < m_model.centralLanes; }
    bool isOpen(size_t lane) const { return m_geometry.state(lane) == LaneState::Open; }
    std::optional<Place> placeOf(const PositionId &position) const;
    std::optional<size_t> laneOf(const UnitId &unit) const;
    /// Cards on which a person sits, also in lanes that are not open.
    std::vector<Place> placesOf(const PersonId &person) const;

    /// Height of column heads and central lanes, which stay in sight while the rest scrolls.
    double headHeight() const { return m_headHeight; }
    /// The person whose line on a card is at a point.
    std::optional<size_t> holderAt(const Place &place, const QPointF &point) const;
    QRectF holderRect(const Place &place, size_t holder) const;

    /// The nearest card in a direction: sideways in the lane, up and down in the column and on into
    /// the next lane that has one; empty at the end.
    std::optional<Place> neighbour(const Place &from, Direction direction) const;
    std::optional<Place> firstCard() const;

    /// Lanes and cards that are shown, numbered as they are read: each lane, then its cards.
    size_t parts() const { return m_partsBefore.back(); }
    Part part(size_t number) const;
    size_t numberOf(const Part &part) const;

    /// The central position that guides a column: its first one in the central lanes.
    std::optional<PositionId> guideOf(size_t column) const;

private:
    std::optional<Place> nearestIn(size_t lane, const QRectF &from, Direction direction) const;

    SnapshotPtr m_snapshot;
    MappingModel m_model;
    CardLooks m_looks;
    MappingGeometry m_geometry;
    QHash<PositionId, Place> m_places;
    QHash<UnitId, size_t> m_lanes;
    std::vector<size_t> m_partsBefore{0}; ///< each lane, and one past the last
    double m_headHeight = 0;
};

using MappingScenePtr = std::shared_ptr<const MappingScene>;

} // namespace rolewright
