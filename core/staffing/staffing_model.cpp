#include "core/staffing/staffing_model.h"

#include "core/analysis/load.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>

namespace rolewright {

namespace {

size_t at(int row)
{
    return static_cast<size_t>(row);
}

class ModelBuilder
{
public:
    ModelBuilder(const PlanIndex &index, const FitTable &fits, const StaffingOptions &options)
        : m_index(index), m_fits(fits), m_options(options)
    {
    }

    StaffingModel build()
    {
        findStarts();
        measure();
        addSeats();
        addWorkers();
        addValues();
        return std::move(m_model);
    }

private:
    /// Which seats are worth the same to everybody: profiles with their shares, and the unit where
    /// it counts.
    using Kind = std::pair<std::vector<std::pair<int, double>>, int>;

    int homeOf(int position) const
    {
        const int unit = m_index.positions()[at(position)].unit;
        return unit < 0 ? -1 : m_index.units()[at(unit)].home;
    }

    void findStarts()
    {
        for (const IndexedPosition &position : m_index.positions())
            m_model.starts.push_back(position.judged);
        std::ranges::sort(m_model.starts);
        const auto [first, last] = std::ranges::unique(m_model.starts);
        m_model.starts.erase(first, last);
        m_model.problem.periods = std::max<int>(1, static_cast<int>(m_model.starts.size()));
    }

    int periodOf(Month month) const
    {
        const auto next = std::ranges::upper_bound(m_model.starts, month);
        return static_cast<int>(next - m_model.starts.begin()) - 1;
    }

    /// What people have free in each period, and what each position has vacant in all its months.
    void measure()
    {
        std::set<Month> months(m_model.starts.begin(), m_model.starts.end());
        for (const Month month : m_index.changeMonths()) {
            if (!m_model.starts.empty() && month > m_model.starts.front())
                months.insert(month);
        }
        constexpr double all = std::numeric_limits<double>::max();
        m_free.assign(m_index.people().size(), std::vector<double>(m_model.starts.size(), all));
        m_vacant.assign(m_index.positions().size(), all);
        for (const Month month : months) {
            const auto period = at(periodOf(month));
            const std::vector<PersonLoad> loads = loadsIn(m_index, month);
            for (size_t person = 0; person < loads.size(); ++person) {
                double &free = m_free[person][period];
                free = std::min(free, loads[person].freeFte());
            }
            const std::vector<double> staffed = staffedIn(m_index, month);
            for (size_t row = 0; row < staffed.size(); ++row) {
                if (month < m_index.positions()[row].judged)
                    continue;
                const double vacant = m_index.position(static_cast<int>(row)).fte - staffed[row];
                m_vacant[row] = std::min(m_vacant[row], vacant);
            }
        }
    }

    void addSeats()
    {
        std::vector<int> rows(m_index.positions().size());
        std::iota(rows.begin(), rows.end(), 0);
        std::ranges::sort(rows, {}, [this](int row) { return m_index.position(row).id.value; });
        const int leastSteps = std::max(1, -wholeSteps(-m_options.minShare));
        m_seatOf.assign(rows.size(), -1);
        for (const int row : rows) {
            const IndexedPosition &position = m_index.positions()[at(row)];
            const int vacant = wholeSteps(m_vacant[at(row)]);
            if (vacant <= 0)
                continue;
            m_seatOf[at(row)] = static_cast<int>(m_model.positions.size());
            m_model.positions.push_back(row);
            m_model.problem.seats.push_back({.vacantSteps = vacant,
                                             .leastSteps = std::min(leastSteps, vacant),
                                             .period = periodOf(position.judged),
                                             .kind = kindOf(row)});
        }
        m_model.problem.kinds = static_cast<int>(m_kinds.size());
    }

    int kindOf(int row)
    {
        Kind kind{{}, m_options.unitPreference > 0 ? homeOf(row) : -1};
        for (const IndexedProfile &part : m_index.positions()[at(row)].profiles)
            kind.first.emplace_back(part.profile, part.share);
        const auto [known, isNew] = m_kinds.try_emplace(kind, static_cast<int>(m_kinds.size()));
        if (isNew)
            m_samples.push_back(row);
        return known->second;
    }

    void addWorkers()
    {
        std::vector<int> rows(m_index.people().size());
        std::iota(rows.begin(), rows.end(), 0);
        std::ranges::sort(rows, {}, [this](int row) { return m_index.person(row).id.value; });
        for (const int row : rows) {
            StaffingProblem::Worker worker;
            for (const double free : m_free[at(row)])
                worker.freeSteps.push_back(wholeSteps(free));
            if (worker.freeSteps.empty() || worker.freeSteps.back() <= 0)
                continue;
            takeHeld(row, worker);
            m_model.people.push_back(row);
            m_model.problem.workers.push_back(std::move(worker));
        }
    }

    void takeHeld(int row, StaffingProblem::Worker &worker) const
    {
        std::set<int> positions;
        for (const int number : m_index.people()[at(row)].assignments) {
            const IndexedAssignment &assignment = m_index.assignments()[at(number)];
            if (assignment.position < 0)
                continue;
            if (const int seat = m_seatOf[at(assignment.position)]; seat >= 0)
                worker.held.push_back(seat);
            if (assignment.span.last >= m_index.input().month())
                positions.insert(assignment.position);
        }
        std::ranges::sort(worker.held);
        if (m_options.maxPositions)
            worker.freeSeats =
                std::max(0, *m_options.maxPositions - static_cast<int>(positions.size()));
    }

    void addValues()
    {
        for (const int person : m_model.people) {
            std::set<int> homes;
            for (const int number : m_index.people()[at(person)].assignments) {
                const int position = m_index.assignments()[at(number)].position;
                if (position >= 0)
                    homes.insert(homeOf(position));
            }
            for (const int sample : m_samples) {
                const double fit = m_fits.positionFit(person, sample).value_or(0);
                const bool isWanted = fit > 0 && fit >= m_options.minFit - 1e-9;
                const bool isAtHome = homes.contains(homeOf(sample));
                m_model.problem.values.push_back(
                    !isWanted ? 0 : fit + (isAtHome ? m_options.unitPreference : 0));
            }
        }
    }

    const PlanIndex &m_index;
    const FitTable &m_fits;
    const StaffingOptions &m_options;
    StaffingModel m_model;
    std::vector<std::vector<double>> m_free; ///< FTE by person row and period
    std::vector<double> m_vacant;            ///< FTE by position row
    std::vector<int> m_seatOf;               ///< by position row; -1 where nothing is vacant
    std::map<Kind, int> m_kinds;
    std::vector<int> m_samples; ///< a position of each kind
};

} // namespace

StaffingModel staffingModel(const PlanIndex &index, const FitTable &fits,
                            const StaffingOptions &options)
{
    return ModelBuilder(index, fits, options).build();
}

} // namespace rolewright
