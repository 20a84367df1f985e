#pragma once

#include "core/report/chapters.h"

namespace rolewright {

/// Appends who reports to whom. As a book, branches that would be too small to be read stand as one
/// card with the page on which they follow; otherwise the tree is shrunk to a page or cut over
/// sheets.
void writeReporting(PageFlow &flow, const ReportContext &context);

} // namespace rolewright
