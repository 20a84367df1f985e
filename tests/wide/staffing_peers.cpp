#include "tests/support/sized_staffing.h"
#include "tests/wide/staffing_program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <cmath>

// Times our solver and others on the same problems. Usage: staffing-peers SECONDS PEOPLE...

namespace rolewright {

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void say(const QString &solver, double seconds, const QString &found)
{
    out() << QStringLiteral("  %1 %2 s  %3\n").arg(solver, -8).arg(seconds, 8, 'f', 2).arg(found);
    out().flush();
}

void runOurs(const StaffingProblem &problem, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    const StaffingSolution solution =
        solveStaffing(problem, {.seconds = static_cast<double>(seconds)});
    say(QStringLiteral("ours"), static_cast<double>(timer.elapsed()) / 1000,
        QStringLiteral("%1 FTE, %2")
            .arg(solution.value, 0, 'f', 3)
            .arg(solution.isOptimal
                     ? QStringLiteral("proven")
                     : QStringLiteral("at most %1 % better")
                           .arg((solution.bound / solution.value - 1) * 100, 0, 'f', 2)));
}

/// The value in a report of a solver, in steps; nothing where it has none.
QString valueIn(const QByteArray &report, const QString &pattern)
{
    const auto match = QRegularExpression(pattern).match(QString::fromUtf8(report));
    if (!match.hasMatch())
        return QStringLiteral("nothing");
    return QStringLiteral("%1 FTE").arg(std::abs(match.captured(1).toDouble()) / stepsPerFte, 0,
                                        'f', 3);
}

void runPeer(const QString &program, const QStringList &arguments, const QString &report,
             const QString &value, const QString &proof, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(seconds * 1500);
    const double taken = static_cast<double>(timer.elapsed()) / 1000;
    if (!ended)
        process.kill();
    process.waitForFinished();
    QFile file(report);
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    say(program, taken,
        valueIn(content, value) + (content.contains(proof.toUtf8())
                                       ? QStringLiteral(", proven")
                                       : QStringLiteral(", no proof")));
}

void compare(const QString &name, const StaffingProblem &problem, int seconds)
{
    out() << name << '\n';
    runOurs(problem, seconds);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("staffing.lp"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(LinearProgram(problem).text().toLatin1());
    file.close();
    const QString limit = QString::number(seconds);
    const QString byGlpk = folder.filePath(QStringLiteral("glpk.txt"));
    runPeer(QStringLiteral("glpsol"),
            {QStringLiteral("--lp"), path, QStringLiteral("--cuts"), QStringLiteral("--tmlim"),
             limit, QStringLiteral("-o"), byGlpk},
            byGlpk, QStringLiteral("Objective:[^=]*= *([-0-9.e+]+)"),
            QStringLiteral("INTEGER OPTIMAL"), seconds);
    const QString byCbc = folder.filePath(QStringLiteral("cbc.txt"));
    runPeer(QStringLiteral("cbc"),
            {path, QStringLiteral("sec"), limit, QStringLiteral("solve"), QStringLiteral("solu"),
             byCbc},
            byCbc, QStringLiteral("objective value *([-0-9.e+]+)"), QStringLiteral("Optimal"),
            seconds);
}

} // namespace

} // namespace rolewright

int main(int count, char **values)
{
    using namespace rolewright;
    const int seconds = count > 1 ? QByteArray(values[1]).toInt() : 60;
    for (int i = 2; i < count; ++i) {
        const int people = QByteArray(values[i]).toInt();
        compare(QStringLiteral("%1 whole people and seats").arg(people), wholeSeats(people),
                seconds);
        compare(QStringLiteral("%1 people and seats, part time").arg(people), partSeats(people),
                seconds);
    }
    return 0;
}
