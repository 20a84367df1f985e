#include "core/storage/safe_file.h"

#include "tests/support/fault_injection.h"
#include "tests/support/fault_injection_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/xattr.h>

namespace rolewright {
namespace {

class SafeFile : public FolderTest
{
protected:
    const QString plan = QStringLiteral("plan.yaml");
    const QString backup = QStringLiteral("plan.yaml~");

    /// How the system stores "owner and user 7 may read and write, nobody else may anything".
    const QByteArray userSevenMayWrite =
        QByteArray::fromHex("02000000"
                            "01000600ffffffff0200060007000000"
                            "04000000ffffffff10000600ffffffff20000000ffffffff");
    const char *const accessList = "system.posix_acl_access";
    const char *const defaultAccessList = "system.posix_acl_default"; ///< for new files of a folder

    void setAccessList(const QString &name, const char *kind) const
    {
        ASSERT_EQ(::setxattr(encoded(name).constData(), kind, userSevenMayWrite.constData(),
                             static_cast<size_t>(userSevenMayWrite.size()), 0),
                  0);
    }
    /// Empty when the file has none beyond its mode.
    QByteArray accessListOf(const QString &name) const
    {
        QByteArray list(1000, '\0');
        const ssize_t size = ::getxattr(encoded(name).constData(), accessList, list.data(), 1000);
        return size < 0 ? QByteArray() : list.first(size);
    }
    /// The request of an ordinary save of what was loaded as "old".
    SaveRequest saveOfOld(const QString &name, const QByteArray &bytes = "new") const
    {
        return {.path = path(name), .bytes = bytes, .expectedHash = contentHash("old")};
    }
    void expectRefusal(const SaveRequest &request, ErrorCode code, const QString &words) const
    {
        const Result<SaveReceipt> refused = saveFile(request);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, code);
        EXPECT_EQ(refused.error().where.file, request.path);
        EXPECT_TRUE(refused.error().text.contains(words)) << refused.error().text.toStdString();
    }
};

TEST_F(SafeFile, replacesWhatWasLoadedAndTellsTheNextHash)
{
    put(plan, "old");
    const Result<SaveReceipt> first = saveFile(saveOfOld(plan));
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->written);
    EXPECT_EQ(held(plan), "new");
    const Result<SaveReceipt> second =
        saveFile({.path = path(plan), .bytes = "newer", .expectedHash = first->hash});
    ASSERT_TRUE(second);
    EXPECT_EQ(held(plan), "newer");
    EXPECT_EQ(names(), QStringList{plan});
}

TEST_F(SafeFile, createsANewFileForItsOwnerOnlyWhateverTheUmask)
{
    const mode_t before = ::umask(0);
    EXPECT_TRUE(saveFile({.path = path(plan), .bytes = "new", .keepBackup = true}));
    ::umask(before);
    EXPECT_EQ(held(plan), "new");
    EXPECT_EQ(modeOf(plan), 0600U);
    EXPECT_EQ(names(), QStringList{plan});
}

TEST_F(SafeFile, savesEmptyAndLargeContentWhole)
{
    const QByteArray large(5'000'001, 'x');
    EXPECT_TRUE(replaceFile(path(plan), large));
    EXPECT_EQ(held(plan), large);
    EXPECT_TRUE(replaceFile(path(plan), {}));
    EXPECT_EQ(held(plan), QByteArray());
}

TEST_F(SafeFile, refusesToReplaceAFileThatShouldBeNew)
{
    put(plan, "old");
    const SaveRequest request = {.path = path(plan), .bytes = "old", .keepBackup = true};
    expectRefusal(request, ErrorCode::NotAllowed, QStringLiteral("exists already"));
    EXPECT_EQ(held(plan), "old");
}

TEST_F(SafeFile, refusesToReplaceWhatSomebodyElseChanged)
{
    put(plan, "theirs");
    expectRefusal(saveOfOld(plan), ErrorCode::Conflict, QStringLiteral("changed by somebody else"));
    EXPECT_EQ(held(plan), "theirs");
    EXPECT_EQ(names(), QStringList{plan});
}

TEST_F(SafeFile, refusesToRecreateWhatWasDeletedMeanwhile)
{
    expectRefusal(saveOfOld(plan), ErrorCode::Conflict, QStringLiteral("moved or deleted"));
    EXPECT_EQ(names(), QStringList());
}

TEST_F(SafeFile, overwritesAnythingWhenAskedTo)
{
    put(plan, "theirs");
    SaveRequest request = saveOfOld(plan);
    request.overwrite = true;
    request.keepBackup = true;
    EXPECT_TRUE(saveFile(request));
    EXPECT_EQ(held(plan), "new");
    EXPECT_EQ(held(backup), "theirs");
}

TEST_F(SafeFile, touchesNothingWhenTheContentIsTheSame)
{
    put(plan, "old");
    const struct stat before = statusOf(plan);
    SaveRequest request = saveOfOld(plan, "old");
    request.keepBackup = true;
    const Result<SaveReceipt> receipt = saveFile(request);
    ASSERT_TRUE(receipt);
    EXPECT_FALSE(receipt->written);
    EXPECT_EQ(receipt->hash, contentHash("old"));
    const struct stat after = statusOf(plan);
    EXPECT_EQ(after.st_ino, before.st_ino);
    EXPECT_EQ(after.st_mtim.tv_sec, before.st_mtim.tv_sec);
    EXPECT_EQ(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    EXPECT_EQ(names(), QStringList{plan});
}

/// As after a save whose durability was not confirmed, or when both sides made the same edit.
TEST_F(SafeFile, seesNoConflictWhenTheFileHoldsTheSameBytesAlready)
{
    put(plan, "new");
    const Result<SaveReceipt> receipt = saveFile(saveOfOld(plan));
    ASSERT_TRUE(receipt);
    EXPECT_FALSE(receipt->written);
}

TEST_F(SafeFile, keepsThePreviousVersionWithItsRights)
{
    put(plan, "old");
    put(backup, "older");
    setMode(plan, 0640);
    SaveRequest request = saveOfOld(plan);
    request.keepBackup = true;
    ASSERT_TRUE(saveFile(request));
    EXPECT_EQ(held(plan), "new");
    EXPECT_EQ(held(backup), "old");
    EXPECT_EQ(modeOf(plan), 0640U);
    EXPECT_EQ(modeOf(backup), 0640U);
    EXPECT_EQ(names(), (QStringList{plan, backup}));
}

TEST_F(SafeFile, refusesToSaveWhenTheBackupHasNoPlace)
{
    put(plan, "old");
    ASSERT_TRUE(QDir(path(QString())).mkdir(backup));
    SaveRequest request = saveOfOld(plan);
    request.keepBackup = true;
    expectRefusal(request, ErrorCode::NotWritten, QStringLiteral("plan.yaml~"));
    EXPECT_EQ(held(plan), "old");
    EXPECT_EQ(names(), (QStringList{plan, backup}));
}

TEST_F(SafeFile, replacesNothingButAFileByTheBackup)
{
    put(plan, "old");
    ASSERT_EQ(::mkfifo(encoded(backup).constData(), 0600), 0);
    SaveRequest request = saveOfOld(plan);
    request.keepBackup = true;
    expectRefusal(request, ErrorCode::NotWritten, QStringLiteral("plan.yaml~"));
    EXPECT_EQ(held(plan), "old");
    EXPECT_TRUE(S_ISFIFO(statusOf(backup).st_mode));
}

TEST_F(SafeFile, keepsTheModeOfTheFile)
{
    for (const mode_t mode : {0600U, 0644U, 0664U, 0755U}) {
        put(plan, "old");
        setMode(plan, mode);
        ASSERT_TRUE(saveFile(saveOfOld(plan)));
        EXPECT_EQ(modeOf(plan), mode);
    }
}

/// Without the list, its mask would be read as rights of the group.
TEST_F(SafeFile, keepsTheAccessListOfTheFile)
{
    put(plan, "old");
    setAccessList(plan, accessList);
    ASSERT_TRUE(saveFile(saveOfOld(plan)));
    EXPECT_EQ(accessListOf(plan).toHex(), userSevenMayWrite.toHex());
}

TEST_F(SafeFile, takesNoAccessListFromTheFolder)
{
    put(plan, "old");
    setMode(plan, 0660);
    setAccessList(QString(), defaultAccessList);
    ASSERT_TRUE(saveFile(saveOfOld(plan)));
    EXPECT_EQ(accessListOf(plan).toHex(), QByteArray());
    EXPECT_EQ(modeOf(plan), 0660U);
}

TEST_F(SafeFile, savesThroughALinkAndKeepsIt)
{
    ASSERT_TRUE(QDir(path(QString())).mkdir(QStringLiteral("far")));
    const QString real = QStringLiteral("far/real.yaml");
    put(real, "old");
    link(real, plan);
    SaveRequest request = saveOfOld(plan);
    request.keepBackup = true;
    ASSERT_TRUE(saveFile(request));
    EXPECT_TRUE(S_ISLNK(statusOf(plan).st_mode));
    EXPECT_EQ(held(real), "new");
    EXPECT_EQ(held(QStringLiteral("far/real.yaml~")), "old");
}

TEST_F(SafeFile, refusesLinksThatLeadNowhere)
{
    link(QStringLiteral("gone"), QStringLiteral("dangling"));
    link(QStringLiteral("loop"), QStringLiteral("loop"));
    expectRefusal(saveOfOld(QStringLiteral("dangling")), ErrorCode::NotFound,
                  QStringLiteral("which does not exist"));
    expectRefusal(saveOfOld(QStringLiteral("loop")), ErrorCode::BadInput, QStringLiteral("circle"));
    EXPECT_EQ(names(), (QStringList{QStringLiteral("dangling"), QStringLiteral("loop")}));
}

TEST_F(SafeFile, refusesPlacesThatAreNoFile)
{
    ASSERT_EQ(::mkfifo(encoded(QStringLiteral("pipe")).constData(), 0600), 0);
    const struct stat device = statusOf(QStringLiteral("pipe"));
    // Where it is none, saving would replace what is the machine's.
    struct stat null = {};
    ASSERT_EQ(::stat("/dev/null", &null), 0);
    ASSERT_TRUE(S_ISCHR(null.st_mode));
    for (const QString &place : {path(QStringLiteral("pipe")), path(QString()),
                                 QStringLiteral("/dev/null"), QStringLiteral("/dev/full")}) {
        const Result<void> refused = replaceFile(place, "new");
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::BadInput);
        EXPECT_TRUE(refused.error().text.contains(QStringLiteral("not a regular file")));
    }
    EXPECT_EQ(statusOf(QStringLiteral("pipe")).st_ino, device.st_ino);
    ASSERT_EQ(::stat("/dev/null", &null), 0);
    EXPECT_TRUE(S_ISCHR(null.st_mode));
}

TEST_F(SafeFile, refusesAMissingFolderAndATooLongName)
{
    EXPECT_EQ(replaceFile(path(QStringLiteral("none/plan.yaml")), "new").error().code,
              ErrorCode::NotFound);
    const Result<void> refused = replaceFile(path(QString(250, QLatin1Char('x'))), "new");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotWritten);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("name is too long")));
    EXPECT_EQ(names(), QStringList());
}

TEST_F(SafeFile, refusesAReadOnlyFile)
{
    put(plan, "old");
    setMode(plan, 0444);
    setMode(QString(), 0777);
    const ChildEnd end = runInChild([&]() -> QByteArray {
        if (!dropRights())
            return "rights could not be dropped";
        const Result<SaveReceipt> saved = saveFile(saveOfOld(plan));
        return saved ? QByteArray("saved") : saved.error().text.toUtf8();
    });
    EXPECT_TRUE(end.exited);
    EXPECT_TRUE(end.output.contains("read-only")) << end.output.toStdString();
    EXPECT_EQ(held(plan), "old");
    EXPECT_EQ(names(), QStringList{plan});
}

TEST_F(SafeFile, refusesAReadOnlyFolder)
{
    put(plan, "old");
    setMode(plan, 0666);
    setMode(QString(), 0555);
    const ChildEnd end = runInChild([&]() -> QByteArray {
        if (!dropRights())
            return "rights could not be dropped";
        const Result<SaveReceipt> saved = saveFile(saveOfOld(plan));
        return saved ? QByteArray("saved") : saved.error().text.toUtf8();
    });
    setMode(QString(), 0755);
    EXPECT_TRUE(end.exited);
    EXPECT_TRUE(end.output.contains("takes no new files")) << end.output.toStdString();
    EXPECT_EQ(held(plan), "old");
    EXPECT_EQ(names(), QStringList{plan});
}

TEST_F(SafeFile, sweepsOnlyItsOwnAbandonedFiles)
{
    const QString ours = QStringLiteral("plan.yaml.aB3xYz.rolewright-part");
    const QString ofBackup = QStringLiteral("plan.yaml~.000000.rolewright-part");
    const QStringList others = {
        plan,
        backup,
        QStringLiteral("plan.yaml.backup"),
        QStringLiteral("plan.yaml.aB3xY.rolewright-part"),
        QStringLiteral("plan.yaml.aB3xYz.rolewright-part.txt"),
        QStringLiteral("planXyaml.aB3xYz.rolewright-part"),
        QStringLiteral("other.yaml.aB3xYz.rolewright-part"),
    };
    for (const QString &name : others + QStringList{ours, ofBackup})
        put(name, "content");
    link(plan, QStringLiteral("plan.yaml.link00.rolewright-part"));
    ASSERT_EQ(
        ::mkfifo(encoded(QStringLiteral("plan.yaml.pipe00.rolewright-part")).constData(), 0600), 0);

    EXPECT_EQ(sweepLeftovers(path(plan)), 2);
    EXPECT_FALSE(names().contains(ours));
    EXPECT_FALSE(names().contains(ofBackup));
    EXPECT_EQ(names().size(), others.size() + 2);
    EXPECT_EQ(sweepLeftovers(path(plan)), 0);
}

TEST_F(SafeFile, sweepsNoFileWhoseWriterLives)
{
    const QString name = QStringLiteral("plan.yaml.aB3xYz.rolewright-part");
    put(name, "half");
    const int writer = ::open(encoded(name).constData(), O_WRONLY);
    ASSERT_EQ(::flock(writer, LOCK_EX | LOCK_NB), 0);
    EXPECT_EQ(sweepLeftovers(path(plan)), 0);
    ::close(writer);
    EXPECT_EQ(sweepLeftovers(path(plan)), 1);
}

TEST_F(SafeFile, sweepsNoFileOfAnotherUser)
{
    const QString name = QStringLiteral("plan.yaml.aB3xYz.rolewright-part");
    put(name, "half");
    setMode(name, 0666);
    setMode(QString(), 0777);
    const bool another = ::geteuid() == 0;
    const ChildEnd end = runInChild([&]() -> QByteArray {
        return dropRights() ? QByteArray::number(sweepLeftovers(path(plan))) : QByteArray();
    });
    EXPECT_EQ(end.output, another ? "0" : "1");
}

TEST_F(SafeFile, findsNothingToSweepWhereThereIsNothing)
{
    EXPECT_EQ(sweepLeftovers(path(QStringLiteral("none/plan.yaml"))), 0);
    EXPECT_EQ(sweepLeftovers(QString()), 0);
}

} // namespace
} // namespace rolewright
