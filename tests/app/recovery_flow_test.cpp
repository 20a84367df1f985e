#include "tests/app/editor_process.h"
#include "tests/app/file_fixture.h"

#include "app/shell/notice_bar.h"
#include "app/shell/start_page.h"

#include <QProcess>
#include <QPushButton>

namespace rolewright {

namespace {

/// Plans whose window went away before they were saved.
class RecoveryFlowTest : public FileTest
{
protected:
    QStringList copies() const
    {
        return QDir(settings.recoveryFolder()).entryList({QStringLiteral("*.rolewright.yaml")});
    }
    bool waitForCopy()
    {
        return QTest::qWaitFor(
            [this] { return files().saveState().contains(QStringLiteral("Recovery copy")); });
    }
    bool waitForNoCopy()
    {
        return QTest::qWaitFor([this] { return copies().isEmpty(); });
    }
    /// Edits a plan in another process and kills it without warning once there is a copy.
    /// @param plan empty for one that has no file
    void editInAKilledProcess(const QString &plan, const QString &newName)
    {
        startEditor(plan, newName);
        ASSERT_FALSE(HasFatalFailure());
        editor.kill();
        ASSERT_TRUE(editor.waitForFinished());
    }
    void startEditor(const QString &plan, const QString &newName)
    {
        editor.start(QCoreApplication::applicationFilePath(),
                     {QLatin1String(editorArgument), plan,
                      folder.filePath(QStringLiteral("settings.ini")), newName});
        ASSERT_TRUE(QTest::qWaitFor([this] {
            return editor.bytesAvailable() > 0 || editor.state() == QProcess::NotRunning;
        }));
        ASSERT_EQ(editor.readLine().trimmed(), "copied");
    }
    bool waitForLeftovers(size_t number)
    {
        return QTest::qWaitFor(
            [this, number] { return files().leftovers().copies().size() == number; });
    }
    /// What a window that is started now would offer.
    std::vector<RecoveryCopy> offeredToAnother()
    {
        return RecoveryFolder(settings.recoveryFolder()).leftovers();
    }

    QProcess editor;
};

} // namespace

TEST_F(RecoveryFlowTest, AChangeHasACopySoonAndASavedPlanNone)
{
    open(writePlan(QStringLiteral("team.rolewright.yaml")));
    EXPECT_TRUE(copies().isEmpty());
    rename(QStringLiteral("Changed"));
    ASSERT_TRUE(waitForCopy());
    ASSERT_EQ(copies().size(), 1);
    EXPECT_EQ(nameIn(settings.recoveryFolder() + u'/' + copies().first()),
              QStringLiteral("Changed"));
    save();
    EXPECT_TRUE(waitForNoCopy());
}

TEST_F(RecoveryFlowTest, DiscardedOrUndoneChangesHaveNone)
{
    open(writePlan(QStringLiteral("team.rolewright.yaml")));
    rename(QStringLiteral("Changed"));
    ASSERT_TRUE(waitForCopy());
    session().document().undoStack().undo();
    EXPECT_TRUE(waitForNoCopy());
    session().document().undoStack().redo();
    ASSERT_TRUE(waitForCopy());
    prompts.saveChoice = SaveChoice::Discard;
    files().openSample();
    ASSERT_TRUE(rest());
    EXPECT_TRUE(waitForNoCopy());
}

TEST_F(RecoveryFlowTest, AKilledWindowLosesNothing)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    editInAKilledProcess(path, QStringLiteral("Before the end"));
    open(path);
    EXPECT_EQ(name(), QStringLiteral("Team"));
    ASSERT_TRUE(waitForLeftovers(1));
    ASSERT_TRUE(files().leftovers().newestOf(path));
    EXPECT_FALSE(window.notices().isHidden());

    files().restore(*files().leftovers().newestOf(path));
    ASSERT_TRUE(rest());
    EXPECT_EQ(name(), QStringLiteral("Before the end"));
    EXPECT_EQ(files().path(), path);
    EXPECT_TRUE(files().isModified());
    EXPECT_EQ(copies().size(), 1); // until it is saved
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Before the end"));
    EXPECT_TRUE(waitForNoCopy());
    EXPECT_TRUE(waitForLeftovers(0));
}

TEST_F(RecoveryFlowTest, ARestoredPlanWithoutAFileIsUnsaved)
{
    editInAKilledProcess({}, QStringLiteral("Before the end"));
    MainWindow next(prompts, settings, QDate(2026, 11, 25));
    ASSERT_TRUE(QTest::qWaitFor([&] { return next.files().leftovers().copies().size() == 1; }));
    next.show();
    auto *page = next.findChild<StartPage *>();
    ASSERT_NE(page, nullptr);
    const auto buttons = page->findChildren<QPushButton *>();
    const auto restore = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) {
        return one->text() == QStringLiteral("Restore");
    });
    ASSERT_NE(restore, buttons.end());
    QTest::mouseClick(*restore, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return next.files().session() != nullptr; }));
    EXPECT_EQ(next.files().session()->plan().head->name, QStringLiteral("Before the end"));
    EXPECT_EQ(next.files().path(), QString());
    EXPECT_TRUE(next.files().isModified());
}

TEST_F(RecoveryFlowTest, ARestoredCopyOfAFileThatChangedIsAConflict)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    editInAKilledProcess(path, QStringLiteral("Mine"));
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    files().restore(offeredToAnother().at(0));
    ASSERT_TRUE(rest());
    EXPECT_EQ(name(), QStringLiteral("Mine"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return files().diskState() == DiskState::Changed; }));
    save(); // the question is cancelled
    EXPECT_EQ(prompts.choicesAsked, 1);
    EXPECT_EQ(nameIn(path), QStringLiteral("Theirs"));
}

TEST_F(RecoveryFlowTest, ADiscardedCopyIsGone)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    editInAKilledProcess(path, QStringLiteral("Mine"));
    open(path);
    ASSERT_TRUE(waitForLeftovers(1));
    files().leftovers().discard(*files().leftovers().newestOf(path));
    EXPECT_TRUE(files().leftovers().copies().empty());
    EXPECT_TRUE(waitForNoCopy());
    EXPECT_EQ(name(), QStringLiteral("Team"));
}

TEST_F(RecoveryFlowTest, WorkingOnKeepsACopyThatIsLeftForLater)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    editInAKilledProcess(path, QStringLiteral("Earlier"));
    open(path);
    rename(QStringLiteral("Now"));
    ASSERT_TRUE(waitForCopy());
    EXPECT_EQ(copies().size(), 2);
    save();
    ASSERT_TRUE(QTest::qWaitFor([&] { return copies().size() == 1; }));
    ASSERT_EQ(offeredToAnother().size(), 1U);
    EXPECT_EQ(nameIn(offeredToAnother()[0].file), QStringLiteral("Earlier"));
}

TEST_F(RecoveryFlowTest, AnotherWindowIsNotOfferedTheCopyOfARunningOne)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    startEditor(path, QStringLiteral("In the other window"));
    open(path);
    rename(QStringLiteral("In this window"));
    ASSERT_TRUE(waitForCopy());
    EXPECT_EQ(copies().size(), 2);
    EXPECT_TRUE(files().leftovers().copies().empty());
    editor.kill();
    ASSERT_TRUE(editor.waitForFinished());
    ASSERT_EQ(offeredToAnother().size(), 1U);
    EXPECT_EQ(offeredToAnother()[0].note.planName, QStringLiteral("In the other window"));
}

TEST_F(RecoveryFlowTest, AFolderThatCannotBeUsedIsSaidOnceAndStopsNothing)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    put(QFileInfo(settings.recoveryFolder()).fileName(), "a file in the place of the folder");
    open(path);
    rename(QStringLiteral("First"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return files().recoveryFailure().has_value(); }));
    EXPECT_EQ(files().saveState(), QStringLiteral("Unsaved changes. No recovery copy"));
    ASSERT_FALSE(window.notices().isHidden());
    window.notices().findChild<QPushButton *>()->click();
    EXPECT_TRUE(window.notices().isHidden());
    rename(QStringLiteral("Second"));
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Second"));
    rename(QStringLiteral("Third"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return files().recoveryFailure().has_value(); }));
    EXPECT_TRUE(window.notices().isHidden());
}

TEST_F(RecoveryFlowTest, ABrokenCopyIsSaidAndStays)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    editInAKilledProcess(path, QStringLiteral("Mine"));
    const RecoveryCopy copy = offeredToAnother().at(0);
    put(QStringLiteral("recovery/") + QFileInfo(copy.file).fileName(), "rolewright: [");
    files().restore(copy);
    ASSERT_TRUE(rest());
    EXPECT_EQ(prompts.errors.size(), 1);
    EXPECT_EQ(files().session(), nullptr);
    EXPECT_TRUE(waitForLeftovers(1));
}

} // namespace rolewright
