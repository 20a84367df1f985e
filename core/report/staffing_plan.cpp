#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/drawing/wording.h"
#include "core/report/chapters.h"
#include "core/report/pdf_finish.h"
#include "core/report/without_names.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPainter>
#include <QPdfWriter>

namespace rolewright {

namespace {

constexpr int resolution = 1200;
constexpr double pixelsPerInch = 96;
constexpr double shortSideOfA4 = 794;
constexpr double leastWidth = 300;

PageFrame frameOf(const QPageLayout &layout)
{
    const QSizeF inches = layout.fullRect(QPageLayout::Inch).size();
    const QSizeF pixels = inches * pixelsPerInch;
    PageFrame frame;
    frame.zoom = std::max(1.0, std::min(pixels.width(), pixels.height()) / shortSideOfA4);
    frame.size = pixels / frame.zoom;
    const double margin = std::min(frame.size.width(), frame.size.height()) < 600 ? 34 : 52;
    frame.content =
        QRectF(QPointF(), frame.size).adjusted(margin, margin + 20, -margin, -margin - 10);
    return frame;
}

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

private:
    const ReportWatch &m_watch;
};

void writeChapter(Chapter chapter, PageFlow &flow, const ReportContext &context)
{
    switch (chapter) {
    case Chapter::Summary:
        return writeSummary(flow, context);
    case Chapter::Heatmap:
        return writeHeatmap(flow, context);
    case Chapter::Mapping:
        return writeMapping(flow, context);
    case Chapter::Staffing:
        return writeStaffing(flow, context);
    case Chapter::People:
        return writePeople(flow, context);
    case Chapter::Responsibilities:
        return writeResponsibilities(flow, context);
    case Chapter::Gaps:
        return writeGaps(flow, context);
    case Chapter::ProfileCards:
        return writeProfileCards(flow, context);
    case Chapter::JobDescriptions:
        return writeJobDescriptions(flow, context);
    }
}

std::vector<Chapter> chaptersOf(const ReportContext &context)
{
    const AnalysisInput &input = context.index.input();
    if (context.options.chapters.empty())
        return chaptersWithContent(input.plan, input.design());
    std::vector<Chapter> chapters = context.options.chapters;
    std::ranges::sort(chapters);
    chapters.erase(std::ranges::unique(chapters).begin(), chapters.end());
    return chapters;
}

/// Fewer pages when it was stopped.
std::vector<ReportPage> writePages(const ReportContext &context, const PageFrame &frame,
                                   const Watched &watched)
{
    std::vector<ReportPage> pages;
    PageFlow flow(pages, frame);
    const std::vector<Chapter> chapters = chaptersOf(context);
    for (size_t i = 0; i < chapters.size(); ++i) {
        if (!watched.goesOn(partOfWriting * static_cast<double>(i) /
                            static_cast<double>(chapters.size())))
            break;
        writeChapter(chapters[i], flow, context);
    }
    return pages;
}

/// What the document is, behind the name of what it is about.
QString kindOf(const ReportOptions &options, const Wording &words)
{
    if (options.chapters == std::vector{Chapter::Responsibilities})
        return words(": responsibilities", ": Verantwortlichkeiten");
    if (options.chapters == std::vector{Chapter::ProfileCards})
        return words(": profile cards", ": Profilkarten");
    if (options.chapters == std::vector{Chapter::JobDescriptions})
        return words(": job descriptions", ": Stellenbeschreibungen");
    return words(": staffing plan", ": Stellenplan");
}

QString titleOf(const ReportContext &context)
{
    const Wording words(context.options.language);
    QString of = context.index.input().plan.head->name;
    const int unit = context.options.unit ? context.index.unitRow(*context.options.unit) : -1;
    if (unit >= 0)
        of += QStringLiteral(", ") + context.index.unit(unit).name;
    return drawable(of) + kindOf(context.options, words);
}

QString confidentiality(const ReportOptions &options)
{
    const Wording words(options.language);
    switch (options.names) {
    case NamesShown::RolesOnly:
        return words("Confidential. Roles only.", "Vertraulich. Nur Rollen.");
    case NamesShown::Pseudonyms:
        return words("Confidential. Pseudonyms in place of names.",
                     "Vertraulich. Pseudonyme statt Namen.");
    case NamesShown::Full:
        break;
    }
    return words("Confidential. Names shown.", "Vertraulich. Mit Namen.");
}

void paintMargins(QPainter &painter, const ReportContext &context, const PageFrame &frame,
                  size_t page, size_t pages)
{
    const Wording words(context.options.language);
    const AnalysisInput &input = context.index.input();
    const Scenario *scenario = input.plan.scenarios.find(input.scenario);
    const QFont font = theme::font(theme::smallSize);
    const QRectF head(frame.content.left(), frame.content.top() - 34, frame.content.width(), 18);
    const QRectF foot(frame.content.left(), frame.content.bottom() + 12, frame.content.width(), 18);
    const QString right = words("Scenario ", "Szenario ") +
                          (scenario == nullptr ? input.scenario.value : scenario->name) +
                          words(", as of ", ", Stand ") + dateInWords(input.asOf, words.language());
    painter.setPen(QColor(theme::quietText));
    const double forRight = std::min(textWidth(right, font) + 1, head.width() * 0.6);
    drawLine(painter, head, right, font, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(painter, head.adjusted(0, 0, -forRight - 12, 0), titleOf(context), font);
    drawLine(painter, foot.adjusted(0, 0, -90, 0), confidentiality(context.options), font);
    drawLine(painter, foot,
             words("%1 of %2", "%1 von %2").arg(QString::number(page), QString::number(pages)),
             font, Qt::AlignRight | Qt::AlignVCenter);
}

/// Nothing whole when it was stopped.
QByteArray paintPages(const std::vector<ReportPage> &pages, const ReportContext &context,
                      const QPageLayout &layout, const PageFrame &frame, const Watched &watched)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(layout);
    QPainter painter(&writer);
    const double forPage =
        (1 - partOfWriting - partOfFinishing) / static_cast<double>(pages.size());
    for (size_t page = 0; page < pages.size(); ++page) {
        if (!watched.goesOn(partOfWriting + forPage * static_cast<double>(page)))
            break;
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.scale(frame.zoom * resolution / pixelsPerInch,
                      frame.zoom * resolution / pixelsPerInch);
        paintMargins(painter, context, frame, page + 1, pages.size());
        for (const auto &part : pages[page].parts)
            part(painter);
        painter.restore();
    }
    painter.end();
    return bytes;
}

} // namespace

std::vector<Chapter> chaptersWithContent(const Plan &plan, const Design &design)
{
    std::vector<Chapter> chapters{Chapter::Summary, Chapter::Heatmap};
    if (!design.units.isEmpty())
        chapters.push_back(Chapter::Mapping);
    if (!design.positions.isEmpty())
        chapters.push_back(Chapter::Staffing);
    if (!plan.people.isEmpty())
        chapters.push_back(Chapter::People);
    chapters.insert(chapters.end(), {Chapter::Responsibilities, Chapter::Gaps});
    return chapters;
}

Result<std::optional<StaffingPlan>>
makeStaffingPlan(const AnalysisInput &input, const ReportOptions &options, const ReportWatch &watch)
{
    if (const Result<void> fonts = loadFonts(); !fonts)
        return std::unexpected(fonts.error());
    const QPageLayout layout(options.paper, options.orientation, QMarginsF());
    const PageFrame frame = frameOf(layout);
    if (!options.paper.isValid() || frame.content.width() < leastWidth ||
        frame.content.height() < leastWidth)
        return fail(
            ErrorCode::BadInput,
            QStringLiteral("the paper is too small for a staffing plan; choose A5 or larger"));

    const AnalysisInput shown = options.names == NamesShown::Full
                                    ? input
                                    : withoutNames(input, options.names, options.language);
    const PlanIndex index(shown);
    const ReportContext context{index, options};
    const Watched watched(watch);
    const std::vector<ReportPage> pages = writePages(context, frame, watched);
    PdfFacts facts{.title = titleOf(context), .language = options.language, .created = input.asOf};
    for (size_t page = 0; page < pages.size(); ++page) {
        context.firstPages->emplace(pages[page].chapter, page + 1);
        if (!pages[page].bookmark.isEmpty())
            facts.bookmarks.push_back({pages[page].bookmark, static_cast<int>(page)});
    }
    const QByteArray painted = paintPages(pages, context, layout, frame, watched);
    if (!watched.goesOn(1 - partOfFinishing))
        return std::nullopt;
    auto finished = finishPdf(painted, facts);
    if (!finished)
        return std::unexpected(std::move(finished.error()));
    if (!watched.goesOn(1))
        return std::nullopt;
    return StaffingPlan{std::move(*finished), static_cast<int>(pages.size())};
}

Result<QByteArray> staffingPlanPdf(const AnalysisInput &input, const ReportOptions &options)
{
    auto report = makeStaffingPlan(input, options); // which nobody stops
    return report ? Result<QByteArray>(std::move((*report)->pdf))
                  : std::unexpected(std::move(report.error()));
}

} // namespace rolewright
