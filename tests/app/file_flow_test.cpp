#include "tests/app/file_fixture.h"

#include <QSignalSpy>
#include <sys/stat.h>
#include <unistd.h>

namespace rolewright {

TEST_F(FileTest, OpensAFileAndRemembersIt)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    open(path);
    EXPECT_EQ(files().path(), path);
    EXPECT_FALSE(files().isModified());
    EXPECT_EQ(files().recentFiles(), QStringList{path});
    EXPECT_EQ(files().saveState(), QStringLiteral("No changes"));
}

TEST_F(FileTest, OpensARelativePath)
{
    writePlan(QStringLiteral("team.rolewright.yaml"));
    const QString before = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(folder.path()));
    open(QStringLiteral("team.rolewright.yaml"));
    ASSERT_TRUE(QDir::setCurrent(before));
    rename(QStringLiteral("Saved where it came from"));
    save();
    EXPECT_EQ(nameIn(files().path()), QStringLiteral("Saved where it came from"));
}

TEST_F(FileTest, SaysThatAFileIsMissingAndForgetsIt)
{
    const QString path = folder.filePath(QStringLiteral("gone.rolewright.yaml"));
    settings.addRecentFile(path);
    files().openFile(path);
    ASSERT_TRUE(rest());
    EXPECT_EQ(files().session(), nullptr);
    EXPECT_EQ(prompts.errors.size(), 1);
    EXPECT_EQ(files().recentFiles(), QStringList());
}

TEST_F(FileTest, KeepsWhatIsOpenWhenAnotherFileCannotBeRead)
{
    open(writePlan(QStringLiteral("team.rolewright.yaml")));
    rename(QStringLiteral("Changed"));
    put(QStringLiteral("broken.yaml"), "rolewright: [");
    files().openFile(folder.filePath(QStringLiteral("broken.yaml")));
    ASSERT_TRUE(rest());
    EXPECT_EQ(prompts.errors.size(), 1);
    EXPECT_EQ(prompts.askedToSave, 0);
    EXPECT_EQ(name(), QStringLiteral("Changed"));
}

TEST_F(FileTest, SavesAndIsCleanAtThatStateAlone)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    open(path);
    rename(QStringLiteral("First"));
    rename(QStringLiteral("Second"));
    EXPECT_TRUE(window.isWindowModified());
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Second"));
    EXPECT_FALSE(window.isWindowModified());
    EXPECT_TRUE(files().saveState().startsWith(QStringLiteral("Saved ")));
    session().document().undoStack().undo();
    EXPECT_TRUE(files().isModified());
    session().document().undoStack().redo();
    EXPECT_FALSE(files().isModified());
}

TEST_F(FileTest, KeepsEditsThatAreMadeDuringASave)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    open(path);
    rename(QStringLiteral("Saved"));
    files().save();
    EXPECT_EQ(files().saveState(), QStringLiteral("Saving…"));
    rename(QStringLiteral("Later"));
    ASSERT_TRUE(rest());
    EXPECT_EQ(nameIn(path), QStringLiteral("Saved"));
    EXPECT_EQ(name(), QStringLiteral("Later"));
    EXPECT_TRUE(files().isModified());
    session().document().undoStack().undo();
    EXPECT_FALSE(files().isModified());
}

TEST_F(FileTest, ASecondSaveDuringTheFirstSavesTheLaterEdits)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    open(path);
    rename(QStringLiteral("First"));
    files().save();
    rename(QStringLiteral("Second"));
    files().save();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !files().isModified(); }));
    EXPECT_EQ(nameIn(path), QStringLiteral("Second"));
}

TEST_F(FileTest, SaveOfAPlanWithoutAFileAsksForOne)
{
    openSample();
    prompts.file = folder.filePath(QStringLiteral("mine"));
    save();
    EXPECT_EQ(files().path(), folder.filePath(QStringLiteral("mine.rolewright.yaml")));
    EXPECT_EQ(nameIn(files().path()), name());
}

TEST_F(FileTest, AnEndingThatIsAddedNeverReplacesAFile)
{
    const QString taken = writePlan(QStringLiteral("mine.rolewright.yaml"), QStringLiteral("Old"));
    openSample();
    prompts.file = folder.filePath(QStringLiteral("mine"));
    save();
    EXPECT_EQ(prompts.errors.size(), 1);
    EXPECT_EQ(nameIn(taken), QStringLiteral("Old"));
    EXPECT_TRUE(files().isModified());
}

TEST_F(FileTest, SaveAsReplacesTheFileThatWasChosenAndKeepsItsContentBeside)
{
    const QString other = writePlan(QStringLiteral("other.rolewright.yaml"), QStringLiteral("Old"));
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    open(path);
    rename(QStringLiteral("New"));
    prompts.file = other;
    files().saveAs();
    ASSERT_TRUE(rest());
    EXPECT_EQ(files().path(), other);
    EXPECT_EQ(nameIn(other), QStringLiteral("New"));
    EXPECT_EQ(nameIn(other + u'~'), QStringLiteral("Old"));
    EXPECT_EQ(nameIn(path), QStringLiteral("Team"));
}

TEST_F(FileTest, SavingThroughALinkKeepsTheLink)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    const QString link = folder.filePath(QStringLiteral("link.yaml"));
    ASSERT_TRUE(QFile::link(path, link));
    open(link);
    rename(QStringLiteral("Through the link"));
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Through the link"));
    EXPECT_TRUE(QFileInfo(link).isSymLink());
}

TEST_F(FileTest, SaysWhyAPlanCannotBeSavedAndKeepsTheChanges)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    open(path);
    rename(QStringLiteral("Changed"));
    prompts.file = folder.filePath(QStringLiteral("no/such/folder/team.rolewright.yaml"));
    files().saveAs();
    ASSERT_TRUE(rest());
    EXPECT_EQ(prompts.errors.size(), 1);
    EXPECT_TRUE(files().isModified());
    EXPECT_EQ(files().path(), path);
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Changed"));
}

TEST_F(FileTest, LeavingWithSaveGoesOnOnceThePlanIsOnTheDisk)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    open(path);
    rename(QStringLiteral("Changed"));
    prompts.saveChoice = SaveChoice::Save;
    files().openSample();
    ASSERT_TRUE(QTest::qWaitFor([&] { return files().path().isEmpty(); }));
    EXPECT_EQ(nameIn(path), QStringLiteral("Changed"));
    EXPECT_EQ(prompts.askedToSave, 1);
}

TEST_F(FileTest, LeavingStaysWhereTheSaveFails)
{
    openSample();
    rename(QStringLiteral("Changed"));
    prompts.saveChoice = SaveChoice::Save;
    prompts.file = folder.filePath(QStringLiteral("no/such/folder/team.rolewright.yaml"));
    files().openFile(writePlan(QStringLiteral("team.rolewright.yaml")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.errors.isEmpty(); }));
    ASSERT_TRUE(rest());
    EXPECT_EQ(name(), QStringLiteral("Changed"));
}

TEST_F(FileTest, ClosingWaitsForARunningSave)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    open(path);
    window.show();
    rename(QStringLiteral("Changed"));
    files().save();
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(window.isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.isVisible(); }));
    EXPECT_EQ(nameIn(path), QStringLiteral("Changed"));
    EXPECT_EQ(prompts.askedToSave, 0);
}

TEST_F(FileTest, ClosingAsksAndStaysOnCancel)
{
    openSample();
    rename(QStringLiteral("Changed"));
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(window.isVisible());
    prompts.saveChoice = SaveChoice::Discard;
    window.close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window.isVisible(); }));
    EXPECT_EQ(prompts.askedToSave, 2);
}

TEST_F(FileTest, NamesCommentsThatASaveWouldLose)
{
    const QString path = writePlan(QStringLiteral("team.rolewright.yaml"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("scenarios:", "people:\n  - id: p # first\n    name: P # second\nscenarios:");
    ASSERT_TRUE(file.resize(0) && file.seek(0) && file.write(text) == text.size());
    file.close();
    open(path);
    rename(QStringLiteral("Changed"));

    save(); // cancelled
    EXPECT_EQ(prompts.choicesAsked, 1);
    EXPECT_EQ(prompts.choicesOffered.size(), 2);
    EXPECT_EQ(nameIn(path), QStringLiteral("Team"));

    prompts.choice = 0;
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Changed"));
    rename(QStringLiteral("Once more"));
    save();
    EXPECT_EQ(prompts.choicesAsked, 2);
}

TEST_F(FileTest, ANewPlanIsTailoredByTheAnswers)
{
    files().newPlan();
    ASSERT_TRUE(rest());
    EXPECT_EQ(files().session(), nullptr); // cancelled
    prompts.newPlan = NewPlanOptions{.name = QStringLiteral("Mine"), .businessUnits = 3};
    files().newPlan();
    ASSERT_TRUE(rest());
    ASSERT_NE(files().session(), nullptr);
    EXPECT_EQ(name(), QStringLiteral("Mine"));
    EXPECT_EQ(session().design().units.size(), 4);
    EXPECT_EQ(files().saveState(), QStringLiteral("Not saved yet"));
    EXPECT_TRUE(window.workspace()->currentView()->shows(UnitId())); // what was proposed
}

} // namespace rolewright
