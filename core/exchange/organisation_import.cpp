#include "core/exchange/organisation_import.h"

#include "core/exchange/column_mapping.h"
#include "core/framework/job_titles.h"
#include "core/plan/change_builder.h"
#include "core/plan/difference.h"
#include "core/plan/edits/organisation_edits.h"
#include "core/plan/edits/reporting_edits.h"
#include "core/plan/edits/seats.h"

#include <QHash>
#include <algorithm>

namespace rolewright {

namespace {

/// Columns that name units, by their places.
Result<std::vector<size_t>> unitColumnsOf(const ColumnMapping &mapping, const QStringList &names)
{
    std::vector<size_t> columns;
    for (const QString &name : names) {
        const auto column = columnNamed(name, mapping.names);
        if (!column)
            return std::unexpected(column.error());
        if (const auto allowed = checkUnitsBy(*column, mapping); !allowed)
            return std::unexpected(allowed.error());
        columns.push_back(*column);
    }
    if (columns.empty()) {
        if (const auto department = mapping.columnOf(PersonField::Department))
            columns.push_back(*department);
    }
    return columns;
}

/// Builds the organisation over a plan that has the people already.
class Builder
{
public:
    Builder(Plan plan, const Framework &framework, const ScenarioId &scenario)
        : m_plan(std::move(plan)), m_design(m_plan.designs[scenario]), m_titles(framework)
    {
        for (const auto &unit : m_design.units)
            m_units.insert({unit->parent, unit->name.toCaseFolded()}, unit->id);
        for (const auto &assignment : m_design.assignments)
            m_held[assignment->person].push_back(assignment->position);
    }

    /// Makes or finds the position of each row first, so that managers are found in any order.
    void build(const std::vector<ImportedRow> &rows, const QHash<int, QStringList> &paths)
    {
        for (const ImportedRow &row : rows) {
            if (row.isTaken)
                m_taken.push_back(&row);
        }
        for (const ImportedRow *row : m_taken)
            m_seats.insert(row->after->id, seatOf(*row->after));
        for (const ImportedRow *row : m_taken)
            place(*row, paths.value(row->row));
        for (const ImportedRow *row : m_taken)
            connect(*row);
        leadNewUnits();
    }

    Plan takePlan() { return std::move(m_plan); }
    std::vector<Unit> newUnits() const
    {
        std::vector<Unit> units;
        for (const UnitId &id : m_newUnits)
            units.push_back(*m_design.units.find(id));
        return units;
    }
    PositionId seatOfPerson(const PersonId &person) const { return m_seats.value(person); }
    const QStringList &notes() const { return m_notes; }

private:
    /// The id that the position of a person has, or will have.
    PositionId seatOf(const Person &person) const
    {
        const PositionId made{QStringLiteral("seat-") + person.id.value};
        const std::vector<PositionId> held = m_held.value(person.id);
        return !m_design.positions.contains(made.value) && held.size() == 1 ? held.front() : made;
    }

    UnitId unitOf(const QStringList &path)
    {
        UnitId parent;
        for (const QString &name : path) {
            UnitId &unit = m_units[{parent, name.toCaseFolded()}];
            if (unit.isEmpty()) {
                unit = freshUnitId(m_design, name);
                m_design.units.append(
                    Unit{.id = unit,
                         .name = name,
                         .kind = parent.isEmpty() ? UnitKind::BusinessUnit : UnitKind::Team,
                         .parent = parent});
                m_newUnits.push_back(unit);
            }
            parent = unit;
        }
        return parent;
    }

    /// The unit of the nearest position above that has one; else one for all who have none.
    UnitId unitAbove(const Person &person, const QHash<PersonId, UnitId> &placed)
    {
        QSet<PersonId> seen;
        const Person *at = &person;
        while (at != nullptr && !seen.contains(at->id)) {
            seen.insert(at->id);
            if (placed.contains(at->id))
                return placed.value(at->id);
            if (const Position *there = m_design.positions.find(m_seats.value(at->id)))
                return there->unit;
            at = m_plan.people.find(at->manager);
        }
        return unitOf({QStringLiteral("Without department")});
    }

    void place(const ImportedRow &row, const QStringList &path)
    {
        const Person &person = *row.after;
        const PositionId id = m_seats.value(person.id);
        const Position *there = m_design.positions.find(id);
        Position position = there == nullptr ? Position{.id = id, .fte = person.capacity} : *there;
        if (!path.isEmpty())
            m_placed.insert(person.id, position.unit = unitOf(path));
        else if (there == nullptr)
            m_placed.insert(person.id, position.unit = unitAbove(person, m_placed));
        if (!person.title.isEmpty())
            position.title = person.title;
        if (position.title.isEmpty())
            position.title = person.name;
        if (position.profiles.isEmpty())
            position.profiles = suggested(position.title);
        if (there == nullptr)
            m_design.positions.append(std::move(position));
        else if (position != *there)
            m_design.positions.replace(std::move(position));
        const std::vector<PositionId> held = m_held.value(person.id);
        if (std::find(held.begin(), held.end(), id) == held.end())
            m_design.assignments.append(Assignment{
                .id = {freshId(m_design.assignments,
                               person.id.value + QStringLiteral("--") + id.value)},
                .person = person.id,
                .position = id,
                .share = person.capacity > 0 ? std::optional(person.capacity) : std::nullopt});
    }

    ProfileShares suggested(const QString &title) const
    {
        ProfileShares shares;
        const auto matches = m_titles.profilesFor(title);
        if (!matches.empty() && matches.front().confidence == Confidence::High)
            shares.entries.emplace_back(matches.front().profile, std::nullopt);
        return shares;
    }

    /// Lets the row's position report to that of the manager.
    void connect(const ImportedRow &row)
    {
        const Person *manager = m_plan.people.find(row.after->manager);
        if (manager == nullptr)
            return;
        const PositionId boss =
            m_seats.contains(manager->id) ? m_seats.value(manager->id) : seatOf(*manager);
        Position position = *m_design.positions.find(m_seats.value(row.after->id));
        if (!m_design.positions.contains(boss.value) || position.reportsTo == boss)
            return;
        if (isWithinBranch(m_design, boss, position.id)) {
            m_notes << QStringLiteral("row %1: the position of %2 would report to itself, round a "
                                      "circle or not; it keeps its line")
                           .arg(row.row)
                           .arg(row.after->name);
            return;
        }
        position.reportsTo = boss;
        std::erase(position.alsoReportsTo, boss);
        m_design.positions.replace(std::move(position));
    }

    /// A new unit is led by its first position that reports to somebody outside it, or to nobody.
    void leadNewUnits()
    {
        for (const auto &position : m_design.positions) {
            const Unit *unit = m_design.units.find(position->unit);
            const Position *boss = m_design.positions.find(position->reportsTo);
            const bool isNew =
                std::find(m_newUnits.begin(), m_newUnits.end(), position->unit) != m_newUnits.end();
            if (!isNew || !unit->lead.isEmpty() ||
                (boss != nullptr && boss->unit == position->unit))
                continue;
            Unit led = *unit;
            led.lead = position->id;
            m_design.units.replace(std::move(led));
        }
    }

    Plan m_plan;
    Design &m_design;
    JobTitles m_titles;
    QHash<std::pair<UnitId, QString>, UnitId> m_units; ///< by the unit around and the name
    QHash<PersonId, std::vector<PositionId>> m_held;
    QHash<PersonId, PositionId> m_seats; ///< of the rows that are taken
    QHash<PersonId, UnitId> m_placed;
    std::vector<const ImportedRow *> m_taken;
    std::vector<UnitId> m_newUnits;
    QStringList m_notes;
};

/// Names of units of each record, without empty ones.
QHash<int, QStringList> pathsOf(const SourceTable &table, const std::vector<size_t> &columns)
{
    QHash<int, QStringList> paths;
    for (size_t i = 0; i < table.rows.size(); ++i) {
        QStringList path;
        for (const size_t column : columns) {
            const QString name =
                column < table.rows[i].size() ? cleanCell(table.rows[i][column]) : QString();
            if (!name.isEmpty())
                path << name;
        }
        if (!path.isEmpty())
            paths.insert(table.rowNumber(i), path);
    }
    return paths;
}

QString nameOfChanges(qsizetype positions, const QString &file)
{
    QString name = positions == 1 ? QStringLiteral("Import 1 position")
                                  : QStringLiteral("Import %1 positions").arg(positions);
    if (!file.isEmpty())
        name += QStringLiteral(" from %1").arg(file);
    return name;
}

} // namespace

qsizetype OrganisationPreview::count(RowFate fate) const
{
    return std::count_if(seats.begin(), seats.end(),
                         [&](const ImportedSeat &seat) { return seat.fate == fate; });
}

Result<OrganisationPreview> importOrganisation(const Plan &plan, const Framework &framework,
                                               const SourceTable &table,
                                               const TableColumns &columns,
                                               const ImportOptions &options,
                                               const OrganisationOptions &organisation)
{
    if (plan.scenarios.isEmpty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("the plan has no scenario that positions could come into; give "
                                   "it one first"));
    const Scenario *scenario = plan.scenarios.find(organisation.scenario);
    if (scenario == nullptr)
        return notThere(TableId::Scenarios, organisation.scenario.value);
    if (scenario->locked)
        return fail(ErrorCode::NotAllowed, lockedInWords(*scenario));
    const auto mapping = mapColumns(columns, framework, options);
    if (!mapping)
        return std::unexpected(mapping.error());
    if (const auto named = checkNewNames(*mapping); !named)
        return std::unexpected(named.error());
    auto people = importPeople(plan, framework, table, columns, options);
    if (!people)
        return std::unexpected(people.error());
    const auto unitColumns = unitColumnsOf(*mapping, organisation.unitColumns);
    if (!unitColumns)
        return std::unexpected(unitColumns.error());
    auto next = apply(plan, people->changes);
    if (!next)
        return std::unexpected(next.error());
    Builder builder(std::move(*next), framework, organisation.scenario);
    builder.build(people->people, pathsOf(table, *unitColumns));
    OrganisationPreview preview{
        .people = std::move(*people), .after = {}, .newUnits = builder.newUnits()};
    preview.people.notes << builder.notes();
    preview.after = builder.takePlan();
    const Design &before = plan.design(organisation.scenario);
    const Design &after = preview.after.design(organisation.scenario);
    for (const ImportedRow &row : preview.people.people) {
        if (!row.isTaken)
            continue;
        const QString id = builder.seatOfPerson(row.after->id).value;
        const auto *was = before.positions.findRow(id);
        const auto &is = *after.positions.findRow(id);
        preview.seats.push_back({row.row,
                                 was == nullptr ? RowFate::Added
                                 : *was == is   ? RowFate::Unchanged
                                                : RowFate::Updated,
                                 row.after->id, was == nullptr ? std::nullopt : std::optional(*was),
                                 is});
    }
    preview.changes = difference(plan, preview.after);
    preview.changes.name = nameOfChanges(
        preview.count(RowFate::Added) + preview.count(RowFate::Updated), options.file);
    if (const auto applied = apply(plan, preview.changes); !applied)
        return std::unexpected(applied.error());
    return preview;
}

QString inWords(const ImportedSeat &seat, const Design &before, const Design &after)
{
    if (seat.fate == RowFate::Added)
        return QStringLiteral("new");
    if (seat.fate == RowFate::Unchanged)
        return QStringLiteral("unchanged");
    const Position &old = **seat.before;
    const Position &now = *seat.after;
    QStringList parts;
    if (old.title != now.title)
        parts << QStringLiteral("title %1 → %2").arg(old.title, now.title);
    if (old.unit != now.unit)
        parts << QStringLiteral("unit %1 → %2")
                     .arg(before.units.find(old.unit)->name, after.units.find(now.unit)->name);
    if (old.reportsTo != now.reportsTo)
        parts << QStringLiteral("reports to %1").arg(after.positions.find(now.reportsTo)->title);
    if (old.profiles != now.profiles)
        parts << QStringLiteral("profile by its title");
    return parts.join(QStringLiteral("; "));
}

std::vector<TreeSeat> treeOf(const OrganisationPreview &preview)
{
    QHash<PositionId, int> numbers;
    for (size_t i = 0; i < preview.seats.size(); ++i)
        numbers.insert(preview.seats[i].after->id, static_cast<int>(i));
    std::vector<std::vector<int>> below(preview.seats.size());
    std::vector<TreeSeat> waiting; ///< the next one last
    for (int i = static_cast<int>(preview.seats.size()) - 1; i >= 0; --i) {
        const auto &seat = preview.seats[static_cast<size_t>(i)];
        const int boss = numbers.value(seat.after->reportsTo, -1);
        if (numbers.value(seat.after->id) != i)
            continue; // two people on one position: it stands once
        if (boss < 0)
            waiting.push_back({i, 0});
        else
            below[static_cast<size_t>(boss)].push_back(i);
    }
    std::vector<TreeSeat> tree;
    while (!waiting.empty()) {
        const TreeSeat next = waiting.back();
        waiting.pop_back();
        tree.push_back(next);
        for (const int seat : below[static_cast<size_t>(next.seat)])
            waiting.push_back({seat, next.depth + 1});
    }
    return tree;
}

} // namespace rolewright
