#include "app/cli/import_output.h"

#include "core/exchange/import_words.h"

namespace rolewright::cli {

namespace {

/// The name of a separator, else itself.
QString separatorName(QChar separator)
{
    for (const auto &[known, name] : namedSeparators()) {
        if (known == separator)
            return name;
    }
    return separator;
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

} // namespace

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
    Json edits = Json::array();
    for (const KeptEditOf &kept : preview.editsByHand)
        edits.push_back({{"row", kept.row},
                         {"person", utf8(kept.person.value)},
                         {"field", utf8(kept.edit.field)},
                         {"by_hand", utf8(kept.edit.byHand)},
                         {"in_table", utf8(kept.edit.inTable)}});
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
            {"edits_by_hand", edits},
            {"skipped", skipped},
            {"refused_columns", jsonList(preview.refusedColumns)},
            {"refusals", refusals},
            {"ignored_columns", jsonList(preview.ignoredColumns)},
            {"mapping", mapping},
            {"unresolved_managers", jsonList(preview.unresolvedManagers)}};
}

QString previewInWords(const ImportPreview &preview, bool tableWins)
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
    for (const KeptEditOf &kept : preview.editsByHand)
        text += QStringLiteral("row %1: ").arg(kept.row) +
                inWords(kept, kept.person.value, tableWins) + u'\n';
    if (!preview.gone.empty())
        text += QStringLiteral("gone from the table: %1\n").arg(firstOf(preview.gone));
    for (const QString &manager : preview.unresolvedManagers)
        text += QStringLiteral("no such manager: %1\n").arg(manager);
    return text;
}

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

} // namespace rolewright::cli
