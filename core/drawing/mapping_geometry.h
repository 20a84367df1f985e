#pragma once

#include "core/drawing/mapping_model.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QSet>

namespace rolewright {

/// How a mapping is laid out; lengths in logical pixels.
struct MappingStyle
{
    double cardWidth = 165;
    double leastWidth = 0;    ///< the whole is at least as wide
    int mostAbreast = 2;      ///< cards side by side in one column of a lane
    std::vector<int> abreast; ///< of each column, where not to be measured from the lanes
    bool initials = true;     ///< a circle with initials before a person's name
    bool tallHeads = false;   ///< what central roles give stands below their names
    QSet<UnitId> collapsed;   ///< their lanes are one line, those of units below them are not shown
};

/// How much of a lane is shown.
enum class LaneState { Open, Collapsed, Hidden };

/// Where each part of a mapping is: for painting, hit tests and accessibility. Cards of a lane
/// stand within the lane and never overlap, rails run through gutters and cross no card. Building
/// it is linear in lanes and cards; hit tests are logarithmic.
class MappingGeometry
{
public:
    /// A card by its lane and its place in the lane.
    struct Place
    {
        size_t lane = 0;
        size_t card = 0;

        bool operator==(const Place &) const = default;
    };

    /// Guidance of a central card that runs down a gutter.
    struct Rail
    {
        size_t column = 0;
        QLineF start; ///< from the card into the gutter
        QLineF run;   ///< down the gutter, to the last lane that it guides
    };

    MappingGeometry(const MappingModel &model, const MappingStyle &style);

    const MappingStyle &style() const { return m_style; }
    QSizeF size() const { return m_size; }
    size_t lanes() const { return m_lanes.size(); }
    size_t columns() const { return m_columns.size(); }
    int abreast(size_t column) const { return m_columns[column].abreast; }
    QRectF columnHead(size_t column) const;
    QRectF lane(size_t lane) const { return m_lanes[lane].rect; }
    QRectF laneHead(size_t lane) const;
    LaneState state(size_t lane) const { return m_lanes[lane].state; }
    /// The mark before a lane's name by which it is collapsed and opened.
    QRectF laneToggle(size_t lane) const;
    std::optional<size_t> laneToggleAt(QPointF point) const;
    /// Null where the lane is not open.
    QRectF card(size_t lane, size_t card) const;
    const std::vector<Rail> &rails() const { return m_rails; }

    /// The way of a guidance link from card to card, through gutters and over the first row of the
    /// lane that it leads to, so that it crosses no card. Empty where one of them is not shown.
    QPolygonF way(const MappingLink &link) const;
    /// Where guidance comes to a card: the middle of its left edge.
    QPointF linkPoint(size_t lane, size_t card) const;
    /// Whether a card is the first one in its row, with the gutter beside it.
    bool isBesideGutter(size_t lane, size_t card) const;
    double gutterOf(size_t lane, size_t card) const;

    std::optional<size_t> laneAt(QPointF point) const;
    /// The column that a point is in, also between its cards; gutters belong to the column on their
    /// right.
    std::optional<size_t> columnAt(QPointF point) const;
    std::optional<Place> cardAt(QPointF point) const;
    /// Lanes that touch a range of heights, as the first one and one past the last; hidden ones are
    /// among them.
    std::pair<size_t, size_t> lanesBetween(double top, double bottom) const;
    /// Cards of a lane that touch a rectangle, its edge included: for painting what is visible.
    std::vector<size_t> cardsIn(size_t lane, const QRectF &visible) const;

    /// Height of the highest card and of the gap below it.
    static double highestRow();

private:
    struct Column
    {
        double left = 0;
        double right = 0;
        int abreast = 1;
    };
    struct Lane
    {
        QRectF rect;
        LaneState state = LaneState::Open;
        std::vector<QRectF> cards;  ///< of an open lane
        std::vector<size_t> starts; ///< first card of each column, and one past the last
    };

    void measureColumns(const MappingModel &model);
    void foldLanes(const MappingModel &model);
    void placeLane(Lane &placed, const MappingLane &lane, double top, double width);
    double placeCards(Lane &placed, const MappingLane &lane, double firstTop) const;
    void placeRails(const MappingModel &model);
    QPolygonF outOf(size_t lane, size_t card) const;

    MappingStyle m_style;
    QSizeF m_size;
    std::vector<Column> m_columns;
    std::vector<Lane> m_lanes;
    std::vector<Rail> m_rails;
};

} // namespace rolewright
