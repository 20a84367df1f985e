#include "core/plan/edits/copies.h"

#include "core/plan/change_builder.h"
#include "core/plan/edits/organisation_edits.h"

#include <algorithm>

namespace rolewright {

namespace {

/// Units without those that stand below another one of them, each once.
std::vector<UnitId> topsOf(const Design &design, const std::vector<UnitId> &units)
{
    std::vector<UnitId> tops;
    for (const UnitId &unit : units) {
        const bool isBelow = std::ranges::any_of(units, [&](const UnitId &other) {
            return other != unit && isWithinUnit(design, unit, other);
        });
        if (!isBelow && std::ranges::count(tops, unit) == 0)
            tops.push_back(unit);
    }
    return tops;
}

template <class T>
T withoutComments(T entity)
{
    entity.comments = {};
    return entity;
}

/// Takes units and positions out of a design, with what they refer to.
class Copier
{
public:
    Copier(const Plan &plan, const Design &design, CopiedPeople people)
        : m_plan(plan), m_design(design), m_people(people)
    {
    }

    Result<Copies> run(const std::vector<UnitId> &units, const std::vector<PositionId> &positions)
    {
        for (const UnitId &unit : units) {
            if (!m_design.units.contains(unit.value))
                return notThere(TableId::Units, unit.value);
        }
        m_copies.units = topsOf(m_design, units);
        m_inside = unitsWithin(m_design, m_copies.units);
        for (const PositionId &id : positions) {
            const Position *position = m_design.positions.find(id);
            if (position == nullptr)
                return notThere(TableId::Positions, id.value);
            if (isCopied(*position))
                continue;
            m_copies.positions.push_back(id);
            m_alone.insert(id);
        }
        if (units.empty() && positions.empty())
            return fail(ErrorCode::BadInput, QStringLiteral("there is nothing to copy"));
        takeUnits();
        takePositions();
        takeGuidance();
        if (m_people == CopiedPeople::Along)
            takePeople();
        return std::move(m_copies);
    }

private:
    bool isCopied(const Position &position) const
    {
        return m_inside.contains(position.unit) || m_alone.contains(position.id);
    }

    void takeUnits()
    {
        for (const auto &row : m_design.units) {
            if (!m_inside.contains(row->id))
                continue;
            Unit unit = withoutComments(*row);
            if (std::ranges::count(m_copies.units, unit.id) > 0)
                unit.parent = {};
            m_copies.design.units.append(unit);
            m_mentioned.push_back(unit.lead);
        }
    }

    void takePositions()
    {
        for (const auto &row : m_design.positions) {
            if (!isCopied(*row))
                continue;
            m_copies.design.positions.append(withoutComments(*row));
            m_mentioned.push_back(row->reportsTo);
            for (const PositionId &other : row->alsoReportsTo)
                m_mentioned.push_back(other);
            mention(row->unit);
        }
        for (const PositionId &outside : m_mentioned)
            mention(outside);
    }

    void takeGuidance()
    {
        for (const auto &link : m_design.guidance) {
            const Position *to = m_design.positions.find(link->to);
            if (to == nullptr || !isCopied(*to))
                continue;
            mention(link->from);
            m_copies.design.guidance.append(withoutComments(*link));
        }
    }

    void takePeople()
    {
        for (const auto &row : m_design.assignments) {
            const Position *position = m_design.positions.find(row->position);
            const Person *person = m_plan.people.find(row->person);
            if (position == nullptr || person == nullptr || !isCopied(*position))
                continue;
            m_copies.design.assignments.append(withoutComments(*row));
            if (!m_copies.people.contains(person->key()))
                m_copies.people.append(Person{.id = person->id, .name = person->name});
        }
    }

    /// Takes what tells a unit or position outside again.
    void mention(const UnitId &id)
    {
        const Unit *unit = m_design.units.find(id);
        if (unit != nullptr && !m_copies.design.units.contains(id.value))
            m_copies.design.units.append(Unit{.id = id, .name = unit->name, .kind = unit->kind});
    }
    void mention(const PositionId &id)
    {
        const Position *position = m_design.positions.find(id);
        if (position == nullptr || m_copies.design.positions.contains(id.value))
            return;
        mention(position->unit);
        m_copies.design.positions.append(Position{.id = id,
                                                  .unit = position->unit,
                                                  .title = position->title,
                                                  .profiles = position->profiles});
    }

    const Plan &m_plan;
    const Design &m_design;
    CopiedPeople m_people;
    Copies m_copies;
    QSet<UnitId> m_inside;    ///< units that are copied
    QSet<PositionId> m_alone; ///< positions that are copied on their own
    std::vector<PositionId> m_mentioned;
};

} // namespace

Result<Copies> copyOf(const Plan &plan, const ScenarioId &scenario,
                      const std::vector<UnitId> &units, const std::vector<PositionId> &positions,
                      CopiedPeople people)
{
    return Copier(plan, plan.design(scenario), people).run(units, positions);
}

QSet<UnitId> unitsWithin(const Design &design, const std::vector<UnitId> &tops)
{
    QSet<UnitId> within;
    for (const auto &row : design.units) {
        const bool isIn = std::ranges::any_of(
            tops, [&](const UnitId &top) { return isWithinUnit(design, row->id, top); });
        if (isIn)
            within.insert(row->id);
    }
    return within;
}

} // namespace rolewright
