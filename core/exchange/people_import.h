#pragma once

#include "core/exchange/table_columns.h"
#include "core/plan/imported_values.h"
#include "core/plan/plan.h"

#include <map>
#include <set>

namespace rolewright {

/// Choices for an import.
struct ImportOptions
{
    QString file;                   ///< name of the source, for the change set's name
    std::map<QString, QString> map; ///< column → field; the field "ignore" leaves a column out
    QStringList allow;              ///< refused columns to be taken all the same, where mapped
    QString where; ///< only rows for which this holds: `Department = IT/IS and State != MA`
    std::map<QString, QStringList> values; ///< column → only rows in which one of these stands
    std::set<int> leaveOut; ///< records of the file that are not taken, the header counting as 1
    bool endGone = false;   ///< whether people who are gone get today as their last day
    bool tableWins = false; ///< whether the table's values replace edits by hand
    std::map<QString, QString> dateOrders; ///< column → "YMD", "DMY" or "MDY" in place of the guess
    QDate today;                           ///< decides the century of two-digit years
};

/// What a row does to the people of the plan.
enum class RowFate { Added, Updated, Unchanged };

/// A row that is somebody.
struct ImportedRow
{
    int row = 0;         ///< record of the file, the header counting as 1
    bool isTaken = true; ///< false where the options leave it out
    RowFate fate = RowFate::Added;
    std::optional<Immutable<Person>> before; ///< as the plan has the person
    Immutable<Person> after;                 ///< the person with all that the row says

    /// Whether the person's last day is past.
    bool hasLeft(const QDate &today) const { return after->until && *after->until < today; }
};

/// An edit by hand that an import leaves, though the table says something new.
struct KeptEditOf
{
    int row = 0;
    PersonId person;
    KeptEdit edit;
};

/// What an import would do, to be shown before it is applied.
struct ImportPreview
{
    ChangeSet changes;
    int rows = 0;        ///< of the file, without the header
    int filteredOut = 0; ///< rows that `where` and `values` do not choose
    int joined = 0;      ///< rows of a long table that add a skill to the person of a row above
    std::vector<ImportedRow> people; ///< all rows that are somebody, taken or not
    std::vector<QString> added;      ///< ids of those that are taken; the same in the next two
    std::vector<QString> updated;
    std::vector<QString> unchanged;
    /// Ids of people of the plan who come from such a table, as they have an id (or, where it has
    /// none, an e-mail address), and are still there, but in none of its rows.
    std::vector<QString> gone;
    /// Edits by hand that the table would undo, in the rows that are taken; with `tableWins`, those
    /// that it does undo.
    std::vector<KeptEditOf> editsByHand;
    std::vector<SkippedRow> skipped; ///< by their place in the file
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
/// where these are unique, or by the name alone where the table says nothing else of them; only
/// mapped fields that differ change, edits by hand stay, and an empty cell never erases. Rows of
/// the table never match each other, but for those of a long table: a person, a skill and its
/// level. A skill without a level counts as level 2. A table without names updates people of the
/// plan by their ids or e-mail addresses, and adds nobody.
///
/// @param framework tailored to the plan; knows the skills
/// @param columns what examineColumns() says of the table
/// Errors: no column of names, ids or e-mail addresses, a mapping or filter that names no column or
/// field, a mapped column that is refused, rows chosen by a refused column.
Result<ImportPreview> importPeople(const Plan &plan, const Framework &framework,
                                   const SourceTable &table, const TableColumns &columns,
                                   const ImportOptions &options);

/// The same for a table that is imported once.
Result<ImportPreview> importPeople(const Plan &plan, const Framework &framework,
                                   const SourceTable &table, const ImportOptions &options);

} // namespace rolewright
