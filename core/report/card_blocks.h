#pragma once

#include "core/framework/framework.h"
#include "core/text/wording.h"

#include <QFont>
#include <QStringList>
#include <functional>
#include <vector>

class QPainter;

namespace rolewright {

// Lengths of profile cards in logical pixels.
inline constexpr double curveHeight = 58;
inline constexpr double belowCurve = 6;
inline constexpr double gutter = 20; ///< for the letters
inline constexpr double betweenBlocks = 14;

/// A part of a card, painted with its upper left corner at the painter's origin.
struct CardBlock
{
    double height = 0;
    std::function<void(QPainter &)> paint;
};

/// What the profile does in an activity, broken into lines for a column.
struct CardPart
{
    QString letters;
    QStringList name;
    QStringList note;
    bool isDeferred = false;

    double height() const;
};

/// A phase with its parts, as a column below the curve.
struct PhaseColumn
{
    QString name;
    Level level = Level::Little;
    bool isOnCurve = true;
    std::vector<CardPart> parts;

    double height() const;
};

/// A heading with what stands below it.
struct CardSection
{
    QString heading;
    QString text;
};

/// Type of activities, and of their notes.
QFont cardNameFont();
QFont cardNoteFont();

/// Height of blocks below each other, with the room between them.
double heightOf(const std::vector<CardBlock> &blocks);

/// Columns beside each other; where some are higher than a page, the rest of them stands in a
/// further band.
std::vector<std::vector<PhaseColumn>> bandsOf(std::vector<PhaseColumn> columns, double room,
                                              const Wording &words);

/// Phases beside each other below the curve of effort.
CardBlock blockOf(std::vector<PhaseColumn> columns, double width, const QString &language);

/// A heading over its text, or the text alone.
CardBlock blockOf(const CardSection &section, double width);

/// Blocks below each other in columns beside each other, as one.
CardBlock abreast(std::vector<std::vector<CardBlock>> columns, double step);

} // namespace rolewright
