#include "tests/cli/command_line.h"

#include <QFileInfo>
#include <QProcess>

namespace rolewright {

namespace {

/// Output of another program; empty where it fails.
QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    return process.readAllStandardOutput();
}

Done exported(const QString &file, const char *options)
{
    return run(QStringList{QStringLiteral("export"), sample(), QStringLiteral("--as-of"),
                           QStringLiteral("2026-11-23"), QStringLiteral("-o"), file} +
               words(options));
}

class ExportOutputs : public CommandLine
{
protected:
    /// A file that is made of the sample without complaint.
    QString made(const char *name, const char *options) const
    {
        const Done done = exported(path(name), options);
        EXPECT_EQ(done.exitCode, 0) << done.errors.constData();
        return path(name);
    }

    QByteArray everythingIn(const QString &workbook) const
    {
        return outputOf(QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/tests/support/read_workbook"),
                        {workbook, QStringLiteral("--raw")});
    }
};

} // namespace

TEST_F(ExportOutputs, writesAWorkbookAndReplacesItAgain)
{
    const QString book = made("plan.xlsx", "--what workbook");
    const QByteArray first = read(book);
    EXPECT_TRUE(everythingIn(book).contains("Ana Duarte"));
    made("plan.xlsx", "--what workbook");
    EXPECT_EQ(read(book), first);
    EXPECT_TRUE(everythingIn(made("de.xlsx", "--what workbook --language de --unit charging"))
                    .contains("Einstellungen"));
}

TEST_F(ExportOutputs, leavesNoNameInAnyOfThemWhenRolesAreAsked)
{
    const QByteArray book = everythingIn(made("r.xlsx", "--what workbook --names roles"));
    const QByteArray page = read(made("r.html", "--names roles"));
    const QByteArray tree = read(made("r.dot", "--what tree --names roles"));
    const QByteArray mapping = read(made("r.mmd", "--what mapping --names roles"));
    const QByteArray table = read(made("r.csv", "--what assignments --names roles"));
    const QByteArray picture = read(made("r.svg", "--what upskilling --names roles"));
    for (const QByteArray &written : {book, page, tree, mapping, table, picture}) {
        EXPECT_GT(written.size(), 1000);
        for (const char *name : {"Duarte", "duarte", "nordwagen", "n1001", "Becker", "Solheim"})
            EXPECT_FALSE(written.contains(name)) << name;
    }
}

TEST_F(ExportOutputs, writesAPageThatOtherProgramsRead)
{
    const QString page = made("plan.html", "");
    outputOf(QStringLiteral("xmllint"), {QStringLiteral("--noout"), page});
    outputOf(QStringLiteral("xmllint"),
             {QStringLiteral("--html"), QStringLiteral("--noout"), page});
    EXPECT_TRUE(read(page).contains("Mobility AI 2027: staffing plan"));
    made("plan.html", "--unit charging");
    EXPECT_TRUE(read(page).contains("Mobility AI 2027, Charging"));
}

TEST_F(ExportOutputs, writesGraphsThatGraphvizDraws)
{
    for (const char *what : {"tree", "mapping"}) {
        const QByteArray options = QByteArray("--what ") + what;
        const QString dot = made((QByteArray(what) + ".dot").constData(), options.constData());
        const QByteArray svg = outputOf(QStringLiteral("dot"), {QStringLiteral("-Tsvg"), dot});
        EXPECT_TRUE(svg.contains("Head of AI")) << what;
        EXPECT_TRUE(svg.contains("Ana Duarte")) << what;
        const QString mermaid = made((QByteArray(what) + ".mmd").constData(), options.constData());
        EXPECT_TRUE(read(mermaid).contains("\nflowchart ")) << what;
        // Text that is made to be edited is never replaced without a word.
        EXPECT_EQ(exported(dot, options.constData()).exitCode, 2) << what;
    }
    EXPECT_TRUE(read(path("mapping.dot")).contains("data infrastructure"));
    EXPECT_TRUE(read(path("tree.dot")).contains("style=dashed"));
}

TEST_F(ExportOutputs, writesTablesWithTheirKeys)
{
    const auto headOf = [&](const char *what) {
        const QByteArray name = QByteArray(what) + ".csv";
        return read(made(name.constData(), (QByteArray("--what ") + what).constData()))
            .split('\r')
            .front();
    };
    EXPECT_TRUE(headOf("positions").startsWith("position,title,unit_id,unit,profiles,fte,"));
    EXPECT_TRUE(headOf("assignments").startsWith("assignment,position,title,unit,person_id,"));
    EXPECT_TRUE(headOf("coverage").startsWith("scope,profile,profile_name,phase,"));
    EXPECT_TRUE(headOf("hiring").startsWith("order,position,seat,profiles,vacant_fte,"));
}

TEST_F(ExportOutputs, saysHowLargeAPngIs)
{
    const Done done = exported(path("map.png"), "--what heatmap --dpi 96");
    ASSERT_EQ(done.exitCode, 0) << done.errors.constData();
    const QByteArray png = read(path("map.png"));
    const auto number = [&](qsizetype at) { // widths and heights stand in four bytes of the head
        return QByteArray::number(png.mid(at, 4).toHex().toInt(nullptr, 16));
    };
    EXPECT_EQ(done.errors, number(16) + " × " + number(20) + " pixels\n");
    EXPECT_TRUE(exported(path("map.svg"), "--what heatmap").errors.isEmpty());
}

TEST_F(ExportOutputs, refusesWhatCannotBe)
{
    for (const char *options :
         {"--what workbook", "--what positions", "--what report", "--what tree"}) {
        const QString file = path("wrong.doc");
        EXPECT_EQ(exported(file, options).exitCode, 2) << options;
        EXPECT_FALSE(QFileInfo::exists(file)) << options;
    }
    EXPECT_EQ(exported(path("fill.dot"), "--what tree --colour-by fill").exitCode, 2);
    const Done unit = exported(path("unit.dot"), "--what tree --unit charging");
    EXPECT_EQ(unit.exitCode, 2);
    EXPECT_TRUE(unit.errors.contains("whole organisation")) << unit.errors.constData();
}

} // namespace rolewright
