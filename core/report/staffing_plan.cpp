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

std::vector<ReportPage> writePages(const ReportContext &context, const PageFrame &frame)
{
    std::vector<ReportPage> pages;
    PageFlow flow(pages, frame);
    for (const auto &[chapter, name] : EnumNames<Chapter>::names) {
        const std::vector<Chapter> &wanted = context.options.chapters;
        if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), chapter) == wanted.end())
            continue;
        switch (chapter) {
        case Chapter::Summary:
            writeSummary(flow, context);
            break;
        case Chapter::Heatmap:
            writeHeatmap(flow, context);
            break;
        case Chapter::Mapping:
            writeMapping(flow, context);
            break;
        case Chapter::Staffing:
            writeStaffing(flow, context);
            break;
        case Chapter::People:
            writePeople(flow, context);
            break;
        case Chapter::Gaps:
            writeGaps(flow, context);
            break;
        }
    }
    return pages;
}

QString titleOf(const ReportContext &context)
{
    const Wording words(context.options.language);
    QString of = context.index.input().plan.head->name;
    const int unit = context.options.unit ? context.index.unitRow(*context.options.unit) : -1;
    if (unit >= 0)
        of += QStringLiteral(", ") + context.index.unit(unit).name;
    return drawable(of) + words(": staffing plan", ": Stellenplan");
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

QByteArray paintPages(const std::vector<ReportPage> &pages, const ReportContext &context,
                      const QPageLayout &layout, const PageFrame &frame)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(layout);
    QPainter painter(&writer);
    for (size_t page = 0; page < pages.size(); ++page) {
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

Result<QByteArray> staffingPlanPdf(const AnalysisInput &input, const ReportOptions &options)
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
    const std::vector<ReportPage> pages = writePages(context, frame);
    PdfFacts facts{.title = titleOf(context), .language = options.language, .created = input.asOf};
    for (size_t page = 0; page < pages.size(); ++page) {
        context.firstPages->emplace(pages[page].chapter, page + 1);
        if (!pages[page].bookmark.isEmpty())
            facts.bookmarks.push_back({pages[page].bookmark, static_cast<int>(page)});
    }
    return finishPdf(paintPages(pages, context, layout, frame), facts);
}

} // namespace rolewright
