#pragma once

#include "core/analysis/coverage.h"
#include "core/drawing/mapping_model.h"

namespace rolewright {

/// What the cells of a heatmap say.
enum class HeatmapMode { Effort, Coverage, Gap, People, Activities };

/// Order of the rows within each placement.
enum class HeatmapOrder { Framework, Name, Staffed, Shortfall };

/// Which rows are shown, and in what order.
struct HeatmapRows
{
    HeatmapOrder order = HeatmapOrder::Framework;
    std::optional<Placement> placement; ///< these alone
    std::optional<bool> staffed;        ///< those with, or those without, staffed FTE
    QString name;                       ///< part of the profile's name, in any case

    bool isEverything() const { return !placement && !staffed && name.isEmpty(); }
    bool operator==(const HeatmapRows &) const = default;
};

/// One heatmap of all that a plan has.
struct HeatmapChoice
{
    HeatmapMode mode = HeatmapMode::Effort;
    CoverageScope scope;
    HeatmapRows rows;
    NamesShown names = NamesShown::Full;
};

/// One cell of the heatmap: a profile's work in a phase.
struct HeatmapCell
{
    Level level = Level::Little;
    Basis basis = Basis::Derived;
    int involved = 0;              ///< activities of the phase in which the profile has any letter
    int tasks = 0;                 ///< of these, the ones that it answers for or does (A or R)
    int accountable = 0;           ///< A
    int responsible = 0;           ///< R
    int consulted = 0;             ///< C
    int informed = 0;              ///< I
    std::optional<Month> month;    ///< in which coverage is judged; empty without demand
    std::optional<double> demand;  ///< FTE in the cell's month, where coverage is known
    std::optional<double> staffed; ///< FTE in that month

    bool hasWork() const { return level != Level::Little || involved > 0; }
    bool hasDemand() const { return demand && *demand > 1e-9; }
    /// Whether a staffed organisation falls short of what is asked.
    bool isShort() const { return demand && staffed && *staffed < *demand - 1e-6; }
    double shortFte() const { return isShort() ? *demand - *staffed : 0; }
};

/// Somebody who does the work of a profile.
struct HeatmapHolder
{
    PersonId person;
    QString name; ///< empty where roles alone are shown
    double fte = 0;
};

/// A profile with its cells, as many as the model has phases.
struct HeatmapRow
{
    ProfileId profile;
    QString name;
    bool central = false;
    std::vector<HeatmapCell> cells;
    std::optional<double> staffed;      ///< FTE on positions of the profile that serve the scope
    bool isShort = false;               ///< less than what is asked at some time
    std::vector<HeatmapHolder> holders; ///< each person once

    /// The greatest of its cells.
    double shortFte() const;
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
    HeatmapMode mode = HeatmapMode::Effort;
    std::vector<HeatmapStage> stages;
    std::vector<PhaseId> phases;
    QStringList phaseNames;
    std::vector<HeatmapRow> rows;
    size_t centralRows = 0; ///< rows[0, centralRows) are central

    bool hasStaffing() const { return !rows.empty() && rows.front().staffed.has_value(); }
    /// Row of a profile; empty when it has none.
    std::optional<size_t> rowOf(const ProfileId &profile) const;
    /// Column of a phase; empty when it has none.
    std::optional<size_t> columnOf(const PhaseId &phase) const;
};

/// The heatmap of a (tailored) framework, with names in a language.
HeatmapModel heatmapModel(const Framework &framework, const QString &language);

/// Adds what staffs the profiles: each cell's demand and staffed FTE, and FTE on positions of each
/// profile (in the scope's unit and below it) with who holds them, judged as in positionStatuses()
/// where the scope names no month.
void addStaffing(HeatmapModel &model, const PlanIndex &index, const CoverageScope &scope = {},
                 NamesShown names = NamesShown::Full);

/// Sorts and leaves out rows; central ones stay first.
HeatmapModel arranged(HeatmapModel model, const HeatmapRows &rows);

/// The heatmap of a plan as chosen, with staffing.
HeatmapModel heatmapModel(const PlanIndex &index, const QString &language,
                          const HeatmapChoice &choice);

} // namespace rolewright
