#include "core/plan/difference.h"

#include <QSet>

namespace rolewright {

namespace {

/// Which of the given numbers belong to a longest increasing run of them.
std::vector<bool> longestIncreasing(const std::vector<qsizetype> &numbers)
{
    std::vector<bool> chosen(numbers.size(), true);
    if (std::is_sorted(numbers.begin(), numbers.end()))
        return chosen;
    std::vector<size_t> tails;
    std::vector<size_t> before(numbers.size(), numbers.size());
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), i, [&](size_t a, size_t b) {
            return numbers[a] < numbers[b];
        });
        if (place != tails.begin())
            before[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    chosen.assign(numbers.size(), false);
    for (size_t i = tails.back(); i < numbers.size(); i = before[i])
        chosen[i] = true;
    return chosen;
}

template <class T>
class TableDifference
{
public:
    TableDifference(const Table<T> &from, const Table<T> &to, ScenarioId scenario,
                    std::vector<Change> &changes)
        : m_from(from), m_to(to), m_scenario(std::move(scenario)), m_changes(changes)
    {
    }

    void collect()
    {
        if (m_from == m_to)
            return;
        for (const auto &row : m_from) {
            if (!m_to.contains(row->key()))
                m_changes.push_back({keyOf(*row),
                                     Entity(row),
                                     std::nullopt,
                                     m_from.predecessorOf(row->key()),
                                     {},
                                     false});
        }
        const QSet<QString> moved = movedRows();
        for (const auto &row : m_to)
            collectRow(row, moved.contains(row->key()));
    }

private:
    void collectRow(const Immutable<T> &row, bool moved)
    {
        const auto *old = m_from.findRow(row->key());
        if (old == nullptr) {
            m_changes.push_back({keyOf(*row),
                                 std::nullopt,
                                 Entity(row),
                                 {},
                                 m_to.predecessorOf(row->key()),
                                 false});
            return;
        }
        if (*old == row && !moved)
            return;
        Change change{keyOf(*row), Entity(*old), Entity(row), {}, {}, moved};
        if (moved) {
            change.predecessorBefore = m_from.predecessorOf(row->key());
            change.predecessorAfter = m_to.predecessorOf(row->key());
        }
        m_changes.push_back(std::move(change));
    }

    QSet<QString> movedRows() const
    {
        std::vector<QString> common;
        std::vector<qsizetype> places;
        for (const auto &row : m_to) {
            const qsizetype place = m_from.rowOf(row->key());
            if (place < 0)
                continue;
            common.push_back(row->key());
            places.push_back(place);
        }
        const std::vector<bool> stays = longestIncreasing(places);
        QSet<QString> moved;
        for (size_t i = 0; i < common.size(); ++i) {
            if (!stays[i])
                moved.insert(common[i]);
        }
        return moved;
    }

    EntityKey keyOf(const T &entity) const { return {m_scenario, tableOf<T>(), entity.key()}; }

    const Table<T> &m_from;
    const Table<T> &m_to;
    ScenarioId m_scenario;
    std::vector<Change> &m_changes;
};

template <class T>
void compare(const Table<T> &from, const Table<T> &to, const ScenarioId &scenario,
             std::vector<Change> &changes)
{
    TableDifference<T>(from, to, scenario, changes).collect();
}

void compareDesigns(const Design &from, const Design &to, const ScenarioId &scenario,
                    std::vector<Change> &changes)
{
    compare(from.units, to.units, scenario, changes);
    compare(from.positions, to.positions, scenario, changes);
    compare(from.guidance, to.guidance, scenario, changes);
    compare(from.assignments, to.assignments, scenario, changes);
}

} // namespace

ChangeSet difference(const Plan &from, const Plan &to)
{
    ChangeSet set;
    if (!(from.head == to.head))
        set.changes.push_back(
            {{{}, TableId::Head, {}}, Entity(from.head), Entity(to.head), {}, {}, false});
    compare(from.effortOverrides, to.effortOverrides, {}, set.changes);
    compare(from.responsibilityOverrides, to.responsibilityOverrides, {}, set.changes);
    compare(from.ownActivities, to.ownActivities, {}, set.changes);
    compare(from.ownPhases, to.ownPhases, {}, set.changes);
    compare(from.ownProfiles, to.ownProfiles, {}, set.changes);
    compare(from.ownSkills, to.ownSkills, {}, set.changes);
    compare(from.leftOut, to.leftOut, {}, set.changes);
    compare(from.deferrals, to.deferrals, {}, set.changes);
    compare(from.people, to.people, {}, set.changes);
    compare(from.useCases, to.useCases, {}, set.changes);
    compare(from.useCasePhases, to.useCasePhases, {}, set.changes);
    compare(from.scenarios, to.scenarios, {}, set.changes);
    std::map<ScenarioId, bool> scenarios;
    for (const auto &entry : from.designs)
        scenarios[entry.first] = true;
    for (const auto &entry : to.designs)
        scenarios[entry.first] = true;
    for (const auto &entry : scenarios)
        compareDesigns(from.design(entry.first), to.design(entry.first), entry.first, set.changes);
    compare(from.mutes, to.mutes, {}, set.changes);
    compare(from.reports, to.reports, {}, set.changes);
    return set;
}

ChangeSet scenarioDifference(const Plan &plan, const ScenarioId &from, const ScenarioId &to)
{
    ChangeSet set;
    compareDesigns(plan.design(from), plan.design(to), from, set.changes);
    return set;
}

} // namespace rolewright
