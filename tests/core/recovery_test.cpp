#include "core/storage/recovery.h"

#include "core/storage/plan_file.h"

#include "tests/support/fault_injection.h"
#include "tests/support/fault_injection_files.h"

#include <csignal>

namespace rolewright {
namespace {

Plan planNamed(const QString &name)
{
    Plan plan;
    Head head;
    head.name = name;
    head.framework.id = QStringLiteral("ml-skill-profiles");
    plan.head = std::move(head);
    return plan;
}

class Recovery : public FolderTest
{
protected:
    RecoveryFolder copies() const { return RecoveryFolder(path(QStringLiteral("state/recovery"))); }
    QStringList filesOfCopies() const
    {
        return QDir(path(QStringLiteral("state/recovery")))
            .entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    RecoveryNote noteFor(const QString &planPath) const
    {
        return {QStringLiteral("Team"), planPath, contentHash("base"),
                QDateTime(QDate(2026, 11, 25), QTime(14, 2, 3, 4), Qt::UTC)};
    }
    /// Works on a plan in another process, which is killed once it has written a copy.
    void leaveCopy(const QString &planPath, const QString &name = QStringLiteral("Team")) const
    {
        const ChildEnd end = runInChild([&]() -> QByteArray {
            const auto slot = copies().open(planPath);
            RecoveryNote note = noteFor(planPath);
            note.planName = name;
            if (!slot || !(*slot)->write(planNamed(name), note))
                return "not written";
            ::kill(::getpid(), SIGKILL);
            return "not killed";
        });
        ASSERT_TRUE(end.killed) << end.output.constData();
    }
};

TEST_F(Recovery, findsTheCopyOfAKilledProcess)
{
    const QString planPath = path(QStringLiteral("team.rolewright.yaml"));
    leaveCopy(planPath);
    const auto left = copies().leftovers();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].note, noteFor(planPath));
    const auto read = loadPlanFile(left[0].file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->loaded.plan.head->name, QStringLiteral("Team"));
}

TEST_F(Recovery, keepsCopiesFromOtherUsers)
{
    leaveCopy({});
    EXPECT_EQ(modeOf(QStringLiteral("state/recovery")), 0700U);
    for (const QString &ending : {QStringLiteral(".yaml"), QStringLiteral(".json")}) {
        const QString name = filesOfCopies().filter(ending).at(0);
        EXPECT_EQ(modeOf(QStringLiteral("state/recovery/") + name), 0600U);
    }
}

TEST_F(Recovery, narrowsAFolderThatOthersMayRead)
{
    ASSERT_TRUE(QDir().mkpath(path(QStringLiteral("state/recovery"))));
    setMode(QStringLiteral("state/recovery"), 0755);
    ASSERT_TRUE(copies().open({}));
    EXPECT_EQ(modeOf(QStringLiteral("state/recovery")), 0700U);
}

TEST_F(Recovery, doesNotOfferTheCopyOfALivingOwner)
{
    const auto slot = copies().open({});
    ASSERT_TRUE(slot);
    ASSERT_TRUE((*slot)->write(planNamed(QStringLiteral("Team")), noteFor({})));
    EXPECT_TRUE(copies().leftovers().empty());
    const ChildEnd other = runInChild(
        [&]() -> QByteArray { return copies().leftovers().empty() ? "none" : "offered"; });
    EXPECT_EQ(other.output, "none");
}

TEST_F(Recovery, givesACopyToOneOnly)
{
    leaveCopy({});
    const auto left = copies().leftovers();
    ASSERT_EQ(left.size(), 1U);
    const auto first = copies().takeOver(left[0]);
    ASSERT_TRUE(first);
    EXPECT_TRUE(copies().leftovers().empty());
    const auto second = copies().takeOver(left[0], 0);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::NotAllowed);
}

TEST_F(Recovery, leavesNothingBehindOnceRemoved)
{
    leaveCopy({});
    const auto slot = copies().takeOver(copies().leftovers().at(0));
    ASSERT_TRUE(slot);
    (*slot)->remove();
    EXPECT_EQ(filesOfCopies(), QStringList());
}

TEST_F(Recovery, keepsAnEarlierCopyOfTheSameFile)
{
    const QString planPath = path(QStringLiteral("team.rolewright.yaml"));
    leaveCopy(planPath, QStringLiteral("Monday"));
    leaveCopy(planPath, QStringLiteral("Tuesday"));
    EXPECT_EQ(copies().leftovers().size(), 2U);
    QStringList keys;
    for (const auto &copy : copies().leftovers())
        keys << QFileInfo(copy.file).fileName().first(16);
    EXPECT_EQ(keys[0], keys[1]);
}

TEST_F(Recovery, offersACopyWithABrokenNoteAsOneWithoutAFile)
{
    leaveCopy(path(QStringLiteral("team.rolewright.yaml")));
    for (const QByteArray &broken : {QByteArray("{\"name\": \"Te"), QByteArray("[1, 2]"),
                                     QByteArray("{\"path\": 7, \"time\": []}"), QByteArray()}) {
        const QString note = filesOfCopies().filter(QStringLiteral(".json")).at(0);
        put(QStringLiteral("state/recovery/") + note, broken);
        const auto left = copies().leftovers();
        ASSERT_EQ(left.size(), 1U) << broken.constData();
        EXPECT_EQ(left[0].note.path, QString());
        EXPECT_EQ(left[0].note.planName, QString());
        EXPECT_TRUE(left[0].note.time.isValid());
    }
}

TEST_F(Recovery, forgetsANoteWithoutACopy)
{
    leaveCopy({});
    const QString copy = filesOfCopies().filter(QStringLiteral(".yaml")).at(0);
    ASSERT_TRUE(QFile::remove(path(QStringLiteral("state/recovery/") + copy)));
    EXPECT_TRUE(copies().leftovers().empty());
    EXPECT_EQ(filesOfCopies(), QStringList());
}

TEST_F(Recovery, forgetsACopyThatWasSavedBeforeTheEnd)
{
    const QString name = QStringLiteral("team.rolewright.yaml");
    leaveCopy(path(name));
    ASSERT_TRUE(savePlanFile(planNamed(QStringLiteral("Team")), path(name), {}, false));
    EXPECT_TRUE(copies().leftovers().empty());
    EXPECT_EQ(filesOfCopies(), QStringList());
}

TEST_F(Recovery, keepsTheCopyBeforeWhenTheDiskIsFull)
{
    const auto slot = copies().open({});
    ASSERT_TRUE(slot);
    ASSERT_TRUE((*slot)->write(planNamed(QStringLiteral("First")), noteFor({})));
    {
        const FaultInjection full([](const SystemCallEvent &event) {
            return SystemCallFault{.error = event.call == SystemCall::Write ? ENOSPC : 0};
        });
        const auto written = (*slot)->write(planNamed(QStringLiteral("Second")), noteFor({}));
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::NotWritten);
    }
    const auto kept = loadPlanFile((*slot)->file());
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->loaded.plan.head->name, QStringLiteral("First"));
}

TEST_F(Recovery, saysWhyAFolderCannotBeUsed)
{
    ASSERT_TRUE(QDir().mkpath(path(QStringLiteral("state"))));
    const auto openWithoutRights = [&]() -> QByteArray {
        if (!dropRights())
            return "rights not dropped";
        const auto slot = copies().open({});
        return slot ? "opened" : describe(slot.error()).toUtf8();
    };
    const QByteArray words = runInChild(openWithoutRights).output;
    EXPECT_TRUE(words.contains("recovery copies cannot be used")) << words.constData();
    EXPECT_TRUE(words.contains("permission")) << words.constData();

    put(QStringLiteral("state/recovery"), "a file in its place");
    const auto refused = copies().open({});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotWritten);
}

} // namespace
} // namespace rolewright
