#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>
#include <vector>

namespace rolewright {

/// A chapter in the outline of a PDF.
struct PdfBookmark
{
    QString title;
    int page = 0; ///< from 0
};

/// What a PDF says about itself.
struct PdfFacts
{
    QString title;
    QString language; ///< en, de
    QDate created;    ///< the plan's day, so that the same plan gives the same bytes
    std::vector<PdfBookmark> bookmarks;
    double unit = 1; ///< of lengths on its pages, in points; more than 1 for pages beyond 14,400
};

/// Adds title, language, page labels and outline to a finished PDF, and takes out everything that
/// depends on the machine or the clock.
Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfFacts &facts);

} // namespace rolewright
