#include "core/analysis/load_table.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

MonthSpan LoadTable::shownMonths(const PlanIndex &index)
{
    constexpr int monthsBefore = 12;
    MonthSpan span = index.horizonOrToday();
    const int length = span.last - span.first + 1;
    if (length <= mostMonths)
        return span;
    const Month latestStart = span.last + (1 - mostMonths);
    const Month wanted = index.input().month() + -monthsBefore;
    span.first = std::clamp(wanted, span.first, latestStart);
    span.last = span.first + (mostMonths - 1);
    return span;
}

LoadTable::LoadTable(const PlanIndex &index) : m_index(&index)
{
    const MonthSpan span = shownMonths(index);
    const auto &changes = index.changeMonths();
    std::vector<float> assigned(index.people().size());
    for (Month month = span.first; month <= span.last; month = month + 1) {
        const bool changed =
            m_months.empty() || std::binary_search(changes.begin(), changes.end(), month);
        if (changed) {
            std::fill(assigned.begin(), assigned.end(), 0.0F);
            const std::vector<double> shares = sharesIn(index, month);
            for (size_t i = 0; i < shares.size(); ++i) {
                if (shares[i] > 0)
                    assigned[static_cast<size_t>(index.assignments()[i].person)] +=
                        static_cast<float>(shares[i]);
            }
            m_columns.push_back(assigned);
        }
        m_months.push_back(month);
        m_column.push_back(m_columns.size() - 1);
    }
}

PersonLoad LoadTable::load(int person, size_t month) const
{
    const Person &who = m_index->person(person);
    constexpr double precision = 1e6; // of the single-precision sums
    const double assigned = m_columns[m_column[month]][static_cast<size_t>(person)];
    return {who.id, m_months[month], capacityIn(who, m_months[month]),
            std::round(assigned * precision) / precision};
}

std::vector<LoadSum> LoadTable::sums(const std::vector<int> &people) const
{
    std::vector<LoadSum> sums(m_months.size());
    for (const int person : people) {
        for (size_t month = 0; month < m_months.size(); ++month) {
            const PersonLoad one = load(person, month);
            sums[month].capacity += one.capacity;
            sums[month].assignedFte += one.assignedFte;
            sums[month].freeFte += one.freeFte();
        }
    }
    return sums;
}

} // namespace rolewright
