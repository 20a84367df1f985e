#pragma once

#include "core/exchange/source_table.h"
#include "core/plan/plan.h"

#include <map>

namespace rolewright {

/// Choices for an import.
struct ImportOptions
{
    QString file;                   ///< name of the source, for the change set's name
    std::map<QString, QString> map; ///< column → field; the field "ignore" leaves a column out
    QStringList allow;              ///< refused columns to be taken all the same, where mapped
    QString where; ///< only rows for which this holds: `Department = IT/IS and State != MA`
    std::map<QString, QString> dateOrders; ///< column → "YMD", "DMY" or "MDY" in place of the guess
    QDate today;                           ///< decides the century of two-digit years
};

struct SkippedRow
{
    int row = 0; ///< record of the file, the header counting as 1
    QString reason;

    bool operator==(const SkippedRow &) const = default;
};

/// What an import would do, to be shown before it is applied.
struct ImportPreview
{
    ChangeSet changes;
    int rows = 0;        ///< of the file, without the header
    int filteredOut = 0; ///< rows for which `where` does not hold
    std::vector<QString> added;
    std::vector<QString> updated;
    std::vector<QString> unchanged;
    std::vector<SkippedRow> skipped;
    QStringList refusedColumns;
    std::map<QString, QString> refusals; ///< refused header → reason
    QStringList ignoredColumns;
    OrderedMap<QString, QString> mapping;    ///< column → field
    OrderedMap<QString, QString> dateOrders; ///< date column → order in which it was read
    QStringList unresolvedManagers;          ///< as the file names them, each once
    QStringList notes; ///< smaller things that were left out or are odd, in words; at most 1,000
};

/// Turns a table into people of the plan. Nothing is applied.
///
/// People that were imported before are found by external id, then e-mail, then name and title
/// where these are unique; only mapped fields that differ change, and an empty cell never erases.
/// Rows of the table never match each other. A skill without a level counts as level 2.
///
/// @param framework tailored to the plan; knows the skills
/// Errors: no column of names, a mapping or filter that names no column or field, a mapped column
/// that is refused.
Result<ImportPreview> importPeople(const Plan &plan, const Framework &framework,
                                   const SourceTable &table, const ImportOptions &options);

} // namespace rolewright
