#include "tests/cli/command_line.h"

#include <QFile>
#include <QProcess>

namespace rolewright {

Done run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ROLEWRIGHT_CLI), arguments);
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString sample()
{
    return QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/resources/samples/mobility.rolewright.yaml");
}

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

void expectUnusable(const QStringList &arguments)
{
    const Done done = run(arguments);
    EXPECT_EQ(done.exitCode, 2) << arguments.join(u' ').toStdString();
    EXPECT_TRUE(done.output.isEmpty()) << arguments.join(u' ').toStdString();
    EXPECT_FALSE(done.errors.isEmpty()) << arguments.join(u' ').toStdString();
}

QString CommandLine::write(const char *name, const QByteArray &bytes) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QByteArray CommandLine::read(const QString &name)
{
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace rolewright
