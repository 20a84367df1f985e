#include "app/dialogs/import/import_reading.h"

#include "app/common/plain_text.h"

#include "core/exchange/table_file.h"

namespace rolewright {

namespace {

QHash<QString, QString> namesIn(const Plan &plan, const ImportPreview &preview)
{
    QHash<QString, QString> names;
    for (const auto &person : plan.people)
        names.insert(person->id.value, person->name);
    for (const ImportedRow &row : preview.people)
        names.insert(row.after->id.value, row.after->name);
    return names;
}

/// What keeps people from being taken by these choices; empty when nothing does.
std::optional<Error> problemOf(const ImportOutcome &outcome, const ImportOptions &options)
{
    if (!checkNames(outcome.mapping))
        return Error{ErrorCode::BadInput,
                     QStringLiteral("No column gives the name of a person. Choose one under "
                                    "Columns."),
                     {},
                     {}};
    const auto filter = rowFilterOf(options.where, outcome.mapping);
    return filter ? std::nullopt : std::optional(filter.error());
}

/// The people that come in; positions, where rows are such, go into the outcome.
Result<ImportPreview> previewOf(const Plan &plan, const Framework &framework,
                                const ReadTable &table, const ImportOptions &options,
                                const std::optional<OrganisationOptions> &organisation,
                                ImportOutcome &outcome)
{
    if (!organisation)
        return importPeople(plan, framework, table.table, table.columns, options);
    auto made =
        importOrganisation(plan, framework, table.table, table.columns, options, *organisation);
    if (!made)
        return std::unexpected(std::move(made.error()));
    ImportPreview people = std::move(made->people);
    outcome.organisation = std::move(*made);
    return people;
}

} // namespace

Result<ReadTablePtr> readTable(const QByteArray &bytes, const QString &name,
                               const TableFormat &format, const QDate &today)
{
    auto table = readTableFile(bytes, name, format);
    if (!table)
        return std::unexpected(std::move(table.error()));
    auto read = std::make_shared<ReadTable>();
    read->table = std::move(*table);
    read->columns = examineColumns(read->table, today);
    read->values = valuesToChooseBy(read->table, read->columns);
    return read;
}

ImportOutcomePtr importOutcome(const Plan &plan, const Framework &framework,
                               const ReadTablePtr &table, const ImportOptions &options,
                               const std::optional<OrganisationOptions> &organisation)
{
    auto outcome = std::make_shared<ImportOutcome>();
    outcome->table = table;
    auto mapping = mapColumns(table->columns, framework, options);
    if (!mapping) {
        outcome->problem = sentence(mapping.error().text);
        return outcome;
    }
    outcome->mapping = std::move(*mapping);
    if (const auto problem = problemOf(*outcome, options)) {
        outcome->problem = sentence(problem->text);
        outcome->isFilterProblem = checkNames(outcome->mapping).has_value();
        return outcome;
    }
    auto preview = previewOf(plan, framework, *table, options, organisation, *outcome);
    if (!preview) {
        outcome->problem = sentence(preview.error().text);
        return outcome;
    }
    outcome->names = namesIn(plan, *preview);
    outcome->titles = std::make_shared<const JobTitles>(framework);
    outcome->preview = std::move(*preview);
    return outcome;
}

} // namespace rolewright
