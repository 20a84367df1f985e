#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <grp.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rolewright {

/// A folder that goes away with the test, and short words for what is in it. Names are relative to
/// it.
class FolderTest : public testing::Test
{
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray encoded(const QString &name) const { return QFile::encodeName(path(name)); }

    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    /// What a file holds; "(missing)" when there is none.
    QByteArray held(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("(missing)");
    }
    /// Names of everything in the folder, links and pipes too, in order.
    QStringList names() const
    {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDir::Name);
    }
    struct stat statusOf(const QString &name) const
    {
        struct stat status = {};
        EXPECT_EQ(::lstat(encoded(name).constData(), &status), 0);
        return status;
    }
    mode_t modeOf(const QString &name) const { return statusOf(name).st_mode & 07777; }
    void setMode(const QString &name, mode_t mode) const
    {
        ASSERT_EQ(::chmod(encoded(name).constData(), mode), 0);
    }
    void link(const QString &target, const QString &name) const
    {
        ASSERT_EQ(::symlink(QFile::encodeName(target).constData(), encoded(name).constData()), 0);
    }

private:
    QTemporaryDir m_folder;
};

/// Becomes a user for whom permissions bind; only in a forked child. False when that fails.
inline bool dropRights()
{
    return ::geteuid() != 0 ||
           (::setresgid(65534, 65534, 65534) == 0 && ::setresuid(65534, 65534, 65534) == 0);
}

} // namespace rolewright
