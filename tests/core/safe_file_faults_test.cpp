#include "core/storage/safe_file.h"

#include "tests/support/fault_injection.h"
#include "tests/support/fault_injection_files.h"

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

namespace rolewright {
namespace {

/// Saves over "old" with a backup over "older" while the system fails in every way that it can.
class SafeFileFaults : public FolderTest
{
protected:
    const QString plan = QStringLiteral("plan.yaml");
    const QString backup = QStringLiteral("plan.yaml~");
    const QByteArray older = QByteArray(3'000, 'a');
    const QByteArray old = QByteArray(40'000, 'b');
    const QByteArray fresh = QByteArray(50'000, 'c');

    void SetUp() override
    {
        put(backup, older);
        put(plan, old);
    }
    Result<SaveReceipt> save() const
    {
        return saveFile({.path = path(plan),
                         .bytes = fresh,
                         .expectedHash = contentHash(old),
                         .keepBackup = true});
    }
    Result<SaveReceipt> saveWithFailing(SystemCall call, int ofKind, int error) const
    {
        FaultInjection injection([=](const SystemCallEvent &event) {
            return SystemCallFault{event.call == call && event.ofKind == ofKind ? error : 0};
        });
        const Result<SaveReceipt> result = save();
        EXPECT_GE(injection.count(call), ofKind) << "the fault was never met";
        return result;
    }
    /// Only the file and its backup, the file as it was.
    void expectUntouched() const
    {
        EXPECT_TRUE(held(plan) == old);
        EXPECT_EQ(names(), (QStringList{plan, backup}));
    }
    void expectNotWritten(SystemCall call, int ofKind, int error) const
    {
        SCOPED_TRACE(testing::Message() << "call " << static_cast<int>(call) << " number " << ofKind
                                        << " errno " << error);
        const Result<SaveReceipt> result = saveWithFailing(call, ofKind, error);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::NotWritten);
        EXPECT_EQ(result.error().where.file, path(plan));
        expectUntouched();
        EXPECT_TRUE(held(backup) == older);
    }
};

/// The first of each kind is the file's, the second the backup's.
TEST_F(SafeFileFaults, aFailingCallLeavesFileAndBackupAsTheyWere)
{
    for (const int ofKind : {1, 2}) {
        for (const int error : {ENOSPC, EDQUOT, EACCES, EROFS, EMFILE})
            expectNotWritten(SystemCall::MakeTemporary, ofKind, error);
        for (const int error : {ENOSPC, EDQUOT, EIO, EFBIG})
            expectNotWritten(SystemCall::Write, ofKind, error);
        for (const int error : {ENOSPC, EDQUOT, EIO})
            expectNotWritten(SystemCall::Sync, ofKind, error);
        for (const int error : {ENOSPC, EDQUOT, EIO})
            expectNotWritten(SystemCall::Close, ofKind + 1, error); // before it: the file was read
        expectNotWritten(SystemCall::ChangeMode, ofKind, EPERM);
    }
    for (const int error : {EPERM, EBUSY, ENOSPC, EIO})
        expectNotWritten(SystemCall::Rename, 1, error);
}

TEST_F(SafeFileFaults, aFailedLastStepLeavesTheFileAndAWholeBackup)
{
    const Result<SaveReceipt> result = saveWithFailing(SystemCall::Rename, 2, EIO);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotWritten);
    expectUntouched();
    EXPECT_TRUE(held(backup) == old);
}

TEST_F(SafeFileFaults, aFullDiskIsNamedInTheWords)
{
    const Result<SaveReceipt> result = saveWithFailing(SystemCall::Sync, 1, ENOSPC);
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.error().text.contains(QStringLiteral("disk is full")));
}

TEST_F(SafeFileFaults, shortWritesAreContinued)
{
    {
        FaultInjection injection([](const SystemCallEvent &) {
            return SystemCallFault{.error = 0, .writeAtMost = 4097};
        });
        ASSERT_TRUE(save());
        EXPECT_GT(injection.count(SystemCall::Write), 10);
    }
    EXPECT_TRUE(held(plan) == fresh);
    EXPECT_TRUE(held(backup) == old);
}

TEST_F(SafeFileFaults, interruptedCallsAreRepeated)
{
    FaultInjection injection([](const SystemCallEvent &event) {
        const bool repeated = event.call == SystemCall::Write || event.call == SystemCall::Sync;
        return SystemCallFault{repeated && event.ofKind % 2 == 1 ? EINTR : 0};
    });
    ASSERT_TRUE(save());
    EXPECT_TRUE(held(plan) == fresh);
}

TEST_F(SafeFileFaults, aWriteThatTakesNothingIsAnError)
{
    FaultInjection injection(
        [](const SystemCallEvent &) { return SystemCallFault{.error = 0, .writeAtMost = 0}; });
    const Result<SaveReceipt> result = save();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotWritten);
    expectUntouched();
}

/// A short write is followed by the error only at the next one; sizes around the page matter on
/// tmpfs.
TEST_F(SafeFileFaults, aDiskThatFillsInTheMiddleLeavesTheFileAsItWas)
{
    for (const size_t room : {1U, 4095U, 4096U, 16384U, 49999U}) {
        FaultInjection injection([=](const SystemCallEvent &event) {
            const bool full = event.call == SystemCall::Write && event.ofKind > 1;
            return SystemCallFault{.error = full ? ENOSPC : 0, .writeAtMost = room};
        });
        const Result<SaveReceipt> result = save();
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::NotWritten);
        expectUntouched();
    }
}

TEST_F(SafeFileFaults, aFileThatComesOutShorterThanWrittenIsNotTaken)
{
    FaultInjection injection([&](const SystemCallEvent &event) {
        if (event.call == SystemCall::Sync && event.ofKind == 1) {
            for (const QString &name : names().filter(QStringLiteral("rolewright-part")))
                QFile::resize(path(name), 49'999);
        }
        return SystemCallFault{};
    });
    const Result<SaveReceipt> result = save();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotWritten);
    expectUntouched();
}

TEST_F(SafeFileFaults, theLimitOfTheProcessLeavesTheFileAsItWas)
{
    for (const rlim_t limit : {0U, 1U, 4096U, 39999U, 40000U, 49999U, 50000U}) {
        const ChildEnd end = runInChild([&]() -> QByteArray {
            const rlimit size = {limit, limit};
            ::signal(SIGXFSZ, SIG_IGN);
            if (::setrlimit(RLIMIT_FSIZE, &size) != 0)
                return "no limit";
            const Result<SaveReceipt> result = save();
            // The answer itself goes through a pipe, which the limit does not concern.
            return result ? QByteArray("saved") : QByteArray::number(int(result.error().code));
        });
        EXPECT_TRUE(end.exited);
        if (limit < 50000U) {
            EXPECT_EQ(end.output, QByteArray::number(int(ErrorCode::NotWritten)));
            expectUntouched();
            EXPECT_TRUE(held(backup) == older);
        } else {
            EXPECT_EQ(end.output, "saved");
            EXPECT_TRUE(held(plan) == fresh);
        }
    }
}

TEST_F(SafeFileFaults, aFileSystemThatCannotSyncIsForgiven)
{
    for (const int error : {EINVAL, ENOTSUP}) {
        put(plan, old);
        FaultInjection injection([=](const SystemCallEvent &event) {
            return SystemCallFault{event.call == SystemCall::Sync ? error : 0};
        });
        EXPECT_TRUE(save());
        EXPECT_TRUE(held(plan) == fresh);
    }
}

/// Third sync: file, backup, folder.
TEST_F(SafeFileFaults, anUnconfirmedFolderIsToldAndTheSameSaveAsksAgain)
{
    const Result<SaveReceipt> result = saveWithFailing(SystemCall::Sync, 3, EIO);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotDurable);
    EXPECT_TRUE(result.error().text.contains(QStringLiteral("power cut")));
    EXPECT_TRUE(held(plan) == fresh);
    EXPECT_TRUE(held(backup) == old);
    EXPECT_EQ(names(), (QStringList{plan, backup}));

    const Result<SaveReceipt> again = saveWithFailing(SystemCall::Sync, 1, EIO);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::NotDurable);
    const Result<SaveReceipt> confirmed = save();
    ASSERT_TRUE(confirmed);
    EXPECT_FALSE(confirmed->written);
    EXPECT_TRUE(held(backup) == old);
}

TEST_F(SafeFileFaults, aRunningSaveIsNotSweptAway)
{
    int swept = 0;
    FaultInjection injection([&](const SystemCallEvent &event) {
        if (event.call == SystemCall::Write || event.call == SystemCall::Rename)
            swept += sweepLeftovers(path(plan));
        return SystemCallFault{};
    });
    EXPECT_TRUE(save());
    EXPECT_EQ(swept, 0);
    EXPECT_TRUE(held(plan) == fresh);
}

TEST_F(SafeFileFaults, fileSystemsWithoutLocksAreSavedTo)
{
    EXPECT_TRUE(saveWithFailing(SystemCall::Lock, 1, ENOLCK));
    EXPECT_TRUE(held(plan) == fresh);
}

TEST_F(SafeFileFaults, rightsOfAGroupThatCannotBeKeptFallToNoOther)
{
    setMode(plan, 0664);
    const gid_t group = ::getegid();
    if (::geteuid() == 0) {
        ASSERT_EQ(::chown(encoded(plan).constData(), 0, 12345), 0);
    }
    FaultInjection injection([](const SystemCallEvent &event) {
        return SystemCallFault{event.call == SystemCall::ChangeOwner ? EPERM : 0};
    });
    ASSERT_TRUE(save());
    EXPECT_EQ(statusOf(plan).st_gid, group);
    EXPECT_EQ(modeOf(plan), ::geteuid() == 0 ? 0604U : 0664U);
}

TEST_F(SafeFileFaults, aChangeWhileSavingIsAConflict)
{
    const QByteArray theirs(40'000, 'd');
    FaultInjection injection([&](const SystemCallEvent &event) {
        if (event.call == SystemCall::Sync && event.ofKind == 2)
            put(plan, theirs);
        return SystemCallFault{};
    });
    const Result<SaveReceipt> result = save();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Conflict);
    EXPECT_TRUE(held(plan) == theirs);
    EXPECT_TRUE(held(backup) == older);
    EXPECT_EQ(names(), (QStringList{plan, backup}));
}

TEST_F(SafeFileFaults, aTouchWhileSavingIsNoConflict)
{
    FaultInjection injection([&](const SystemCallEvent &event) {
        if (event.call == SystemCall::Sync && event.ofKind == 2)
            put(plan, old);
        return SystemCallFault{};
    });
    EXPECT_TRUE(save());
    EXPECT_TRUE(held(plan) == fresh);
}

TEST_F(SafeFileFaults, aNewFileNeverReplacesOneThatAppearedMeanwhile)
{
    const QString name = QStringLiteral("new.yaml");
    for (const int error : {0, EINVAL}) { // EINVAL: a file system that cannot refuse by itself
        QFile::remove(path(name));
        FaultInjection injection([&](const SystemCallEvent &event) {
            if (event.call == SystemCall::Sync)
                put(name, "theirs");
            return SystemCallFault{event.call == SystemCall::Rename ? error : 0};
        });
        const Result<SaveReceipt> result = saveFile({.path = path(name), .bytes = fresh});
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::NotAllowed);
        EXPECT_EQ(held(name), "theirs");
    }
}

TEST_F(SafeFileFaults, aNewFileIsSavedWhereTheSystemCannotRefuseToReplace)
{
    FaultInjection injection([&](const SystemCallEvent &event) {
        const bool first = event.call == SystemCall::Rename && event.ofKind == 1;
        return SystemCallFault{first ? EINVAL : 0};
    });
    EXPECT_TRUE(saveFile({.path = path(QStringLiteral("new.yaml")), .bytes = fresh}));
    EXPECT_TRUE(held(QStringLiteral("new.yaml")) == fresh);
}

/// Kills a saving child before its first, second… call to the system until one gets through.
TEST_F(SafeFileFaults, aKillAtAnyMomentLeavesOldOrNewWhole)
{
    bool finished = false;
    int kills = 0;
    bool sawOld = false;
    bool sawNew = false;
    while (!finished && kills < 200) {
        SCOPED_TRACE(kills);
        put(backup, older);
        put(plan, old);
        const ChildEnd end = runInChild([&]() -> QByteArray {
            FaultInjection injection([&](const SystemCallEvent &event) {
                if (event.ofAll > kills)
                    ::kill(::getpid(), SIGKILL);
                return SystemCallFault{.error = 0, .writeAtMost = 9'000};
            });
            return save() ? "saved" : "refused";
        });
        finished = end.exited;
        ASSERT_TRUE(end.killed || end.output == "saved");

        const QByteArray now = held(plan);
        sawOld = sawOld || now == old;
        sawNew = sawNew || now == fresh;
        EXPECT_TRUE(now == old || now == fresh);
        EXPECT_TRUE(held(backup) == old || (now == old && held(backup) == older));
        sweepLeftovers(path(plan));
        EXPECT_EQ(names(), (QStringList{plan, backup}));
        ++kills;
    }
    EXPECT_TRUE(finished);
    EXPECT_TRUE(sawOld);
    EXPECT_TRUE(sawNew);
    EXPECT_GT(kills, 20);
}

} // namespace
} // namespace rolewright
