#include "tests/app/file_fixture.h"

#include "app/common/pick_box.h"
#include "app/dialogs/new_plan_dialog.h"
#include "app/shell/plan_sources.h"

#include "core/framework/framework_reader.h"
#include "core/storage/framework_file.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace rolewright {

namespace {

class ImportFlowTest : public FileTest
{
protected:
    QString writeTable(const QByteArray &bytes, const QString &file = QStringLiteral("staff.csv"))
    {
        put(file, bytes);
        return folder.filePath(file);
    }
    void importTable(const QString &path)
    {
        window.imports().importFile(path);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !window.imports().isBusy() && rest(); }));
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &dropped);
        ASSERT_TRUE(dropped.isAccepted());
        ASSERT_TRUE(QTest::qWaitFor([this] { return !window.imports().isBusy() && rest(); }));
    }

    const QByteArray twoPeople = "Name,Title,Salary\nNoor Haas,Engineer,1\nIda Berg,Analyst,2\n";
};

} // namespace

TEST_F(ImportFlowTest, AcceptedPeopleAreOneUndoStep)
{
    open(writePlan(QStringLiteral("team.rolewright.yaml")));
    prompts.acceptImport = true;
    importTable(writeTable(twoPeople));
    ASSERT_TRUE(prompts.importShown);
    EXPECT_EQ(prompts.importShown->added.size(), 2U);
    EXPECT_EQ(prompts.importShown->refusedColumns, QStringList{QStringLiteral("Salary")});
    EXPECT_EQ(session().plan().people.size(), 2);
    QUndoStack &stack = session().document().undoStack();
    EXPECT_EQ(stack.undoText(), QStringLiteral("Import 2 people from staff.csv"));
    stack.undo();
    EXPECT_EQ(session().plan().people.size(), 0);
    EXPECT_FALSE(files().isModified());
}

TEST_F(ImportFlowTest, CancelledImportsChangeNothing)
{
    open(writePlan(QStringLiteral("team.rolewright.yaml")));
    importTable(writeTable(twoPeople));
    EXPECT_TRUE(prompts.importShown);
    EXPECT_EQ(session().plan().people.size(), 0);
    EXPECT_FALSE(files().isModified());
}

TEST_F(ImportFlowTest, ThePreviewIsOfThePlanAsItIsAfterAnEditMeanwhile)
{
    open(writePlan(QStringLiteral("team.rolewright.yaml")));
    prompts.acceptImport = true;
    window.imports().importFile(writeTable(twoPeople));
    Person person;
    person.id = {QStringLiteral("noor")};
    person.name = QStringLiteral("Noor Haas");
    person.title = QStringLiteral("Engineer");
    ASSERT_TRUE(session().apply(addEntity(session().plan(), {}, person)));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window.imports().isBusy(); }));
    ASSERT_TRUE(prompts.importShown);
    EXPECT_EQ(prompts.importShown->added.size(), 1U);
    EXPECT_EQ(session().plan().people.size(), 2);
}

TEST_F(ImportFlowTest, AFileThatCannotBeReadIsSaid)
{
    open(writePlan(QStringLiteral("team.rolewright.yaml")));
    importTable(folder.filePath(QStringLiteral("missing.csv")));
    EXPECT_EQ(prompts.errors.size(), 1);
    EXPECT_FALSE(prompts.importAsked);
}

TEST_F(ImportFlowTest, WithoutAPlanItBeginsANewOne)
{
    prompts.newPlan = NewPlanOptions{.name = QStringLiteral("Mine")};
    prompts.acceptImport = true;
    importTable(writeTable(twoPeople));
    EXPECT_EQ(prompts.newPlanProposed.name, QStringLiteral("staff"));
    ASSERT_NE(files().session(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([this] { return session().plan().people.size() == 2; }));
    EXPECT_TRUE(files().isModified());
}

TEST_F(ImportFlowTest, CancelledWithoutAPlanItLeavesNone)
{
    prompts.newPlan = NewPlanOptions{.name = QStringLiteral("Mine")};
    importTable(writeTable(twoPeople));
    EXPECT_TRUE(prompts.importShown);
    EXPECT_EQ(files().session(), nullptr);
    prompts.newPlan.reset();
    prompts.acceptImport = true;
    importTable(writeTable(twoPeople));
    EXPECT_EQ(files().session(), nullptr);
}

TEST_F(ImportFlowTest, ADroppedTableIsImportedAndADroppedPlanOpened)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    drop(path);
    EXPECT_EQ(files().path(), path);
    prompts.acceptImport = true;
    drop(writeTable("Name\tTitle\nNoor Haas\tEngineer\n", QStringLiteral("staff.tsv")));
    EXPECT_EQ(session().plan().people.size(), 1);
}

TEST_F(ImportFlowTest, TakesATableFromTheClipboard)
{
    open(writePlan(QStringLiteral("team.rolewright.yaml")));
    prompts.acceptImport = true;
    QGuiApplication::clipboard()->setText(QStringLiteral("Name\tTitle\nNoor Haas\tEngineer\n"));
    window.imports().importClipboard();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window.imports().isBusy() && rest(); }));
    EXPECT_EQ(session().plan().people.size(), 1);
    EXPECT_EQ(session().document().undoStack().undoText(),
              QStringLiteral("Import 1 person from the clipboard"));
}

TEST_F(ImportFlowTest, OtherDropsAreRefused)
{
    QMimeData text;
    text.setText(QStringLiteral("/etc/passwd"));
    QMimeData web;
    web.setUrls({QUrl(QStringLiteral("https://example.org/plan.yaml"))});
    QMimeData two;
    two.setUrls({QUrl(QStringLiteral("file:///a.yaml")), QUrl(QStringLiteral("file:///b.yaml"))});
    for (const QMimeData *data : {&text, &web, &two}) {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&window, &enter);
        EXPECT_FALSE(enter.isAccepted());
    }
}

TEST(NewPlanDialog, ShowsWhatWouldBeProposed)
{
    ScriptedPrompts prompts;
    NewPlanDialog dialog({.businessUnits = 2}, prompts);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return dialog.preview().startsWith(QStringLiteral("16 positions in 3 units")); }));
    NewPlanDialog small(
        {.factors = {.size = Size::Small, .maturity = Maturity::Starting}, .businessUnits = 1},
        prompts);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return small.preview().contains(QStringLiteral("Left out for now")); }));
    EXPECT_EQ(small.order().options.factors.maturity, Maturity::Starting);
    EXPECT_EQ(small.order().options.businessUnits, 1);
}

TEST(NewPlanDialog, StartsFromTheRolesOfASet)
{
    ScriptedPrompts prompts;
    NewPlanDialog dialog({.businessUnits = 2}, prompts);
    PickBox *roles = dialog.findChildren<PickBox *>().last();
    QTest::keyClick(roles, Qt::Key_End);
    ASSERT_TRUE(dialog.order().options.roles);
    EXPECT_EQ(dialog.order().options.roles->id.value, QStringLiteral("uber"));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return dialog.preview().contains(QStringLiteral("No position for")) &&
               dialog.preview().startsWith(QStringLiteral("10 positions in 3 units"));
    })) << dialog.preview().toStdString();
    QTest::keyClick(roles, Qt::Key_Home);
    EXPECT_FALSE(dialog.order().options.roles);
}

TEST(NewPlanDialog, TakesAFrameworkFromAFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ours.framework.yaml"));
    const auto base = loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    ASSERT_TRUE(base);
    Framework ours = publishedAs(*base, {.id = QStringLiteral("ours"),
                                         .version = 4,
                                         .name = QStringLiteral("Our way"),
                                         .language = QStringLiteral("en")});
    ASSERT_TRUE(saveFrameworkFile(ours, path, false));

    ScriptedPrompts prompts;
    NewPlanDialog dialog({.businessUnits = 2}, prompts);
    auto *frameworks = dialog.findChildren<PickBox *>().first();
    const auto chooseFile = [&](const QString &file) {
        prompts.file = file;
        QTest::keyClick(frameworks, Qt::Key_End);
    };
    chooseFile(folder.filePath(QStringLiteral("missing.framework.yaml")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return prompts.errors.size() == 1; }));
    EXPECT_EQ(dialog.order().framework->id, base->id);
    chooseFile(path);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return dialog.order().framework->id == QStringLiteral("ours"); }));
    EXPECT_EQ(frameworks->currentText(), QStringLiteral("Our way, version 4"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return dialog.preview().startsWith(QStringLiteral("16 positions in 3 units")); }));
    const auto made = tailoredPlan(dialog.order());
    ASSERT_TRUE(made);
    EXPECT_EQ(made->opened.plan.head->framework.id, QStringLiteral("ours"));
    QTest::keyClick(frameworks, Qt::Key_Home);
    EXPECT_EQ(dialog.order().framework->id, base->id);
}

} // namespace rolewright
