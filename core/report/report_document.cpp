#include "core/report/report_document.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/report/export_title.h"
#include "core/report/logo.h"
#include "core/report/report_content.h"
#include "core/report/type_size.h"
#include "core/text/wording.h"

#include <QMarginsF>
#include <QPainter>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double pixelsPerInch = 96;
constexpr double pointsPerInch = 72;
constexpr double shortSideOfA4 = 794;
constexpr double smallPaper = 0.95; ///< of the short side of A4; below it type is smaller
constexpr double leastZoom = 0.76;  ///< type of tables then has 6.3 points
constexpr double leastWidth = 400;

QPageLayout layoutOf(const ReportOptions &options)
{
    return {options.paper, options.orientation, QMarginsF()};
}

PageFrame frameOf(const QPageLayout &layout)
{
    const QSizeF inches = layout.fullRect(QPageLayout::Inch).size();
    const QSizeF pixels = inches * pixelsPerInch;
    PageFrame frame;
    const double ofA4 = std::min(pixels.width(), pixels.height()) / shortSideOfA4;
    frame.zoom = ofA4 < smallPaper ? std::max(leastZoom, ofA4) : std::max(1.0, ofA4);
    frame.size = pixels / frame.zoom;
    const double margin = frame.zoom < 1 ? 40 : 52;
    frame.content =
        QRectF(QPointF(), frame.size).adjusted(margin, margin + 20, -margin, -margin - 10);
    return frame;
}

bool isTooSmall(const ReportOptions &options, const PageFrame &frame)
{
    return !options.paper.isValid() || frame.content.width() < leastWidth ||
           frame.content.height() < leastWidth;
}

/// What the document is, behind the name of what it is about.
QString kindOf(const ReportOptions &options, const Wording &words)
{
    if (options.chapters == std::vector{Chapter::Responsibilities})
        return words("responsibilities", "Verantwortlichkeiten");
    if (options.chapters == std::vector{Chapter::ProfileCards})
        return words("profile cards", "Profilkarten");
    if (options.chapters == std::vector{Chapter::JobDescriptions})
        return words("job descriptions", "Stellenbeschreibungen");
    return words("staffing plan", "Stellenplan");
}

QString subjectOf(const ReportContext &context)
{
    const QString name = context.index.input().plan.head->name;
    const int unit = context.options.unit ? context.index.unitRow(*context.options.unit) : -1;
    return unit < 0 ? name : name + QStringLiteral(", ") + context.index.unit(unit).name;
}

QString titleOf(const ReportContext &context)
{
    return drawable(subjectOf(context)) + QStringLiteral(": ") +
           kindOf(context.options, Wording(context.options.language));
}

void paintMargins(QPainter &painter, const ReportContext &context, const PageFrame &frame,
                  size_t page, size_t pages)
{
    const Wording words(context.options.language);
    const QFont font = theme::font(theme::smallSize);
    const QRectF head(frame.content.left(), frame.content.top() - 34, frame.content.width(), 18);
    const QRectF foot(frame.content.left(), frame.content.bottom() + 12, frame.content.width(), 18);
    const QString right = scenarioAndDay(context);
    painter.setPen(QColor(theme::quietText));
    const double forRight = std::min(textWidth(right, font) + 1, head.width() * 0.6);
    drawLine(painter, head, right, font, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(painter, head.adjusted(0, 0, -forRight - 12, 0), titleOf(context), font);
    drawLine(painter, foot.adjusted(0, 0, -90, 0), confidentiality(context.options), font);
    drawLine(painter, foot,
             words("%1 of %2", "%1 von %2").arg(QString::number(page), QString::number(pages)),
             font, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

QString scenarioAndDay(const ReportContext &context)
{
    const Wording words(context.options.language);
    const AnalysisInput &input = context.index.input();
    return words("Scenario ", "Szenario ") + scenarioName(input) + words(", as of ", ", Stand ") +
           dateInWords(input.asOf, words.language());
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

Result<std::optional<ReportDocument>> ReportDocument::make(const AnalysisInput &input,
                                                           const ReportOptions &options,
                                                           const ReportWatch &watch)
{
    if (const Result<void> fonts = loadFonts(); !fonts)
        return std::unexpected(fonts.error());
    if (const auto logo = tryLogo(options.logo); !logo)
        return std::unexpected(logo.error());
    auto content = std::make_shared<ReportContent>(input, options, frameOf(layoutOf(options)));
    if (isTooSmall(options, content->frame))
        return fail(
            ErrorCode::BadInput,
            QStringLiteral("the paper is too small for a staffing plan; choose A5 or larger"));
    if (!content->write(watch))
        return std::nullopt;
    content->numberPages();
    return ReportDocument(std::move(content));
}

ReportDocument::ReportDocument(std::shared_ptr<const ReportContent> content)
    : m_content(std::move(content)), m_layout(layoutOf(m_content->options))
{
}

int ReportDocument::pages() const
{
    return static_cast<int>(m_content->pages.size());
}

const QPageLayout &ReportDocument::layout() const
{
    return m_layout;
}

QString ReportDocument::title() const
{
    return titleOf(m_content->context);
}

QString ReportDocument::language() const
{
    return m_content->options.language;
}

QDate ReportDocument::day() const
{
    return m_content->input.asOf;
}

const ReportPage &ReportDocument::page(int number) const
{
    return m_content->pages.at(static_cast<size_t>(number));
}

const PageNumbers &ReportDocument::numbers() const
{
    return *m_content->numbers;
}

double ReportDocument::points() const
{
    return m_content->frame.zoom * pointsPerInch / pixelsPerInch;
}

void ReportDocument::paint(QPainter &painter, int number) const
{
    const ReportPage &shown = page(number);
    painter.save();
    painter.scale(m_content->frame.zoom, m_content->frame.zoom);
    if (shown.chapter != Chapter::Cover)
        paintMargins(painter, m_content->context, m_content->frame, static_cast<size_t>(number) + 1,
                     m_content->pages.size());
    for (const auto &part : shown.parts)
        part(painter);
    painter.restore();
}

double ReportDocument::smallestType() const
{
    return rolewright::smallestType(
               pages(), [this](QPainter &painter, int number) { paint(painter, number); }) *
           pointsPerInch / pixelsPerInch;
}

} // namespace rolewright
