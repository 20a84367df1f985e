#pragma once

#include "core/report/report_pages.h"

namespace rolewright {

struct ReportContent;

/// A staffing plan laid out on pages, to be written as PDF, printed or shown. Copies share all;
/// pages can be painted on any thread, one painter each.
class ReportDocument
{
public:
    /// Lays out the staffing plan of the input's scenario; what the watch is told is of laying out
    /// alone. Needs a QGuiApplication. Nothing when it was stopped; fails where the paper is too
    /// small to hold anything, or the logo is no picture.
    static Result<std::optional<ReportDocument>>
    make(const AnalysisInput &input, const ReportOptions &options, const ReportWatch &watch = {});

    int pages() const;
    const QPageLayout &layout() const;
    QString title() const;
    QString language() const;
    /// The day as of which it is.
    QDate day() const;
    /// What stands on a page, from 0: bookmarks, anchors, links.
    const ReportPage &page(int number) const;
    const PageNumbers &numbers() const;
    /// Points per logical pixel of anchors and links.
    double points() const;
    /// Paints a page, from 0, with its head and foot. A unit of the painter is 1/96 inch; the
    /// page's upper left corner is at its origin.
    void paint(QPainter &painter, int page) const;
    /// Size of the smallest type on all pages, in points. Paints them all, on nothing.
    double smallestType() const;

private:
    explicit ReportDocument(std::shared_ptr<const ReportContent> content);

    std::shared_ptr<const ReportContent> m_content;
    QPageLayout m_layout;
};

} // namespace rolewright
