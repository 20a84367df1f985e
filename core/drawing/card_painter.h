#pragma once

#include "core/drawing/lane_colours.h"
#include "core/drawing/position_card.h"
#include "core/drawing/wording.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace rolewright {

/// What stands below the title of a card.
enum class CardLine { Profiles, Unit };

/// How cards are painted.
struct CardStyle
{
    QString language = QStringLiteral("en");
    bool initials = true; ///< a circle with initials before a person's name
    CardLine second = CardLine::Profiles;
};

/// Paints positions as cards: title, FTE, profiles, people or what is vacant, a mark where
/// something is wrong.
class CardPainter
{
public:
    /// @param painter must outlive it
    CardPainter(QPainter &painter, CardStyle style);

    /// @param rect as high as cardHeight() says
    /// @param isChosen outlines it
    void paint(const PositionCard &card, const QRectF &rect, const LaneColours &colours,
               bool isChosen);

private:
    void paintFrame(const PositionCard &card, const QRectF &rect, bool isChosen);
    void paintBar(const QRectF &rect, const LaneColours &colours);
    void paintHead(const PositionCard &card, const QRectF &rect);
    void paintPeople(const PositionCard &card, const QRectF &rect);
    void paintHolder(const PositionCard &card, const CardHolder &holder, const QRectF &rect);
    void paintRest(const PositionCard &card, int hidden, const QRectF &rect);
    void paintWarning(const QPointF &center);

    QPainter &m_painter;
    CardStyle m_style;
    Wording m_words;
    QFont m_title;
    QFont m_plain;
    QFont m_second;
    QFont m_initials;
    QFont m_rest;
};

} // namespace rolewright
