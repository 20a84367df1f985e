#include "core/report/page_flow.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double titleHeight = 46;
constexpr double headingHeight = 30;
constexpr double paragraphLine = 18;
constexpr double after = 14;
constexpr double shortTable = 0.3; ///< of a page; what is shorter is not parted

} // namespace

QRectF PageFlow::rest() const
{
    return {m_left, m_top, m_width, m_frame.content.bottom() - m_top};
}

void PageFlow::startChapter(Chapter chapter, const QString &title, int depth)
{
    const bool isFirst = !isIn(chapter);
    startBarePage(chapter, {});
    m_pages.back().bookmarks.push_back({title, depth});
    if (isFirst)
        anchor(nameOf(chapter));
    const QRectF rect(m_left, m_top, m_width, titleHeight - 14);
    add([rect, title](QPainter &painter) {
        painter.setPen(QColor(theme::ink));
        drawLine(painter, rect, title, theme::font(theme::titleSize, QFont::DemiBold));
    });
    advance(titleHeight);
}

void PageFlow::startBarePage(Chapter chapter, const QString &bookmark)
{
    m_pages.push_back({.chapter = chapter});
    if (!bookmark.isEmpty())
        m_pages.back().bookmarks.push_back({bookmark, 0});
    m_left = m_frame.content.left();
    m_width = m_frame.content.width();
    m_top = m_frame.content.top();
}

void PageFlow::anchor(const QString &name)
{
    m_pages.back().anchors.push_back({name, m_top});
}

void PageFlow::nextPage()
{
    startBarePage(m_pages.back().chapter, {});
}

void PageFlow::setColumn(double left, double width, double top)
{
    m_left = left;
    m_width = width;
    m_top = top;
}

/// @param gap below what takes the height
void PageFlow::advance(double height, double gap)
{
    m_pages.back().bottom = std::max(m_pages.back().bottom, m_top + height);
    m_top += height + gap;
}

void PageFlow::need(double height)
{
    if (m_top + height > m_frame.content.bottom() + 1e-6 && m_top > m_frame.content.top())
        nextPage();
}

void PageFlow::heading(const QString &text, double following)
{
    need(headingHeight + following);
    const QRectF rect(m_left, m_top, m_width, headingHeight - 6);
    add([rect, text](QPainter &painter) {
        painter.setPen(QColor(theme::ink));
        drawLine(painter, rect, text, theme::font(theme::headSize, QFont::DemiBold));
    });
    advance(headingHeight);
    m_heading = {text, m_pages.size(), m_top};
}

bool PageFlow::isBelowHeading() const
{
    return m_heading.pages == m_pages.size() && std::abs(m_heading.bottom - m_top) < 1e-6;
}

/// Starts a further page with the heading that stands last on this one.
void PageFlow::takeHeadingAlong()
{
    const QString text = m_heading.text;
    m_pages.back().parts.pop_back();
    nextPage();
    heading(text);
}

void PageFlow::paragraph(const QString &text, int mostLines)
{
    const QFont font = theme::font(theme::textSize);
    const QStringList lines = brokenIntoLines(text, font, m_width, mostLines);
    const double height = static_cast<double>(lines.size()) * paragraphLine;
    need(height);
    const QRectF first(m_left, m_top, m_width, paragraphLine);
    add([first, lines, font](QPainter &painter) {
        painter.setPen(QColor(theme::text));
        QRectF rect = first;
        for (const QString &line : lines) {
            drawLine(painter, rect, line, font);
            rect.translate(0, paragraphLine);
        }
    });
    advance(height, after);
}

void PageFlow::table(const ReportTable &table, const QString &continued)
{
    const auto shared = std::make_shared<ReportTable>(table);
    size_t first = 0;
    const bool isShort =
        shared->heightOf(0, shared->rows()) < shortTable * m_frame.content.height();
    while (first < shared->rows()) {
        size_t count = shared->fitting(first, rest().height());
        if (first == 0 && isShort && count < shared->rows())
            count = 0;
        if (count == 0 && m_top > m_frame.content.top() + titleHeight) {
            if (first == 0 && isBelowHeading())
                takeHeadingAlong();
            else
                nextPage();
            continue;
        }
        const QString group = shared->groupOf(first);
        if (first > 0 && !group.isEmpty() && count > 0) {
            const QRectF rect(m_left + 6, m_top, m_width - 12, 20);
            add([rect, text = group + u' ' + continued](QPainter &painter) {
                painter.setPen(QColor(theme::quietText));
                drawLine(painter, rect, text, theme::font(theme::smallSize, QFont::DemiBold));
            });
            advance(22);
            count = shared->fitting(first, rest().height());
        }
        count = std::max<size_t>(count, 1);
        const QPointF origin(m_left, m_top);
        add([shared, origin, first, count, numbers = m_numbers](QPainter &painter) {
            shared->paint(painter, origin, first, count, *numbers);
        });
        addLinks(*shared, origin, first, count);
        advance(shared->heightOf(first, count));
        first += count;
        if (first < shared->rows())
            nextPage();
    }
    advance(0, after + 8);
}

/// Rows that are about something on another page lead there.
void PageFlow::addLinks(const ReportTable &table, QPointF origin, size_t first, size_t count)
{
    for (size_t row = first; row < first + count; ++row) {
        if (!table.anchorOf(row).isEmpty())
            m_pages.back().links.push_back(
                {table.rowRect(row, first).translated(origin), table.anchorOf(row)});
    }
}

void PageFlow::reference(const QString &pattern, const QString &anchor)
{
    constexpr double height = 18;
    need(height);
    const QRectF rect(m_left, m_top, m_width, height);
    m_pages.back().links.push_back({rect, anchor});
    add([rect, pattern, anchor, numbers = m_numbers](QPainter &painter) {
        if (numbers->of(anchor) == 0)
            return;
        painter.setPen(QColor(theme::accent));
        drawLine(painter, rect, pattern.arg(numbers->of(anchor)), theme::font(theme::textSize));
    });
    advance(height, after);
}

void PageFlow::link(const QRectF &rect, const QString &anchor)
{
    m_pages.back().links.push_back({rect.translated(m_left, m_top), anchor});
}

/// What was written from here on, with this page.
struct PageFlow::Layout
{
    std::vector<ReportPage> pages;
    double top = 0; ///< below it
};

/// @param scale of what is written; lengths of the pages that come back are that much larger
PageFlow::Layout PageFlow::laidOut(const std::function<void(PageFlow &)> &write, double scale) const
{
    PageFrame frame = m_frame;
    frame.content = scaled(frame.content, 1 / scale);
    frame.zoom *= scale;
    Layout layout{{{.chapter = m_pages.back().chapter}}};
    PageFlow part(layout.pages, frame, m_numbers, m_accent);
    part.setColumn(m_left / scale, m_width / scale, m_top / scale);
    write(part);
    layout.top = part.m_top * scale;
    return layout;
}

void PageFlow::saveAPage(const std::function<void(PageFlow &)> &write, double least)
{
    constexpr double step = 0.06;
    Layout usual = laidOut(write, 1);
    if (usual.pages.size() == 2 || usual.pages.size() == 3) {
        const double readable = std::max(least, leastDrawingScale / m_frame.zoom);
        for (double scale = 1 - step; scale > readable - 1e-6; scale -= step) {
            Layout smaller = laidOut(write, scale);
            if (smaller.pages.size() < usual.pages.size())
                return take(std::move(smaller), scale);
        }
    }
    take(std::move(usual), 1);
}

void PageFlow::take(Layout layout, double scale)
{
    take(std::move(layout.pages.front()), scale);
    for (size_t i = 1; i < layout.pages.size(); ++i) {
        nextPage();
        take(std::move(layout.pages[i]), scale);
    }
    m_top = layout.top;
}

/// Adds what stands on a page that was laid out larger.
void PageFlow::take(ReportPage page, double scale)
{
    ReportPage &own = m_pages.back();
    own.bottom = std::max(own.bottom, page.bottom * scale);
    own.bookmarks.insert(own.bookmarks.end(), page.bookmarks.begin(), page.bookmarks.end());
    for (const PageAnchor &anchor : page.anchors)
        own.anchors.push_back({anchor.name, anchor.top * scale});
    for (const PageLink &link : page.links)
        own.links.push_back({scaled(link.rect, scale), link.anchor});
    add([scale, parts = std::move(page.parts)](QPainter &painter) {
        painter.save();
        painter.scale(scale, scale);
        for (const auto &part : parts)
            part(painter);
        painter.restore();
    });
}

void PageFlow::paint(double height, std::function<void(QPainter &)> part)
{
    need(height);
    const QPointF origin(m_left, m_top);
    add([origin, part = std::move(part)](QPainter &painter) {
        painter.save();
        painter.translate(origin);
        part(painter);
        painter.restore();
    });
    advance(height, after);
}

void PageFlow::paintWide(const QSizeF &size, std::function<void(QPainter &)> part)
{
    paint(size.height(), std::move(part));
    m_pages.back().right = std::max(m_pages.back().right, m_left + size.width());
}

} // namespace rolewright
