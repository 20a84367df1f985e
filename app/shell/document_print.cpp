#include "app/shell/document_print.h"

#include <QPainter>
#include <QPrinter>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double pixelsPerInch = 96;

/// First and last page that are asked for, from 0.
std::pair<int, int> rangeOf(const ReportDocument &document, const QPrinter &printer)
{
    const int last = document.pages() - 1;
    if (printer.printRange() != QPrinter::PageRange)
        return {0, last};
    return {std::clamp(printer.fromPage() - 1, 0, last), std::clamp(printer.toPage() - 1, 0, last)};
}

/// How large a page is printed: 1, or less where the paper is smaller.
double shrinking(const ReportDocument &document, const QPrinter &printer)
{
    const QSizeF page = document.layout().fullRect(QPageLayout::Point).size();
    const QSizeF paper = printer.pageLayout().fullRect(QPageLayout::Point).size();
    return std::min({1.0, paper.width() / page.width(), paper.height() / page.height()});
}

} // namespace

bool printDocument(const ReportDocument &document, QPrinter &printer, const ReportWatch &watch)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const double scale = shrinking(document, printer) * printer.resolution() / pixelsPerInch;
    painter.scale(scale, scale);
    const auto [first, last] = rangeOf(document, printer);
    for (int page = first; page <= last && !watch.stop.stop_requested(); ++page) {
        if (watch.progress)
            watch.progress(static_cast<double>(page - first) / (last - first + 1));
        if (page > first)
            printer.newPage();
        document.paint(painter, page);
    }
    if (watch.stop.stop_requested())
        printer.abort();
    painter.end();
    return printer.printerState() != QPrinter::Error;
}

} // namespace rolewright
