#pragma once

#include "app/common/latest.h"
#include "app/common/plan_session.h"
#include "app/views/people/people_columns.h"

#include "core/analysis/people_filter.h"

namespace rolewright {

/// By what a list of people is sorted: a column of the table, or the level in a skill.
struct PeopleOrder
{
    std::variant<PersonColumn, SkillId> by = PersonColumn::Name;
    bool isDescending = false;

    bool operator==(const PeopleOrder &) const = default;
};

/// What follows when a head is clicked that sorts in an order: that order, then its reverse, then
/// the plan's.
std::optional<PeopleOrder> nextOrder(const std::optional<PeopleOrder> &now,
                                     const PeopleOrder &first);

/// Which people are shown, in which order, with their figures. Never changes.
struct PeopleRows
{
    SnapshotPtr snapshot;
    std::shared_ptr<const Workloads> workloads; ///< by row of the snapshot's people
    std::optional<PeopleOrder> order;           ///< none: as in the plan
    std::vector<int> shown;  ///< rows of the snapshot's people, in the order of the list
    std::vector<int> places; ///< place in the list of each of the snapshot's people, or -1

    int count() const { return static_cast<int>(shown.size()); }
    const Person &person(int place) const
    {
        return snapshot->index.person(shown[static_cast<size_t>(place)]);
    }
    PersonLine line(int place) const
    {
        return {*snapshot, *workloads, shown[static_cast<size_t>(place)], person(place)};
    }
    /// Place in the list of a person; -1 for somebody who is not shown.
    int placeOf(const PersonId &person) const
    {
        const int row = snapshot->index.personRow(person);
        return row < 0 ? -1 : places[static_cast<size_t>(row)];
    }
};

using PeopleRowsPtr = std::shared_ptr<const PeopleRows>;

/// Works out who passes a filter, and sorts them; for a worker. Without an order people stand as in
/// the plan.
/// @param known figures of the same snapshot, or null to work them out
PeopleRowsPtr peopleRows(const SnapshotPtr &snapshot, const PeopleFilter &filter,
                         const std::optional<PeopleOrder> &order,
                         std::shared_ptr<const Workloads> known = nullptr);

/// The list of people that all parts of the view show: filter and order, worked out off the GUI
/// thread while the view is active. The old list stands until the new one is there.
class Roster : public QObject
{
    Q_OBJECT

public:
    explicit Roster(PlanSession &session, QObject *parent = nullptr);

    /// Null until the first list is there.
    const PeopleRowsPtr &rows() const { return m_rows; }
    /// Whether the list is of the session's newest snapshot, filter and order.
    bool isSettled() const;

    /// A list that nobody looks at is not worked out.
    void setActive(bool active);
    void setFilter(const QString &text);
    /// What is wrong with the filter, in words; the list then stays as it was.
    const QString &problem() const { return m_problem; }
    const std::optional<PeopleOrder> &order() const { return m_order; }
    void setOrder(const std::optional<PeopleOrder> &order);

Q_SIGNALS:
    void changed();
    void problemChanged();

private:
    void readFilter();
    void request();

    PlanSession &m_session;
    QString m_text;
    QString m_problem;
    PeopleFilter m_filter;
    std::optional<PeopleOrder> m_order;
    PeopleRowsPtr m_rows;
    bool m_isActive = false;
    bool m_isStale = true;
    Latest<PeopleRowsPtr> m_next;
};

} // namespace rolewright
