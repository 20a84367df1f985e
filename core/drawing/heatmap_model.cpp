#include "core/drawing/heatmap_model.h"

#include "core/analysis/positions.h"

#include <algorithm>

namespace rolewright {

namespace {

void addPhases(HeatmapModel &model, const Framework &framework)
{
    const StageId *previous = nullptr;
    for (const Phase &phase : framework.phases) {
        if (previous == nullptr || *previous != phase.stage) {
            const auto stage = std::find_if(framework.stages.begin(), framework.stages.end(),
                                            [&](const Stage &s) { return s.id == phase.stage; });
            const QString name =
                stage == framework.stages.end() ? QString() : stage->name.in(model.language);
            model.stages.push_back({name, model.phases.size(), 0});
        }
        previous = &phase.stage;
        ++model.stages.back().phases;
        model.phases.push_back(phase.id);
        model.phaseNames += phase.name.in(model.language);
    }
}

void addRows(HeatmapModel &model, const Framework &framework, bool central)
{
    for (const Profile &profile : framework.profiles) {
        if (profile.isCentral() != central)
            continue;
        HeatmapRow row{
            .profile = profile.id, .name = profile.name.in(model.language), .central = central};
        for (const PhaseId &phase : model.phases) {
            const Effort effort = framework.effort(profile, phase);
            row.cells.push_back({.level = effort.level, .basis = effort.basis});
        }
        model.rows.push_back(std::move(row));
    }
}

void countActivities(HeatmapModel &model, const Framework &framework)
{
    QHash<QString, size_t> columns;
    for (size_t i = 0; i < model.phases.size(); ++i)
        columns.insert(model.phases[i].value, i);
    QHash<QString, size_t> rows;
    for (size_t i = 0; i < model.rows.size(); ++i)
        rows.insert(model.rows[i].profile.value, i);

    for (const Activity &activity : framework.activities) {
        const auto column = columns.constFind(activity.phase.value);
        if (column == columns.cend())
            continue;
        for (const auto &[profile, cell] : activity.involvement) {
            const auto row = rows.constFind(profile.value);
            if (row == rows.cend() || cell.involvement.isNone())
                continue;
            HeatmapCell &counted = model.rows[*row].cells[*column];
            ++counted.involved;
            if (cell.involvement.accountable || cell.involvement.responsible)
                ++counted.tasks;
        }
    }
}

} // namespace

std::optional<size_t> HeatmapModel::rowOf(const ProfileId &profile) const
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].profile == profile)
            return i;
    }
    return {};
}

HeatmapModel heatmapModel(const Framework &framework, const QString &language)
{
    HeatmapModel model{.language = language};
    addPhases(model, framework);
    addRows(model, framework, true);
    model.centralRows = model.rows.size();
    addRows(model, framework, false);
    countActivities(model, framework);
    return model;
}

void addStaffing(HeatmapModel &model, const PlanIndex &index, const CoverageScope &scope)
{
    QHash<ProfileId, HeatmapRow *> rows;
    for (HeatmapRow &row : model.rows) {
        row.staffed = 0;
        rows.insert(row.profile, &row);
    }
    QHash<PhaseId, size_t> columns;
    for (size_t i = 0; i < model.phases.size(); ++i)
        columns.insert(model.phases[i], i);

    for (const CoverageCell &cell : coverage(index, scope)) {
        HeatmapRow *row = rows.value(cell.profile);
        if (row == nullptr || !columns.contains(cell.phase))
            continue;
        HeatmapCell &shown = row->cells[columns.value(cell.phase)];
        shown.demand = cell.demandFte;
        shown.staffed = cell.staffedFte;
        row->isShort = row->isShort || shown.isShort();
    }
    const std::vector<PositionStatus> statuses =
        scope.month ? positionStatusesIn(index, *scope.month) : positionStatuses(index);
    const int unit = scope.unit ? index.unitRow(*scope.unit) : -1;
    for (size_t position = 0; position < statuses.size(); ++position) {
        if (scope.unit && !index.isWithin(index.positions()[position].unit, unit))
            continue;
        for (const IndexedProfile &profile : index.positions()[position].profiles) {
            if (HeatmapRow *row = rows.value(index.profile(profile.profile).id))
                row->staffed = *row->staffed + statuses[position].staffedFte * profile.share;
        }
    }
}

} // namespace rolewright
