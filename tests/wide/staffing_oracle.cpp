#include "core/staffing/staffing_solver.h"
#include "tests/support/random_staffing.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <gtest/gtest.h>

namespace rolewright {

namespace {

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

/// What glpsol finds, in FTE × value; without the proof, what it had when its time was over.
struct Found
{
    double value = 0;
    bool isOptimal = true;
};

Found foundByGlpk(const StaffingProblem &problem)
{
    const LinearProgram program(problem);
    if (program.isEmpty())
        return {};
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("staffing.lp"));
    const QString found = folder.filePath(QStringLiteral("found.txt"));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(program.text().toLatin1());
    file.close();
    QProcess glpsol;
    glpsol.start(QStringLiteral("glpsol"),
                 {QStringLiteral("--lp"), path, QStringLiteral("--cuts"), QStringLiteral("--tmlim"),
                  QStringLiteral("60"), QStringLiteral("-o"), found});
    EXPECT_TRUE(glpsol.waitForFinished(-1)) << glpsol.errorString().toStdString();
    QFile result(found);
    EXPECT_TRUE(result.open(QIODevice::ReadOnly)) << glpsol.readAll().toStdString();
    QTextStream lines(&result);
    bool isOptimal = false;
    for (QString line = lines.readLine(); !line.isNull(); line = lines.readLine()) {
        if (line.startsWith(QStringLiteral("Status:")))
            isOptimal = line.contains(QStringLiteral("INTEGER OPTIMAL"));
        if (line.startsWith(QStringLiteral("Objective:")))
            return {line.section(u'=', 1).section(u'(', 0, 0).trimmed().toDouble() / stepsPerFte,
                    isOptimal};
    }
    ADD_FAILURE() << "glpsol found nothing";
    return {};
}

} // namespace

TEST(StaffingOracle, FindsWhatAnIndependentSolverFinds)
{
    const int problems = qEnvironmentVariableIntValue("ROLEWRIGHT_STAFFINGS");
    ASSERT_GT(problems, 0) << "run it by tests/wide/staffing";
    for (int seed = 1; seed <= problems; ++seed) {
        Dice dice(static_cast<uint64_t>(seed));
        const StaffingProblem problem = randomStaffing(
            dice, {.workers = 16, .seats = 16, .periods = 3, .kinds = 5, .steps = 20});
        const StaffingSolution solution = solveStaffing(problem, {.seconds = 60});
        const Found theirs = foundByGlpk(problem);
        EXPECT_GE(solution.bound, theirs.value - 1e-5) << "seed " << seed;
        if (theirs.isOptimal)
            EXPECT_LE(solution.value, theirs.value + 1e-5) << "seed " << seed;
        else
            EXPECT_GE(solution.value, theirs.value - 1e-5) << "seed " << seed;
        EXPECT_TRUE(solution.isOptimal) << "seed " << seed;
    }
}

} // namespace rolewright
