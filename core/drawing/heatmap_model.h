#pragma once

#include "core/analysis/coverage.h"

namespace rolewright {

/// One cell of the heatmap: a profile's work in a phase.
struct HeatmapCell
{
    Level level = Level::Little;
    Basis basis = Basis::Derived;
    int involved = 0;              ///< activities of the phase in which the profile has any letter
    int tasks = 0;                 ///< of these, the ones that it answers for or does (A or R)
    std::optional<double> demand;  ///< FTE in the cell's month, where coverage is known
    std::optional<double> staffed; ///< FTE in that month

    /// Whether a staffed organisation falls short of what is asked.
    bool isShort() const { return demand && staffed && *staffed < *demand - 1e-6; }
};

/// A profile with its cells, as many as the model has phases.
struct HeatmapRow
{
    ProfileId profile;
    QString name;
    bool central = false;
    std::vector<HeatmapCell> cells;
    std::optional<double> staffed; ///< FTE on all positions of the profile
    bool isShort = false;          ///< less than what is asked at some time
};

/// A run of neighbouring phases of one stage.
struct HeatmapStage
{
    QString name;
    size_t firstPhase = 0;
    size_t phases = 0;
};

/// Profiles by phases with the effort of each (white paper, Figure 2): what the heatmap shows on
/// any medium. Central profiles come first, each group in the framework's order.
struct HeatmapModel
{
    QString language;
    std::vector<HeatmapStage> stages;
    std::vector<PhaseId> phases;
    QStringList phaseNames;
    std::vector<HeatmapRow> rows;
    size_t centralRows = 0; ///< rows[0, centralRows) are central

    bool hasStaffing() const { return !rows.empty() && rows.front().staffed.has_value(); }
    /// Row of a profile; empty when it has none.
    std::optional<size_t> rowOf(const ProfileId &profile) const;
};

/// The heatmap of a (tailored) framework, with names in a language.
HeatmapModel heatmapModel(const Framework &framework, const QString &language);

/// Adds what staffs the profiles: each cell's demand and staffed FTE, and FTE on positions of each
/// profile (in the scope's unit and below it), judged as in positionStatuses() where the scope
/// names no month.
void addStaffing(HeatmapModel &model, const PlanIndex &index, const CoverageScope &scope = {});

} // namespace rolewright
