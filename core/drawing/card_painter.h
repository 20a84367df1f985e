#pragma once

#include "core/drawing/card_looks.h"
#include "core/drawing/position_card.h"
#include "core/drawing/theme.h"
#include "core/text/wording.h"

#include <QFont>
#include <QRectF>
#include <QSet>

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
    bool phases = true; ///< the strip of phases at the lower edge, where it is known
};

/// How a card is painted apart from what is written on it.
struct CardState
{
    QRgb bar = theme::unitBar;
    bool isTinted = false;                       ///< with the colour of its bar
    bool isHollow = false;                       ///< its bar is an outline alone
    bool isChosen = false;                       ///< outlined
    bool isFaded = false;                        ///< others are looked for
    const std::vector<Level> *efforts = nullptr; ///< by phase; null without a strip
};

/// How a card looks; where nothing is known of its looks, by the kind of its unit.
/// @param looks null where nothing is known
/// @param lit positions that do not fade; null where none does
CardState stateOf(const PositionId &position, UnitKind kind, const CardLooks *looks,
                  const QSet<PositionId> *lit);

/// The fill of a card that is too small to be read: that of its class, or by placement, which the
/// bar says, whether somebody is there.
QRgb boxColour(const PositionCard &card, const CardState &state);
/// The fill of its bar.
QRgb barColour(const CardState &state);

/// Paints the sign of a card with which something is wrong.
void paintWarningSign(QPainter &painter, const QPointF &center);

/// Paints positions as cards: title, FTE, profiles, people or what is vacant, a mark where
/// something is wrong, in which phases its profiles work.
class CardPainter
{
public:
    /// @param painter must outlive it
    CardPainter(QPainter &painter, CardStyle style);

    /// @param rect as high as cardHeight() says
    void paint(const PositionCard &card, const QRectF &rect, const CardState &state);

private:
    void paintFrame(const PositionCard &card, const QRectF &rect, const CardState &state);
    void paintBar(const QRectF &rect, const CardState &state);
    void paintHead(const PositionCard &card, const QRectF &rect);
    void paintPeople(const PositionCard &card, const QRectF &rect);
    void paintHolder(const PositionCard &card, const CardHolder &holder, const QRectF &rect);
    void paintRest(const PositionCard &card, int hidden, const QRectF &rect);

    QPainter &m_painter;
    CardStyle m_style;
    Wording m_words;
    QFont m_title;
    QFont m_smallTitle;
    QFont m_plain;
    QFont m_second;
    QFont m_initials;
    QFont m_rest;
};

} // namespace rolewright
