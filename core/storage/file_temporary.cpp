#include "core/storage/file_temporary.h"

#include <QRegularExpression>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>

namespace rolewright {

namespace {

/// Long enough that no file of a person ends like this by chance.
constexpr char suffix[] = ".rolewright-part";
constexpr int suffixLength = sizeof suffix - 1;
constexpr char accessListName[] = "system.posix_acl_access";

/// File systems that cannot sync something say so with these; there is nothing more to be had then.
bool isForgivenOnSync(int errorNumber)
{
    return errorNumber == EINVAL || errorNumber == ENOTSUP;
}

int sync(int descriptor)
{
    while (::fsync(descriptor) != 0) {
        if (errno != EINTR)
            return isForgivenOnSync(errno) ? 0 : errno;
    }
    return 0;
}

/// Gives the file the access list of the model, or none; false when the model's could not be given.
bool takeAccessList(int descriptor, const QByteArray &model)
{
    std::array<char, 65536> list;
    const ssize_t size = ::getxattr(model.constData(), accessListName, list.data(), list.size());
    if (size > 0) {
        return ::fsetxattr(descriptor, accessListName, list.data(), static_cast<size_t>(size), 0) ==
               0;
    }
    ::fremovexattr(descriptor, accessListName); // the folder may have given one by default
    return true;
}

bool takeOwner(int descriptor, const struct stat &own, const struct stat &model)
{
    if (own.st_uid != model.st_uid && ::fchown(descriptor, model.st_uid, model.st_gid) == 0)
        return true;
    return own.st_gid == model.st_gid ||
           ::fchown(descriptor, static_cast<uid_t>(-1), model.st_gid) == 0;
}

} // namespace

TemporaryFile::~TemporaryFile()
{
    if (!m_name.isEmpty())
        ::unlink(m_name.constData());
}

int TemporaryFile::fill(const QByteArray &bytes, const QByteArray &model)
{
    if (const int error = create())
        return error;
    if (const int error = write(bytes))
        return error;
    if (const int error = model.isEmpty() ? 0 : takeAccessOf(model))
        return error;
    return makeDurable(bytes.size());
}

int TemporaryFile::takePlace(bool replace)
{
    const auto rename = [this](unsigned flags) {
        return ::renameat2(AT_FDCWD, m_name.constData(), AT_FDCWD, m_target.constData(), flags) == 0
                   ? 0
                   : errno;
    };
    int error = rename(replace ? 0 : RENAME_NOREPLACE);
    if (!replace && error == EINVAL) { // a file system without this flag
        struct stat status = {};
        error = ::lstat(m_target.constData(), &status) == 0 ? EEXIST : rename(0);
    }
    if (error == 0)
        m_name.clear();
    return error;
}

int TemporaryFile::create()
{
    QByteArray name = m_target + ".XXXXXX" + suffix;
    m_file = FileDescriptor(::mkostemps(name.data(), suffixLength, O_CLOEXEC));
    if (!m_file.isOpen())
        return errno;
    m_name = name;
    // Tells removeAbandoned that the writer lives. Where locks are missing, there is no sweeping
    // either.
    ::flock(m_file.number(), LOCK_EX | LOCK_NB);
    return 0;
}

int TemporaryFile::write(const QByteArray &bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(m_file.number(), bytes.constData() + written,
                                      static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : EIO;
        written += count;
    }
    return 0;
}

int TemporaryFile::takeAccessOf(const QByteArray &model)
{
    struct stat own = {};
    struct stat wanted = {};
    if (::fstat(m_file.number(), &own) != 0 || ::stat(model.constData(), &wanted) != 0)
        return errno;
    mode_t mode = wanted.st_mode & 0777;
    // Rights of a group or list that the file cannot have must not fall to the group that it has.
    if (!takeOwner(m_file.number(), own, wanted) || !takeAccessList(m_file.number(), model))
        mode &= ~static_cast<mode_t>(070);
    if (::fchmod(m_file.number(), mode) != 0)
        return errno;
    return 0;
}

int TemporaryFile::makeDurable(qint64 size)
{
    if (const int error = sync(m_file.number()))
        return error;
    // Some file systems report failed writes at close only; the lock of the file itself must last
    // longer.
    if (::close(::dup(m_file.number())) != 0)
        return errno;
    struct stat status = {};
    if (::fstat(m_file.number(), &status) != 0)
        return errno;
    return status.st_size == size ? 0 : EIO;
}

int syncFolder(const QByteArray &folder)
{
    const FileDescriptor opened(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.isOpen() ? sync(opened.number()) : errno;
}

bool isTemporaryNameOf(const QString &fileName, const QString &targetName)
{
    const QRegularExpression form(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(targetName) + QStringLiteral("~?\\.[A-Za-z0-9]{6}") +
        QRegularExpression::escape(QLatin1String(suffix))));
    return form.match(fileName).hasMatch();
}

bool removeAbandoned(const QByteArray &path)
{
    const FileDescriptor file(
        ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return false;
    if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid())
        return false;
    return ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 && ::unlink(path.constData()) == 0;
}

} // namespace rolewright
