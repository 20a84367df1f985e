#include "core/report/staffing_tables.h"

#include "core/analysis/hiring.h"
#include "core/report/coverage_tables.h"
#include "core/report/seat_tables.h"
#include "core/report/table_fields.h"
#include "core/report/without_names.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

QString activityNames(const PlanIndex &index, const std::vector<ActivityId> &activities,
                      const QString &language)
{
    QStringList names;
    for (const ActivityId &id : activities) {
        const Activity *activity = index.framework().activity(id);
        names << (activity == nullptr ? id.value : activity->name.in(language));
    }
    return names.join(QStringLiteral("; "));
}

/// The lines of the hiring plan that are reported.
std::vector<HiringLine> reportedHiring(const ReportContext &context)
{
    std::vector<HiringLine> lines = hiringPlan(context.index);
    std::erase_if(lines, [&](const HiringLine &line) {
        const int row = context.index.positionRow(line.position);
        return !isReported(context, context.index.positions()[static_cast<size_t>(row)].unit);
    });
    return lines;
}

DataTable hiringTable(const ReportContext &context)
{
    const PlanIndex &index = context.index;
    const Wording words(context.options.language);
    const std::vector<HiringLine> lines = reportedHiring(context);
    const auto line = [&](int row) -> const HiringLine & {
        return lines[static_cast<size_t>(row)];
    };
    const auto seat = [&](int row) { return index.positionRow(line(row).position); };
    const std::vector<TableField> fields{
        {"order", "Order", "Rang", DataKind::Number, [](int row) { return row + 1.0; }},
        {"position", "Position ID", "Kennung der Stelle", DataKind::Text,
         [&](int row) { return seatKey(context, seat(row)); }},
        {"seat", "Seat", "Stelle", DataKind::Text,
         [&](int row) { return seatInWords(index, index.position(seat(row))); }},
        {"profiles", "Profiles", "Profile", DataKind::Text,
         [&](int row) { return profileNames(index, line(row).profiles, words.language()); }},
        {"vacant_fte", "FTE", "FTE", DataKind::Fte, [&](int row) { return line(row).vacantFte; }},
        {"needed_from", "Needed from", "Benötigt ab", DataKind::Month,
         [&](int row) { return monthValue(line(row).need); }},
        {"lead_time_months", "Lead time in months", "Vorlauf in Monaten", DataKind::Number,
         [&](int row) { return line(row).leadMonths; }},
        {"latest_start", "Latest start", "Spätester Beginn", DataKind::Month,
         [&](int row) { return monthValue(line(row).latestStart); }},
        {"late", "Late", "Verspätet", DataKind::Text,
         [&](int row) { return line(row).isLate ? words("yes", "ja") : words("no", "nein"); }},
        {"lost_fte_months", "Coverage lost in FTE-months", "Verlorene Deckung in FTE-Monaten",
         DataKind::Fte, [&](int row) { return line(row).lost.fteMonths; }},
        {"unheld", "Activities that nobody holds", "Aufgaben, die niemand trägt", DataKind::Text,
         [&](int row) { return activityNames(index, line(row).unheld, words.language()); }}};
    return tableOf("hiring", words("Hiring", "Einstellungen"), fields,
                   rowsWhere(lines.size(), [](int) { return true; }), context.options);
}

} // namespace

DataTable staffingTable(StaffingTable table, const ReportContext &context)
{
    switch (table) {
    case StaffingTable::People:
        return peopleTable(context);
    case StaffingTable::Positions:
        return positionsTable(context);
    case StaffingTable::Assignments:
        return assignmentsTable(context);
    case StaffingTable::Coverage:
        return coverageTable(context);
    case StaffingTable::Hiring:
        break;
    }
    return hiringTable(context);
}

QByteArray staffingTableCsv(StaffingTable table, const AnalysisInput &input,
                            const ReportOptions &options)
{
    const AnalysisInput shown = withoutNames(input, options.names, options.language);
    const PlanIndex index(shown);
    return csvOf(staffingTable(table, {index, options}));
}

} // namespace rolewright
