#pragma once

#include "core/analysis/input.h"
#include "core/drawing/heatmap_model.h"
#include "core/drawing/matrix_model.h"

#include <QByteArray>
#include <QPageLayout>
#include <QPageSize>
#include <functional>
#include <stop_token>

namespace rolewright {

/// Parts of a staffing plan, in their order.
enum class Chapter {
    Summary,
    Heatmap,
    Mapping,
    Staffing,
    People,
    Responsibilities,
    Gaps,
    ProfileCards,    ///< only where it is asked for
    JobDescriptions, ///< the same
};

template <>
struct EnumNames<Chapter>
{
    static constexpr std::array<std::pair<Chapter, const char *>, 9> names{
        {{Chapter::Summary, "summary"},
         {Chapter::Heatmap, "heatmap"},
         {Chapter::Mapping, "mapping"},
         {Chapter::Staffing, "staffing"},
         {Chapter::People, "people"},
         {Chapter::Responsibilities, "responsibilities"},
         {Chapter::Gaps, "gaps"},
         {Chapter::ProfileCards, "profile-cards"},
         {Chapter::JobDescriptions, "job-descriptions"}}};
};

/// How a staffing plan is to be printed.
struct ReportOptions
{
    std::vector<Chapter> chapters; ///< when empty, those of chaptersWithContent()
    QPageSize paper{QPageSize::A4};
    QPageLayout::Orientation orientation = QPageLayout::Landscape;
    NamesShown names = NamesShown::Full;
    std::optional<UnitId> unit = {};         ///< only this unit and those below it
    QString language = QStringLiteral("en"); ///< en or de
    HeatmapChoice heatmap;                   ///< what its chapter shows; names as above
    MatrixChoice matrix;                     ///< what its chapter shows; unit as above
    std::vector<ProfileId> profiles;         ///< that have a card; when empty, all
};

/// The usual chapters: those that have something to say about a plan and a design of it, in their
/// order, without profile cards and job descriptions.
std::vector<Chapter> chaptersWithContent(const Plan &plan, const Design &design);

/// A finished staffing plan.
struct StaffingPlan
{
    QByteArray pdf;
    int pages = 0;
};

/// For whoever waits for a staffing plan.
struct ReportWatch
{
    /// Called while it is made, on the same thread, with the part that is done: 0 to 1, never less
    /// than before. May be empty.
    std::function<void(double)> progress = {};
    std::stop_token stop = {}; ///< asked for each page
};

/// The staffing plan of the input's scenario as a PDF with vector drawings, embedded fonts and
/// bookmarks. The same input and options give the same bytes; nothing of the machine or its user is
/// in it. Needs a QGuiApplication. Nothing when it was stopped; fails where the paper is too small
/// to hold anything.
Result<std::optional<StaffingPlan>> makeStaffingPlan(const AnalysisInput &input,
                                                     const ReportOptions &options = {},
                                                     const ReportWatch &watch = {});

/// The PDF alone. Errors as of makeStaffingPlan().
Result<QByteArray> staffingPlanPdf(const AnalysisInput &input, const ReportOptions &options = {});

/// A drawing that can be handed on alone.
enum class Picture { Heatmap, Matrix };

struct PictureOptions
{
    NamesShown names = NamesShown::Full;
    std::optional<UnitId> unit = {}; ///< only this unit and those below it
    QString language = QStringLiteral("en");
    int dpi = 192;         ///< of a PNG, 24 to 1200
    HeatmapChoice heatmap; ///< names as above
    MatrixChoice matrix;
};

/// A drawing as SVG, with text as text in Inter.
Result<QByteArray> svgOf(const AnalysisInput &input, Picture picture,
                         const PictureOptions &options = {});

/// A drawing as PNG. Fails where the picture would have more than 200 million pixels.
Result<QByteArray> pngOf(const AnalysisInput &input, Picture picture,
                         const PictureOptions &options = {});

} // namespace rolewright
