#include "core/drawing/card_measures.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr int mostLines = 3;
constexpr double furtherLine = (highestCard - lowestCard) / (mostLines - 1);
constexpr double linesTop = 40;
constexpr double linesLeft = 13;
constexpr double linesRight = 8;

int lines(const PositionCard &card)
{
    const auto wanted = card.holders.size() + (card.isVacant() || card.holders.empty() ? 1 : 0);
    return static_cast<int>(std::clamp<size_t>(wanted, 1, mostLines));
}

} // namespace

double cardHeight(const PositionCard &card)
{
    return lowestCard + furtherLine * (lines(card) - 1);
}

int shownHolders(const PositionCard &card)
{
    const auto people = static_cast<int>(card.holders.size());
    const bool hasRest = card.isVacant() || people > lines(card);
    return std::min(people, lines(card) - (hasRest ? 1 : 0));
}

QRectF holderLine(const QRectF &card, int holder)
{
    return {card.left() + linesLeft, card.top() + linesTop + furtherLine * holder,
            card.width() - linesLeft - linesRight, furtherLine};
}

std::optional<size_t> holderAt(const PositionCard &card, const QRectF &rect, const QPointF &point)
{
    for (int i = 0; i < shownHolders(card); ++i) {
        if (holderLine(rect, i).contains(point))
            return static_cast<size_t>(i);
    }
    return {};
}

} // namespace rolewright
