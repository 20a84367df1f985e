#include "app/seating/mapping_scene.h"

#include "core/drawing/card_measures.h"

#include <algorithm>
#include <limits>

namespace rolewright {

namespace {

constexpr double belowHead = 4;

} // namespace

MappingScene::MappingScene(SnapshotPtr from, const MappingStyle &style, ColourBy colourBy)
    : m_snapshot(std::move(from)),
      m_model(mappingModel(m_snapshot->index, {.language = m_snapshot->language()})),
      m_looks(cardLooks(
          m_snapshot->index,
          {.language = m_snapshot->language(), .colourBy = colourBy, .fits = &m_snapshot->fits()})),
      m_geometry(m_model, style)
{
    for (size_t lane = 0; lane < m_model.lanes.size(); ++lane) {
        m_lanes.insert(m_model.lanes[lane].unit, lane);
        for (size_t card = 0; card < m_model.lanes[lane].cards.size(); ++card)
            m_places.insert(m_model.lanes[lane].cards[card].position, {lane, card});
        const size_t cards = isOpen(lane) ? m_model.lanes[lane].cards.size() : 0;
        const size_t head = m_geometry.state(lane) == LaneState::Hidden ? 0 : 1;
        m_partsBefore.push_back(m_partsBefore.back() + head + cards);
    }
    if (m_geometry.columns() > 0)
        m_headHeight = m_geometry.columnHead(0).bottom();
    if (m_model.centralLanes > 0)
        m_headHeight = m_geometry.lane(m_model.centralLanes - 1).bottom() + belowHead;
}

std::optional<MappingScene::Place> MappingScene::placeOf(const PositionId &position) const
{
    const auto found = m_places.constFind(position);
    return found == m_places.cend() ? std::nullopt : std::optional(*found);
}

std::optional<size_t> MappingScene::laneOf(const UnitId &unit) const
{
    const auto found = m_lanes.constFind(unit);
    return found == m_lanes.cend() ? std::nullopt : std::optional(*found);
}

std::vector<MappingScene::Place> MappingScene::placesOf(const PersonId &person) const
{
    std::vector<Place> places;
    const PlanIndex &index = m_snapshot->index;
    const int row = index.personRow(person);
    if (row < 0)
        return places;
    for (const int assignment : index.people()[static_cast<size_t>(row)].assignments) {
        const int position = index.assignments()[static_cast<size_t>(assignment)].position;
        if (position < 0)
            continue;
        const auto place = placeOf(index.position(position).id);
        if (place)
            places.push_back(*place);
    }
    return places;
}

std::optional<size_t> MappingScene::holderAt(const Place &place, const QPointF &point) const
{
    return rolewright::holderAt(card(place), rect(place), point);
}

QRectF MappingScene::holderRect(const Place &place, size_t holder) const
{
    return holderLine(rect(place), static_cast<int>(holder));
}

std::optional<MappingScene::Place> MappingScene::nearestIn(size_t lane, const QRectF &from,
                                                           Direction direction) const
{
    std::optional<Place> nearest;
    double least = std::numeric_limits<double>::max();
    if (!isOpen(lane))
        return nearest;
    for (size_t card = 0; card < m_model.lanes[lane].cards.size(); ++card) {
        const auto far = distanceTowards(from, m_geometry.card(lane, card), direction);
        if (far && *far < least) {
            least = *far;
            nearest = Place{lane, card};
        }
    }
    return nearest;
}

std::optional<MappingScene::Place> MappingScene::neighbour(const Place &from,
                                                           Direction direction) const
{
    const QRectF at = rect(from);
    if (const auto near = nearestIn(from.lane, at, direction))
        return near;
    if (direction == Direction::Left || direction == Direction::Right)
        return {};
    const size_t step = direction == Direction::Up ? size_t(-1) : 1;
    for (size_t lane = from.lane + step; lane < m_model.lanes.size(); lane += step) {
        if (const auto near = nearestIn(lane, at, direction))
            return near;
    }
    return {};
}

std::optional<MappingScene::Place> MappingScene::firstCard() const
{
    for (size_t lane = 0; lane < m_model.lanes.size(); ++lane) {
        if (isOpen(lane) && !m_model.lanes[lane].cards.empty())
            return Place{lane, 0};
    }
    return {};
}

MappingScene::Part MappingScene::part(size_t number) const
{
    const auto next = std::ranges::upper_bound(m_partsBefore, number);
    const auto lane = static_cast<size_t>(next - m_partsBefore.begin()) - 1;
    const size_t within = number - m_partsBefore[lane];
    return {lane, within == 0 ? std::nullopt : std::optional(within - 1)};
}

size_t MappingScene::numberOf(const Part &part) const
{
    return m_partsBefore[part.lane] + (part.card ? *part.card + 1 : 0);
}

std::optional<PositionId> MappingScene::guideOf(size_t column) const
{
    for (size_t lane = 0; lane < m_model.centralLanes; ++lane) {
        for (const MappingCard &card : m_model.lanes[lane].cards) {
            if (card.column == column)
                return card.position;
        }
    }
    return {};
}

} // namespace rolewright
