#include "tests/support/random_staffing.h"
#include "tests/wide/staffing_program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <gtest/gtest.h>

namespace rolewright {

namespace {

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
