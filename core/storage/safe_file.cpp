#include "core/storage/safe_file.h"

#include "core/storage/file_error.h"
#include "core/storage/file_temporary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace rolewright {

namespace {

/// What stands at the place where a file is to be saved.
struct Target
{
    QByteArray path;   ///< resolved, encoded
    QByteArray folder; ///< of path
    bool exists = false;
    struct stat status = {};            ///< before its content was read
    std::optional<FileContent> content; ///< only when the request has a use for it
};

std::unexpected<Error> failSave(const SaveRequest &request, ErrorCode code, const QString &text)
{
    Where where;
    where.file = request.path;
    return fail(code, text, where);
}

std::unexpected<Error> failWrite(const SaveRequest &request, int errorNumber)
{
    return failSave(request, ErrorCode::NotWritten,
                    QStringLiteral("could not be saved, nothing was changed: ") +
                        systemReason(errorNumber));
}

std::unexpected<Error> failBackup(const SaveRequest &request, int errorNumber)
{
    return failSave(request, ErrorCode::NotWritten,
                    QStringLiteral("was not saved, because its previous version could not be kept "
                                   "as “%1~”: %2")
                        .arg(QFileInfo(request.path).fileName(), systemReason(errorNumber)));
}

std::unexpected<Error> failChanged(const SaveRequest &request)
{
    return failSave(request, ErrorCode::Conflict,
                    QStringLiteral("was changed by somebody else since it was opened, nothing was "
                                   "saved; save under another name, or open it again and repeat "
                                   "your changes"));
}

std::unexpected<Error> failExists(const SaveRequest &request)
{
    return failSave(request, ErrorCode::NotAllowed,
                    QStringLiteral("exists already and was left as it is; choose another name, or "
                                   "allow to replace it"));
}

/// 0 when the effective user may write there, else the error number of the system.
int writeObstacle(const QByteArray &path)
{
    return ::faccessat(AT_FDCWD, path.constData(), W_OK, AT_EACCESS) == 0 ? 0 : errno;
}

Result<void> checkWritable(const SaveRequest &request, const Target &target)
{
    if (target.exists && !S_ISREG(target.status.st_mode)) {
        return failSave(request, ErrorCode::BadInput,
                        QStringLiteral("is %1, not a regular file; save under another name")
                            .arg(kindOfFile(target.status.st_mode)));
    }
    if (target.exists && writeObstacle(target.path) != 0) {
        return failSave(
            request, ErrorCode::NotWritten,
            QStringLiteral("is read-only and was left as it is; allow writing to it, or "
                           "save under another name"));
    }
    if (writeObstacle(target.folder) != 0) {
        return failSave(request, ErrorCode::NotWritten,
                        QStringLiteral("could not be saved, because the folder “%1” takes no new "
                                       "files; save in another folder")
                            .arg(QFile::decodeName(target.folder)));
    }
    return {};
}

Result<Target> inspect(const SaveRequest &request)
{
    const Result<QString> resolved = resolvedPath(request.path);
    if (!resolved)
        return std::unexpected(resolved.error());
    Target target;
    target.path = QFile::encodeName(*resolved);
    target.folder = QFile::encodeName(QFileInfo(*resolved).path());
    target.exists = ::lstat(target.path.constData(), &target.status) == 0;
    if (!target.exists && errno != ENOENT)
        return failWrite(request, errno);
    if (const Result<void> writable = checkWritable(request, target); !writable)
        return std::unexpected(writable.error());
    const bool contentMatters = request.overwrite ? request.keepBackup : !!request.expectedHash;
    if (target.exists && contentMatters) {
        Result<FileContent> content = readRegularFile(*resolved);
        if (!content) {
            content.error().where.file = request.path;
            return std::unexpected(content.error());
        }
        target.content = std::move(*content);
    }
    return target;
}

Result<void> checkExpectation(const SaveRequest &request, const Target &target)
{
    if (request.overwrite)
        return {};
    if (!request.expectedHash)
        return target.exists ? Result<void>(failExists(request)) : Result<void>();
    if (!target.exists) {
        return failSave(request, ErrorCode::Conflict,
                        QStringLiteral("was moved or deleted since it was opened, nothing was "
                                       "saved; save under another name, or put it back"));
    }
    if (target.content->hash != *request.expectedHash)
        return failChanged(request);
    return {};
}

/// Whether the file still holds what was inspected; read again only when the system tells of a
/// change.
bool isAsInspected(const Target &target)
{
    const struct stat &before = target.status;
    struct stat now = {};
    if (::lstat(target.path.constData(), &now) != 0)
        return false;
    const auto same = [](const timespec &a, const timespec &b) {
        return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
    };
    if (now.st_dev == before.st_dev && now.st_ino == before.st_ino &&
        now.st_size == before.st_size && same(now.st_mtim, before.st_mtim) &&
        same(now.st_ctim, before.st_ctim))
        return true;
    const Result<FileContent> content = readRegularFile(QFile::decodeName(target.path));
    return content && content->hash == target.content->hash;
}

/// A backup replaces an earlier one, but nothing else of that name.
int backupObstacle(const QByteArray &path)
{
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0)
        return errno == ENOENT ? 0 : errno;
    return S_ISREG(status.st_mode) ? 0 : EEXIST;
}

/// Both files are complete on the disk before either takes its place, so a full disk changes
/// neither.
Result<void> writeBoth(const SaveRequest &request, const Target &target)
{
    const QByteArray model = target.exists ? target.path : QByteArray();
    TemporaryFile fresh(target.path);
    if (const int error = fresh.fill(request.bytes, model))
        return failWrite(request, error);

    const bool backup = request.keepBackup && target.content;
    TemporaryFile previous(target.path + '~');
    if (backup) {
        if (const int error = backupObstacle(target.path + '~'))
            return failBackup(request, error);
        if (const int error = previous.fill(target.content->bytes, model))
            return failBackup(request, error);
    }
    if (target.content && !isAsInspected(target))
        return failChanged(request);
    if (const int error = backup ? previous.takePlace(true) : 0)
        return failBackup(request, error);

    const int error = fresh.takePlace(target.exists || request.overwrite);
    if (error == EEXIST)
        return failExists(request);
    return error == 0 ? Result<void>() : Result<void>(failWrite(request, error));
}

} // namespace

Result<SaveReceipt> saveFile(const SaveRequest &request)
{
    const Result<Target> target = inspect(request);
    if (!target)
        return std::unexpected(target.error());
    const bool unchanged = target->content && target->content->bytes == request.bytes;
    if (!unchanged) {
        if (const Result<void> expected = checkExpectation(request, *target); !expected)
            return std::unexpected(expected.error());
        if (const Result<void> written = writeBoth(request, *target); !written)
            return std::unexpected(written.error());
    }
    if (syncFolder(target->folder) != 0) {
        return failSave(request, ErrorCode::NotDurable,
                        QStringLiteral("was saved, but the disk did not confirm it, so it may not "
                                       "survive a power cut; save again, or on another disk"));
    }
    return SaveReceipt{!unchanged, contentHash(request.bytes)};
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    const Result<SaveReceipt> saved = saveFile({.path = path, .bytes = bytes, .overwrite = true});
    return saved ? Result<void>() : Result<void>(std::unexpected(saved.error()));
}

int sweepLeftovers(const QString &path)
{
    const Result<QString> resolved = resolvedPath(path);
    if (!resolved)
        return 0;
    const QFileInfo target(*resolved);
    int removed = 0;
    const QFileInfoList files = target.dir().entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (isTemporaryNameOf(file.fileName(), target.fileName()) &&
            removeAbandoned(QFile::encodeName(file.filePath())))
            ++removed;
    }
    return removed;
}

} // namespace rolewright
