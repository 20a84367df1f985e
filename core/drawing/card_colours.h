#pragma once

#include "core/analysis/fit.h"

#include <QRgb>

namespace rolewright {

/// By what cards are coloured.
enum class ColourBy { Placement, Profile, Unit, Fill, Load, Fit, Location };

template <>
struct EnumNames<ColourBy>
{
    static constexpr std::array<std::pair<ColourBy, const char *>, 7> names{
        {{ColourBy::Placement, "placement"},
         {ColourBy::Profile, "profile"},
         {ColourBy::Unit, "unit"},
         {ColourBy::Fill, "fill"},
         {ColourBy::Load, "load"},
         {ColourBy::Fit, "fit"},
         {ColourBy::Location, "location"}}};
};

/// "Placement", "Fill state".
QString inWords(ColourBy by, const QString &language);

/// From here on people fit well, or somewhat.
inline constexpr double goodFitFrom = 0.8;
inline constexpr double middlingFitFrom = 0.6;

/// What one colour of cards means.
struct CardClass
{
    QString word;          ///< "Vacant"
    QRgb bar = 0;          ///< at least 3 to 1 against white
    bool isHollow = false; ///< the bar is an outline alone: nobody is there to be judged
    qsizetype cards = 0;   ///< so many have it
};

/// A colour mixed with white, so much of it that words can be read on it.
inline constexpr double tintStrength = 0.1;
/// @param strength part of the colour, 0 to 1; the rest is white
QRgb mixed(QRgb colour, double strength);

/// The colours of a drawing's cards, each with its word; those that no card has count 0.
struct CardLegend
{
    ColourBy by = ColourBy::Placement;
    std::vector<CardClass> classes;

    /// "Fill state: Filled 12, Vacant 3".
    QString inWords(const QString &language) const;
};

/// Sorts a scenario's positions into at most about ten classes; what is rarer than the others goes
/// into one for all of these. Linear in positions and people.
/// - profile: the one with the greatest share
/// - unit: the position's own, or where these are too many, the one at the top above it
/// - load: of the people in the month of their highest load; over goes before free, free before
/// full
/// - fit: of the person who fits least among those whose skills are rated
class CardClasses
{
public:
    /// @param index must outlive it
    /// @param fits of the index, where it is there already; it is made where it is needed and null
    CardClasses(const PlanIndex &index, ColourBy by, const QString &language,
                const FitTable *fits = nullptr);

    ColourBy by() const { return m_legend.by; }
    /// Class of a position.
    /// @param row in the index
    size_t of(int row) const { return m_classes[static_cast<size_t>(row)]; }
    /// All classes; none is counted yet.
    const CardLegend &legend() const { return m_legend; }

private:
    class Sorter;

    CardLegend m_legend;
    std::vector<size_t> m_classes; ///< by position
};

} // namespace rolewright
