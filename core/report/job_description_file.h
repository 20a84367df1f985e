#pragma once

#include "core/report/job_description.h"
#include "core/report/report.h"

namespace rolewright {

/// Endings that job descriptions can be written as, that of standard output first.
const QStringList &jobDescriptionEndings();

/// A description as Markdown, with the title as heading of the second level. Texts of the plan are
/// made safe, so that none of them is read as markup.
QString inMarkdown(const JobDescription &job);

/// The same as HTML below a heading of the second level, for the clipboard; it stands alone.
QString inHtml(const JobDescription &job);

/// The descriptions that the options' unit asks for as a file: Markdown, a web page or a PDF with
/// one bookmark each. Nobody is named, whatever the options say.
/// @param ending one of jobDescriptionEndings()
/// Errors: another ending, no position there, paper that is too small.
Result<QByteArray> jobDescriptionFile(const QString &ending, const AnalysisInput &input,
                                      const ReportOptions &options);

} // namespace rolewright
