#include "core/report/gap_tables.h"

#include "core/report/table_fields.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

QString candidates(const ReportContext &context, const PositionGap &gap)
{
    QStringList words;
    for (const Fit &fit : gap.best)
        words << candidateInWords(context, fit);
    return words.isEmpty()
               ? Wording(context.options.language)("nobody with free FTE and a rated fit",
                                                   "niemand mit freien FTE und bewerteter Eignung")
               : words.join(QStringLiteral("; "));
}

/// An activity that a unit lacks somebody for.
struct Unheld
{
    UnitId unit;
    ActivityId activity;
    std::vector<ProfileId> profiles;
};

std::vector<Unheld> unheldOf(const Gaps &found)
{
    std::vector<Unheld> unheld;
    for (const ActivityGap &gap : found.activities) {
        if (gap.code != QLatin1String("nobody-responsible"))
            continue;
        if (unheld.empty() || unheld.back().unit != gap.unit ||
            unheld.back().activity != gap.activity)
            unheld.push_back({gap.unit, gap.activity, {}});
        unheld.back().profiles.push_back(gap.profile);
    }
    return unheld;
}

} // namespace

DataTable vacanciesTable(const ReportContext &context, const Gaps &found)
{
    const PlanIndex &index = context.index;
    const Wording words(context.options.language);
    const auto gap = [&](int row) -> const PositionGap & {
        return found.positions[static_cast<size_t>(row)];
    };
    const auto position = [&](int row) -> const Position & {
        return index.position(index.positionRow(gap(row).position));
    };
    const std::vector<TableField> fields{
        {"seat", "Position", "Stelle", DataKind::Text,
         [&](int row) { return seatInWords(index, position(row)); }},
        {"vacant_fte", "FTE", "FTE", DataKind::Fte, [&](int row) { return gap(row).vacantFte; }},
        {"needed_from", "From", "Ab", DataKind::Text,
         [&](int row) {
             return position(row).neededFrom
                        ? monthInWords(*position(row).neededFrom, words.language())
                        : words("now", "sofort");
         }},
        {"candidates", "Best fits", "Beste Eignung", DataKind::Text,
         [&](int row) { return candidates(context, gap(row)); }}};
    return tableOf("vacancies",
                   words("Vacant positions and who would fit best",
                         "Unbesetzte Stellen und wer am besten passt"),
                   fields, rowsWhere(found.positions.size(), [](int) { return true; }),
                   context.options);
}

DataTable unheldTable(const ReportContext &context, const Gaps &found)
{
    const PlanIndex &index = context.index;
    const Framework &framework = index.framework();
    const Wording words(context.options.language);
    const std::vector<Unheld> all = unheldOf(found);
    const auto unheld = [&](int row) -> const Unheld & { return all[static_cast<size_t>(row)]; };
    const auto activity = [&](int row) { return framework.activity(unheld(row).activity); };
    const std::vector<TableField> fields{
        {"unit", "Unit", "Einheit", DataKind::Text,
         [&](int row) {
             const int unit = index.unitRow(unheld(row).unit);
             return unit < 0 ? unheld(row).unit.value : index.unit(unit).name;
         }},
        {"activity", "Activity", "Aufgabe", DataKind::Text,
         [&](int row) {
             return activity(row) == nullptr ? unheld(row).activity.value
                                             : activity(row)->name.in(words.language());
         }},
        {"phase", "Phase", "Phase", DataKind::Text,
         [&](int row) {
             const Phase *phase =
                 activity(row) == nullptr ? nullptr : framework.phase(activity(row)->phase);
             return phase == nullptr ? QString() : phase->name.in(words.language());
         }},
        {"profiles", "Would be done by", "Zuständig wäre", DataKind::Text,
         [&](int row) { return profileNames(index, unheld(row).profiles, words.language()); }}};
    return tableOf("unheld", words("Activities that nobody holds", "Aufgaben, die niemand trägt"),
                   fields, rowsWhere(all.size(), [](int) { return true; }), context.options);
}

} // namespace rolewright
