#include "core/plan/edits/pasting.h"

#include "core/plan/edits/entity_edits.h"
#include "core/plan/edits/fresh_names.h"

#include <algorithm>

namespace rolewright {

namespace {

/// Whether what copies refer to and what a scenario has are the same seat.
bool isSameSeat(const Position *a, const Position *b)
{
    return a != nullptr && b != nullptr &&
           (a->title == b->title || (!a->profiles.isEmpty() && a->profiles == b->profiles));
}

/// Where a copy comes to stand.
struct Spot
{
    UnitId above;                  ///< unit
    std::optional<QString> behind; ///< its neighbour; without one it comes last
};

/// Puts copies into a scenario.
class Paster
{
public:
    Paster(const Plan &plan, const ScenarioId &scenario, const Copies &copies)
        : m_plan(plan), m_scenario(scenario), m_copies(copies), m_target(plan.design(scenario)),
          m_builder(plan)
    {
        for (const auto &unit : m_target.units)
            m_names.insert(unit->name);
        m_tops = {copies.positions.begin(), copies.positions.end()};
    }

    /// @param place the spot for a unit or position that was copied
    template <class Place>
    Result<ChangeSet> run(const QString &verb, const Place &place)
    {
        giveIds();
        for (const UnitId &id : m_copies.units)
            addTop(*m_copies.design.units.find(id), place);
        for (const PositionId &id : m_copies.positions)
            addTop(*m_copies.design.positions.find(id), place);
        addInner();
        addGuidance();
        addPeople();
        return m_builder.finish(verb + u' ' + whatInWords());
    }

private:
    QString whatInWords() const
    {
        const auto units = m_copies.units.size();
        const auto count = units + m_copies.positions.size();
        if (count == 1)
            return (units > 0 ? QStringLiteral("unit ") : QStringLiteral("position ")) +
                   m_firstName;
        const QString kind = units == count ? QStringLiteral("units")
                             : units == 0   ? QStringLiteral("positions")
                                            : QStringLiteral("units and positions");
        return QStringLiteral("%1 %2").arg(count).arg(kind);
    }

    void giveIds()
    {
        const QSet<UnitId> inside = unitsWithin(m_copies.design, m_copies.units);
        QSet<QString> units;
        for (const auto &row : m_copies.design.units) {
            if (!inside.contains(row->id))
                continue;
            m_units[row->id] = {idForNew<Unit>(m_plan, m_scenario, row->key(), units)};
            units.insert(m_units[row->id].value);
        }
        QSet<QString> positions;
        for (const auto &row : m_copies.design.positions) {
            if (!m_units.contains(row->unit) && !isTop(row->id))
                continue;
            m_positions[row->id] = {idForNew<Position>(m_plan, m_scenario, row->key(), positions)};
            positions.insert(m_positions[row->id].value);
        }
    }

    bool isTop(const UnitId &id) const { return std::ranges::count(m_copies.units, id) > 0; }
    bool isTop(const PositionId &id) const { return m_tops.contains(id); }

    template <class Place>
    void addTop(const Unit &row, const Place &place)
    {
        const auto [parent, behind] = place(row);
        put(unitFrom(row, parent), behind);
    }

    template <class Place>
    void addTop(const Position &row, const Place &place)
    {
        const auto [unit, behind] = place(row);
        QSet<QString> &taken = titlesIn(unit);
        Position position = positionFrom(row, unit);
        position.title = distinctName(taken, row.title);
        taken.insert(position.title);
        put(position, behind);
    }

    /// Titles of a unit's positions, and of those that came so far.
    QSet<QString> &titlesIn(const UnitId &unit)
    {
        if (const auto known = m_titles.find(unit); known != m_titles.end())
            return *known;
        QSet<QString> &titles = m_titles[unit];
        for (const auto &other : m_target.positions) {
            if (other->unit == unit)
                titles.insert(other->title);
        }
        return titles;
    }

    template <class T>
    void put(const T &entity, const std::optional<QString> &behind)
    {
        if (m_firstName.isEmpty())
            m_firstName = labelOf(entity);
        if (behind)
            m_builder.addBehind(m_scenario, entity, *behind);
        else
            m_builder.add(m_scenario, entity);
    }

    void addInner()
    {
        for (const auto &row : m_copies.design.units) {
            if (m_units.contains(row->id) && !isTop(row->id))
                m_builder.add(m_scenario, unitFrom(*row, m_units.value(row->parent)));
        }
        for (const auto &row : m_copies.design.positions) {
            if (m_positions.contains(row->id) && !isTop(row->id))
                m_builder.add(m_scenario, positionFrom(*row, m_units.value(row->unit)));
        }
    }

    void addGuidance()
    {
        for (const auto &row : m_copies.design.guidance) {
            GuidanceLink link = *row;
            link.from = kept(row->from);
            link.to = m_positions.value(row->to);
            if (!link.from.isEmpty() && !link.to.isEmpty())
                m_builder.add(m_scenario, link);
        }
    }

    void addPeople()
    {
        QSet<QString> given;
        for (const auto &row : m_copies.design.assignments) {
            const Person *person = m_plan.people.find(row->person);
            const Person *copied = m_copies.people.find(row->person);
            if (person == nullptr || copied == nullptr || person->name != copied->name)
                continue;
            Assignment assignment = *row;
            assignment.position = m_positions.value(row->position);
            assignment.id = {idForNew<Assignment>(
                m_plan, m_scenario,
                row->person.value + QStringLiteral("--") + assignment.position.value, given)};
            given.insert(assignment.key());
            if (!assignment.position.isEmpty())
                m_builder.add(m_scenario, assignment);
        }
    }

    Unit unitFrom(const Unit &row, const UnitId &parent)
    {
        Unit unit = row;
        unit.id = m_units.value(row.id);
        unit.name = distinctName(m_names, row.name);
        unit.parent = parent;
        unit.lead = kept(row.lead);
        m_names.insert(unit.name);
        return unit;
    }

    Position positionFrom(const Position &row, const UnitId &unit) const
    {
        Position position = row;
        position.id = m_positions.value(row.id);
        position.unit = unit;
        position.reportsTo = kept(row.reportsTo);
        position.alsoReportsTo.clear();
        for (const PositionId &other : row.alsoReportsTo) {
            if (const PositionId now = kept(other); !now.isEmpty())
                position.alsoReportsTo.push_back(now);
        }
        return position;
    }

    /// The position that a mention means here: the copy of it, else the same seat; else none.
    PositionId kept(const PositionId &id) const
    {
        if (const auto copy = m_positions.constFind(id); copy != m_positions.cend())
            return *copy;
        return isSameSeat(m_copies.design.positions.find(id), m_target.positions.find(id))
                   ? id
                   : PositionId{};
    }

    const Plan &m_plan;
    ScenarioId m_scenario;
    const Copies &m_copies;
    const Design &m_target;
    ChangeBuilder m_builder;
    QHash<UnitId, UnitId> m_units;             ///< new ids by old ones
    QHash<PositionId, PositionId> m_positions; ///< the same for positions
    QSet<PositionId> m_tops;                   ///< positions that were copied on their own
    QSet<QString> m_names;                     ///< of units
    QHash<UnitId, QSet<QString>> m_titles;     ///< by unit, where single positions come
    QString m_firstName;
};

} // namespace

Result<ChangeSet> paste(const Plan &plan, const ScenarioId &scenario, const Copies &copies,
                        const UnitId &into)
{
    if (!into.isEmpty() && !plan.design(scenario).units.contains(into.value))
        return notThere(TableId::Units, into.value);
    if (into.isEmpty() && !copies.positions.empty())
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("a position stands in a unit; choose the unit first"));
    return Paster(plan, scenario, copies).run(QStringLiteral("Paste"), [&](const auto &) {
        return Spot{into, {}};
    });
}

Result<ChangeSet> duplicate(const Plan &plan, const ScenarioId &scenario,
                            const std::vector<UnitId> &units,
                            const std::vector<PositionId> &positions)
{
    const auto copies = copyOf(plan, scenario, units, positions);
    if (!copies)
        return std::unexpected(copies.error());
    const Design &design = plan.design(scenario);
    const auto place = [&]<class T>(const T &row) {
        if constexpr (std::is_same_v<T, Unit>)
            return Spot{design.units.find(row.id)->parent, row.key()};
        else
            return Spot{row.unit, row.key()};
    };
    return Paster(plan, scenario, *copies).run(QStringLiteral("Duplicate"), place);
}

} // namespace rolewright
