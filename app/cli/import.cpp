#include "app/cli/verbs.h"

#include "core/exchange/organisation_import.h"
#include "core/exchange/table_file.h"
#include "core/framework/job_titles.h"
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

/// How the table was read, without its cells.
struct TableReading
{
    TableKind kind = TableKind::Separated;
    TableFormat format;
    QStringList sheets;
    QChar decimalSign;
};

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
    if (preview)
        preview->reading = {table->kind, table->format, table->sheets, columns.decimalSign};
    return preview;
}

/// The name of a separator, else itself.
QString separatorName(QChar separator)
{
    for (const auto &[known, name] : namedSeparators()) {
        if (known == separator)
            return name;
    }
    return separator;
}

Json readingAsJson(const TableReading &reading)
{
    const TableFormat &format = reading.format;
    Json json{{"kind", utf8(nameOf(reading.kind))}};
    if (format.encoding)
        json["encoding"] = utf8(*format.encoding);
    if (format.separator)
        json["separator"] = utf8(separatorName(*format.separator));
    if (format.sheet)
        json["sheet"] = utf8(*format.sheet);
    if (!reading.sheets.isEmpty())
        json["sheets"] = jsonList(reading.sheets);
    if (format.hasHeader)
        json["header"] = *format.hasHeader;
    if (!reading.decimalSign.isNull())
        json["decimal"] = reading.decimalSign == u',' ? "comma" : "point";
    return json;
}

/// "read as separated text: UTF-8, separator comma, decimal point".
QString readingInWords(const TableReading &reading)
{
    const TableFormat &format = reading.format;
    QStringList facts;
    if (format.encoding)
        facts << *format.encoding;
    if (format.separator)
        facts << QStringLiteral("separator ") + separatorName(*format.separator);
    if (format.sheet)
        facts << QStringLiteral("sheet “%1” of %2").arg(*format.sheet).arg(reading.sheets.size());
    if (!reading.decimalSign.isNull())
        facts << (reading.decimalSign == u',' ? QStringLiteral("decimal comma")
                                              : QStringLiteral("decimal point"));
    const QString kind = QStringLiteral("read as ") + nameOf(reading.kind);
    return (facts.isEmpty() ? kind
                            : kind + QStringLiteral(": ") + facts.join(QStringLiteral(", "))) +
           u'\n';
}

/// Profiles that the titles of people who are taken suggest.
Json suggestionsAsJson(const ImportPreview &preview, const JobTitles &titles)
{
    Json list = Json::array();
    for (const ImportedRow &row : preview.people) {
        if (!row.isTaken)
            continue;
        for (const TitleMatch &match : titles.profilesFor(row.after->title))
            list.push_back({{"person", utf8(row.after->id.value)},
                            {"title", utf8(row.after->title)},
                            {"profile", utf8(match.profile.value)},
                            {"confidence", utf8(nameOf(match.confidence))}});
    }
    return list;
}

/// How many titles suggest each profile most surely: "Data Analyst: 8 people by title, 7 of them
/// sure".
QString suggestionsInWords(const ImportPreview &preview, const JobTitles &titles,
                           const Framework &framework)
{
    QHash<ProfileId, std::pair<int, int>> counts;
    for (const ImportedRow &row : preview.people) {
        const auto matches = titles.profilesFor(row.after->title);
        if (!row.isTaken || matches.empty())
            continue;
        auto &[all, sure] = counts[matches.front().profile];
        ++all;
        sure += matches.front().confidence == Confidence::High ? 1 : 0;
    }
    QString text;
    for (const Profile &profile : framework.profiles) {
        const auto [all, sure] = counts.value(profile.id);
        if (all > 0)
            text += QStringLiteral("%1: %2 by title, %3 of them sure\n")
                        .arg(profile.name.english())
                        .arg(all == 1 ? QStringLiteral("1 person")
                                      : QStringLiteral("%1 people").arg(all))
                        .arg(sure);
    }
    return text;
}

Json previewAsJson(const ImportPreview &preview)
{
    Json skipped = Json::array();
    for (const SkippedRow &row : preview.skipped)
        skipped.push_back({{"row", row.row}, {"reason", utf8(row.reason)}});
    Json refusals = Json::object();
    for (const auto &[header, reason] : preview.refusals)
        refusals[utf8(header)] = utf8(reason);
    Json mapping = Json::object();
    for (const auto &[column, field] : preview.mapping)
        mapping[utf8(column)] = utf8(field);
    return {{"rows", preview.rows},
            {"added", preview.added.size()},
            {"updated", preview.updated.size()},
            {"unchanged", preview.unchanged.size()},
            {"gone", jsonList(QStringList(preview.gone.begin(), preview.gone.end()))},
            {"skipped", skipped},
            {"refused_columns", jsonList(preview.refusedColumns)},
            {"refusals", refusals},
            {"ignored_columns", jsonList(preview.ignoredColumns)},
            {"mapping", mapping},
            {"unresolved_managers", jsonList(preview.unresolvedManagers)}};
}

/// "p1, p2 and 40 more".
QString firstOf(const std::vector<QString> &ids)
{
    constexpr size_t mostNamed = 20;
    QStringList named(ids.begin(),
                      ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), mostNamed)));
    QString text = named.join(QStringLiteral(", "));
    if (ids.size() > mostNamed)
        text += QStringLiteral(" and %1 more").arg(ids.size() - mostNamed);
    return text;
}

QString previewInWords(const ImportPreview &preview)
{
    QString text = QStringLiteral("%1 rows: %2 added, %3 updated, %4 unchanged, %5 skipped\n")
                       .arg(preview.rows)
                       .arg(preview.added.size())
                       .arg(preview.updated.size())
                       .arg(preview.unchanged.size())
                       .arg(preview.skipped.size());
    for (const auto &[column, field] : preview.mapping)
        text += QStringLiteral("column %1 gives %2\n").arg(column, field);
    for (const auto &[header, reason] : preview.refusals)
        text += QStringLiteral("column %1 is refused: %2\n").arg(header, reason);
    if (!preview.ignoredColumns.isEmpty())
        text +=
            QStringLiteral("ignored: %1\n").arg(preview.ignoredColumns.join(QStringLiteral(", ")));
    for (const SkippedRow &row : preview.skipped)
        text += QStringLiteral("row %1 is skipped: %2\n").arg(row.row).arg(row.reason);
    if (!preview.gone.empty())
        text += QStringLiteral("gone from the table: %1\n").arg(firstOf(preview.gone));
    for (const QString &manager : preview.unresolvedManagers)
        text += QStringLiteral("no such manager: %1\n").arg(manager);
    return text;
}

/// The tree that comes out, and what becomes of each position.
Json organisationAsJson(const OrganisationPreview &preview, const Plan &plan,
                        const ScenarioId &scenario)
{
    Json units = Json::array();
    for (const Unit &unit : preview.newUnits)
        units.push_back({{"id", utf8(unit.id.value)},
                         {"name", utf8(unit.name)},
                         {"parent", utf8(unit.parent.value)}});
    Json positions = Json::array();
    for (const TreeSeat &place : treeOf(preview)) {
        const ImportedSeat &seat = preview.seats[static_cast<size_t>(place.seat)];
        positions.push_back({{"position", utf8(seat.after->id.value)},
                             {"depth", place.depth},
                             {"title", utf8(seat.after->title)},
                             {"unit", utf8(seat.after->unit.value)},
                             {"reports_to", utf8(seat.after->reportsTo.value)},
                             {"person", utf8(seat.person.value)},
                             {"change", utf8(inWords(seat, plan.design(scenario),
                                                     preview.after.design(scenario)))}});
    }
    return {{"added", preview.count(RowFate::Added)},
            {"updated", preview.count(RowFate::Updated)},
            {"unchanged", preview.count(RowFate::Unchanged)},
            {"new_units", std::move(units)},
            {"positions", std::move(positions)}};
}

QString organisationInWords(const OrganisationPreview &preview, const Plan &plan,
                            const ScenarioId &scenario)
{
    const Design &after = preview.after.design(scenario);
    QString text = QStringLiteral("positions: %1 added, %2 updated, %3 unchanged\n")
                       .arg(preview.count(RowFate::Added))
                       .arg(preview.count(RowFate::Updated))
                       .arg(preview.count(RowFate::Unchanged));
    for (const Unit &unit : preview.newUnits)
        text += unit.parent.isEmpty() ? QStringLiteral("new unit: %1\n").arg(unit.name)
                                      : QStringLiteral("new unit: %1, in %2\n")
                                            .arg(unit.name, after.units.find(unit.parent)->name);
    for (const TreeSeat &place : treeOf(preview)) {
        const ImportedSeat &seat = preview.seats[static_cast<size_t>(place.seat)];
        text += QString(place.depth * 2, u' ') +
                QStringLiteral("%1, %2 (%3): %4\n")
                    .arg(seat.after->title, after.units.find(seat.after->unit)->name,
                         preview.after.people.find(seat.person)->name,
                         inWords(seat, plan.design(scenario), after));
    }
    return text;
}

Result<void> putImported(const ImportArguments &arguments, const PlanFile &file,
                         const ChangeSet &changes, Outcome &outcome)
{
    const auto imported = apply(file.loaded.plan, changes);
    if (!imported)
        return std::unexpected(imported.error());
    if (arguments.output.isEmpty() || arguments.output == arguments.into) {
        for (const QString &comment : file.loaded.lostComments)
            outcome.remarks += QStringLiteral("comment not kept, %1\n").arg(comment);
        return putPlan(*imported, arguments.into, file.hash, false, outcome);
    }
    return putPlan(*imported, arguments.output, std::nullopt, true, outcome);
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
    const ImportPreview &people = preview->people;
    const JobTitles titles(preview->framework);
    Json document = previewAsJson(people);
    document["format"] = readingAsJson(preview->reading);
    document["profiles"] = suggestionsAsJson(people, titles);
    QString tree;
    if (preview->organisation) {
        const ScenarioId scenario = scenarioOf(arguments, file->loaded.plan);
        document["organisation"] =
            organisationAsJson(*preview->organisation, file->loaded.plan, scenario);
        tree = organisationInWords(*preview->organisation, file->loaded.plan, scenario);
    }
    Outcome outcome =
        arguments.json ? jsonOutcome(document)
                       : textOutcome(readingInWords(preview->reading) + previewInWords(people) +
                                     suggestionsInWords(people, titles, preview->framework) + tree);
    if (!arguments.dryRun) {
        if (arguments.output == QLatin1String("-"))
            outcome.remarks = QString::fromUtf8(outcome.output);
        if (const auto put = putImported(arguments, *file, preview->changes(), outcome); !put)
            return std::unexpected(put.error());
    }
    for (const QString &note : people.notes)
        outcome.remarks += note + u'\n';
    const bool tookNone =
        people.added.empty() && people.updated.empty() && people.unchanged.empty();
    outcome.exitCode = people.rows > 0 && tookNone ? 1 : 0;
    return outcome;
}

} // namespace rolewright::cli
