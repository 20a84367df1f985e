#include "app/cli/change_output.h"
#include "app/cli/import_output.h"
#include "app/cli/verbs.h"

#include "core/exchange/column_mapping.h"
#include "core/plan/plan_framework.h"
#include "core/text/text_encoding.h"

namespace rolewright::cli {

namespace {

Result<std::map<QString, QString>> pairsOf(const QStringList &texts, const QString &complaint)
{
    std::map<QString, QString> pairs;
    for (const QString &text : texts) {
        const qsizetype at = text.lastIndexOf(u'=');
        if (at <= 0 || at == text.size() - 1)
            return fail(ErrorCode::BadInput, complaint.arg(text));
        pairs[text.left(at)] = text.mid(at + 1);
    }
    return pairs;
}

Result<ImportOptions> optionsOf(const ImportArguments &arguments)
{
    const auto today = dayOf(arguments.asOf);
    if (!today)
        return std::unexpected(today.error());
    ImportOptions options;
    options.file = arguments.file;
    options.allow = arguments.allow;
    options.where = arguments.where;
    options.endGone = arguments.endGone;
    options.tableWins = arguments.tableWins;
    options.today = *today;
    auto map = pairsOf(arguments.map, QStringLiteral("“--map %1” is not COLUMN=FIELD"));
    if (!map)
        return std::unexpected(map.error());
    options.map = std::move(*map);
    auto orders =
        pairsOf(arguments.dateOrders, QStringLiteral("“--date-order %1” is not COLUMN=ORDER"));
    if (!orders)
        return std::unexpected(orders.error());
    options.dateOrders = std::move(*orders);
    return options;
}

std::optional<QString> encodingNamed(const QString &name)
{
    for (const QString &known : encodingNames()) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return known;
    }
    return std::nullopt;
}

Result<TableFormat> formatOf(const ImportArguments &arguments)
{
    TableFormat format;
    format.hasHeader = !arguments.noHeader;
    if (!arguments.sheet.isEmpty())
        format.sheet = arguments.sheet;
    if (!arguments.encoding.isEmpty()) {
        format.encoding = encodingNamed(arguments.encoding);
        if (!format.encoding)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("“--encoding %1” is none of %2")
                            .arg(arguments.encoding, encodingNames().join(QStringLiteral(", "))));
    }
    if (!arguments.separator.isEmpty()) {
        format.separator = separatorOf(arguments.separator);
        if (!format.separator)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("“--separator %1” is none of comma, semicolon, tab, bar, "
                                       "or one character that is no letter, digit or quote")
                            .arg(arguments.separator));
    }
    return format;
}

/// What an import would do, and the framework that it is judged by.
struct Preview
{
    ImportPreview people;
    std::optional<OrganisationPreview> organisation; ///< without its people
    Framework framework;
    TableReading reading = {};

    const ChangeSet &changes() const
    {
        return organisation ? organisation->changes : people.changes;
    }
};

/// The scenario that positions come into.
ScenarioId scenarioOf(const ImportArguments &arguments, const Plan &plan)
{
    if (!arguments.scenario.isEmpty())
        return {arguments.scenario};
    return plan.scenarios.isEmpty() ? ScenarioId() : plan.scenarios.rows().front()->id;
}

Result<Preview> organisationOf(const ImportArguments &arguments, const Plan &plan,
                               Framework framework, const SourceTable &table,
                               const TableColumns &columns, const ImportOptions &options)
{
    auto made = importOrganisation(plan, framework, table, columns, options,
                                   {scenarioOf(arguments, plan), arguments.unitColumns});
    if (!made)
        return std::unexpected(made.error());
    ImportPreview people = std::move(made->people);
    return Preview{std::move(people), std::move(*made), std::move(framework)};
}

Result<Preview> peopleOf(const Plan &plan, Framework framework, const SourceTable &table,
                         const TableColumns &columns, const ImportOptions &options)
{
    auto people = importPeople(plan, framework, table, columns, options);
    if (!people)
        return std::unexpected(people.error());
    return Preview{std::move(*people), std::nullopt, std::move(framework)};
}

/// Why nothing was previewed; says where the first row may be taken for headers by mistake.
Error withHint(Error error, const ImportArguments &arguments, const SourceTable &table,
               const TableColumns &columns, const ImportOptions &options)
{
    const auto mapping = mapColumns(columns, {}, options);
    const bool lacksNames = mapping && !checkNames(*mapping);
    if (lacksNames && !arguments.noHeader && !looksLikeHeader(table.header))
        error.text += QStringLiteral("; the first row looks like data: if it names no columns, "
                                     "give --no-header and, say, --map \"Column 1=name\"");
    return error;
}

Result<Preview> previewOf(const ImportArguments &arguments, const Plan &plan)
{
    const auto options = optionsOf(arguments);
    if (!options)
        return std::unexpected(options.error());
    const auto framework = frameworkOf(plan, arguments.into);
    if (!framework)
        return std::unexpected(framework.error());
    const auto format = formatOf(arguments);
    if (!format)
        return std::unexpected(format.error());
    const auto content = readRegularFile(arguments.file);
    if (!content)
        return std::unexpected(content.error());
    const auto table = readTableFile(content->bytes, arguments.file, *format);
    if (!table)
        return std::unexpected(table.error());
    Framework seen = tailored(*framework, plan.tailoring(), plan.head->language);
    const TableColumns columns = examineColumns(*table, options->today);
    auto preview = arguments.isOrganisation
                       ? organisationOf(arguments, plan, std::move(seen), *table, columns, *options)
                       : peopleOf(plan, std::move(seen), *table, columns, *options);
    if (!preview)
        return std::unexpected(withHint(preview.error(), arguments, *table, columns, *options));
    preview->reading = {table->kind, table->format, table->sheets, columns.decimalSign};
    return preview;
}

Result<void> putImported(const ImportArguments &arguments, const PlanFile &file,
                         const Plan &imported, Outcome &outcome)
{
    if (arguments.output.isEmpty() || arguments.output == arguments.into) {
        for (const QString &comment : file.loaded.lostComments)
            outcome.remarks += QStringLiteral("comment not kept, %1\n").arg(comment);
        return putPlan(imported, arguments.into, file.hash, false, outcome);
    }
    return putPlan(imported, arguments.output, std::nullopt, true, outcome);
}

/// What the preview says, as JSON or in words.
/// @param after the plan that comes of it
Outcome described(const ImportArguments &arguments, const Plan &plan, const Plan &after,
                  const Preview &preview)
{
    const ImportPreview &people = preview.people;
    const JobTitles titles(preview.framework);
    Json document = previewAsJson(people);
    document["format"] = readingAsJson(preview.reading);
    document["profiles"] = suggestionsAsJson(people, titles);
    QString text = readingInWords(preview.reading) + previewInWords(people, arguments.tableWins);
    document["changes"] = changesAsJson(preview.changes(), plan, after);
    text += changesInWords(preview.changes(), plan, after);
    text += suggestionsInWords(people, titles, preview.framework);
    if (preview.organisation) {
        const ScenarioId scenario = scenarioOf(arguments, plan);
        document["organisation"] = organisationAsJson(*preview.organisation, plan, scenario);
        text += organisationInWords(*preview.organisation, plan, scenario);
    }
    return arguments.json ? jsonOutcome(document) : textOutcome(text);
}

} // namespace

Result<Outcome> importFile(const ImportArguments &arguments)
{
    if (const auto good = checkOutput(arguments.output, arguments.json); !good)
        return std::unexpected(good.error());
    const auto file = loadPlanFile(arguments.into);
    if (!file)
        return std::unexpected(file.error());
    const auto preview = previewOf(arguments, file->loaded.plan);
    if (!preview)
        return std::unexpected(preview.error());
    const auto after = apply(file->loaded.plan, preview->changes());
    if (!after)
        return std::unexpected(after.error());
    Outcome outcome = described(arguments, file->loaded.plan, *after, *preview);
    if (!arguments.dryRun) {
        if (arguments.output == QLatin1String("-"))
            outcome.remarks = QString::fromUtf8(outcome.output);
        if (const auto put = putImported(arguments, *file, *after, outcome); !put)
            return std::unexpected(put.error());
    }
    const ImportPreview &people = preview->people;
    for (const QString &note : people.notes)
        outcome.remarks += note + u'\n';
    const bool tookNone =
        people.added.empty() && people.updated.empty() && people.unchanged.empty();
    outcome.exitCode = people.rows > 0 && tookNone ? 1 : 0;
    return outcome;
}

} // namespace rolewright::cli
