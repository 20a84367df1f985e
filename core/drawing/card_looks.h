#pragma once

#include "core/analysis/unit_coverage.h"
#include "core/drawing/card_colours.h"

#include <QHash>

namespace rolewright {

/// What a card shows beyond its words.
struct CardLook
{
    std::vector<Level> efforts; ///< by phase of the framework: the highest of its profiles
    size_t colour = 0;          ///< its class in the legend
};

/// What is worked out for cards and lanes beyond their words.
struct CardLooksOptions
{
    QString language = QStringLiteral("en");
    ColourBy colourBy = ColourBy::Placement;
    /// Judges lanes in this month; without it each phase in that of its greatest demand.
    std::optional<Month> month = {};
    /// Counts only the cards of this unit, those below it and the central ones.
    std::optional<UnitId> unit = {};
    /// Of the index, where it is there already; used to colour by fit.
    const FitTable *fits = nullptr;
};

/// What the cards and lanes of a drawing show beyond their words: in which phases they work, and
/// what their colours mean.
struct CardLooks
{
    QStringList phases; ///< names of those that strips show
    CardLegend legend;
    QHash<PositionId, CardLook> cards;
    QHash<UnitId, std::vector<PhaseCoverage>> units; ///< as of coverageOfUnits()

    /// A card without phases where the position is not known.
    const CardLook &of(const PositionId &position) const;
    /// Without phases where the unit is not known.
    const std::vector<PhaseCoverage> &of(const UnitId &unit) const;
    /// What a card's colour means.
    const CardClass &classOf(const PositionId &position) const
    {
        return legend.classes[of(position).colour];
    }
};

/// Linear in positions, people and use cases.
CardLooks cardLooks(const PlanIndex &index, const CardLooksOptions &options = {});

} // namespace rolewright
