#include "app/views/organisation/reporting_gaps.h"

namespace rolewright {

namespace {

constexpr double aside = 20; ///< width of the place beside a card
constexpr double below = 12; ///< height of the place between two cards

/// The side of a card on which a point is, near enough; empty on the card and far from it.
std::optional<Side> sideOf(const QRectF &card, Qt::Orientation row, const QPointF &point)
{
    const bool isAcross = row == Qt::Horizontal;
    const QRectF near =
        isAcross ? card.adjusted(-aside, 0, aside, 0) : card.adjusted(0, -below, 0, below);
    if (!near.contains(point) || card.contains(point))
        return {};
    const QPointF way = point - card.center();
    return (isAcross ? way.x() : way.y()) < 0 ? Side::Before : Side::After;
}

} // namespace

std::optional<ReportingGap> gapAt(const ReportingModel &model, const ReportingGeometry &geometry,
                                  size_t moved, const QPointF &point)
{
    const auto &from = geometry.card(moved);
    if (!from || geometry.cardAt(point))
        return {};
    const QRectF reach(point - QPointF(aside, below), QSizeF(2 * aside, 2 * below));
    for (const size_t node : geometry.cardsIn(reach)) {
        const QRectF &card = *geometry.card(node);
        const bool isAcross = card.top() == from->top();
        const bool isBeside = node != moved &&
                              model.nodes[node].parent == model.nodes[moved].parent &&
                              (isAcross || card.left() == from->left());
        const Qt::Orientation row = isAcross ? Qt::Horizontal : Qt::Vertical;
        const auto side = isBeside ? sideOf(card, row, point) : std::nullopt;
        // Below a card of a list stand those who report to it, and its neighbours only after them.
        const bool leads = node + 1 < model.nodes[node].end && geometry.card(node + 1);
        if (side && (isAcross || !leads || side == Side::Before))
            return ReportingGap{node, *side, row};
    }
    return {};
}

} // namespace rolewright
