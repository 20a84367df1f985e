#include "tests/app/file_fixture.h"

#include "app/shell/notice_bar.h"

#include <QPushButton>

namespace rolewright {

namespace {

/// A plan that is open while its file is changed from outside.
class DiskChangeTest : public FileTest
{
protected:
    void SetUp() override
    {
        path = writePlan(QStringLiteral("team.rolewright.yaml"));
        open(path);
    }
    bool waitFor(DiskState state)
    {
        return QTest::qWaitFor([this, state] { return files().diskState() == state; });
    }
    QStringList offered() const
    {
        QStringList texts;
        for (const auto *button : bar().findChildren<QPushButton *>())
            texts << button->text();
        return texts;
    }
    NoticeBar &bar() const { return const_cast<DiskChangeTest *>(this)->window.notices(); }

    QString path;
};

} // namespace

TEST_F(DiskChangeTest, IsSaidInABarWithWaysOut)
{
    EXPECT_TRUE(bar().isHidden());
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    ASSERT_TRUE(waitFor(DiskState::Changed));
    EXPECT_FALSE(bar().isHidden());
    EXPECT_EQ(offered(), (QStringList{QStringLiteral("Reload"), QStringLiteral("Keep mine"),
                                      QStringLiteral("Save as…")}));
}

TEST_F(DiskChangeTest, IsSeenAfterEachOfTwoReplacements)
{
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    ASSERT_TRUE(waitFor(DiskState::Changed));
    files().reload();
    ASSERT_TRUE(rest());
    EXPECT_EQ(name(), QStringLiteral("Theirs"));
    EXPECT_TRUE(waitFor(DiskState::Same));
    EXPECT_TRUE(bar().isHidden());
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs again"));
    EXPECT_TRUE(waitFor(DiskState::Changed));
}

TEST_F(DiskChangeTest, OwnSavesAreNone)
{
    for (const QString &newName : {QStringLiteral("One"), QStringLiteral("Two")}) {
        rename(newName);
        save();
    }
    writePlan(QStringLiteral("other.rolewright.yaml")); // the folder tells of this one
    ASSERT_TRUE(settle());
    EXPECT_EQ(files().diskState(), DiskState::Same);
    EXPECT_TRUE(bar().isHidden());
}

TEST_F(DiskChangeTest, ReloadAsksBeforeChangesAreLost)
{
    rename(QStringLiteral("Mine"));
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    ASSERT_TRUE(waitFor(DiskState::Changed));
    files().reload(); // cancelled
    ASSERT_TRUE(rest());
    EXPECT_EQ(name(), QStringLiteral("Mine"));
    prompts.choice = 0;
    files().reload();
    ASSERT_TRUE(rest());
    EXPECT_EQ(name(), QStringLiteral("Theirs"));
    EXPECT_FALSE(files().isModified());
}

TEST_F(DiskChangeTest, KeepMineLetsTheNextSaveReplaceExactlyWhatWasSeen)
{
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    ASSERT_TRUE(waitFor(DiskState::Changed));
    files().keepMine();
    EXPECT_TRUE(files().isModified());
    EXPECT_EQ(files().diskState(), DiskState::Same);
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Team"));
    EXPECT_EQ(nameIn(path + u'~'), QStringLiteral("Theirs"));
    EXPECT_EQ(prompts.choicesAsked, 0);
}

TEST_F(DiskChangeTest, ASaveIsRefusedUntilAWayOutIsChosen)
{
    rename(QStringLiteral("Mine"));
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    save(); // cancelled
    EXPECT_EQ(prompts.choicesOffered,
              (QStringList{QStringLiteral("Reload"), QStringLiteral("Keep mine"),
                           QStringLiteral("Save as…")}));
    EXPECT_EQ(nameIn(path), QStringLiteral("Theirs"));
    EXPECT_TRUE(files().isModified());
    prompts.choice = 1;
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Mine"));
    EXPECT_EQ(nameIn(path + u'~'), QStringLiteral("Theirs"));
    EXPECT_FALSE(files().isModified());
}

TEST_F(DiskChangeTest, SaveAsGoesAroundIt)
{
    rename(QStringLiteral("Mine"));
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    prompts.choice = 2;
    prompts.file = folder.filePath(QStringLiteral("mine.rolewright.yaml"));
    save();
    ASSERT_TRUE(rest());
    EXPECT_EQ(nameIn(path), QStringLiteral("Theirs"));
    EXPECT_EQ(nameIn(*prompts.file), QStringLiteral("Mine"));
    EXPECT_TRUE(waitFor(DiskState::Same));
}

TEST_F(DiskChangeTest, ADeletedFileIsSaidAndCanBeWrittenAgain)
{
    ASSERT_TRUE(QFile::remove(path));
    ASSERT_TRUE(waitFor(DiskState::Gone));
    EXPECT_EQ(offered(), (QStringList{QStringLiteral("Keep mine"), QStringLiteral("Save as…")}));
    files().keepMine();
    save();
    EXPECT_EQ(nameIn(path), QStringLiteral("Team"));
}

TEST_F(DiskChangeTest, TheSameContentOrANewDateIsNone)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    ASSERT_TRUE(file.seek(0));
    ASSERT_EQ(file.write(bytes), bytes.size());
    file.close();
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    ASSERT_TRUE(waitFor(DiskState::Changed));
    writePlan(QStringLiteral("team.rolewright.yaml"));
    EXPECT_TRUE(waitFor(DiskState::Same));
    EXPECT_TRUE(bar().isHidden());
}

TEST_F(DiskChangeTest, OpeningTheOpenFileAgainReadsItOnlyWhenItChanged)
{
    const PlanSession *before = files().session();
    open(path);
    EXPECT_EQ(files().session(), before);
    writePlan(QStringLiteral("team.rolewright.yaml"), QStringLiteral("Theirs"));
    ASSERT_TRUE(waitFor(DiskState::Changed));
    open(path);
    EXPECT_EQ(name(), QStringLiteral("Theirs"));
}

} // namespace rolewright
