#include "core/storage/file_read.h"

#include "core/storage/file_descriptor.h"
#include "core/storage/file_error.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace rolewright {

namespace {

std::unexpected<Error> failAt(const QString &path, ErrorCode code, const QString &text)
{
    Where where;
    where.file = path;
    return fail(code, text, where);
}

std::unexpected<Error> failReading(const QString &path, int errorNumber)
{
    const ErrorCode code = errorNumber == ENOENT ? ErrorCode::NotFound : ErrorCode::BadInput;
    return failAt(path, code, QStringLiteral("cannot be read: ") + systemReason(errorNumber));
}

std::unexpected<Error> failTooLarge(const QString &path, qint64 limit)
{
    return failAt(path, ErrorCode::BadInput,
                  QStringLiteral("is larger than %1, the most that is read; use a smaller file")
                      .arg(QLocale::c().formattedDataSize(limit)));
}

/// The system's canonical path of something that exists; null with errno set otherwise.
QString canonicalPath(const QString &path)
{
    const std::unique_ptr<char, void (*)(void *)> real(
        ::realpath(QFile::encodeName(path).constData(), nullptr), ::free);
    return real ? QFile::decodeName(real.get()) : QString();
}

Result<QString> resolvedNewPath(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink()) {
        return failAt(
            path, ErrorCode::NotFound,
            QStringLiteral("is a link to “%1”, which does not exist; restore that file or "
                           "give another path")
                .arg(info.symLinkTarget()));
    }
    if (info.fileName().isEmpty())
        return failAt(path, ErrorCode::BadInput,
                      QStringLiteral("ends without a file name; add one to the path"));
    const QString folder = canonicalPath(info.path());
    if (folder.isEmpty()) {
        return failAt(path, errno == ENOENT ? ErrorCode::NotFound : ErrorCode::BadInput,
                      QStringLiteral("the folder “%1” cannot be used: %2")
                          .arg(info.path(), systemReason(errno)));
    }
    return folder == QLatin1String("/") ? folder + info.fileName()
                                        : folder + QLatin1Char('/') + info.fileName();
}

/// Everything up to the end of the file, or limit + 1 bytes when there is more; -1 with errno set.
qint64 readUpTo(int descriptor, qint64 limit, QByteArray &bytes)
{
    qint64 filled = 0;
    while (filled <= limit) {
        if (filled == bytes.size())
            bytes.resize(std::min(limit + 1, 2 * filled + 4096));
        const ssize_t count =
            ::read(descriptor, bytes.data() + filled, static_cast<size_t>(bytes.size() - filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        filled += count;
    }
    return filled;
}

} // namespace

QByteArray contentHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<QString> resolvedPath(const QString &path)
{
    if (path.isEmpty())
        return failAt(path, ErrorCode::BadInput, QStringLiteral("the path is empty; name a file"));
    if (path.contains(QChar::Null))
        return failAt(path, ErrorCode::BadInput,
                      QStringLiteral("the path holds a NUL character; remove it"));
    const QString existing = canonicalPath(path);
    if (!existing.isEmpty())
        return existing;
    if (errno == ENOENT)
        return resolvedNewPath(path);
    return failAt(path, ErrorCode::BadInput,
                  QStringLiteral("cannot be used: ") + systemReason(errno));
}

Result<FileContent> readRegularFile(const QString &path, qint64 limit)
{
    const Result<QString> resolved = resolvedPath(path);
    if (!resolved)
        return std::unexpected(resolved.error());
    const QByteArray name = QFile::encodeName(*resolved);

    // Asked before opening, because opening a device may already do something, and again
    // afterwards, because the name may have come to mean something else in between.
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return failReading(path, errno);
    FileDescriptor file;
    if (S_ISREG(status.st_mode)) {
        file =
            FileDescriptor(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
        if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
            return failReading(path, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return failAt(path, ErrorCode::BadInput,
                      QStringLiteral("is %1, not a regular file; give the path of a file")
                          .arg(kindOfFile(status.st_mode)));
    }
    if (status.st_size > limit)
        return failTooLarge(path, limit);

    FileContent content;
    content.bytes.resize(std::min<qint64>(limit, status.st_size) + 1);
    const qint64 size = readUpTo(file.number(), limit, content.bytes);
    if (size < 0)
        return failReading(path, errno);
    if (size > limit)
        return failTooLarge(path, limit);
    content.bytes.resize(size);
    content.hash = contentHash(content.bytes);
    return content;
}

} // namespace rolewright
