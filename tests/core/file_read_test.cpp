#include "core/storage/file_read.h"

#include "tests/support/fault_injection.h"
#include "tests/support/fault_injection_files.h"

#include <sys/socket.h>
#include <sys/un.h>

namespace rolewright {
namespace {

using FileRead = FolderTest;

TEST_F(FileRead, yieldsBytesAndTheirHash)
{
    put(QStringLiteral("plan.yaml"), "abc");
    const Result<FileContent> content = readRegularFile(path(QStringLiteral("plan.yaml")));
    ASSERT_TRUE(content);
    EXPECT_EQ(content->bytes, "abc");
    EXPECT_EQ(content->hash.toHex(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(FileRead, readsEmptyAndLargeFilesWhole)
{
    const QByteArray large(1'234'567, 'x');
    put(QStringLiteral("empty"), {});
    put(QStringLiteral("large"), large);
    EXPECT_EQ(readRegularFile(path(QStringLiteral("empty")))->bytes, QByteArray());
    EXPECT_EQ(readRegularFile(path(QStringLiteral("large")))->bytes, large);
}

TEST_F(FileRead, acceptsTheLimitAndRefusesOneByteMore)
{
    put(QStringLiteral("plan.yaml"), QByteArray(100, 'x'));
    EXPECT_TRUE(readRegularFile(path(QStringLiteral("plan.yaml")), 100));
    const Result<FileContent> refused = readRegularFile(path(QStringLiteral("plan.yaml")), 99);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::BadInput);
    EXPECT_EQ(refused.error().where.file, path(QStringLiteral("plan.yaml")));
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("larger than 99 bytes")));
}

TEST_F(FileRead, refusesAHugeFileWithoutReadingIt)
{
    put(QStringLiteral("huge"), {});
    ASSERT_EQ(::truncate(encoded(QStringLiteral("huge")).constData(), 1LL << 40), 0);
    const Result<FileContent> refused = readRegularFile(path(QStringLiteral("huge")));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("256.00 MiB")));
}

/// The system tells size 0 for these, as for a file that grows right after it was asked.
TEST_F(FileRead, boundsAFileThatTurnsOutLargerThanTheSystemSaid)
{
    const QString maps = QStringLiteral("/proc/self/maps");
    EXPECT_FALSE(readRegularFile(maps, 100));
    const Result<FileContent> whole = readRegularFile(maps);
    ASSERT_TRUE(whole);
    EXPECT_GT(whole->bytes.size(), 100);
}

TEST_F(FileRead, refusesAPipeThatNobodyWritesTo)
{
    ASSERT_EQ(::mkfifo(encoded(QStringLiteral("pipe")).constData(), 0600), 0);
    const Result<FileContent> refused = readRegularFile(path(QStringLiteral("pipe")));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("is a pipe")));
}

TEST_F(FileRead, refusesASocket)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = encoded(QStringLiteral("socket"));
    ASSERT_LT(static_cast<size_t>(name.size()), sizeof address.sun_path);
    std::copy(name.begin(), name.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    const Result<FileContent> refused = readRegularFile(path(QStringLiteral("socket")));
    ::close(socket);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("is a socket")));
}

TEST_F(FileRead, refusesDevicesAndFolders)
{
    const Result<FileContent> endless = readRegularFile(QStringLiteral("/dev/zero"));
    ASSERT_FALSE(endless);
    EXPECT_TRUE(endless.error().text.contains(QStringLiteral("is a device")));
    const Result<FileContent> folder = readRegularFile(path(QString()));
    ASSERT_FALSE(folder);
    EXPECT_TRUE(folder.error().text.contains(QStringLiteral("is a folder")));
}

TEST_F(FileRead, followsLinksAndNamesThoseThatLeadNowhere)
{
    put(QStringLiteral("plan.yaml"), "abc");
    link(QStringLiteral("plan.yaml"), QStringLiteral("link"));
    link(QStringLiteral("gone.yaml"), QStringLiteral("dangling"));
    link(QStringLiteral("loop"), QStringLiteral("loop"));

    EXPECT_EQ(readRegularFile(path(QStringLiteral("link")))->bytes, "abc");
    const Result<FileContent> dangling = readRegularFile(path(QStringLiteral("dangling")));
    ASSERT_FALSE(dangling);
    EXPECT_EQ(dangling.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(dangling.error().text.contains(QStringLiteral("gone.yaml")));
    const Result<FileContent> loop = readRegularFile(path(QStringLiteral("loop")));
    ASSERT_FALSE(loop);
    EXPECT_EQ(loop.error().code, ErrorCode::BadInput);
    EXPECT_TRUE(loop.error().text.contains(QStringLiteral("circle")));
}

TEST_F(FileRead, saysWhenThereIsNoSuchFile)
{
    for (const QString &name : {QStringLiteral("none"), QStringLiteral("no-folder/none")}) {
        const Result<FileContent> missing = readRegularFile(path(name));
        ASSERT_FALSE(missing);
        EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
        EXPECT_EQ(missing.error().where.file, path(name));
    }
}

TEST_F(FileRead, refusesPathsThatNameNoFile)
{
    put(QStringLiteral("plan.yaml"), "abc");
    EXPECT_FALSE(readRegularFile(QString()));
    EXPECT_FALSE(readRegularFile(path(QStringLiteral("plan.yaml/"))));
    EXPECT_FALSE(readRegularFile(path(QStringLiteral("plan.yaml/inner"))));
    EXPECT_FALSE(readRegularFile(path(QStringLiteral("plan.yaml")) + QChar(QChar::Null)));
    EXPECT_FALSE(readRegularFile(path(QString(300, QLatin1Char('x')))));
}

TEST_F(FileRead, saysWhenPermissionIsMissing)
{
    put(QStringLiteral("plan.yaml"), "abc");
    setMode(QStringLiteral("plan.yaml"), 0);
    setMode(QString(), 0755);
    const ChildEnd end = runInChild([&]() -> QByteArray {
        if (!dropRights())
            return "rights could not be dropped";
        const Result<FileContent> read = readRegularFile(path(QStringLiteral("plan.yaml")));
        return read ? QByteArray("read") : read.error().text.toUtf8();
    });
    EXPECT_TRUE(end.exited);
    EXPECT_TRUE(end.output.contains("permission is missing")) << end.output.toStdString();
}

TEST_F(FileRead, givesOneNameToAFileHoweverItIsReached)
{
    ASSERT_TRUE(QDir(path(QString())).mkdir(QStringLiteral("inner")));
    put(QStringLiteral("plan.yaml"), "abc");
    link(QStringLiteral("plan.yaml"), QStringLiteral("link"));
    const QString real = *resolvedPath(path(QStringLiteral("plan.yaml")));
    EXPECT_EQ(resolvedPath(path(QStringLiteral("link"))), real);
    EXPECT_EQ(resolvedPath(path(QStringLiteral("inner/../plan.yaml"))), real);
    EXPECT_EQ(resolvedPath(path(QStringLiteral("inner/../new.yaml"))),
              QFileInfo(real).path() + QStringLiteral("/new.yaml"));
    EXPECT_EQ(resolvedPath(QStringLiteral("/no-such-file")), QStringLiteral("/no-such-file"));
}

} // namespace
} // namespace rolewright
