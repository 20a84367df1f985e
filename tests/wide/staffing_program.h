#pragma once

#include "core/staffing/staffing_solver.h"

#include <QString>

namespace rolewright {

/// A staffing problem in the language of CPLEX LP files, written down as it is defined.
class LinearProgram
{
public:
    explicit LinearProgram(const StaffingProblem &problem) : m_problem(problem)
    {
        for (size_t worker = 0; worker < problem.workers.size(); ++worker) {
            for (size_t seat = 0; seat < problem.seats.size(); ++seat) {
                if (const int most = problem.mostSteps(worker, seat))
                    m_pairs.push_back({worker, seat, most});
            }
        }
    }

    /// Whether nobody can take anything: GLPK reads no program without columns.
    bool isEmpty() const { return m_pairs.empty(); }

    QString text() const
    {
        QString text = QStringLiteral("Maximize\n obj: 0 nothing");
        for (const SeatShare &pair : m_pairs)
            text += QStringLiteral(" + %1 %2")
                        .arg(m_problem.value(pair.worker, pair.seat), 0, 'f', 12)
                        .arg(name('x', pair));
        text += QStringLiteral("\nSubject To\n");
        for (size_t seat = 0; seat < m_problem.seats.size(); ++seat)
            text += limit('x', m_problem.seats[seat].vacantSteps,
                          [&](const SeatShare &pair) { return pair.seat == seat; });
        for (size_t worker = 0; worker < m_problem.workers.size(); ++worker)
            text += ofWorker(worker);
        for (const SeatShare &pair : m_pairs)
            text += QStringLiteral(" %1 - %2 %3 <= 0\n %1 - %4 %3 >= 0\n")
                        .arg(name('x', pair))
                        .arg(pair.steps)
                        .arg(name('y', pair))
                        .arg(m_problem.seats[pair.seat].leastSteps);
        text += QStringLiteral("Bounds\n nothing = 0\nGenerals\n");
        for (const SeatShare &pair : m_pairs)
            text += u' ' + name('x', pair);
        text += QStringLiteral("\nBinaries\n");
        for (const SeatShare &pair : m_pairs)
            text += u' ' + name('y', pair);
        return text + QStringLiteral("\nEnd\n");
    }

private:
    static QString name(char kind, const SeatShare &pair)
    {
        return QStringLiteral("%1%2s%3").arg(QLatin1Char(kind)).arg(pair.worker).arg(pair.seat);
    }

    template <class Which>
    QString limit(char kind, int most, const Which &which) const
    {
        QString sum;
        for (const SeatShare &pair : m_pairs) {
            if (which(pair))
                sum += QStringLiteral(" + %1").arg(name(kind, pair));
        }
        return sum.isEmpty() ? QString() : QStringLiteral("%1 <= %2\n").arg(sum).arg(most);
    }

    QString ofWorker(size_t worker) const
    {
        QString text;
        const StaffingProblem::Worker &row = m_problem.workers[worker];
        for (int period = 0; period < m_problem.periods; ++period)
            text +=
                limit('x', row.freeSteps[static_cast<size_t>(period)], [&](const SeatShare &pair) {
                    return pair.worker == worker && m_problem.seats[pair.seat].period <= period;
                });
        if (row.freeSeats != StaffingProblem::noLimit)
            text += limit('y', row.freeSeats,
                          [&](const SeatShare &pair) { return pair.worker == worker; });
        return text;
    }

    const StaffingProblem &m_problem;
    std::vector<SeatShare> m_pairs;
};

} // namespace rolewright
