#include "core/drawing/lane_head.h"

#include "core/drawing/phase_strip.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <cmath>

namespace rolewright {

namespace {

constexpr double gap = 6;
constexpr double beforeStrip = 12;
constexpr double leastForWords = 150;
constexpr double stripHeight = 9;

} // namespace

LaneHead::LaneHead(const QString &nameText, const QString &figuresText, const QRectF &within,
                   size_t phases)
{
    const double forStrip = beforeStrip + laneStripWidth(phases);
    const bool hasStrip = phases > 0 && within.width() - forStrip >= leastForWords;
    const double width = within.width() - (hasStrip ? forStrip : 0);
    const double forFigures = textWidth(figuresText, theme::font(theme::headSize));
    const double forName = std::max(width / 2, width - forFigures - gap - 2);
    const double ofName =
        std::min(textWidth(nameText, theme::font(theme::headSize, QFont::DemiBold)) + 1, forName);
    const double rest = std::min(forFigures + 1, std::max(0.0, width - ofName - gap));
    name = QRectF(within.left(), within.top(), ofName, within.height());
    figures = QRectF(name.right() + gap, within.top(), rest, within.height());
    if (hasStrip)
        strip = QRectF(std::round(figures.right() + beforeStrip),
                       std::round(within.center().y() - stripHeight / 2), laneStripWidth(phases),
                       stripHeight);
}

QRectF LaneHead::painted() const
{
    return name | figures | strip;
}

} // namespace rolewright
