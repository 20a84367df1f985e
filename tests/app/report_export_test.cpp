#include "app/shell/notice_bar.h"
#include "app/shell/report_export.h"
#include "tests/app/file_fixture.h"

#include <QAction>
#include <QLabel>
#include <QProcess>
#include <QPushButton>

namespace rolewright {

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

class ReportExportTest : public FileTest
{
protected:
    QString pdf(const char *name = "plan.pdf") const { return folder.filePath(q(name)); }
    /// Answers the dialog with what it proposes, changed, and the path.
    void answer(const QString &path, const std::function<void(ReportOptions &)> &change = {})
    {
        prompts.answerExport = [path, change](const ReportQuestion &question) {
            ReportOrder order = question.proposal;
            order.path = path;
            if (change)
                change(order.options);
            return order;
        };
    }
    void start() { window.reports().start(session(), files().path()); }
    void finish()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !window.reports().isRunning(); }, 30000));
    }
    void exportPlan()
    {
        start();
        finish();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }
    static QString textOf(const QString &path)
    {
        QProcess process;
        process.start(q("pdftotext"), {q("-layout"), path, q("-")});
        EXPECT_TRUE(process.waitForFinished());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    /// What the bar of exports says; empty while it is hidden.
    QString said() const
    {
        const auto *bar = window.findChild<NoticeBar *>(q("noteBar"));
        return bar == nullptr || bar->key().isEmpty() ? QString() : bar->accessibleName();
    }
    void press(const char *text)
    {
        for (auto *button :
             window.findChild<NoticeBar *>(q("noteBar"))->findChildren<QPushButton *>()) {
            if (button->text() == q(text))
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        FAIL() << text;
    }
};

} // namespace

TEST_F(ReportExportTest, HoldsWhatWasAskedFor)
{
    openSample();
    answer(pdf(), [](ReportOptions &options) {
        options.chapters = {Chapter::Staffing};
        options.unit = UnitId{q("charging")};
        options.names = NamesShown::RolesOnly;
        options.language = q("de");
        options.orientation = QPageLayout::Portrait;
    });
    exportPlan();
    const QString text = textOf(pdf());
    EXPECT_TRUE(text.contains(q("Stellenbesetzung")));
    EXPECT_TRUE(text.contains(q("Nur Rollen.")));
    EXPECT_FALSE(text.contains(q("Aftersales")));
    for (const auto &person : session().plan().people)
        EXPECT_FALSE(text.contains(person->name)) << person->name.toStdString();
}

TEST_F(ReportExportTest, HoldsThePlanAsItIsAtThatMoment)
{
    open(writePlan(q("team.rolewright.yaml")));
    rename(q("Renamed"));
    answer(pdf());
    start();
    rename(q("Too late"));
    finish();
    EXPECT_TRUE(textOf(pdf()).contains(q("Renamed: staffing plan")));
}

TEST_F(ReportExportTest, TellsFileAndPagesUntilThatIsClosed)
{
    openSample();
    answer(pdf());
    EXPECT_EQ(said(), QString());
    start();
    EXPECT_EQ(said(), q("Exporting the staffing plan… 0 %"));
    finish();
    EXPECT_TRUE(said().startsWith(q("Exported plan.pdf ("))) << said().toStdString();
    EXPECT_TRUE(said().endsWith(q("pages)"))) << said().toStdString();
    EXPECT_TRUE(prompts.errors.isEmpty());
    press("Close");
    EXPECT_EQ(said(), QString());
    exportPlan();
    EXPECT_TRUE(said().startsWith(q("Exported plan.pdf (")));
}

TEST_F(ReportExportTest, ProposesAFileBesideThePlan)
{
    open(writePlan(q("team.rolewright.yaml"), q("Another name")));
    exportPlan();
    EXPECT_EQ(prompts.exportProposed.path, pdf("team-staffing-plan.pdf"));
}

TEST_F(ReportExportTest, ProposesTheNameOfAPlanThatHasNoFile)
{
    openSample();
    exportPlan();
    const QFileInfo proposed(prompts.exportProposed.path);
    EXPECT_TRUE(proposed.dir().exists());
    EXPECT_EQ(proposed.fileName(), q("mobility-ai-2027-staffing-plan.pdf"));
}

TEST_F(ReportExportTest, RemembersChoicesButNeitherUnitNorFileNorThePlansLanguage)
{
    openSample();
    answer(pdf(), [](ReportOptions &options) {
        options.chapters = {Chapter::Gaps};
        options.unit = UnitId{q("charging")};
        options.names = NamesShown::Pseudonyms;
        options.paper = QPageSize(QPageSize::A3);
        options.orientation = QPageLayout::Portrait;
    });
    exportPlan();
    EXPECT_TRUE(settings.reportChoices().language.isEmpty());
    prompts.answerExport = {};
    exportPlan();
    const ReportOptions &proposed = prompts.exportProposed.options;
    EXPECT_EQ(proposed.chapters, std::vector{Chapter::Gaps});
    EXPECT_EQ(proposed.names, NamesShown::Pseudonyms);
    EXPECT_EQ(proposed.paper.id(), QPageSize::A3);
    EXPECT_EQ(proposed.orientation, QPageLayout::Portrait);
    EXPECT_FALSE(proposed.unit);
    EXPECT_NE(prompts.exportProposed.path, pdf());
}

TEST_F(ReportExportTest, ChoicesThatMeanNothingAreAsUsual)
{
    openSample();
    settings.setReportChoices({.paper = q("A9"), .names = q("roles")});
    exportPlan();
    EXPECT_EQ(prompts.exportProposed.options.names, NamesShown::Full);
    EXPECT_EQ(prompts.exportProposed.options.paper.id(), QPageSize::A4);
}

TEST_F(ReportExportTest, WhoLeavesTheDialogLeavesNoTrace)
{
    openSample();
    const ReportChoices before = settings.reportChoices();
    exportPlan();
    EXPECT_EQ(prompts.exportsAsked, 1);
    EXPECT_EQ(said(), QString());
    EXPECT_EQ(settings.reportChoices(), before);
    EXPECT_FALSE(files().isModified());
}

TEST_F(ReportExportTest, CancelLeavesTheFileAsItWas)
{
    openSample();
    answer(pdf(), [](ReportOptions &options) { options.chapters = {Chapter::Gaps}; });
    exportPlan();
    const QByteArray before = contentOf(pdf());
    answer(pdf(), [](ReportOptions &options) { options.chapters.clear(); });
    start();
    press("Cancel");
    EXPECT_EQ(said(), q("The export is being cancelled…"));
    finish();
    EXPECT_EQ(contentOf(pdf()), before);
    EXPECT_EQ(said(), QString());
    EXPECT_TRUE(prompts.errors.isEmpty());
    exportPlan();
    EXPECT_NE(contentOf(pdf()), before);
}

TEST_F(ReportExportTest, AnEarlierExportIsReplacedWithoutAQuestion)
{
    openSample();
    answer(pdf());
    exportPlan();
    const QByteArray before = contentOf(pdf());
    answer(pdf(), [](ReportOptions &options) { options.names = NamesShown::RolesOnly; });
    exportPlan();
    EXPECT_NE(contentOf(pdf()), before);
    EXPECT_EQ(prompts.choicesAsked, 0);
}

TEST_F(ReportExportTest, AnotherFileIsReplacedOnlyWhenThatIsWanted)
{
    openSample();
    put(q("plan.pdf"), "mine");
    answer(pdf());
    exportPlan();
    EXPECT_EQ(prompts.choicesAsked, 1);
    EXPECT_TRUE(prompts.textOfChoice.contains(q("“plan.pdf”")));
    EXPECT_EQ(contentOf(pdf()), "mine");
    EXPECT_EQ(said(), QString());

    prompts.choice = 1; // another file
    prompts.whileChoosing = [this] { answer(pdf("other.pdf")); };
    exportPlan();
    ASSERT_TRUE(QTest::qWaitFor([this] { return said().startsWith(q("Exported other.pdf")); }));
    EXPECT_EQ(contentOf(pdf()), "mine");

    prompts.choice = 0;
    answer(pdf());
    exportPlan();
    EXPECT_TRUE(contentOf(pdf()).startsWith("%PDF-"));
}

TEST_F(ReportExportTest, FailuresSayWhereAndWhy)
{
    openSample();
    answer(pdf("gone/plan.pdf"));
    exportPlan();
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_TRUE(prompts.errors[0].startsWith(pdf("gone/plan.pdf")))
        << prompts.errors[0].toStdString();
    EXPECT_TRUE(prompts.errors[0].contains(q("folder"))) << prompts.errors[0].toStdString();
    EXPECT_EQ(said(), QString());
    ASSERT_TRUE(QDir(folder.path()).mkdir(q("plan.pdf")));
    answer(pdf());
    exportPlan();
    ASSERT_EQ(prompts.errors.size(), 2);
    EXPECT_EQ(prompts.choicesAsked, 0);
    EXPECT_TRUE(QFileInfo(pdf()).isDir());
}

TEST_F(ReportExportTest, TheCommandWaitsForTheExportBefore)
{
    openSample();
    QAction *command = nullptr;
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text() == q("&Export PDF…"))
            command = action;
    }
    ASSERT_NE(command, nullptr);
    answer(pdf());
    command->trigger();
    EXPECT_EQ(prompts.exportsAsked, 1);
    EXPECT_FALSE(command->isEnabled());
    finish();
    EXPECT_TRUE(command->isEnabled());
}

TEST_F(ReportExportTest, GoesOnWhenAnotherPlanIsOpened)
{
    openSample();
    answer(pdf());
    start();
    open(writePlan(q("team.rolewright.yaml")));
    finish();
    EXPECT_TRUE(textOf(pdf()).contains(q("Mobility AI 2027")));
}

TEST_F(ReportExportTest, PrintsWithThePrinterThatIsChosen)
{
    openSample();
    answer({}, [](ReportOptions &options) {
        options.chapters = {Chapter::Staffing, Chapter::Gaps};
        options.paper = QPageSize(QPageSize::A3);
    });
    prompts.printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    prompts.printer->setFullPage(true);
    prompts.printer->setOutputFileName(pdf("printed.pdf"));
    window.reports().startPrinting(session());
    finish();
    prompts.printer.reset();
    EXPECT_EQ(prompts.layoutToPrint.pageSize().id(), QPageSize::A3);
    EXPECT_TRUE(textOf(pdf("printed.pdf")).contains(q("Staffing table")));
    EXPECT_TRUE(said().contains(q("to the printer"))) << said().toStdString();
}

TEST_F(ReportExportTest, PrintsNothingWithoutAPrinter)
{
    openSample();
    answer({});
    window.reports().startPrinting(session());
    EXPECT_FALSE(window.reports().isRunning());
    EXPECT_TRUE(prompts.errors.isEmpty());
}

} // namespace rolewright
