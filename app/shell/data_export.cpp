#include "app/shell/data_export.h"

#include "core/report/organisation_graph.h"
#include "core/report/staffing_page.h"
#include "core/report/staffing_tables.h"
#include "core/report/staffing_workbook.h"

#include <array>
#include <memory>

namespace rolewright {

namespace {

struct TableChoice
{
    StaffingTable table;
    const char *name;
};

constexpr std::array<TableChoice, 5> tableChoices{{{StaffingTable::Positions, "Positions"},
                                                   {StaffingTable::People, "People"},
                                                   {StaffingTable::Assignments, "Assignments"},
                                                   {StaffingTable::Coverage, "Coverage"},
                                                   {StaffingTable::Hiring, "Hiring plan"}}};

/// Empty when the person cancels.
std::optional<StaffingTable> askForTable(Prompts &prompts)
{
    QStringList names;
    for (const TableChoice &choice : tableChoices)
        names << QString::fromUtf8(choice.name);
    const auto chosen = prompts.choose(
        QStringLiteral("Export as CSV"),
        QStringLiteral("A CSV file holds one table. Which one? A workbook (.xlsx) holds all."),
        names);
    return chosen ? std::optional(tableChoices.at(static_cast<size_t>(*chosen)).table)
                  : std::nullopt;
}

/// @param table of which a CSV is
Result<QByteArray> dataAs(const QString &ending, StaffingTable table, const AnalysisInput &input,
                          const ReportOptions &options)
{
    if (ending == QLatin1String("xlsx"))
        return staffingWorkbook(input, options);
    if (ending == QLatin1String("html"))
        return staffingPage(input, options);
    if (ending == QLatin1String("csv"))
        return staffingTableCsv(table, input, options);
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
    const auto table = std::make_shared<StaffingTable>(StaffingTable::Positions);
    files.toFile({.what = QStringLiteral("the plan's data"),
                  .filter = QStringLiteral("Excel workbook of all tables (*.xlsx);;"
                                           "Web page of all tables (*.html);;"
                                           "One table as CSV (*.csv);;"
                                           "Reporting lines for Graphviz (*.dot);;"
                                           "Reporting lines for Mermaid (*.mmd)"),
                  .suffix = QStringLiteral("data.xlsx"),
                  .file = [names = *names, table](const Snapshot &snapshot, const QString &ending,
                                                  int) -> Result<ExportedFile> {
                      auto bytes = dataAs(ending, *table, snapshot.input,
                                          {.names = names, .language = snapshot.language()});
                      if (!bytes)
                          return std::unexpected(bytes.error());
                      return ExportedFile{std::move(*bytes)};
                  },
                  .settle =
                      [table, &prompts](const QString &ending) {
                          if (ending != QLatin1String("csv"))
                              return true;
                          const auto chosen = askForTable(prompts);
                          *table = chosen.value_or(*table);
                          return chosen.has_value();
                      }});
}

} // namespace rolewright
