#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QRectF>
#include <QStringList>
#include <vector>

namespace rolewright {

/// An entry in the outline of a PDF.
struct PdfBookmark
{
    QString title;
    int page = 0;  ///< from 0
    int depth = 0; ///< 0 for chapters; at most one more than that of the entry before
};

/// A part of a page that leads to another page.
struct PdfLink
{
    int page = 0; ///< from 0
    QRectF rect;  ///< in points from the page's upper left corner
    int target = 0;
};

/// What a PDF says about itself.
struct PdfFacts
{
    QString title;
    QString language; ///< en, de
    QDate created;    ///< the plan's day, so that the same plan gives the same bytes
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links = {};
    double unit = 1; ///< of lengths on its pages, in points; more than 1 for pages beyond 14,400
};

/// Adds title, language, page labels, outline and links to a finished PDF, and takes out everything
/// that depends on the machine or the clock.
Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfFacts &facts);

} // namespace rolewright
