#include "core/drawing/mark_legend.h"

#include "core/drawing/card_painter.h"
#include "core/drawing/mapping_painter.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/reporting_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/text/wording.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double stripHeight = 5;
constexpr double signWidth = 14;

QString inWords(CardMark mark, const Wording &words)
{
    switch (mark) {
    case CardMark::Effort:
        return words("phases: high, moderate, little effort",
                     "Phasen: hoher, mittlerer, wenig Aufwand");
    case CardMark::Vacant:
        return words("vacant", "unbesetzt");
    case CardMark::Coverage:
        return words("work by phase: covered, in part, none asked",
                     "Bedarf je Phase: gedeckt, zum Teil, keiner");
    case CardMark::Guided:
        return words("guided by a central role", "zentral geführt");
    case CardMark::Unguided:
        return words("not guided by its central counterpart",
                     "nicht vom zentralen Gegenstück geführt");
    case CardMark::Dotted:
        return words("also reports to", "berichtet auch an");
    case CardMark::Warning:
        return words("over capacity or FTE", "über Kapazität oder FTE");
    }
    return {};
}

double sampleWidth(CardMark mark)
{
    const bool isStrip =
        mark == CardMark::Effort || mark == CardMark::Vacant || mark == CardMark::Coverage;
    return isStrip ? laneStripWidth(3) : signWidth;
}

/// @param rect of the example
void paintEffort(QPainter &painter, const QRectF &rect, double vacant)
{
    PositionCard card;
    card.fte = 1;
    card.vacant = vacant;
    paintEffortStrip(painter, rect, card, {Level::High, Level::Moderate, Level::Little});
}

void paintCoverage(QPainter &painter, const QRectF &rect)
{
    const auto covered = [](double part) {
        return PhaseCoverage{.phase = {}, .month = {}, .demandFte = 1, .coveredFte = part};
    };
    paintCoverageStrip(painter, rect, {covered(1), covered(0.5), PhaseCoverage{}});
}

/// @param rect of the example
void paintSample(QPainter &painter, CardMark mark, const QRectF &rect)
{
    const QRectF strip(rect.left(), rect.center().y() - stripHeight / 2, rect.width(), stripHeight);
    switch (mark) {
    case CardMark::Effort:
        return paintEffort(painter, strip, 0);
    case CardMark::Vacant:
        return paintEffort(painter, strip, 1);
    case CardMark::Coverage:
        return paintCoverage(painter, strip);
    case CardMark::Guided:
        return paintLinkPoint(painter, rect.center(), true);
    case CardMark::Unguided:
        return paintLinkPoint(painter, rect.center(), false);
    case CardMark::Dotted:
        painter.setPen(secondaryPen());
        return painter.drawLine(QPointF(rect.left(), rect.center().y()),
                                QPointF(rect.right(), rect.center().y()));
    case CardMark::Warning:
        return paintWarningSign(painter, rect.center());
    }
}

/// Signs that a card has, whatever drawing it is in.
std::vector<CardMark> marksOf(const std::vector<const PositionCard *> &cards, bool phases)
{
    std::vector<CardMark> marks;
    if (phases && !cards.empty())
        marks.push_back(CardMark::Effort);
    if (phases && std::ranges::any_of(cards, [](auto *card) { return card->isVacant(); }))
        marks.push_back(CardMark::Vacant);
    if (std::ranges::any_of(cards, [](auto *card) { return !card->warning.isEmpty(); }))
        marks.push_back(CardMark::Warning);
    return marks;
}

} // namespace

std::vector<CardMark> marksOf(const MappingModel &model, bool phases)
{
    std::vector<const PositionCard *> cards;
    bool isGuided = false;
    bool isUnguided = false;
    for (size_t lane = 0; lane < model.lanes.size(); ++lane) {
        for (const MappingCard &card : model.lanes[lane].cards) {
            cards.push_back(&card);
            const bool canBeGuided = lane >= model.centralLanes;
            isGuided |= canBeGuided && !card.guides.isEmpty() && !card.isUnlinked;
            isUnguided |= canBeGuided && card.isUnlinked;
        }
    }
    std::vector<CardMark> marks = marksOf(cards, phases);
    if (isUnguided)
        marks.insert(marks.begin(), CardMark::Unguided);
    if (isGuided)
        marks.insert(marks.begin(), CardMark::Guided);
    if (phases && !model.lanes.empty())
        marks.push_back(CardMark::Coverage);
    return marks;
}

std::vector<CardMark> marksOf(const ReportingModel &model, bool phases)
{
    std::vector<const PositionCard *> cards;
    for (const ReportingNode &node : model.nodes)
        cards.push_back(&node.card);
    std::vector<CardMark> marks = marksOf(cards, phases);
    if (!model.secondary.empty())
        marks.push_back(CardMark::Dotted);
    return marks;
}

LegendRows markLegend(const std::vector<CardMark> &marks, double width, const QString &language)
{
    std::vector<LegendSample> samples;
    for (const CardMark mark : marks)
        samples.push_back(
            {inWords(mark, Wording(language)), sampleWidth(mark),
             [mark](QPainter &painter, const QRectF &rect) { paintSample(painter, mark, rect); }});
    return {std::move(samples), width};
}

} // namespace rolewright
