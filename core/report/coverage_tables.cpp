#include "core/report/coverage_tables.h"

#include "core/analysis/coverage.h"
#include "core/analysis/responsibility.h"
#include "core/report/table_fields.h"
#include "core/text/wording.h"

#include <set>

namespace rolewright {

namespace {

/// The cells of all profiles and phases that were asked of one part of the organisation.
struct ScopedCells
{
    QString name;
    bool isWhole = false; ///< all that is reported
    std::vector<CoverageCell> cells;
};

/// Rows of the units that own use cases, and of those above them.
std::set<int> askedUnits(const PlanIndex &index)
{
    std::set<int> asked;
    for (int unit : owningUnits(index)) {
        for (; unit >= 0; unit = index.units()[static_cast<size_t>(unit)].parent)
            asked.insert(unit);
    }
    return asked;
}

QString nameOfWhole(const ReportContext &context)
{
    const int unit = context.options.unit ? context.index.unitRow(*context.options.unit) : -1;
    return unit >= 0 ? context.index.unit(unit).name
                     : Wording(context.options.language)("Whole plan", "Ganzer Plan");
}

std::vector<ScopedCells> scopesOf(const ReportContext &context)
{
    const PlanIndex &index = context.index;
    std::vector<ScopedCells> scopes{
        {nameOfWhole(context), true, coverage(index, {.unit = context.options.unit})}};
    const std::set<int> asked = askedUnits(index);
    for (const int row : index.unitsInPreorder()) {
        const Unit &unit = index.unit(row);
        if (unit.id != context.options.unit && isReported(context, row) && asked.contains(row))
            scopes.push_back({unit.name, false, coverage(index, {.unit = unit.id})});
    }
    return scopes;
}

DataValue coverageValue(const CoverageCell &cell)
{
    const std::optional<double> part = cell.coverage();
    return part ? DataValue(*part) : DataValue();
}

QString profileName(const PlanIndex &index, const ProfileId &profile, const QString &language)
{
    return profileNames(index, {profile}, language);
}

QString phaseName(const PlanIndex &index, const PhaseId &id, const QString &language)
{
    const Phase *phase = index.framework().phase(id);
    return phase == nullptr ? id.value : phase->name.in(language);
}

} // namespace

DataTable coverageTable(const ReportContext &context)
{
    const PlanIndex &index = context.index;
    const QString &language = context.options.language;
    std::vector<std::pair<QString, CoverageCell>> cells;
    for (const ScopedCells &scope : scopesOf(context)) {
        for (const CoverageCell &cell : scope.cells) {
            if (scope.isWhole || cell.coverage())
                cells.emplace_back(scope.name, cell);
        }
    }
    const auto cell = [&](int row) -> const CoverageCell & {
        return cells[static_cast<size_t>(row)].second;
    };
    const std::vector<TableField> fields{
        {"scope", "Scope", "Umfang", DataKind::Text,
         [&](int row) { return cells[static_cast<size_t>(row)].first; }},
        {"profile", "Profile ID", "Kennung des Profils", DataKind::Text,
         [&](int row) { return cell(row).profile.value; }},
        {"profile_name", "Profile", "Profil", DataKind::Text,
         [&](int row) { return profileName(index, cell(row).profile, language); }},
        {"phase", "Phase ID", "Kennung der Phase", DataKind::Text,
         [&](int row) { return cell(row).phase.value; }},
        {"phase_name", "Phase", "Phase", DataKind::Text,
         [&](int row) { return phaseName(index, cell(row).phase, language); }},
        {"month", "Month of greatest demand", "Monat des größten Bedarfs", DataKind::Month,
         [&](int row) { return monthValue(cell(row).month); }},
        {"demand_fte", "Demanded FTE", "Benötigte FTE", DataKind::Fte,
         [&](int row) { return cell(row).demandFte; }},
        {"staffed_fte", "Staffed FTE", "Besetzte FTE", DataKind::Fte,
         [&](int row) { return cell(row).staffedFte; }},
        {"coverage", "Coverage", "Deckung", DataKind::Percent,
         [&](int row) { return coverageValue(cell(row)); }}};
    return tableOf("coverage", Wording(language)("Coverage in FTE", "Deckung in FTE"), fields,
                   rowsWhere(cells.size(), [](int) { return true; }), context.options);
}

DataTable coverageByPhase(const ReportContext &context)
{
    const PlanIndex &index = context.index;
    const Wording words(context.options.language);
    DataTable table{.key = QStringLiteral("coverage_by_phase"),
                    .title = words("Coverage", "Deckung"),
                    .columns = {{QStringLiteral("scope"), words("Scope", "Umfang")},
                                {QStringLiteral("profile_name"), words("Profile", "Profil")}}};
    const std::vector<Phase> &phases = index.framework().phases;
    for (const Phase &phase : phases)
        table.columns.push_back(
            {phase.id.value, phase.name.in(words.language()), DataKind::Percent});
    for (const ScopedCells &scope : scopesOf(context)) {
        for (size_t first = 0; first < scope.cells.size(); first += phases.size()) {
            std::vector<DataValue> row{
                scope.name, profileName(index, scope.cells[first].profile, words.language())};
            bool isAsked = scope.isWhole;
            for (size_t phase = 0; phase < phases.size(); ++phase) {
                row.push_back(coverageValue(scope.cells[first + phase]));
                isAsked = isAsked || !isEmpty(row.back());
            }
            if (isAsked)
                table.rows.push_back(std::move(row));
        }
    }
    return table;
}

} // namespace rolewright
