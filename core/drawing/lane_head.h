#pragma once

#include <QRectF>
#include <QString>

namespace rolewright {

/// Where the parts of a lane's head stand, one after the other: its name, its figures in words,
/// what of its work is covered by phase.
struct LaneHead
{
    QRectF name;
    QRectF figures;
    QRectF strip; ///< empty where there is no room for it

    /// @param within the geometry's place for the head
    /// @param phases that the strip shows
    LaneHead(const QString &nameText, const QString &figuresText, const QRectF &within,
             size_t phases);

    /// All of the head that is painted.
    QRectF painted() const;
};

} // namespace rolewright
