#pragma once

#include "core/report/report_pages.h"
#include "core/report/table.h"

#include <functional>
#include <memory>

namespace rolewright {

/// The smallest type of drawings is 11 logical pixels; at this scale it prints at 6 points.
inline constexpr double leastDrawingScale = 6.0 / (11 * 0.75);

/// Sets headings, paragraphs and tables below each other, on as many pages as they need.
class PageFlow
{
public:
    /// @param accent colour of rules
    PageFlow(std::vector<ReportPage> &pages, const PageFrame &frame,
             std::shared_ptr<const PageNumbers> numbers, const QColor &accent)
        : m_pages(pages), m_frame(frame), m_numbers(std::move(numbers)), m_accent(accent)
    {
    }

    const PageFrame &frame() const { return m_frame; }
    /// What is left of the page, below what stands there.
    QRectF rest() const;
    bool isIn(Chapter chapter) const
    {
        return !m_pages.empty() && m_pages.back().chapter == chapter;
    }
    const QColor &accent() const { return m_accent; }
    /// Starts a page with a title; the first one of a chapter can be referred to by its name.
    /// @param depth in the outline
    void startChapter(Chapter chapter, const QString &title, int depth = 0);
    /// Starts a page without a title, such as a cover.
    void startBarePage(Chapter chapter, const QString &bookmark);
    /// Lets others refer to what follows.
    void anchor(const QString &name);
    /// Starts a further page of the chapter.
    void nextPage();
    /// Narrows what follows to a part of the page's width, from a height on.
    void setColumn(double left, double width, double top);
    /// A heading right above a table goes to the next page with it.
    /// @param following height that is to stand on the same page
    void heading(const QString &text, double following = 60);
    void paragraph(const QString &text, int mostLines = 12);
    /// Repeats the head on each page that the table needs; a short one stays whole.
    void table(const ReportTable &table, const QString &continued);
    /// A line that leads to an anchor, with its page: "Overview, page 4"; nothing where there is no
    /// such anchor.
    /// @param pattern with %1 for the page
    void reference(const QString &pattern, const QString &anchor);
    /// Lets a part of the page, with its corner where something would be painted next, lead to an
    /// anchor.
    void link(const QRectF &rect, const QString &anchor);
    /// The pages of anchors, which are known only when pages are painted.
    const std::shared_ptr<const PageNumbers> &numbers() const { return m_numbers; }
    /// Writes what takes two or three pages in smaller type where that saves one of them, so that a
    /// few lines have no page to themselves.
    /// @param write is called once or more, each time with a flow of its own
    /// @param least size of type, where 1 is the usual one
    void saveAPage(const std::function<void(PageFlow &)> &write, double least);
    /// Takes a height for something painted with its upper left corner there.
    void paint(double height, std::function<void(QPainter &)> part);
    /// The same for something that may be wider than what a sheet leaves for content.
    void paintWide(const QSizeF &size, std::function<void(QPainter &)> part);

private:
    struct Layout;
    /// The heading that was written last.
    struct Heading
    {
        QString text;
        size_t pages = 0; ///< so many there were then
        double bottom = 0;
    };

    void advance(double height, double gap = 0);
    void need(double height);
    bool isBelowHeading() const;
    void takeHeadingAlong();
    Layout laidOut(const std::function<void(PageFlow &)> &write, double scale) const;
    void take(Layout layout, double scale);
    void take(ReportPage page, double scale);
    void addLinks(const ReportTable &table, QPointF origin, size_t first, size_t count);
    void add(std::function<void(QPainter &)> part)
    {
        m_pages.back().parts.push_back(std::move(part));
    }

    std::vector<ReportPage> &m_pages;
    PageFrame m_frame;
    std::shared_ptr<const PageNumbers> m_numbers;
    QColor m_accent;
    double m_left = 0;
    double m_width = 0;
    double m_top = 0;
    Heading m_heading;
};

} // namespace rolewright
