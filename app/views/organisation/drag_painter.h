#pragma once

#include "app/views/organisation/drag_preview.h"

class QPainter;

namespace rolewright {

/// Tints a card by the fit of the person who is dragged, vacant ones strongest, with the fit and
/// what would be filled as text; dims it and says why where nothing can be dropped.
void paintTint(QPainter &painter, const QRectF &card, const CardTint &tint, bool isVacant);

/// A label near the pointer: what is dragged, in bold, and what a drop does or why it cannot be.
/// @param area the label stays within it
void paintPill(QPainter &painter, const QPointF &pointer, const QRectF &area,
               const DragPreview &preview);

/// Marks where what is dragged would come to stand: a line beside a card.
/// @param row along which the cards stand
void paintInsertion(QPainter &painter, const QRectF &card, Side side, Qt::Orientation row,
                    QRgb colour);

/// The grip at the bottom of a card from which guidance is drawn.
QRectF guidanceGrip(const QRectF &card);
void paintGuidanceGrip(QPainter &painter, const QRectF &card);

} // namespace rolewright
