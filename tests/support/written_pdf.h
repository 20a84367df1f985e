#pragma once

#include "core/report/report.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace rolewright::test {

/// A report on disk, looked at with other programs.
class WrittenPdf
{
public:
    explicit WrittenPdf(const QByteArray &bytes)
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::string run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished()) << program.toStdString();
        EXPECT_EQ(process.exitCode(), 0) << program.toStdString();
        return process.readAll().toStdString();
    }
    std::string text() const
    {
        return run(QStringLiteral("pdftotext"),
                   {QStringLiteral("-layout"), path(), QStringLiteral("-")});
    }
    std::string info() const { return run(QStringLiteral("pdfinfo"), {path()}); }
    int pages() const
    {
        const auto match = QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)"))
                               .match(QString::fromStdString(info()));
        return match.captured(1).toInt();
    }
    QString path() const { return m_folder.filePath(QStringLiteral("plan.pdf")); }

private:
    QTemporaryDir m_folder;
};

/// A staffing plan that has to succeed.
inline QByteArray reportOf(const AnalysisInput &input, const ReportOptions &options = {})
{
    const Result<QByteArray> pdf = staffingPlanPdf(input, options);
    EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().text.toStdString());
    return pdf.value_or(QByteArray());
}

} // namespace rolewright::test
