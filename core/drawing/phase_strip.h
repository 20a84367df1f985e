#pragma once

#include "core/drawing/card_looks.h"
#include "core/drawing/position_card.h"

#include <QRectF>

class QPainter;

namespace rolewright {

/// Whether strips can be made out.
/// @param zoom logical pixels for each unit of the drawing
bool hasStripsAt(double zoom);

/// The strip at the lower edge of a card: a cell for each phase of the lifecycle.
QRectF cardStrip(const QRectF &card);
/// How wide the strip of a lane is that has so many phases.
double laneStripWidth(size_t phases);

/// One cell of a strip.
QRectF stripCell(const QRectF &strip, size_t phase, size_t phases);
/// The phase whose cell is at a point, with what is just above and below; empty for none.
std::optional<size_t> phaseAt(const QRectF &strip, size_t phases, const QPointF &point);

/// Paints in which phases the profiles of a position work: a high cell for high effort, a low one
/// for moderate, a line for little or none. What is staffed is filled, what is vacant outlined.
void paintEffortStrip(QPainter &painter, const QRectF &strip, const PositionCard &card,
                      const std::vector<Level> &efforts);

/// Paints how much of what is asked of a unit is covered in each phase: filled as far as it is,
/// outlined where something is missing, hatched where all is, a line where nothing is asked.
void paintCoverageStrip(QPainter &painter, const QRectF &strip,
                        const std::vector<PhaseCoverage> &phases);

/// "Data ingestion: high effort, 0.5 of 1.0 FTE staffed".
QString effortInWords(const PositionCard &card, const CardLooks &looks, size_t phase,
                      const QString &language);
/// All phases of a card: "High effort in A and B, moderate in C; 0.5 of 1.0 FTE staffed".
QString effortsInWords(const PositionCard &card, const CardLooks &looks, const QString &language);

/// "Data ingestion, March 2027: 1.2 of 1.6 FTE covered".
QString coverageInWords(const PhaseCoverage &phase, const QString &name, const QString &language);
/// All phases of a unit, one on a line.
QString coverageInWords(const std::vector<PhaseCoverage> &phases, const QStringList &names,
                        const QString &language);

} // namespace rolewright
