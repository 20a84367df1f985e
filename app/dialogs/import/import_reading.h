#pragma once

#include "app/dialogs/import/import_choices.h"

#include "core/exchange/column_mapping.h"
#include "core/exchange/organisation_import.h"
#include "core/framework/job_titles.h"

#include <memory>

namespace rolewright {

/// A table that was read, with all that its columns say of themselves.
struct ReadTable
{
    SourceTable table;
    TableColumns columns;
    std::vector<std::vector<ValueCount>> values; ///< of each column, to choose rows by
};
using ReadTablePtr = std::shared_ptr<const ReadTable>;

/// What an import would do by the choices made.
struct ImportOutcome
{
    ReadTablePtr table;
    ColumnMapping mapping;
    std::optional<ImportPreview> preview;            ///< empty where there is a problem
    std::optional<OrganisationPreview> organisation; ///< of a preview; without its people
    QString problem;                                 ///< why nothing can be imported, in words
    bool isFilterProblem = false;            ///< whether it is the filter that is not understood
    QHash<QString, QString> names;           ///< of people by id, as they will be
    std::shared_ptr<const JobTitles> titles; ///< tells whom a title suits; null with a problem

    /// All that would change.
    const ChangeSet &changes() const
    {
        return organisation ? organisation->changes : preview->changes;
    }
    /// What a person will be called; the id where nobody knows.
    QString nameOf(const PersonId &person) const { return names.value(person.value, person.value); }
};
using ImportOutcomePtr = std::shared_ptr<const ImportOutcome>;

// Both are for a worker.

/// Reads a table. Errors as of readTableFile().
Result<ReadTablePtr> readTable(const QByteArray &bytes, const QString &name,
                               const TableFormat &format, const QDate &today);

/// Works out what an import would do.
/// @param organisation empty where rows are people alone
ImportOutcomePtr importOutcome(const Plan &plan, const Framework &framework,
                               const ReadTablePtr &table, const ImportOptions &options,
                               const std::optional<OrganisationOptions> &organisation);

} // namespace rolewright
