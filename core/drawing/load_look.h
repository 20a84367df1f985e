#pragma once

#include "core/analysis/load.h"
#include "core/drawing/legend_rows.h"

#include <QColor>

namespace rolewright {

/// How a person's month is shown, in colour and in a sign or a shape.
enum class LoadState {
    Away, ///< outside the person's dates, or without capacity: hatched
    Free, ///< nothing assigned: empty
    Part, ///< with a bar as long as what is assigned
    Full,
    Over, ///< with a triangle
};

LoadState stateOf(const PersonLoad &load);

/// Assigned FTE as it stands in a cell: "0.6"; empty for who is away.
QString loadText(const PersonLoad &load, const QString &language);

/// FTE of many people: whole ones where there are so many that decimals say nothing.
QString loadSumText(double fte, const QString &language);

/// Paints the ground of a month: its state, and the bar of what is taken.
void paintLoadGround(QPainter &painter, const QRectF &rect, const PersonLoad &load);
/// The colour of words on that ground.
QColor loadInk(LoadState state);
/// The ground with what is assigned.
void paintLoadCell(QPainter &painter, const QRectF &rect, const PersonLoad &load,
                   const QString &language);

/// What the grounds mean: "free", "over capacity".
std::vector<LegendSample> loadLegend(const QString &language);

} // namespace rolewright
