#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/report/chapters.h"
#include "core/report/logo.h"
#include "core/text/wording.h"

#include <QPainter>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double bandHeight = 14;
constexpr double logoHeight = 64;
constexpr double nameLine = 48;
constexpr double contentsLine = 24;
constexpr int mostNameLines = 3;

/// A chapter as the list of contents names it.
struct Entry
{
    QString title;
    QString anchor;
};

class Cover
{
public:
    Cover(PageFlow &flow, const ReportContext &context)
        : m_flow(flow), m_context(context), m_words(context.options.language)
    {
    }

    void write()
    {
        m_flow.startBarePage(Chapter::Cover, inWords(Chapter::Cover, m_words.language()));
        m_flow.anchor(nameOf(Chapter::Cover));
        const QRectF page = m_flow.rest();
        m_flow.paint(0, [accent = m_flow.accent(), logo = m_context.options.logo,
                         width = page.width()](QPainter &painter) {
            painter.fillRect(QRectF(0, 0, width, bandHeight), accent);
            paintLogo(painter, QRectF(width / 2, bandHeight + 24, width / 2, logoHeight), logo);
        });
        writeTitle();
        writeContents();
    }

private:
    void writeTitle()
    {
        const QRectF rest = m_flow.rest();
        const QFont nameFont = theme::font(36, QFont::DemiBold);
        const QStringList name = brokenIntoLines(m_context.index.input().plan.head->name, nameFont,
                                                 rest.width(), mostNameLines);
        const QStringList lines = linesBelow();
        const double top = std::max(bandHeight + logoHeight + 36, rest.height() * 0.2);
        const double height =
            top + nameLine * static_cast<double>(name.size()) + 28 * (1.0 + double(lines.size()));
        m_flow.paint(height, [name, lines, nameFont, top, width = rest.width(),
                              kind = m_words("Staffing plan", "Stellenplan")](QPainter &painter) {
            QRectF line(0, top, width, 24);
            painter.setPen(QColor(theme::quietText));
            drawLine(painter, line, kind, theme::font(16));
            line = QRectF(0, line.bottom() + 6, width, nameLine);
            painter.setPen(QColor(theme::ink));
            for (const QString &text : name) {
                drawLine(painter, line, text, nameFont);
                line.translate(0, nameLine);
            }
            line.translate(0, 8);
            line.setHeight(24);
            painter.setPen(QColor(theme::text));
            for (const QString &text : lines) {
                drawLine(painter, line, text, theme::font(15));
                line.translate(0, 24);
            }
        });
    }

    /// Unit, scenario, day, and for whose eyes it is.
    QStringList linesBelow() const
    {
        QStringList lines;
        const auto &unit = m_context.options.unit;
        const int row = unit ? m_context.index.unitRow(*unit) : -1;
        if (row >= 0)
            lines << m_context.index.unit(row).name;
        lines << scenarioAndDay(m_context) << confidentiality(m_context.options);
        return lines;
    }

    std::vector<Entry> entries() const
    {
        std::vector<Entry> entries;
        for (const Chapter chapter : m_context.options.chapters) {
            if (chapter != Chapter::Cover)
                entries.push_back({inWords(chapter, m_words.language()), nameOf(chapter)});
        }
        return entries;
    }

    /// In two columns where one is too long; left out where the paper is too small even for that.
    void writeContents()
    {
        const std::vector<Entry> all = entries();
        const QRectF rest = m_flow.rest();
        const auto fitting = static_cast<size_t>(std::max(0.0, rest.height() - 40) / contentsLine);
        const size_t columns = all.size() <= fitting ? 1 : 2;
        const size_t rows = (all.size() + columns - 1) / columns;
        if (all.size() < 2 || rows > fitting)
            return;
        const double width = std::min(360.0, (rest.width() - 40) / static_cast<double>(columns));
        m_flow.heading(m_words("Contents", "Inhalt"), static_cast<double>(rows) * contentsLine);
        std::vector<QRectF> places;
        for (size_t i = 0; i < all.size(); ++i) {
            places.emplace_back(static_cast<double>(i / rows) * (width + 40),
                                static_cast<double>(i % rows) * contentsLine, width, contentsLine);
            m_flow.link(places.back(), all[i].anchor);
        }
        m_flow.paint(static_cast<double>(rows) * contentsLine,
                     [all, places, numbers = m_flow.numbers()](QPainter &painter) {
                         for (size_t i = 0; i < all.size(); ++i)
                             paintEntry(painter, places[i], all[i], *numbers);
                     });
    }

    /// Chapters that had nothing to say have no page.
    static void paintEntry(QPainter &painter, const QRectF &place, const Entry &entry,
                           const PageNumbers &numbers)
    {
        const int page = numbers.of(entry.anchor);
        if (page == 0)
            return;
        const QFont font = theme::font(theme::textSize);
        painter.setPen(QColor(theme::ink));
        drawLine(painter, place.adjusted(0, 0, -40, 0), entry.title, font);
        drawLine(painter, place, QString::number(page), font, Qt::AlignRight | Qt::AlignVCenter);
        painter.fillRect(QRectF(place.left(), place.bottom() - 0.75, place.width(), 0.75),
                         QColor(theme::line));
    }

    PageFlow &m_flow;
    const ReportContext &m_context;
    Wording m_words;
};

} // namespace

void writeCover(PageFlow &flow, const ReportContext &context)
{
    Cover(flow, context).write();
}

} // namespace rolewright
