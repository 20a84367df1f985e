#include "core/drawing/heatmap_model.h"

#include "core/analysis/profile_holders.h"

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

void count(HeatmapCell &cell, const Involvement &involvement)
{
    ++cell.involved;
    cell.tasks += involvement.accountable || involvement.responsible ? 1 : 0;
    cell.accountable += involvement.accountable ? 1 : 0;
    cell.responsible += involvement.responsible ? 1 : 0;
    cell.consulted += involvement.consulted ? 1 : 0;
    cell.informed += involvement.informed ? 1 : 0;
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
            count(model.rows[*row].cells[*column], cell.involvement);
        }
    }
}

void addHolders(HeatmapRow &row, const PlanIndex &index, const std::vector<ProfileHolder> &holders,
                NamesShown names)
{
    QHash<int, size_t> places;
    for (const ProfileHolder &holder : holders) {
        row.staffed = row.staffed.value_or(0) + holder.fte;
        const auto place = places.constFind(holder.person);
        if (place != places.cend()) {
            row.holders[*place].fte += holder.fte;
            continue;
        }
        places.insert(holder.person, row.holders.size());
        const Person &person = index.person(holder.person);
        row.holders.push_back(
            {person.id, names == NamesShown::Full ? person.name : QString(), holder.fte});
    }
}

bool isWanted(const HeatmapRow &row, const HeatmapRows &wanted)
{
    if (wanted.placement && row.central != (*wanted.placement == Placement::Central))
        return false;
    if (wanted.staffed && (row.staffed.value_or(0) > 1e-9) != *wanted.staffed)
        return false;
    return wanted.name.isEmpty() || row.name.contains(wanted.name, Qt::CaseInsensitive);
}

bool isBefore(const HeatmapRow &a, const HeatmapRow &b, HeatmapOrder order)
{
    switch (order) {
    case HeatmapOrder::Name:
        return a.name.localeAwareCompare(b.name) < 0;
    case HeatmapOrder::Staffed:
        return a.staffed.value_or(0) > b.staffed.value_or(0);
    case HeatmapOrder::Shortfall:
        return a.shortFte() > b.shortFte();
    case HeatmapOrder::Framework:
        break;
    }
    return false;
}

} // namespace

double HeatmapRow::shortFte() const
{
    double most = 0;
    for (const HeatmapCell &cell : cells)
        most = std::max(most, cell.shortFte());
    return most;
}

std::optional<size_t> HeatmapModel::columnOf(const PhaseId &phase) const
{
    const auto found = std::find(phases.begin(), phases.end(), phase);
    if (found == phases.end())
        return {};
    return static_cast<size_t>(found - phases.begin());
}

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

void addStaffing(HeatmapModel &model, const PlanIndex &index, const CoverageScope &scope,
                 NamesShown names)
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
        shown.month = cell.month;
        shown.demand = cell.demandFte;
        shown.staffed = cell.staffedFte;
        row->isShort = row->isShort || shown.isShort();
    }
    const auto holders = profileHolders(index, scope);
    for (size_t profile = 0; profile < holders.size(); ++profile) {
        if (HeatmapRow *row = rows.value(index.profile(static_cast<int>(profile)).id))
            addHolders(*row, index, holders[profile], names);
    }
}

HeatmapModel arranged(HeatmapModel model, const HeatmapRows &wanted)
{
    std::erase_if(model.rows, [&](const HeatmapRow &row) { return !isWanted(row, wanted); });
    const auto central = std::stable_partition(model.rows.begin(), model.rows.end(),
                                               [](const HeatmapRow &row) { return row.central; });
    model.centralRows = static_cast<size_t>(central - model.rows.begin());
    const auto before = [order = wanted.order](const HeatmapRow &a, const HeatmapRow &b) {
        return isBefore(a, b, order);
    };
    std::stable_sort(model.rows.begin(), central, before);
    std::stable_sort(central, model.rows.end(), before);
    return model;
}

HeatmapModel heatmapModel(const PlanIndex &index, const QString &language,
                          const HeatmapChoice &choice)
{
    HeatmapModel model = heatmapModel(index.framework(), language);
    addStaffing(model, index, choice.scope, choice.names);
    model.mode = choice.mode;
    return arranged(std::move(model), choice.rows);
}

} // namespace rolewright
