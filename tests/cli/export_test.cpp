#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace rolewright {

namespace {

struct Finished
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Finished run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Finished exportSample(const QStringList &arguments)
{
    const QString sample =
        QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/resources/samples/mobility.rolewright.yaml");
    return run(QStringLiteral(ROLEWRIGHT_CLI),
               QStringList{QStringLiteral("export"), sample, QStringLiteral("--as-of"),
                           QStringLiteral("2026-11-23")} +
                   arguments);
}

class Export : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Export, writesAStaffingPlanThatOtherProgramsRead)
{
    const Finished made = exportSample({QStringLiteral("-o"), path("plan.pdf")});
    ASSERT_EQ(made.exitCode, 0) << made.errors.constData();
    EXPECT_TRUE(made.output.isEmpty());
    EXPECT_EQ(run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path("plan.pdf")}).exitCode,
              0);
    const QByteArray text =
        run(QStringLiteral("pdftotext"), {path("plan.pdf"), QStringLiteral("-")}).output;
    EXPECT_TRUE(text.contains("Staffing"));
    EXPECT_TRUE(text.contains("Ana Duarte"));
}

TEST_F(Export, leavesNoNameBehindWhenRolesAreAsked)
{
    const QStringList options{QStringLiteral("-o"), path("roles.pdf"), QStringLiteral("--names"),
                              QStringLiteral("roles")};
    ASSERT_EQ(exportSample(options).exitCode, 0);
    const QByteArray text =
        run(QStringLiteral("pdftotext"), {path("roles.pdf"), QStringLiteral("-")}).output;
    EXPECT_FALSE(text.contains("Duarte"));
    EXPECT_TRUE(text.contains("Head of AI"));
}

TEST_F(Export, givesTheSameBytesTwice)
{
    ASSERT_EQ(exportSample({QStringLiteral("-o"), path("a.pdf")}).exitCode, 0);
    ASSERT_EQ(exportSample({QStringLiteral("-o"), path("b.pdf")}).exitCode, 0);
    QFile first(path("a.pdf"));
    QFile second(path("b.pdf"));
    ASSERT_TRUE(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    EXPECT_EQ(first.readAll(), second.readAll());
}

TEST_F(Export, drawsHeatmapAndMappingInEveryFormat)
{
    for (const char *what : {"heatmap", "mapping"}) {
        for (const char *ending : {"svg", "png", "pdf"}) {
            const QString file = path(what) + u'.' + QLatin1String(ending);
            const Finished made = exportSample(
                {QStringLiteral("-o"), file, QStringLiteral("--what"), QLatin1String(what)});
            EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
            EXPECT_GT(QFile(file).size(), 1000);
        }
    }
    EXPECT_EQ(
        run(QStringLiteral("xmllint"), {QStringLiteral("--noout"), path("mapping.svg")}).exitCode,
        0);
}

TEST_F(Export, refusesAnExistingFileWithoutForce)
{
    const QStringList options{QStringLiteral("-o"), path("plan.pdf")};
    QFile file(path("plan.pdf"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    const Finished refused = exportSample(options);
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_TRUE(refused.errors.contains("--force"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "mine");
    file.close();
    EXPECT_EQ(exportSample(options + QStringList{QStringLiteral("--force")}).exitCode, 0);
    EXPECT_GT(file.size(), 10'000);
}

TEST_F(Export, refusesWhatHasNoSense)
{
    const Finished noSuchFormat = exportSample({QStringLiteral("-o"), path("plan.svg")});
    EXPECT_EQ(noSuchFormat.exitCode, 2);
    EXPECT_TRUE(noSuchFormat.errors.contains("cannot be written as"));
    EXPECT_EQ(exportSample({QStringLiteral("-o"), path("p.pdf"), QStringLiteral("--chapters"),
                            QStringLiteral("weather")})
                  .exitCode,
              2);
    EXPECT_EQ(exportSample({QStringLiteral("-o"), path("p.pdf"), QStringLiteral("--preset"),
                            QStringLiteral("none")})
                  .exitCode,
              2);
    EXPECT_EQ(exportSample({QStringLiteral("-o"), path("no/such/folder/p.pdf")}).exitCode, 2);
    EXPECT_FALSE(QFile::exists(path("p.pdf")));
}

} // namespace rolewright
