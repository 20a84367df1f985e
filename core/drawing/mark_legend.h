#pragma once

#include "core/drawing/legend_rows.h"
#include "core/drawing/mapping_model.h"
#include "core/drawing/reporting_model.h"

namespace rolewright {

/// Signs on the cards and lanes of a drawing.
enum class CardMark {
    Effort,   ///< the strip of phases at a card's lower edge
    Vacant,   ///< the same where nobody is on it
    Coverage, ///< the strip of phases behind a lane's name
    Guided,   ///< the dot at a card's left
    Unguided, ///< the ring at the same place
    Dotted,   ///< the line to whom else a position reports
    Warning,  ///< the triangle
};

/// The signs that a drawing has, in the order in which they are explained.
/// @param phases whether strips of phases are shown
std::vector<CardMark> marksOf(const MappingModel &model, bool phases);
std::vector<CardMark> marksOf(const ReportingModel &model, bool phases);

/// Explains signs.
/// @param width as of LegendRows
LegendRows markLegend(const std::vector<CardMark> &marks, double width, const QString &language);

} // namespace rolewright
