#include "app/views/people/roster.h"

#include <QCollator>
#include <algorithm>
#include <numeric>

namespace rolewright {

namespace {

/// Sorts rows by keys that stand at the same places as the rows do in the plan; equals keep their
/// order.
template <class Key, class Less>
void sortBy(std::vector<int> &rows, const std::vector<Key> &keys, bool isDescending, Less less)
{
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const Key &left = keys[static_cast<size_t>(isDescending ? b : a)];
        const Key &right = keys[static_cast<size_t>(isDescending ? a : b)];
        return less(left, right);
    });
}

PersonLine lineOf(const PeopleRows &rows, int row)
{
    return {*rows.snapshot, *rows.workloads, row, rows.snapshot->index.person(row)};
}

/// Takes the rows off the list whose cells are empty: they stand last, whichever way one sorts.
template <class IsEmpty>
std::vector<int> takeEmpty(std::vector<int> &rows, IsEmpty isEmpty)
{
    const auto filled = std::stable_partition(rows.begin(), rows.end(), std::not_fn(isEmpty));
    std::vector<int> empty(filled, rows.end());
    rows.erase(filled, rows.end());
    return empty;
}

void sortByNumber(PeopleRows &rows, PersonColumn column, bool isDescending)
{
    std::vector<double> keys(rows.snapshot->index.people().size());
    for (const int row : rows.shown)
        keys[static_cast<size_t>(row)] = *sortNumber(lineOf(rows, row), column);
    sortBy(rows.shown, keys, isDescending, std::less<>());
}

void sortByText(PeopleRows &rows, PersonColumn column, bool isDescending)
{
    QCollator collator{QLocale(rows.snapshot->language())};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    const std::vector<int> empty = takeEmpty(
        rows.shown, [&](int row) { return cellText(lineOf(rows, row), column).isEmpty(); });
    std::vector<std::optional<QCollatorSortKey>> keys(rows.snapshot->index.people().size());
    for (const int row : rows.shown)
        keys[static_cast<size_t>(row)] =
            collator.sortKey(cellText(lineOf(rows, row), column).left(200));
    sortBy(rows.shown, keys, isDescending,
           [](const auto &left, const auto &right) { return *left < *right; });
    rows.shown.insert(rows.shown.end(), empty.begin(), empty.end());
}

void sortByLevel(PeopleRows &rows, const SkillId &skill, bool isDescending)
{
    const FitTable &fits = rows.snapshot->fits();
    const int number = fits.skillNumber(skill);
    if (number < 0)
        return; // the framework has it no longer
    std::vector<signed char> levels(rows.snapshot->index.people().size());
    for (const int row : rows.shown)
        levels[static_cast<size_t>(row)] = fits.levels(row)[static_cast<size_t>(number)];
    const std::vector<int> empty = takeEmpty(rows.shown, [&](int row) {
        return levels[static_cast<size_t>(row)] == 0 &&
               valueAt(rows.snapshot->index.person(row).skills, skill) == nullptr;
    });
    sortBy(rows.shown, levels, isDescending, std::less<>());
    rows.shown.insert(rows.shown.end(), empty.begin(), empty.end());
}

void sortRows(PeopleRows &rows, const PeopleOrder &order)
{
    if (rows.shown.empty())
        return;
    if (const auto *skill = std::get_if<SkillId>(&order.by))
        return sortByLevel(rows, *skill, order.isDescending);
    const auto column = std::get<PersonColumn>(order.by);
    if (sortNumber(lineOf(rows, rows.shown.front()), column))
        sortByNumber(rows, column, order.isDescending);
    else
        sortByText(rows, column, order.isDescending);
}

} // namespace

std::optional<PeopleOrder> nextOrder(const std::optional<PeopleOrder> &now,
                                     const PeopleOrder &first)
{
    if (!now || now->by != first.by)
        return first;
    if (*now != first)
        return {};
    return PeopleOrder{first.by, !first.isDescending};
}

PeopleRowsPtr peopleRows(const SnapshotPtr &snapshot, const PeopleFilter &filter,
                         const std::optional<PeopleOrder> &order,
                         std::shared_ptr<const Workloads> known)
{
    auto rows = std::make_shared<PeopleRows>();
    rows->snapshot = snapshot;
    rows->order = order;
    rows->workloads = known != nullptr
                          ? std::move(known)
                          : std::make_shared<const Workloads>(workloads(snapshot->index));
    const int people = static_cast<int>(snapshot->index.people().size());
    for (int row = 0; row < people; ++row) {
        if (filter.accepts(snapshot->index, row, *rows->workloads))
            rows->shown.push_back(row);
    }
    if (order)
        sortRows(*rows, *order);
    rows->places.assign(static_cast<size_t>(people), -1);
    for (int place = 0; place < rows->count(); ++place)
        rows->places[static_cast<size_t>(rows->shown[static_cast<size_t>(place)])] = place;
    return rows;
}

Roster::Roster(PlanSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_next([this](PeopleRowsPtr rows) {
          m_rows = std::move(rows);
          Q_EMIT changed();
      })
{
    connect(&session, &PlanSession::snapshotChanged, this, [this] {
        readFilter(); // a plan may have skills of its own
        request();
    });
}

bool Roster::isSettled() const
{
    return !m_isStale && !m_next.isBusy() && m_rows != nullptr;
}

void Roster::setActive(bool active)
{
    m_isActive = active;
    if (active && m_isStale)
        request();
}

void Roster::setFilter(const QString &text)
{
    m_text = text;
    readFilter();
    if (m_problem.isEmpty())
        request();
}

void Roster::setOrder(const std::optional<PeopleOrder> &order)
{
    if (m_order == order)
        return;
    m_order = order;
    request();
}

void Roster::readFilter()
{
    const auto filter = PeopleFilter::parse(m_text, m_session.snapshot()->input.framework);
    const QString problem = filter ? QString() : filter.error().text;
    if (filter)
        m_filter = *filter;
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
}

void Roster::request()
{
    m_isStale = !m_isActive;
    if (!m_isActive)
        return;
    const SnapshotPtr &snapshot = m_session.snapshot();
    const bool isKnown = m_rows != nullptr && m_rows->snapshot == snapshot;
    m_next.request([snapshot, filter = m_filter, order = m_order,
                    known = isKnown ? m_rows->workloads : nullptr] {
        return peopleRows(snapshot, filter, order, known);
    });
}

} // namespace rolewright
