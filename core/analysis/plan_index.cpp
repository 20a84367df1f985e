#include "core/analysis/plan_index.h"

#include <algorithm>

namespace rolewright {

namespace {

/// Widens a span that may not be there yet.
void include(std::optional<MonthSpan> &span, Month month)
{
    if (!span)
        span = MonthSpan{month, month};
    span->first = std::min(span->first, month);
    span->last = std::max(span->last, month);
}

int rowIn(const auto &table, const QString &key)
{
    return static_cast<int>(table.rowOf(key));
}

} // namespace

MonthSpan MonthSpan::of(const MonthRange &range)
{
    const MonthSpan open;
    return {range.from.value_or(open.first), range.until.value_or(open.last)};
}

double IndexedPosition::shareOf(int profile) const
{
    for (const IndexedProfile &entry : profiles) {
        if (entry.profile == profile)
            return entry.share;
    }
    return 0;
}

bool IndexedPosition::holds(int profile) const
{
    return std::any_of(profiles.begin(), profiles.end(),
                       [&](const IndexedProfile &entry) { return entry.profile == profile; });
}

PlanIndex::PlanIndex(const AnalysisInput &input) : m_input(&input)
{
    indexFramework();
    indexUnits();
    orderUnits();
    indexPeople();
    indexPositions();
    indexAssignments();
    findHorizon();
    findChangeMonths();
}

void PlanIndex::indexFramework()
{
    for (const Profile &profile : framework().profiles)
        m_profileNumbers.insert(profile.id, static_cast<int>(m_profileNumbers.size()));
    for (const Phase &phase : framework().phases)
        m_phaseNumbers.insert(phase.id, static_cast<int>(m_phaseNumbers.size()));
    if (!framework().planningPhase.id.isEmpty())
        m_phaseNumbers.insert(framework().planningPhase.id, phaseCount() - 1);
}

void PlanIndex::indexUnits()
{
    for (const auto &row : design().units) {
        IndexedUnit unit;
        unit.parent = row->parent.isEmpty() ? -1 : unitRow(row->parent);
        unit.kind = row->kind;
        m_units.push_back(std::move(unit));
    }
    for (const auto &row : m_input->plan.useCases)
        m_owners.push_back(row->unit.isEmpty() ? -1 : unitRow(row->unit));
}

// Iterative, since a plan may nest units deeper than a call stack goes.
void PlanIndex::orderUnits()
{
    std::vector<std::vector<int>> children(m_units.size());
    std::vector<int> waiting;
    for (int row = static_cast<int>(m_units.size()) - 1; row >= 0; --row) {
        const int parent = m_units[static_cast<size_t>(row)].parent;
        (parent < 0 ? waiting : children[static_cast<size_t>(parent)]).push_back(row);
    }
    while (!waiting.empty()) {
        const int row = waiting.back();
        waiting.pop_back();
        IndexedUnit &unit = m_units[static_cast<size_t>(row)];
        unit.enter = unit.leave = static_cast<int>(m_preorder.size());
        m_preorder.push_back(row);
        const bool belongsUpward = unit.kind == UnitKind::Team && unit.parent >= 0;
        unit.home = belongsUpward ? m_units[static_cast<size_t>(unit.parent)].home : row;
        unit.kind = m_units[static_cast<size_t>(unit.home)].kind;
        const auto &below = children[static_cast<size_t>(row)];
        waiting.insert(waiting.end(), below.begin(), below.end());
    }
    for (auto row = m_preorder.rbegin(); row != m_preorder.rend(); ++row) {
        const IndexedUnit &unit = m_units[static_cast<size_t>(*row)];
        if (unit.parent < 0)
            continue;
        int &leave = m_units[static_cast<size_t>(unit.parent)].leave;
        leave = std::max(leave, unit.leave);
    }
}

void PlanIndex::indexPeople()
{
    for (const auto &row : m_input->plan.people) {
        IndexedPerson person;
        if (row->from)
            person.present.first = Month::of(*row->from);
        if (row->until)
            person.present.last = Month::of(*row->until);
        m_people.push_back(std::move(person));
    }
}

void PlanIndex::indexPositions()
{
    for (const auto &row : design().positions) {
        IndexedPosition position;
        position.unit = unitRow(row->unit);
        for (const auto &entry : row->profiles.entries) {
            const int number = profileNumber(entry.first);
            if (number >= 0)
                position.profiles.push_back({number, row->profiles.shareOf(entry.first)});
        }
        position.judged = std::max(m_input->month(), row->neededFrom.value_or(m_input->month()));
        if (position.unit >= 0)
            m_units[static_cast<size_t>(position.unit)].positions.push_back(
                static_cast<int>(m_positions.size()));
        m_positions.push_back(std::move(position));
    }
}

void PlanIndex::indexAssignments()
{
    for (const auto &row : design().assignments) {
        const int number = static_cast<int>(m_assignments.size());
        IndexedAssignment assignment;
        assignment.person = personRow(row->person);
        assignment.position = positionRow(row->position);
        assignment.span = MonthSpan::of(row->range());
        assignment.share = row->share;
        if (assignment.person >= 0 && assignment.position >= 0) {
            IndexedPerson &person = m_people[static_cast<size_t>(assignment.person)];
            assignment.span = assignment.span.clippedTo(person.present);
            person.assignments.push_back(number);
            m_positions[static_cast<size_t>(assignment.position)].assignments.push_back(number);
        } else {
            assignment.span = {Month{1}, Month{0}};
        }
        m_assignments.push_back(std::move(assignment));
    }
}

void PlanIndex::findHorizon()
{
    for (const auto &row : m_input->plan.useCasePhases) {
        include(m_horizon, row->start);
        include(m_horizon, row->start + (row->months - 1));
    }
    for (const auto &row : design().positions) {
        if (row->neededFrom)
            include(m_horizon, *row->neededFrom);
    }
    for (const auto &row : design().assignments) {
        if (row->from)
            include(m_horizon, *row->from);
        if (row->until)
            include(m_horizon, *row->until);
    }
}

void PlanIndex::findChangeMonths()
{
    const MonthSpan span = horizonOrToday();
    std::vector<bool> changes(static_cast<size_t>(span.last - span.first) + 1, false);
    const auto note = [&](Month month) {
        if (span.contains(month))
            changes[static_cast<size_t>(month - span.first)] = true;
    };
    note(span.first);
    for (const IndexedAssignment &assignment : m_assignments) {
        note(assignment.span.first);
        note(assignment.span.last + 1);
    }
    for (size_t row = 0; row < m_people.size(); ++row) {
        note(m_people[row].present.first);
        note(m_people[row].present.last + 1);
        for (const CapacityChange &change : person(static_cast<int>(row)).capacityChanges)
            note(Month::of(change.from));
    }
    for (size_t i = 0; i < changes.size(); ++i) {
        if (changes[i])
            m_changeMonths.push_back(span.first + static_cast<int>(i));
    }
}

MonthSpan PlanIndex::horizonOrToday() const
{
    return m_horizon.value_or(MonthSpan{m_input->month(), m_input->month()});
}

int PlanIndex::unitRow(const UnitId &id) const
{
    return rowIn(design().units, id.value);
}

int PlanIndex::positionRow(const PositionId &id) const
{
    return rowIn(design().positions, id.value);
}

int PlanIndex::personRow(const PersonId &id) const
{
    return rowIn(m_input->plan.people, id.value);
}

int PlanIndex::useCaseRow(const UseCaseId &id) const
{
    return rowIn(m_input->plan.useCases, id.value);
}

bool PlanIndex::isWithin(int unit, int ancestor) const
{
    if (unit < 0 || ancestor < 0)
        return false;
    const int place = m_units[static_cast<size_t>(unit)].enter;
    const IndexedUnit &above = m_units[static_cast<size_t>(ancestor)];
    return above.enter <= place && place <= above.leave;
}

} // namespace rolewright
