#include <QDir>
#include <QFile>
#include <QFileInfo>
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

void expectRefused(const Finished &finished)
{
    EXPECT_EQ(finished.exitCode, 2) << finished.errors.constData();
    EXPECT_TRUE(finished.output.isEmpty());
    EXPECT_FALSE(finished.errors.isEmpty());
}

class Export : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

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

TEST_F(Export, drawsHeatmapMappingAndTreeInEveryFormat)
{
    for (const char *what : {"heatmap", "mapping", "tree"}) {
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

TEST_F(Export, writesChaptersAloneAsPagesAndAsPictures)
{
    for (const char *what : {"summary", "staffing", "gaps", "upskilling", "decisions", "people",
                             "hiring", "profiles"}) {
        const auto made = [&](const char *ending) {
            const QByteArray name = QByteArray(what) + ending;
            const Finished done = exportSample({QStringLiteral("-o"), path(name.constData()),
                                                QStringLiteral("--what"), QLatin1String(what),
                                                QStringLiteral("--dpi"), QStringLiteral("48")});
            EXPECT_EQ(done.exitCode, 0) << what << done.errors.constData();
            return read(name.constData());
        };
        EXPECT_TRUE(made(".pdf").startsWith("%PDF-")) << what;
        EXPECT_TRUE(made(".png").startsWith("\x89PNG")) << what;
        EXPECT_TRUE(made(".svg").contains("<svg")) << what;
        EXPECT_EQ(run(QStringLiteral("xmllint"),
                      {QStringLiteral("--noout"),
                       m_folder.filePath(QLatin1String(what) + QStringLiteral(".svg"))})
                      .exitCode,
                  0)
            << what;
    }
}

TEST_F(Export, showsPeopleWithoutNamesOnlyWhereThatMeansSomething)
{
    const QStringList roles{QStringLiteral("--what"), QStringLiteral("people"),
                            QStringLiteral("--names"), QStringLiteral("roles"),
                            QStringLiteral("-o")};
    expectRefused(exportSample(roles + QStringList{path("people.csv")}));
    EXPECT_EQ(exportSample(roles + QStringList{path("people.svg")}).exitCode, 0);
    EXPECT_TRUE(read("people.svg").contains("Roles only."));
    EXPECT_FALSE(read("people.svg").contains("Duarte"));
}

TEST_F(Export, coloursCardsByWhatIsAskedAndSaysWhatColoursMean)
{
    const auto coloured = [&](const char *what, const char *ending) {
        const QString file = path(what) + u'.' + QLatin1String(ending);
        EXPECT_EQ(
            exportSample({QStringLiteral("-o"), file, QStringLiteral("--what"), QLatin1String(what),
                          QStringLiteral("--colour-by"), QStringLiteral("fill")})
                .exitCode,
            0);
        return QFileInfo(file).fileName().toUtf8();
    };
    for (const char *what : {"mapping", "tree"}) {
        const QByteArray svg = read(coloured(what, "svg").constData());
        EXPECT_TRUE(svg.contains("Fill state:")) << what;
        EXPECT_TRUE(svg.contains(">Vacant ")) << what;
        coloured(what, "pdf");
        const QByteArray text = run(QStringLiteral("pdftotext"),
                                    {path(what) + QStringLiteral(".pdf"), QStringLiteral("-")})
                                    .output;
        EXPECT_TRUE(text.contains("Fill state:")) << what;
    }
    expectRefused(exportSample({QStringLiteral("-o"), path("h.svg"), QStringLiteral("--what"),
                                QStringLiteral("heatmap"), QStringLiteral("--colour-by"),
                                QStringLiteral("fill")}));
}

TEST_F(Export, drawsATreeOnOnePageOfItsOwnSizeWithoutNamesWhereAsked)
{
    ASSERT_EQ(
        exportSample({QStringLiteral("-o"), path("tree.pdf"), QStringLiteral("--what"),
                      QStringLiteral("tree"), QStringLiteral("--names"), QStringLiteral("roles")})
            .exitCode,
        0);
    const QByteArray facts = run(QStringLiteral("pdfinfo"), {path("tree.pdf")}).output;
    EXPECT_TRUE(facts.contains("Pages:           1")) << facts.constData();
    const QByteArray text =
        run(QStringLiteral("pdftotext"), {path("tree.pdf"), QStringLiteral("-")}).output;
    EXPECT_FALSE(text.contains("Duarte"));
    EXPECT_TRUE(text.contains("Head of AI"));
}

TEST_F(Export, saysWhereATreeMayBeShownTooSmallToBeRead)
{
    QByteArray plan = "rolewright: 1\nname: Wide\nscenarios:\n  - id: a\n    name: A\n    units:\n"
                      "      - {id: u, name: U}\n    positions:\n"
                      "      - {id: head, unit: u, title: Head, fte: 1}\n";
    for (int i = 0; i < 2000; ++i)
        plan += "      - {id: p" + QByteArray::number(i) +
                ", unit: u, title: Seat, fte: 1, reports_to: head}\n";
    write("wide.yaml", plan);
    const QStringList tree{QStringLiteral("export"), path("wide.yaml"), QStringLiteral("--what"),
                           QStringLiteral("tree"), QStringLiteral("-o")};
    const Finished pdf = run(QStringLiteral(ROLEWRIGHT_CLI), tree + QStringList{path("wide.pdf")});
    EXPECT_EQ(pdf.exitCode, 0) << pdf.errors.constData();
    EXPECT_TRUE(pdf.errors.contains("Export it as SVG")) << pdf.errors.constData();
    const Finished svg = run(QStringLiteral(ROLEWRIGHT_CLI), tree + QStringList{path("wide.svg")});
    EXPECT_EQ(svg.exitCode, 0);
    EXPECT_TRUE(svg.errors.isEmpty()) << svg.errors.constData();
}

TEST_F(Export, writesResponsibilitiesInEveryFormatAndReplacesThemAgain)
{
    for (const char *ending : {"pdf", "xlsx", "csv", "svg", "png", "html"}) {
        const QString file = path("matrix.") + QLatin1String(ending);
        const QStringList options{QStringLiteral("-o"), file, QStringLiteral("--what"),
                                  QStringLiteral("responsibilities")};
        const Finished made = exportSample(options);
        EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
        EXPECT_GT(QFile(file).size(), 1000);
        // Plain text has no place for a mark.
        const int again = qstrcmp(ending, "csv") == 0 ? 2 : 0;
        EXPECT_EQ(exportSample(options).exitCode, again) << ending;
    }
    EXPECT_EQ(run(QStringLiteral("xmllint"),
                  {QStringLiteral("--html"), QStringLiteral("--noout"), path("matrix.html")})
                  .exitCode,
              0);
}

TEST_F(Export, writesTheCardsOfTheProfilesThatAreAskedFor)
{
    const QStringList cards{QStringLiteral("-o"), path("cards.pdf"), QStringLiteral("--what"),
                            QStringLiteral("profiles")};
    const auto textOf = [&](const QStringList &options) {
        const Finished made = exportSample(cards + options);
        EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
        return run(QStringLiteral("pdftotext"), {path("cards.pdf"), QStringLiteral("-")}).output;
    };
    const QByteArray all = textOf({});
    EXPECT_TRUE(all.contains("AI Management") && all.contains("Core skills"));
    const QByteArray one = textOf({QStringLiteral("--profile"), QStringLiteral("data-steward"),
                                   QStringLiteral("--names"), QStringLiteral("roles")});
    EXPECT_TRUE(one.contains("Data Steward"));
    EXPECT_FALSE(one.contains("Central role."));
    const Finished unknown =
        exportSample(cards + QStringList{QStringLiteral("--profile"), QStringLiteral("wizard")});
    expectRefused(unknown);
    EXPECT_TRUE(unknown.errors.contains("data-steward"));
}

TEST_F(Export, showsPseudonymsInEveryChapterAndDrawing)
{
    const QStringList pseudonyms{QStringLiteral("--names"), QStringLiteral("pseudonyms")};
    ASSERT_EQ(exportSample(QStringList{QStringLiteral("-o"), path("p.pdf")} + pseudonyms).exitCode,
              0);
    const QByteArray text =
        run(QStringLiteral("pdftotext"), {path("p.pdf"), QStringLiteral("-")}).output;
    ASSERT_EQ(exportSample(QStringList{QStringLiteral("-o"), path("p.svg"),
                                       QStringLiteral("--what"), QStringLiteral("mapping")} +
                           pseudonyms)
                  .exitCode,
              0);
    for (const QByteArray &shown : {text, read("p.svg")}) {
        EXPECT_TRUE(shown.contains("Person 1"));
        EXPECT_FALSE(shown.contains("Duarte"));
        EXPECT_FALSE(shown.contains("nordwagen"));
        EXPECT_FALSE(shown.contains("n1001"));
    }
}

TEST_F(Export, showsOneUnitAndNamesTheUnitsThatThereAre)
{
    for (const char *what : {"report", "heatmap", "mapping"}) {
        const QStringList options{QStringLiteral("-o"), path("unit.pdf"), QStringLiteral("--what"),
                                  QLatin1String(what), QStringLiteral("--unit")};
        ASSERT_EQ(exportSample(options + QStringList{QStringLiteral("charging")}).exitCode, 0);
        const QByteArray text =
            run(QStringLiteral("pdftotext"), {path("unit.pdf"), QStringLiteral("-")}).output;
        EXPECT_TRUE(text.contains("Mobility AI 2027, Charging"));
        EXPECT_FALSE(text.contains("Aftersales")) << what;
        const Finished unknown = exportSample(options + QStringList{QStringLiteral("nowhere")});
        expectRefused(unknown);
        EXPECT_TRUE(unknown.errors.contains("charging (Charging)"));
    }
}

TEST_F(Export, takesTheChoicesOfAPresetWhereTheCommandLineSaysNothing)
{
    const QStringList preset{QStringLiteral("-o"), path("preset.pdf"), QStringLiteral("--preset"),
                             QStringLiteral("works-council")};
    const auto textOf = [&](const QStringList &options) {
        const Finished made = exportSample(preset + options);
        EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
        return run(QStringLiteral("pdftotext"), {path("preset.pdf"), QStringLiteral("-")}).output;
    };
    const QByteArray alone = textOf({});
    EXPECT_TRUE(alone.contains("Roles only."));
    EXPECT_FALSE(alone.contains("Gaps"));
    const QByteArray overruled =
        textOf({QStringLiteral("--names"), QStringLiteral("full"), QStringLiteral("--chapters"),
                QStringLiteral("gaps,people")});
    EXPECT_TRUE(overruled.contains("Ana Duarte"));
    EXPECT_TRUE(overruled.contains("Gaps"));
    EXPECT_FALSE(overruled.contains("Staffing table"));
}

TEST_F(Export, keepsToTheUnitOfAPresetWhichTheScenarioMustHave)
{
    write("units.yaml",
          "rolewright: 1\nname: Plan\nscenarios:\n"
          "  - id: a\n    name: A\n    units:\n"
          "      - {id: fleet, name: Fleet, kind: business-unit}\n"
          "      - {id: charging, name: Charging, kind: business-unit}\n"
          "  - {id: b, name: B, units: [{id: charging, name: Charging, kind: "
          "business-unit}]}\n"
          "reports:\n"
          "  - {id: works-council, name: Council, chapters: [summary], unit: fleet}\n");
    const auto exported = [&](const QString &options) {
        return run(QStringLiteral(ROLEWRIGHT_CLI),
                   QStringList{QStringLiteral("export"), path("units.yaml"), QStringLiteral("-o"),
                               path("unit.pdf"), QStringLiteral("--preset"),
                               QStringLiteral("works-council")} +
                       options.split(u' '));
    };
    const auto textOf = [&](const QString &options) {
        const Finished made = exported(options);
        EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
        return run(QStringLiteral("pdftotext"), {path("unit.pdf"), QStringLiteral("-")}).output;
    };
    const Finished refused = exported(QStringLiteral("--scenario b"));
    expectRefused(refused);
    EXPECT_TRUE(refused.errors.contains("the report “works-council” is about the unit “fleet”, "
                                        "which this scenario does not have"))
        << refused.errors.constData();
    EXPECT_FALSE(QFile::exists(path("unit.pdf")));
    EXPECT_TRUE(textOf(QStringLiteral("--scenario a")).contains("Plan, Fleet"));
    for (const char *scenario : {"a", "b"}) {
        const QByteArray text =
            textOf(QStringLiteral("--unit charging --scenario ") + QLatin1String(scenario));
        EXPECT_TRUE(text.contains("Plan, Charging")) << text.constData();
        EXPECT_FALSE(text.contains("Fleet")) << scenario;
    }
}

TEST_F(Export, speaksTheLanguageOfThePlan)
{
    write("de.yaml", "rolewright: 1\nname: Plan\nlanguage: de\nscenarios:\n"
                     "  - {id: a, name: A, units: [{id: u, name: Mitte, kind: central}]}\n");
    const Finished made =
        run(QStringLiteral(ROLEWRIGHT_CLI),
            {QStringLiteral("export"), path("de.yaml"), QStringLiteral("-o"), QStringLiteral("-"),
             QStringLiteral("--what"), QStringLiteral("mapping")});
    EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
    EXPECT_TRUE(made.output.contains("zentral")) << made.output.constData();
}

TEST_F(Export, writesToStandardOutput)
{
    const Finished report = exportSample({QStringLiteral("-o"), QStringLiteral("-")});
    EXPECT_EQ(report.exitCode, 0);
    EXPECT_TRUE(report.output.startsWith("%PDF-"));
    EXPECT_FALSE(QFile::exists(QStringLiteral("-")));
}

TEST_F(Export, saysThatStandardOutputIsFull)
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(
        QStringLiteral(ROLEWRIGHT_CLI),
        {QStringLiteral("export"),
         QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/resources/samples/mobility.rolewright.yaml"),
         QStringLiteral("-o"), QStringLiteral("-")});
    process.waitForFinished(-1);
    EXPECT_EQ(process.exitCode(), 2);
    EXPECT_TRUE(process.readAllStandardError().contains("standard output"));
}

TEST_F(Export, refusesAnExistingFileWithoutForce)
{
    const QStringList options{QStringLiteral("-o"), path("plan.pdf")};
    write("plan.pdf", "mine");
    const Finished refused = exportSample(options);
    expectRefused(refused);
    EXPECT_TRUE(refused.errors.contains("--force"));
    EXPECT_EQ(read("plan.pdf"), "mine");
    EXPECT_EQ(exportSample(options + QStringList{QStringLiteral("--force")}).exitCode, 0);
    EXPECT_TRUE(read("plan.pdf").startsWith("%PDF-"));
}

TEST_F(Export, replacesAnEarlierExportWithoutForce)
{
    for (const char *file : {"a.pdf", "a.svg", "a.png"}) {
        const QStringList options{QStringLiteral("-o"), path(file), QStringLiteral("--what"),
                                  QStringLiteral("mapping")};
        ASSERT_EQ(exportSample(options).exitCode, 0);
        const QByteArray first = read(file);
        const QStringList other{QStringLiteral("--unit"), QStringLiteral("charging")};
        EXPECT_EQ(exportSample(options + other).exitCode, 0) << file;
        EXPECT_NE(read(file), first);
    }
}

TEST_F(Export, refusesPairsOfWhatAndEndingThatHaveNoSense)
{
    for (const char *pair :
         {"report plan.svg", "report plan.png", "report plan.yaml", "report plan", "heatmap h.csv",
          "heatmap h.xlsx", "heatmap h.dot", "mapping m.md", "tree t.csv", "weather w.pdf",
          "responsibilities r.md", "profiles p.md", "gaps g.csv", "hiring h.xlsx"}) {
        const QStringList words = QString::fromLatin1(pair).split(u' ');
        expectRefused(exportSample({QStringLiteral("--what"), words[0], QStringLiteral("-o"),
                                    m_folder.filePath(words[1])}));
        EXPECT_FALSE(QFile::exists(m_folder.filePath(words[1]))) << pair;
    }
}

TEST_F(Export, refusesOptionsThatMeanNothing)
{
    for (const char *option :
         {"--chapters weather", "--preset none", "--paper A9", "--names initials", "--language fr",
          "--dpi 5", "--dpi many", "--scenario none", "--as-of tomorrow", "--landscape --portrait",
          "--paper"}) {
        expectRefused(exportSample(QStringList{QStringLiteral("-o"), path("p.pdf")} +
                                   QString::fromLatin1(option).split(u' ')));
        EXPECT_FALSE(QFile::exists(path("p.pdf"))) << option;
    }
}

TEST_F(Export, saysWhereItCannotWrite)
{
    const Finished noFolder = exportSample({QStringLiteral("-o"), path("no/such/folder/p.pdf")});
    expectRefused(noFolder);
    EXPECT_TRUE(noFolder.errors.contains("folder"));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("folder.pdf")));
    expectRefused(
        exportSample({QStringLiteral("-o"), path("folder.pdf"), QStringLiteral("--force")}));
    expectRefused(exportSample({QStringLiteral("-o"), QStringLiteral("/dev/full/p.pdf")}));
}

} // namespace rolewright
