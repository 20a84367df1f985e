#pragma once

#include "app/cli/command.h"

#include "core/exchange/organisation_import.h"
#include "core/exchange/table_file.h"
#include "core/framework/job_titles.h"

namespace rolewright::cli {

/// How the table was read, without its cells.
struct TableReading
{
    TableKind kind = TableKind::Separated;
    TableFormat format;
    QStringList sheets;
    QChar decimalSign;
};

/// Encoding, separator, sheet and decimal sign, as they were guessed or asked for.
Json readingAsJson(const TableReading &reading);
/// "read as separated text: UTF-8, separator comma, decimal point".
QString readingInWords(const TableReading &reading);

/// Profiles that the titles of people who are taken suggest.
Json suggestionsAsJson(const ImportPreview &preview, const JobTitles &titles);
/// How many titles suggest each profile most surely: "Data Analyst: 8 people by title, 7 of them
/// sure".
QString suggestionsInWords(const ImportPreview &preview, const JobTitles &titles,
                           const Framework &framework);

/// What becomes of rows and columns (formats.md, `import`).
Json previewAsJson(const ImportPreview &preview);
/// @param tableWins whether edits by hand were replaced
QString previewInWords(const ImportPreview &preview, bool tableWins);

/// The tree that comes out, and what becomes of each position.
Json organisationAsJson(const OrganisationPreview &preview, const Plan &plan,
                        const ScenarioId &scenario);
QString organisationInWords(const OrganisationPreview &preview, const Plan &plan,
                            const ScenarioId &scenario);

} // namespace rolewright::cli
