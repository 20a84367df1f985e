#include "core/report/pdf_finish.h"
#include "core/report/report_document.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace rolewright {

namespace {

constexpr int resolution = 1200;
constexpr double pixelsPerInch = 96;

// Of all work; painting has the rest.
constexpr double partOfWriting = 0.35;
constexpr double partOfFinishing = 0.1;

/// Tells how far the work is, and whether it is to go on.
class Watched
{
public:
    explicit Watched(const ReportWatch &watch) : m_watch(watch) {}

    /// @param part of all work that is done, 0 to 1
    bool goesOn(double part) const
    {
        if (m_watch.progress)
            m_watch.progress(part);
        return !m_watch.stop.stop_requested();
    }

    /// For a step of the work that is the first part of the whole.
    ReportWatch first(double part) const
    {
        return {[this, part](double done) { goesOn(part * done); }, m_watch.stop};
    }

private:
    const ReportWatch &m_watch;
};

/// Nothing whole when it was stopped.
QByteArray paintPages(const ReportDocument &document, const Watched &watched)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(document.layout());
    QPainter painter(&writer);
    painter.scale(resolution / pixelsPerInch, resolution / pixelsPerInch);
    const double forPage = (1 - partOfWriting - partOfFinishing) / document.pages();
    for (int page = 0; page < document.pages(); ++page) {
        if (!watched.goesOn(partOfWriting + forPage * page))
            break;
        if (page > 0)
            writer.newPage();
        document.paint(painter, page);
    }
    painter.end();
    bytes.squeeze(); // it grew to twice its size, and waits while the report is finished
    return bytes;
}

/// Outline and links, in the units of the PDF.
PdfFacts factsOf(const ReportDocument &document)
{
    PdfFacts facts{
        .title = document.title(), .language = document.language(), .created = document.day()};
    for (int page = 0; page < document.pages(); ++page) {
        const ReportPage &shown = document.page(page);
        for (const PageBookmark &bookmark : shown.bookmarks)
            facts.bookmarks.push_back({bookmark.title, page, bookmark.depth});
        for (const PageLink &link : shown.links) {
            if (const int target = document.numbers().of(link.anchor))
                facts.links.push_back({page, scaled(link.rect, document.points()), target - 1});
        }
    }
    return facts;
}

} // namespace

std::vector<Chapter> chaptersWithContent(const Plan &plan, const Design &design)
{
    std::vector<Chapter> chapters{Chapter::Cover, Chapter::Summary, Chapter::Heatmap};
    if (!design.units.isEmpty())
        chapters.insert(chapters.end(), {Chapter::Mapping, Chapter::Organisation});
    if (!design.positions.isEmpty())
        chapters.push_back(Chapter::Staffing);
    if (!plan.people.isEmpty())
        chapters.push_back(Chapter::People);
    chapters.insert(chapters.end(), {Chapter::Responsibilities, Chapter::Gaps});
    if (!design.positions.isEmpty())
        chapters.push_back(Chapter::Hiring);
    if (!design.positions.isEmpty() && !plan.people.isEmpty())
        chapters.push_back(Chapter::Upskilling);
    chapters.insert(chapters.end(), {Chapter::Decisions, Chapter::Definitions});
    return chapters;
}

Result<std::optional<StaffingPlan>>
makeStaffingPlan(const AnalysisInput &input, const ReportOptions &options, const ReportWatch &watch)
{
    const Watched watched(watch);
    auto document = ReportDocument::make(input, options, watched.first(partOfWriting));
    if (!document)
        return std::unexpected(document.error());
    if (!*document)
        return std::nullopt;
    const QByteArray painted = paintPages(**document, watched);
    if (!watched.goesOn(1 - partOfFinishing))
        return std::nullopt;
    const double smallest = (*document)->smallestType();
    const int pages = (*document)->pages();
    const PdfFacts facts = factsOf(**document);
    document->reset(); // finishing takes more memory than laid-out pages
    auto finished = finishPdf(painted, facts);
    if (!finished)
        return std::unexpected(std::move(finished.error()));
    if (!watched.goesOn(1))
        return std::nullopt;
    return StaffingPlan{std::move(*finished), pages, smallest};
}

Result<QByteArray> staffingPlanPdf(const AnalysisInput &input, const ReportOptions &options)
{
    auto report = makeStaffingPlan(input, options); // which nobody stops
    return report ? Result<QByteArray>(std::move((*report)->pdf))
                  : std::unexpected(std::move(report.error()));
}

} // namespace rolewright
