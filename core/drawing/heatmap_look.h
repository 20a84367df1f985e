#pragma once

#include "core/drawing/heatmap_model.h"

#include <QColor>

namespace rolewright {

/// How a cell is shown: its colours, and always a word or a figure for what they say.
struct CellLook
{
    QRgb fill = 0;
    QRgb ink = 0;      ///< at least 4.5 to 1 on the fill
    QStringList first; ///< upper line, in full and ever shorter
    QString second;    ///< lower line
    bool isShort = false;
    bool isOverruled = false;

    bool operator==(const CellLook &) const = default;
};

/// An entry of the legend.
struct LegendEntry
{
    /// What stands before the text.
    enum class Sign {
        Fill,      ///< a cell of a colour
        Shortfall, ///< the mark of a shortfall
        Overruled, ///< the corner of an overruled cell
    };

    QRgb fill = 0; ///< of the sign, or of the cell that it is on
    QString text;
    Sign sign = Sign::Fill;
};

/// The colours of a coverage.
struct CoverageBand
{
    double from = 0; ///< least coverage, 1 is covered
    QRgb fill = 0;
    QRgb ink = 0;
};

/// All bands of coverage, the best first; the last one begins at 0.
const std::vector<CoverageBand> &coverageBands();
const CoverageBand &coverageBand(double coverage);

/// "75 %"; rounded down below 100, so that a shortfall is never shown as covered.
QString coverageInWords(double coverage);

CellLook cellLook(const HeatmapModel &model, const HeatmapRow &row, const HeatmapCell &cell);

/// What the colours and marks of a heatmap mean: those that its mode has and, of marks, those that
/// its cells can bear.
std::vector<LegendEntry> legendOf(const HeatmapModel &model);

/// A cell for a table or a screen reader, on one line: "High, 4 tasks".
QString cellInWords(const HeatmapModel &model, const HeatmapRow &row, const HeatmapCell &cell);
/// All that is known of a cell, on a few lines.
QString cellSummary(const HeatmapModel &model, size_t row, size_t column);
/// A profile with what staffs it, on a few lines.
QString rowSummary(const HeatmapModel &model, size_t row);

/// "Effort", "Coverage".
QString modeInWords(HeatmapMode mode, const QString &language);
/// What a chosen heatmap shows: "Profiles across the lifecycle: Coverage, Charging, March 2027".
QString heatmapTitle(const PlanIndex &index, const QString &language, const HeatmapChoice &choice);

} // namespace rolewright
