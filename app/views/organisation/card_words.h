#pragma once

#include "core/drawing/card_looks.h"
#include "core/drawing/mapping_model.h"

#include <QPointF>
#include <QRectF>
#include <QSet>

namespace rolewright {

/// Something of a drawing that is pointed at.
struct PointedAt
{
    QRectF rect;     ///< of the card, or the head of a lane
    QPointF point;   ///< in the drawing
    double zoom = 1; ///< of the drawing
};

/// A card on one line: "Data Engineer, Charging, vacant, 0.6 FTE".
QString cardInWords(const QString &unit, const PositionCard &card);

/// What else a screen reader tells of a card: profiles, phases, what its colour means, what is
/// wrong, that it fades.
/// @param lit positions that do not fade; null where none does
QString cardDescription(const CardLooks &looks, const PositionCard &card,
                        const QSet<PositionId> *lit);
/// "Guided by Data Platform Lead (data infrastructure)", a line for each guide; that nothing guides
/// a card although its profile has a counterpart.
QStringList guidanceInWords(const MappingCard &card);
/// Figures of a lane, and what of its work is covered in each phase.
/// @param figures as of laneFigures()
QString laneDescription(const CardLooks &looks, const UnitId &unit, const QString &figures);

/// The people on a card and what is vacant, one on a line.
QString peopleInWords(const PositionCard &card);
/// What somebody is told who points at a card: of the phase whose cell is there, else of the whole.
/// @param lines what the whole is, without its colour and what is wrong
QString cardTip(const CardLooks &looks, const PositionCard &card, const QStringList &lines,
                const PointedAt &at);
/// The same for the head of a lane.
QString laneTip(const CardLooks &looks, const MappingLane &lane, const QString &figures,
                const PointedAt &at);

} // namespace rolewright
