#pragma once

#include "core/analysis/input.h"
#include "core/drawing/heatmap_model.h"
#include "core/drawing/matrix_model.h"

#include <QByteArray>
#include <QColor>
#include <QPageLayout>
#include <QPageSize>
#include <QSize>
#include <functional>
#include <stop_token>

namespace rolewright {

/// Parts of a staffing plan, in their usual order.
enum class Chapter {
    Cover,
    Summary,
    Heatmap,
    Mapping,
    Organisation, ///< the organisation book: an overview, then a page for each unit
    Staffing,
    People,
    Responsibilities,
    Gaps,
    Hiring,
    Upskilling,
    Decisions,    ///< and assumptions
    Definitions,  ///< of the figures
    ProfileCards, ///< only where it is asked for, as all that follow
    JobDescriptions,
    Skills,    ///< of people, level by level
    Load,      ///< of people, month by month
    KeyPeople, ///< on whom much depends
    Hats,      ///< profiles that one person may combine
    Findings,
};

template <>
struct EnumNames<Chapter>
{
    static constexpr std::array<std::pair<Chapter, const char *>, 20> names{
        {{Chapter::Cover, "cover"},
         {Chapter::Summary, "summary"},
         {Chapter::Heatmap, "heatmap"},
         {Chapter::Mapping, "mapping"},
         {Chapter::Organisation, "organisation"},
         {Chapter::Staffing, "staffing"},
         {Chapter::People, "people"},
         {Chapter::Responsibilities, "responsibilities"},
         {Chapter::Gaps, "gaps"},
         {Chapter::Hiring, "hiring"},
         {Chapter::Upskilling, "upskilling"},
         {Chapter::Decisions, "decisions"},
         {Chapter::Definitions, "definitions"},
         {Chapter::ProfileCards, "profile-cards"},
         {Chapter::JobDescriptions, "job-descriptions"},
         {Chapter::Skills, "skills"},
         {Chapter::Load, "load"},
         {Chapter::KeyPeople, "key-people"},
         {Chapter::Hats, "hats"},
         {Chapter::Findings, "findings"}}};
};

/// Whether a chapter comes only where it is asked for.
bool isOnlyAskedFor(Chapter chapter);

/// What a chapter is called, in English or German.
QString inWords(Chapter chapter, const QString &language);

/// How drawings that are wider or higher than a page are printed.
enum class WideCharts {
    Book,  ///< on as many pages as readable type needs, each with its heads
    Fit,   ///< whole on one page, as small as that makes them
    Tiles, ///< in full size over several sheets, to be cut and put together
};

template <>
struct EnumNames<WideCharts>
{
    static constexpr std::array<std::pair<WideCharts, const char *>, 3> names{
        {{WideCharts::Book, "book"}, {WideCharts::Fit, "fit"}, {WideCharts::Tiles, "tiles"}}};
};

/// How a staffing plan is to be printed.
struct ReportOptions
{
    /// In the order in which they come, a cover always first; when empty, those of
    /// chaptersWithContent().
    std::vector<Chapter> chapters;
    QPageSize paper{QPageSize::A4};
    QPageLayout::Orientation orientation = QPageLayout::Landscape;
    NamesShown names = NamesShown::Full;
    std::optional<UnitId> unit = {};         ///< only this unit and those below it
    QString language = QStringLiteral("en"); ///< en or de
    WideCharts charts = WideCharts::Book;
    QColor colour;                   ///< of cover and rules; the product's own if invalid
    QByteArray logo;                 ///< a picture file for the cover; empty for none
    HeatmapChoice heatmap;           ///< what its chapter shows; names as above
    MatrixChoice matrix;             ///< what its chapter shows; unit as above
    std::vector<ProfileId> profiles; ///< that have a card; when empty, all
    /// Who is listed, also by skills and load, in this order; by default who has a seat in what is
    /// reported, or of the whole organisation, everybody, by name.
    std::optional<std::vector<PersonId>> people = {};
    /// By which skills, group by group; by default those that somebody has or a position asks for.
    std::optional<std::vector<SkillId>> skills = {};
};

/// The usual chapters: those that have something to say about a plan and a design of it, in their
/// order, with a cover, but without those that are only asked for.
std::vector<Chapter> chaptersWithContent(const Plan &plan, const Design &design);

/// A finished staffing plan.
struct StaffingPlan
{
    QByteArray pdf;
    int pages = 0;
    double smallestType = 0; ///< in points
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

/// The size in pixels that a drawing has as PNG, without painting it. Needs a QGuiApplication.
Result<QSize> pictureSize(const AnalysisInput &input, Picture picture,
                          const PictureOptions &options = {});

/// A drawing as PNG. Fails where the picture would have more than 200 million pixels.
Result<QByteArray> pngOf(const AnalysisInput &input, Picture picture,
                         const PictureOptions &options = {});

} // namespace rolewright
