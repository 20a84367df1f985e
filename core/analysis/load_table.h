#pragma once

#include "core/analysis/load.h"

namespace rolewright {

/// What some people carry in a month, together. In FTE.
struct LoadSum
{
    double capacity = 0;
    double assignedFte = 0;
    double freeFte = 0; ///< what is left of each; overload of one takes nothing from another

    bool operator==(const LoadSum &) const = default;
};

/// The load of everybody in each month of the horizon, prepared once so that any cell is found
/// without searching. Linear in people and in the months in which something changes; the index must
/// outlive it.
class LoadTable
{
public:
    /// A longer horizon is cut to so many months, from a year before today on.
    static constexpr int mostMonths = 120;
    static MonthSpan shownMonths(const PlanIndex &index);

    explicit LoadTable(const PlanIndex &index);

    const std::vector<Month> &months() const { return m_months; }
    /// @param person row of the index
    /// @param month number in months()
    PersonLoad load(int person, size_t month) const;
    /// What people carry together, for each month. Linear in people and months, for a worker.
    std::vector<LoadSum> sums(const std::vector<int> &people) const;

private:
    const PlanIndex *m_index;
    std::vector<Month> m_months;
    std::vector<size_t> m_column;              ///< by month: which of the columns below
    std::vector<std::vector<float>> m_columns; ///< assigned FTE by person, where it changes
};

} // namespace rolewright
