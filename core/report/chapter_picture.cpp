#include "core/report/chapter_picture.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/report/export_title.h"
#include "core/report/report_content.h"

#include <QPainter>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double sheetWidth = 1019; ///< what A4 across leaves for content
constexpr double sheetHeight = 1e6; ///< nothing breaks over
constexpr double betweenPages = 36;
constexpr double aboveFoot = 20;
constexpr double footHeight = 18;

double heightOf(const std::vector<ReportPage> &pages)
{
    double height = 0;
    for (const ReportPage &page : pages)
        height += page.bottom;
    return height + betweenPages * static_cast<double>(std::max<size_t>(pages.size(), 1) - 1);
}

double widthOf(const std::vector<ReportPage> &pages)
{
    double width = sheetWidth;
    for (const ReportPage &page : pages)
        width = std::max(width, page.right);
    return width;
}

void paintFoot(QPainter &painter, const ReportContext &context, const QRectF &foot)
{
    const QFont font = theme::font(theme::smallSize);
    const QString day = scenarioAndDay(context);
    const double forDay = std::min(textWidth(day, font) + 1, foot.width() * 0.6);
    painter.setPen(QColor(theme::quietText));
    drawLine(painter, foot.adjusted(0, 0, -forDay - 12, 0), confidentiality(context.options), font);
    drawLine(painter, foot, day, font, Qt::AlignRight | Qt::AlignVCenter);
}

void paintSheets(QPainter &painter, const ReportContent &content, const QRectF &foot)
{
    painter.save();
    for (const ReportPage &page : content.pages) {
        for (const auto &part : page.parts)
            part(painter);
        painter.translate(0, page.bottom + betweenPages);
    }
    painter.restore();
    paintFoot(painter, content.context, foot);
}

} // namespace

Result<Drawing> chapterDrawing(const AnalysisInput &input, Chapter chapter,
                               const ReportOptions &options)
{
    if (const Result<void> fonts = loadFonts(); !fonts)
        return std::unexpected(fonts.error());
    ReportOptions alone = options;
    alone.chapters = {chapter};
    alone.charts = WideCharts::Book; // there are no sheets to fit or to cut
    const QRectF sheet(0, 0, sheetWidth, sheetHeight);
    const auto content = std::make_shared<ReportContent>(
        input, alone, PageFrame{.size = sheet.size(), .content = sheet, .isSheet = true});
    content->write({}); // which nobody stops
    const QRectF foot(0, heightOf(content->pages) + aboveFoot, widthOf(content->pages), footHeight);
    return Drawing{exportTitle(content->input, alone, inWords(chapter, alone.language)),
                   {foot.width(), foot.bottom()},
                   [content, foot](QPainter &painter) { paintSheets(painter, *content, foot); }};
}

const QStringList &chapterEndings()
{
    static const QStringList endings{QStringLiteral("pdf"), QStringLiteral("svg"),
                                     QStringLiteral("png")};
    return endings;
}

Result<QByteArray> chapterFile(const QString &ending, const AnalysisInput &input, Chapter chapter,
                               const ReportOptions &options, int dpi)
{
    if (!chapterEndings().contains(ending))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("a chapter cannot be written as .%1; end the file's name in .%2")
                        .arg(ending, chapterEndings().join(QStringLiteral(", ."))));
    if (ending == QLatin1String("pdf")) {
        ReportOptions alone = options;
        alone.chapters = {chapter};
        return staffingPlanPdf(input, alone);
    }
    const Result<Drawing> drawing = chapterDrawing(input, chapter, options);
    if (!drawing)
        return std::unexpected(drawing.error());
    return ending == QLatin1String("svg") ? svgOf(*drawing) : pngOf(*drawing, dpi);
}

Result<QSize> chapterPictureSize(const AnalysisInput &input, Chapter chapter,
                                 const ReportOptions &options, int dpi)
{
    const Result<Drawing> drawing = chapterDrawing(input, chapter, options);
    return drawing ? Result<QSize>(pngSize(*drawing, dpi)) : std::unexpected(drawing.error());
}

} // namespace rolewright
