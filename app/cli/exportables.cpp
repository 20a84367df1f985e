#include "app/cli/exportables.h"

#include "core/exchange/people_table.h"
#include "core/report/chapter_picture.h"
#include "core/report/job_description_file.h"
#include "core/report/matrix_file.h"
#include "core/report/organisation_graph.h"
#include "core/report/organisation_picture.h"
#include "core/report/staffing_page.h"
#include "core/report/staffing_tables.h"
#include "core/report/staffing_workbook.h"

namespace rolewright::cli {

namespace {

using Made = Result<ExportedFile>;

bool isAs(const ExportPlan &plan, const char *ending)
{
    return plan.ending == QLatin1String(ending);
}

/// Pages as PDF, with a word where type is too small to be read on paper.
Made pages(const ReportOptions &options, const AnalysisInput &input)
{
    constexpr double readable = 6; // points
    const auto report = makeStaffingPlan(input, options);
    if (!report)
        return std::unexpected(report.error());
    const StaffingPlan &made = **report; // which nobody stops
    if (made.smallestType > readable - 0.05)
        return made.pdf;
    const QString remedy = options.charts == WideCharts::Book
                               ? QStringLiteral("take larger paper")
                               : QStringLiteral("take larger paper, or --charts book");
    return ExportedFile(made.pdf,
                        QStringLiteral("The smallest type is %1 points, too small to be read on "
                                       "paper; %2")
                            .arg(made.smallestType, 0, 'f', 1)
                            .arg(remedy));
}

Made chapter(Chapter chapter, const ExportPlan &plan, const AnalysisInput &input)
{
    if (!isAs(plan, "pdf"))
        return chapterFile(plan.ending, input, chapter, plan.report, plan.picture.dpi);
    ReportOptions alone = plan.report;
    alone.chapters = {chapter};
    return pages(alone, input);
}

template <Chapter chosen>
Made chapter(const ExportPlan &plan, const AnalysisInput &input)
{
    return chapter(chosen, plan, input);
}

template <Chapter chosen>
Exportable exportableChapter()
{
    return {nameOf(chosen), chapterEndings(), chapter<chosen>};
}

Made report(const ExportPlan &plan, const AnalysisInput &input)
{
    return isAs(plan, "html") ? Made(staffingPage(input, plan.report)) : pages(plan.report, input);
}

Made heatmap(const ExportPlan &plan, const AnalysisInput &input)
{
    if (isAs(plan, "svg"))
        return svgOf(input, Picture::Heatmap, plan.picture);
    if (isAs(plan, "png"))
        return pngOf(input, Picture::Heatmap, plan.picture);
    return chapter(Chapter::Heatmap, plan, input);
}

OrganisationLook lookOf(const ExportPlan &plan)
{
    return {.names = plan.picture.names,
            .unit = plan.picture.unit,
            .language = plan.picture.language,
            .dpi = plan.picture.dpi,
            .drawing = MappingStyle{},
            .colourBy = plan.colourBy.value_or(ColourBy::Placement)};
}

bool isGraph(const ExportPlan &plan)
{
    return graphEndings().contains(plan.ending);
}

Made graph(GraphContent content, const ExportPlan &plan, const AnalysisInput &input)
{
    if (!plan.colourBy)
        return organisationGraphFile(plan.ending, input, content, plan.report);
    return fail(ErrorCode::BadInput,
                QStringLiteral("a graph has no colours to choose; leave --colour-by out, or write "
                               "a drawing as SVG, PNG or PDF"));
}

Made mapping(const ExportPlan &plan, const AnalysisInput &input)
{
    if (isGraph(plan))
        return graph(GraphContent::Guidance, plan, input);
    // Without colours of its own, a mapping as PDF is the chapter of the report, on pages.
    if (isAs(plan, "pdf") && !plan.colourBy)
        return chapter(Chapter::Mapping, plan, input);
    return organisationPicture(plan.ending, input, lookOf(plan));
}

Made tree(const ExportPlan &plan, const AnalysisInput &input)
{
    if (isGraph(plan))
        return graph(GraphContent::Reporting, plan, input);
    OrganisationLook look = lookOf(plan);
    look.drawing = ReportingLook{};
    return organisationPicture(plan.ending, input, look);
}

Made responsibilities(const ExportPlan &plan, const AnalysisInput &input)
{
    return matrixFile(plan.ending, input, plan.report, plan.picture.dpi);
}

Made jobDescriptions(const ExportPlan &plan, const AnalysisInput &input)
{
    return jobDescriptionFile(plan.ending, input, plan.report);
}

Made workbook(const ExportPlan &plan, const AnalysisInput &input)
{
    return staffingWorkbook(input, plan.report);
}

Made people(const ExportPlan &plan, const AnalysisInput &input)
{
    if (!isAs(plan, "csv"))
        return chapter(Chapter::People, plan, input);
    if (plan.report.names == NamesShown::Full)
        return peopleCsv(input.plan);
    return fail(ErrorCode::BadInput,
                QStringLiteral("a table of people has their names; say --names full"));
}

template <StaffingTable table>
Made tableOf(const ExportPlan &plan, const AnalysisInput &input)
{
    return staffingTableCsv(table, input, plan.report);
}

Made hiring(const ExportPlan &plan, const AnalysisInput &input)
{
    return isAs(plan, "csv") ? tableOf<StaffingTable::Hiring>(plan, input)
                             : chapter(Chapter::Hiring, plan, input);
}

} // namespace

const std::vector<Exportable> &exportables()
{
    const QString pdf = QStringLiteral("pdf");
    const QStringList csv{QStringLiteral("csv")};
    const QStringList drawing{QStringLiteral("svg"), QStringLiteral("png"), pdf};
    static const std::vector<Exportable> all{
        {QStringLiteral("report"), {pdf, QStringLiteral("html")}, report},
        {QStringLiteral("workbook"), {QStringLiteral("xlsx")}, workbook},
        {QStringLiteral("heatmap"), drawing, heatmap},
        {QStringLiteral("mapping"), drawing + graphEndings(), mapping},
        {QStringLiteral("tree"), drawing + graphEndings(), tree},
        {QStringLiteral("responsibilities"), matrixEndings(), responsibilities},
        {QStringLiteral("profiles"), chapterEndings(), chapter<Chapter::ProfileCards>},
        {QStringLiteral("job-descriptions"), jobDescriptionEndings(), jobDescriptions},
        exportableChapter<Chapter::Summary>(),
        exportableChapter<Chapter::Staffing>(),
        exportableChapter<Chapter::Gaps>(),
        exportableChapter<Chapter::Upskilling>(),
        exportableChapter<Chapter::Decisions>(),
        exportableChapter<Chapter::Skills>(),
        exportableChapter<Chapter::Load>(),
        exportableChapter<Chapter::KeyPeople>(),
        exportableChapter<Chapter::Hats>(),
        exportableChapter<Chapter::Findings>(),
        {nameOf(StaffingTable::People), csv + chapterEndings(), people},
        {nameOf(StaffingTable::Positions), csv, tableOf<StaffingTable::Positions>},
        {nameOf(StaffingTable::Assignments), csv, tableOf<StaffingTable::Assignments>},
        {nameOf(StaffingTable::Coverage), csv, tableOf<StaffingTable::Coverage>},
        {nameOf(StaffingTable::Hiring), csv + chapterEndings(), hiring}};
    return all;
}

} // namespace rolewright::cli
