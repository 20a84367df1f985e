#include "core/staffing/staffing_search.h"

#include <coin/CbcEventHandler.hpp>
#include <coin/CbcModel.hpp>
#include <coin/CbcSolver.hpp>
#include <coin/ClpEventHandler.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <coin/OsiClpSolverInterface.hpp>

#include <chrono>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <string>

namespace rolewright {

namespace {

constexpr double scale = 1000;       ///< of values; the solver takes less than 1e-5 for nothing
constexpr double improvement = 1e-7; ///< of what counts as better, in FTE × value

/// How far a search is, known to all copies of those that watch it.
struct SearchState
{
    bool hasBranched = false;   ///< past the first relaxation
    bool isInterrupted = false; ///< in the first relaxation, so that nothing is known
};

/// Stops the first relaxation, which may take longer than all that follows, when asked to or when
/// the time is over. Later ones are left alone: a branch that is broken off would count as empty.
class RootWatcher : public ClpEventHandler
{
public:
    RootWatcher(const SearchControl &control, std::shared_ptr<SearchState> state)
        : m_control(&control), m_state(std::move(state)),
          m_end(Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                   std::chrono::duration<double>(control.seconds)))
    {
    }

    ClpEventHandler *clone() const override { return new RootWatcher(*this); }

    int event(Event) override
    {
        constexpr int goOn = -1;
        constexpr int stop = 5; // "by an event handler"
        const bool isOver = m_control->seconds > 0 && Clock::now() > m_end;
        if (m_state->hasBranched || !(isOver || m_control->stop.stop_requested()))
            return goOn;
        m_state->isInterrupted = true;
        return stop;
    }

private:
    using Clock = std::chrono::steady_clock;

    const SearchControl *m_control;
    std::shared_ptr<SearchState> m_state;
    Clock::time_point m_end;
};

/// Stops the search when asked to, and tells how it goes.
class Watcher : public CbcEventHandler
{
public:
    Watcher(const SearchControl &control, std::shared_ptr<SearchState> state)
        : m_control(&control), m_state(std::move(state))
    {
    }

    CbcEventHandler *clone() const override { return new Watcher(*this); }

    CbcAction event(CbcEvent) override
    {
        m_state->hasBranched = !m_state->isInterrupted;
        if (m_control->stop.stop_requested())
            return stop;
        if (m_control->progress && model_ != nullptr)
            m_control->progress(-model_->getObjValue() / scale,
                                -model_->getBestPossibleObjValue() / scale);
        return noAction;
    }

private:
    const SearchControl *m_control;
    std::shared_ptr<SearchState> m_state;
};

/// A program put together entry by entry and handed over at once: a solver that takes one row after
/// the other copies all of them each time.
class ProgramBuilder
{
public:
    /// A column from 0 to `most`; its number.
    int addColumn(double most, double cost, bool isWhole = false)
    {
        m_most.push_back(most);
        m_costs.push_back(cost);
        if (isWhole)
            m_whole.push_back(static_cast<int>(m_most.size()) - 1);
        return static_cast<int>(m_most.size()) - 1;
    }

    /// A row that is at least `least` and at most `most`; its number.
    int addRow(double least, double most)
    {
        m_rowLeast.push_back(least);
        m_rowMost.push_back(most);
        return static_cast<int>(m_rowMost.size()) - 1;
    }

    void add(int row, int column, double factor)
    {
        m_rows.push_back(row);
        m_columns.push_back(column);
        m_factors.push_back(factor);
    }

    void load(OsiClpSolverInterface &solver) const
    {
        CoinPackedMatrix matrix(true, m_rows.data(), m_columns.data(), m_factors.data(),
                                static_cast<CoinBigIndex>(m_factors.size()));
        matrix.setDimensions(static_cast<int>(m_rowMost.size()), static_cast<int>(m_most.size()));
        const std::vector<double> none(m_most.size());
        solver.loadProblem(matrix, none.data(), m_most.data(), m_costs.data(), m_rowLeast.data(),
                           m_rowMost.data());
        solver.setInteger(m_whole.data(), static_cast<int>(m_whole.size()));
    }

private:
    std::vector<double> m_most;
    std::vector<double> m_costs;
    std::vector<int> m_whole; ///< columns
    std::vector<double> m_rowLeast;
    std::vector<double> m_rowMost;
    std::vector<int> m_rows; ///< of each entry; the same in the next two
    std::vector<int> m_columns;
    std::vector<double> m_factors;
};

/// Rows and columns of the search: a number of steps for each pair and, where a share must not be
/// small, whether there is one.
class SearchModel
{
public:
    SearchModel(const StaffingProblem &problem, const std::vector<SeatShare> &pairs)
        : m_problem(problem), m_pairs(pairs)
    {
        m_solver.messageHandler()->setLogLevel(0);
        addColumns();
        limitSeats();
        limitWorkers();
        m_program.load(m_solver);
    }

    OsiClpSolverInterface &solver() { return m_solver; }

    std::vector<SeatShare> placements(const double *solution) const
    {
        std::vector<SeatShare> placed;
        for (size_t number = 0; number < m_pairs.size(); ++number) {
            const auto steps = static_cast<int>(std::lround(solution[m_steps[number]]));
            if (steps > 0)
                placed.push_back({m_pairs[number].worker, m_pairs[number].seat, steps});
        }
        return placed;
    }

private:
    /// Only which pairs are chosen has to be said in whole numbers: what they take is a flow then,
    /// the best of which is whole by itself.
    void addColumns()
    {
        const double rank = 1e-6 / static_cast<double>(m_pairs.size() + 1);
        for (size_t number = 0; number < m_pairs.size(); ++number) {
            const SeatShare &pair = m_pairs[number];
            // Of equal solutions the one with the first pairs.
            const double value = scale * m_problem.value(pair.worker, pair.seat) -
                                 rank * static_cast<double>(number);
            m_steps.push_back(m_program.addColumn(pair.steps, -value / stepsPerFte));
            const int least = m_problem.seats[pair.seat].leastSteps;
            const bool isCounted =
                m_problem.workers[pair.worker].freeSeats != StaffingProblem::noLimit;
            m_chosen.push_back(least > 1 || isCounted ? m_program.addColumn(1, 0, true) : -1);
            if (m_chosen.back() >= 0)
                tie(m_steps.back(), m_chosen.back(), least, pair.steps);
        }
    }

    /// Steps are 0, or from the least to the most.
    void tie(int steps, int chosen, int least, int most)
    {
        const int upper = m_program.addRow(-m_solver.getInfinity(), 0);
        m_program.add(upper, steps, 1);
        m_program.add(upper, chosen, -most);
        const int lower = m_program.addRow(0, m_solver.getInfinity());
        m_program.add(lower, steps, 1);
        m_program.add(lower, chosen, -least);
    }

    void limit(const std::vector<int> &columns, int most)
    {
        const int row = m_program.addRow(0, most);
        for (const int column : columns)
            m_program.add(row, column, 1);
    }

    void limitSeats()
    {
        std::map<size_t, std::vector<int>> seats;
        for (size_t number = 0; number < m_pairs.size(); ++number)
            seats[m_pairs[number].seat].push_back(m_steps[number]);
        for (const auto &[seat, columns] : seats)
            limit(columns, m_problem.seats[seat].vacantSteps);
    }

    void limitWorkers()
    {
        std::map<size_t, std::vector<size_t>> workers;
        for (size_t number = 0; number < m_pairs.size(); ++number)
            workers[m_pairs[number].worker].push_back(number);
        for (const auto &[row, numbers] : workers) {
            const StaffingProblem::Worker &worker = m_problem.workers[row];
            for (int period = 0; period < m_problem.periods; ++period) {
                std::vector<int> columns;
                for (const size_t number : numbers) {
                    if (m_problem.seats[m_pairs[number].seat].period <= period)
                        columns.push_back(m_steps[number]);
                }
                if (!columns.empty())
                    limit(columns, worker.freeSteps[static_cast<size_t>(period)]);
            }
            if (worker.freeSeats == StaffingProblem::noLimit)
                continue;
            std::vector<int> chosen;
            for (const size_t number : numbers)
                chosen.push_back(m_chosen[number]);
            limit(chosen, worker.freeSeats);
        }
    }

    const StaffingProblem &m_problem;
    const std::vector<SeatShare> &m_pairs;
    ProgramBuilder m_program;
    OsiClpSolverInterface m_solver;
    std::vector<int> m_steps;  ///< column of each pair
    std::vector<int> m_chosen; ///< column of each pair; -1 where it needs none
};

} // namespace

SearchOutcome searchBetter(const StaffingProblem &problem, const std::vector<SeatShare> &pairs,
                           double known, const SearchControl &control)
{
    SearchModel rows(problem, pairs);
    const auto state = std::make_shared<SearchState>();
    RootWatcher rootWatcher(control, state);
    rows.solver().getModelPtr()->passInEventHandler(&rootWatcher);
    CbcModel model(rows.solver());
    model.setLogLevel(0);
    CbcSolverUsefulData settings;
    settings.noPrinting_ = true;
    CbcMain0(model, settings);
    Watcher watcher(control, state);
    model.passInEventHandler(&watcher);
    const std::string seconds = std::to_string(control.seconds > 0 ? control.seconds : 1e9);
    const std::string cutoff = std::to_string(-(known + improvement) * scale);
    const char *arguments[] = {"staffing",
                               "-log",
                               "0",
                               "-seconds",
                               seconds.c_str(),
                               "-timeMode",
                               "elapsed",
                               "-ratioGap",
                               "0",
                               "-allowableGap",
                               "0",
                               "-cutoff",
                               cutoff.c_str(),
                               "-solve",
                               "-quit"};
    const auto proceed = [](CbcModel *, int) { return 0; };
    CbcMain1(static_cast<int>(std::size(arguments)), arguments, model, proceed, settings);

    if (state->isInterrupted)
        return {.bound = std::numeric_limits<double>::infinity()};
    SearchOutcome outcome{.bound = known};
    const double *best = model.bestSolution();
    if (best != nullptr)
        outcome.placements = rows.placements(best);
    outcome.isDone = model.isProvenOptimal() || model.isProvenInfeasible();
    if (best != nullptr)
        outcome.bound = valueOf(problem, outcome.placements);
    if (!outcome.isDone)
        outcome.bound = -model.getBestPossibleObjValue() / scale;
    return outcome;
}

} // namespace rolewright
