#include "app/shell/data_export.h"

#include "core/report/organisation_graph.h"
#include "core/report/staffing_page.h"
#include "core/report/staffing_tables.h"
#include "core/report/staffing_workbook.h"

namespace rolewright {

namespace {

Result<QByteArray> dataAs(const QString &ending, const AnalysisInput &input,
                          const ReportOptions &options)
{
    if (ending == QLatin1String("xlsx"))
        return staffingWorkbook(input, options);
    if (ending == QLatin1String("html"))
        return staffingPage(input, options);
    if (ending == QLatin1String("csv"))
        return staffingTableCsv(StaffingTable::Positions, input, options);
    if (graphEndings().contains(ending))
        return organisationGraphFile(ending, input, GraphContent::Reporting, options);
    return fail(ErrorCode::BadInput,
                QStringLiteral("the plan's data cannot be written as .%1; end the file's name in "
                               ".xlsx, .html, .csv, .dot or .mmd")
                    .arg(ending));
}

} // namespace

void exportData(FileExport &files, Prompts &prompts)
{
    const auto names = askForNames(
        prompts, QStringLiteral("Export data"),
        QStringLiteral("The file shows who holds which position. How are people to be named?"));
    if (!names)
        return;
    files.toFile({.what = QStringLiteral("the plan's data"),
                  .filter = QStringLiteral("Excel workbook of all tables (*.xlsx);;"
                                           "Web page of all tables (*.html);;"
                                           "Positions as CSV (*.csv);;"
                                           "Reporting lines for Graphviz (*.dot);;"
                                           "Reporting lines for Mermaid (*.mmd)"),
                  .suffix = QStringLiteral("data.xlsx"),
                  .file = [names = *names](const Snapshot &snapshot, const QString &ending,
                                           int) -> Result<ExportedFile> {
                      auto bytes = dataAs(ending, snapshot.input,
                                          {.names = names, .language = snapshot.language()});
                      if (!bytes)
                          return std::unexpected(bytes.error());
                      return ExportedFile{std::move(*bytes)};
                  }});
}

} // namespace rolewright
