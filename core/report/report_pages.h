#pragma once

#include "core/report/report.h"

#include <QHash>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace rolewright {

/// Where each part of a staffing plan stands that others refer to; complete only once all pages are
/// laid out.
class PageNumbers
{
public:
    /// @param page from 1
    void set(const QString &anchor, int page) { m_pages.insert(anchor, page); }
    /// 0 where there is no such part.
    int of(const QString &anchor) const { return m_pages.value(anchor); }

private:
    QHash<QString, int> m_pages;
};

/// A part of a page that others can refer to.
struct PageAnchor
{
    QString name;
    double top = 0; ///< logical pixels from the page's upper edge
};

/// A rectangle in other units, or on a page of another scale.
inline QRectF scaled(const QRectF &rect, double factor)
{
    return {rect.topLeft() * factor, rect.size() * factor};
}

/// A part of a page that leads to an anchor.
struct PageLink
{
    QRectF rect; ///< in logical pixels
    QString anchor;
};

/// An entry of the outline.
struct PageBookmark
{
    QString title;
    int depth = 0; ///< 0 for chapters
};

/// What stands on one page, painted later, when the number of pages is known.
struct ReportPage
{
    Chapter chapter = Chapter::Summary;
    double bottom = 0; ///< of the lowest part, in logical pixels from the page's upper edge
    double right = 0;  ///< of what is wider than a sheet leaves for content; 0 for nothing
    std::vector<PageBookmark> bookmarks;
    std::vector<PageAnchor> anchors;
    std::vector<PageLink> links;
    std::vector<std::function<void(QPainter &)>> parts;
};

/// The size of pages in logical pixels, with what is left for content.
struct PageFrame
{
    QSizeF size;
    QRectF content;       ///< without header and footer
    double zoom = 1;      ///< logical pixels per 1/96 inch; larger paper has larger type
    bool isSheet = false; ///< that is as large as what stands on it
};

} // namespace rolewright
