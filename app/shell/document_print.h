#pragma once

#include "core/report/report_document.h"

class QPrinter;

namespace rolewright {

/// Sends the pages of a document that the printer is asked for to it, on any thread. A page that is
/// larger than the printer's paper is shrunk to it.
/// @param watch is told of the pages; stopping it aborts the job
/// @return false where the printer takes no job
bool printDocument(const ReportDocument &document, QPrinter &printer, const ReportWatch &watch);

} // namespace rolewright
