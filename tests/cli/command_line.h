#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace rolewright {

/// What a run of the program left behind.
struct Done
{
    int exitCode = -1; ///< -1 after a crash
    QByteArray output;
    QByteArray errors;

    /// The output as JSON; throws where it is not exactly one document.
    nlohmann::json json() const { return nlohmann::json::parse(output.toStdString()); }
};

/// Runs rolewright-cli to its end.
Done run(const QStringList &arguments);

/// Path of the sample plan.
QString sample();

/// The words of a line, as a shell without quotes would split it.
QStringList words(const char *line);

/// Expects exit code 2, something on standard error and nothing on standard output.
void expectUnusable(const QStringList &arguments);

/// Tests in a folder of their own.
class CommandLine : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// Writes a file of the folder and returns its path.
    QString write(const char *name, const QByteArray &bytes) const;

    static QByteArray read(const QString &name);

private:
    QTemporaryDir m_folder;
};

} // namespace rolewright
