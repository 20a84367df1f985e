#pragma once

#include "core/drawing/legend_rows.h"

namespace rolewright {

/// The level of a skill that somebody has.
struct ShownLevel
{
    int level = 0;          ///< 0 to 4
    bool isRated = false;   ///< for itself
    bool isImplied = false; ///< by another skill that is rated higher
};

/// Paints a level: filled, empty with a dot where nothing is rated, dashed where it is implied.
void paintSkillCell(QPainter &painter, const QRectF &rect, const ShownLevel &shown);

/// What the cells mean: "3 practitioner", "implied".
std::vector<LegendSample> skillLegend(const QString &language);

} // namespace rolewright
