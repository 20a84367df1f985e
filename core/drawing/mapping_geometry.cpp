#include "core/drawing/mapping_geometry.h"

#include "core/drawing/card_measures.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr double headHeight = 22;
constexpr double tallHeadHeight = 36;
constexpr double margin = 8;
constexpr double indent = 6;
constexpr int deepestIndent = 2;
constexpr double gutter = 18;
constexpr double cardGap = 8;
constexpr double laneGap = 6;
constexpr double laneHeadHeight = 32;
constexpr double toggleSide = 16;
constexpr double lanePadding = 10;
constexpr double emptyLaneHeight = 10;
constexpr double firstColumn = margin + indent * deepestIndent + gutter;

} // namespace

double MappingGeometry::highestRow()
{
    return highestCard + cardGap;
}

MappingGeometry::MappingGeometry(const MappingModel &model, const MappingStyle &style)
    : m_style(style)
{
    measureColumns(model);
    const double right = m_columns.empty() ? firstColumn : m_columns.back().right;
    const double width = std::max(style.leastWidth, right + margin * 2);
    double top = style.tallHeads ? tallHeadHeight : headHeight;
    m_lanes.resize(model.lanes.size());
    foldLanes(model);
    for (size_t i = 0; i < model.lanes.size(); ++i) {
        placeLane(m_lanes[i], model.lanes[i], top, width);
        if (m_lanes[i].state == LaneState::Hidden)
            continue;
        const bool nextIsCentral = i + 1 < model.centralLanes;
        top = m_lanes[i].rect.bottom() + (nextIsCentral ? 0 : laneGap);
    }
    m_size = QSizeF(width, top + (model.lanes.empty() ? 0 : margin - laneGap));
    placeRails(model);
}

void MappingGeometry::measureColumns(const MappingModel &model)
{
    m_columns.resize(model.columns.size());
    for (const MappingLane &lane : model.lanes) {
        size_t inColumn = 0;
        for (size_t i = 0; i < lane.cards.size(); ++i) {
            const size_t column = lane.cards[i].column;
            inColumn = i > 0 && lane.cards[i - 1].column == column ? inColumn + 1 : 1;
            if (inColumn > 2)
                m_columns[column].abreast = std::max(m_style.mostAbreast, 1);
        }
    }
    for (size_t i = 0; i < std::min(m_columns.size(), m_style.abreast.size()); ++i)
        m_columns[i].abreast = m_style.abreast[i];
    double left = firstColumn;
    for (Column &column : m_columns) {
        column.left = left;
        column.right = left + column.abreast * m_style.cardWidth + (column.abreast - 1) * cardGap;
        left = column.right + gutter;
    }
}

void MappingGeometry::foldLanes(const MappingModel &model)
{
    if (m_style.collapsed.isEmpty())
        return;
    QHash<UnitId, UnitId> parents;
    for (const MappingLane &lane : model.lanes)
        parents.insert(lane.unit, lane.parent);
    for (size_t i = 0; i < model.lanes.size(); ++i) {
        if (m_style.collapsed.contains(model.lanes[i].unit))
            m_lanes[i].state = LaneState::Collapsed;
        for (UnitId up = model.lanes[i].parent; !up.isEmpty(); up = parents.value(up)) {
            if (m_style.collapsed.contains(up))
                m_lanes[i].state = LaneState::Hidden;
        }
    }
}

void MappingGeometry::placeLane(Lane &placed, const MappingLane &lane, double top, double width)
{
    placed.starts.assign(m_columns.size() + 1, 0);
    double bottom = top;
    if (placed.state == LaneState::Collapsed)
        bottom = top + laneHeadHeight;
    else if (placed.state == LaneState::Open)
        bottom = placeCards(placed, lane, top + laneHeadHeight);
    const bool central = lane.kind == UnitKind::Central;
    const double left = central ? 0 : margin + indent * std::min(lane.depth, deepestIndent);
    placed.rect = QRectF(left, top, width - left - (central ? 0 : margin), bottom - top);
}

double MappingGeometry::placeCards(Lane &placed, const MappingLane &lane, double firstTop) const
{
    placed.cards.reserve(lane.cards.size());
    placed.starts.assign(m_columns.size() + 1, lane.cards.size());
    double bottom = firstTop + emptyLaneHeight;
    double rowTop = firstTop;
    double rowBottom = firstTop;
    int abreast = 0;
    for (size_t i = 0; i < lane.cards.size(); ++i) {
        const Column &column = m_columns[lane.cards[i].column];
        if (i == 0 || lane.cards[i - 1].column != lane.cards[i].column) {
            rowTop = rowBottom = firstTop;
            abreast = 0;
            placed.starts[lane.cards[i].column] = i;
        } else if (abreast == column.abreast) {
            rowTop = rowBottom + cardGap;
            abreast = 0;
        }
        const double left = column.left + abreast * (m_style.cardWidth + cardGap);
        placed.cards.emplace_back(left, rowTop, m_style.cardWidth, cardHeight(lane.cards[i]));
        rowBottom = std::max(rowBottom, placed.cards.back().bottom());
        bottom = std::max(bottom, rowBottom + lanePadding);
        ++abreast;
    }
    for (size_t column = m_columns.size(); column-- > 0;)
        placed.starts[column] = std::min(placed.starts[column], placed.starts[column + 1]);
    return bottom;
}

QRectF MappingGeometry::card(size_t lane, size_t card) const
{
    return m_lanes[lane].state == LaneState::Open ? m_lanes[lane].cards[card] : QRectF();
}

QRectF MappingGeometry::laneToggle(size_t lane) const
{
    if (m_lanes[lane].state == LaneState::Hidden)
        return {};
    const QRectF head = laneHead(lane);
    return {head.left() - toggleSide - 2, head.top() + (laneHeadHeight - toggleSide) / 2,
            toggleSide, toggleSide};
}

std::optional<size_t> MappingGeometry::laneToggleAt(QPointF point) const
{
    const auto lane = laneAt(point);
    return lane && laneToggle(*lane).contains(point) ? lane : std::nullopt;
}

void MappingGeometry::placeRails(const MappingModel &model)
{
    for (size_t column = 0; column < m_columns.size(); ++column) {
        if (model.columns[column].profile.isEmpty())
            continue;
        std::optional<QRectF> from;
        double bottom = 0;
        for (size_t lane = 0; lane < m_lanes.size(); ++lane) {
            const Lane &placed = m_lanes[lane];
            const size_t begin = placed.starts[column];
            if (begin == placed.starts[column + 1])
                continue;
            if (lane < model.centralLanes && !from)
                from = placed.cards[begin];
            if (lane >= model.centralLanes)
                bottom = placed.cards[placed.starts[column + 1] - 1].bottom();
        }
        if (!from || bottom == 0)
            continue;
        const double x = m_columns[column].left - gutter / 2;
        const double y = from->center().y();
        m_rails.push_back(
            {column, QLineF(from->left(), y, x, y), QLineF(x, y, x, std::max(bottom, y))});
    }
}

QPointF MappingGeometry::linkPoint(size_t lane, size_t card) const
{
    const QRectF rect = this->card(lane, card);
    return {rect.left(), rect.center().y()};
}

double MappingGeometry::gutterOf(size_t lane, size_t card) const
{
    const double left = this->card(lane, card).left();
    const auto after =
        std::upper_bound(m_columns.begin(), m_columns.end(), left,
                         [](double x, const Column &column) { return x < column.left; });
    return std::prev(after)->left - gutter / 2;
}

bool MappingGeometry::isBesideGutter(size_t lane, size_t card) const
{
    return this->card(lane, card).left() == gutterOf(lane, card) + gutter / 2;
}

/// From a card into its gutter: straight where the gutter is beside it, else over its row.
QPolygonF MappingGeometry::outOf(size_t lane, size_t card) const
{
    const double x = gutterOf(lane, card);
    const QPointF at = linkPoint(lane, card);
    if (isBesideGutter(lane, card))
        return {at, QPointF(x, at.y())};
    const QRectF rect = this->card(lane, card);
    const double over = rect.top() - cardGap / 2;
    const double middle = rect.center().x();
    return {QPointF(middle, rect.top()), QPointF(middle, over), QPointF(x, over)};
}

QPolygonF MappingGeometry::way(const MappingLink &link) const
{
    if (state(link.from.first) != LaneState::Open || state(link.to.first) != LaneState::Open)
        return {};
    QPolygonF way = outOf(link.from.first, link.from.second);
    QPolygonF in = outOf(link.to.first, link.to.second);
    if (way.back().x() != in.back().x()) {
        const double y = m_lanes[link.to.first].rect.top() + laneHeadHeight - cardGap / 2;
        way << QPointF(way.back().x(), y) << QPointF(in.back().x(), y);
    }
    std::reverse(in.begin(), in.end());
    return way + in;
}

QRectF MappingGeometry::columnHead(size_t column) const
{
    const Column &placed = m_columns[column];
    return {placed.left, 0, placed.right - placed.left,
            m_style.tallHeads ? tallHeadHeight : headHeight};
}

QRectF MappingGeometry::laneHead(size_t lane) const
{
    const QRectF rect = m_lanes[lane].rect;
    const double left = firstColumn - rect.left();
    return rect.adjusted(left, 0, -margin, laneHeadHeight - rect.height());
}

std::optional<size_t> MappingGeometry::laneAt(QPointF point) const
{
    const auto after =
        std::upper_bound(m_lanes.begin(), m_lanes.end(), point.y(),
                         [](double y, const Lane &lane) { return y < lane.rect.top(); });
    auto lane = after;
    while (lane != m_lanes.begin() && std::prev(lane)->state == LaneState::Hidden)
        --lane;
    if (lane == m_lanes.begin() || !std::prev(lane)->rect.contains(point))
        return {};
    return static_cast<size_t>(std::prev(lane) - m_lanes.begin());
}

std::optional<size_t> MappingGeometry::columnAt(QPointF point) const
{
    const auto column =
        std::lower_bound(m_columns.begin(), m_columns.end(), point.x(),
                         [](const Column &candidate, double x) { return candidate.right < x; });
    if (column == m_columns.end() || point.x() < column->left - gutter)
        return {};
    return static_cast<size_t>(column - m_columns.begin());
}

std::optional<MappingGeometry::Place> MappingGeometry::cardAt(QPointF point) const
{
    const auto lane = laneAt(point);
    if (!lane)
        return {};
    for (const size_t card : cardsIn(*lane, QRectF(point, QSizeF(0, 0)))) {
        if (m_lanes[*lane].cards[card].contains(point))
            return Place{*lane, card};
    }
    return {};
}

std::pair<size_t, size_t> MappingGeometry::lanesBetween(double top, double bottom) const
{
    const auto first =
        std::lower_bound(m_lanes.begin(), m_lanes.end(), top,
                         [](const Lane &lane, double y) { return lane.rect.bottom() < y; });
    const auto end = std::upper_bound(first, m_lanes.end(), bottom, [](double y, const Lane &lane) {
        return y < lane.rect.top();
    });
    return {first - m_lanes.begin(), end - m_lanes.begin()};
}

std::vector<size_t> MappingGeometry::cardsIn(size_t lane, const QRectF &visible) const
{
    const Lane &placed = m_lanes[lane];
    const auto firstColumnIn =
        std::lower_bound(m_columns.begin(), m_columns.end(), visible.left(),
                         [](const Column &column, double x) { return column.right < x; });
    std::vector<size_t> found;
    for (auto column = firstColumnIn; column != m_columns.end() && column->left <= visible.right();
         ++column) {
        const auto number = static_cast<size_t>(column - m_columns.begin());
        const auto begin =
            placed.cards.begin() + static_cast<std::ptrdiff_t>(placed.starts[number]);
        const auto end =
            placed.cards.begin() + static_cast<std::ptrdiff_t>(placed.starts[number + 1]);
        auto card = std::lower_bound(begin, end, visible.top() - highestCard,
                                     [](const QRectF &rect, double y) { return rect.top() < y; });
        for (; card != end && card->top() <= visible.bottom(); ++card) {
            const bool touches = card->bottom() >= visible.top() &&
                                 card->right() >= visible.left() && card->left() <= visible.right();
            if (touches)
                found.push_back(static_cast<size_t>(card - placed.cards.begin()));
        }
    }
    return found;
}

} // namespace rolewright
