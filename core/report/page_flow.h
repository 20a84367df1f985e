#pragma once

#include "core/report/report.h"
#include "core/report/table.h"

#include <functional>
#include <memory>

namespace rolewright {

/// The smallest type of drawings is 11 logical pixels; at this scale it prints at 6 points.
inline constexpr double leastDrawingScale = 6.0 / (11 * 0.75);

/// What stands on one page, painted later, when the number of pages is known.
struct ReportPage
{
    Chapter chapter = Chapter::Summary;
    QString bookmark; ///< of the first page of a chapter
    std::vector<std::function<void(QPainter &)>> parts;
};

/// The size of pages in logical pixels, with what is left for content.
struct PageFrame
{
    QSizeF size;
    QRectF content;  ///< without header and footer
    double zoom = 1; ///< logical pixels per 1/96 inch; larger paper has larger type
};

/// Sets headings, paragraphs and tables below each other, on as many pages as they need.
class PageFlow
{
public:
    PageFlow(std::vector<ReportPage> &pages, const PageFrame &frame)
        : m_pages(pages), m_frame(frame)
    {
    }

    const PageFrame &frame() const { return m_frame; }
    /// What is left of the page, below what stands there.
    QRectF rest() const;
    bool isIn(Chapter chapter) const
    {
        return !m_pages.empty() && m_pages.back().chapter == chapter;
    }
    void startChapter(Chapter chapter, const QString &title);
    /// Starts a further page of the chapter.
    void nextPage();
    /// Narrows what follows to a part of the page's width, from a height on.
    void setColumn(double left, double width, double top);
    /// @param following height that is to stand on the same page
    void heading(const QString &text, double following = 60);
    void paragraph(const QString &text, int mostLines = 12);
    /// Repeats the head on each page that the table needs.
    void table(const ReportTable &table, const QString &continued);
    /// Takes a height for something painted with its upper left corner there.
    void paint(double height, std::function<void(QPainter &)> part);

private:
    void need(double height);
    void add(std::function<void(QPainter &)> part)
    {
        m_pages.back().parts.push_back(std::move(part));
    }

    std::vector<ReportPage> &m_pages;
    PageFrame m_frame;
    QString m_title;
    double m_left = 0;
    double m_width = 0;
    double m_top = 0;
};

} // namespace rolewright
