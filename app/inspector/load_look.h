#pragma once

#include "app/common/snapshot.h"

#include "core/analysis/load.h"

#include <QColor>

class QPainter;
class QRectF;

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

/// Paints the ground of a month: its state, and the bar of what is taken.
void paintLoadGround(QPainter &painter, const QRectF &rect, const PersonLoad &load);
/// The colour of words on that ground.
QColor loadInk(LoadState state);

/// Assigned FTE as it stands in a cell: "0.6"; empty for who is away.
QString loadText(const Snapshot &snapshot, const PersonLoad &load);
/// "0.6 of 1.0 FTE assigned, 0.4 free", or why somebody is away.
QString loadInWords(const Snapshot &snapshot, const PersonLoad &load);
/// The same, then what makes it up: each position with its FTE, unit and period.
QStringList loadLines(const Snapshot &snapshot, const PersonLoad &load);

} // namespace rolewright
