#include "core/storage/file_error.h"

#include <cerrno>
#include <sys/stat.h>
#include <system_error>

namespace rolewright {

QString systemReason(int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
        return QStringLiteral("the disk is full; free some space or choose another folder");
    case EFBIG:
        return QStringLiteral("it would be larger than a file may be here; choose another folder");
    case EROFS:
        return QStringLiteral("this disk is read-only; choose another folder");
    case EACCES:
    case EPERM:
        return QStringLiteral("permission is missing; ask the owner for access or use a copy");
    case ENAMETOOLONG:
        return QStringLiteral("the name is too long; choose a shorter one");
    case ELOOP:
        return QStringLiteral(
            "its symbolic links lead in a circle; give the path of the file itself");
    case ENOTDIR:
        return QStringLiteral("a part of the path is not a folder; check the path");
    case ENOENT:
        return QStringLiteral("there is nothing of this name; check the path");
    case EIO:
        return QStringLiteral("the disk reports a fault; choose another disk");
    default:
        return QStringLiteral("the system says “%1”")
            .arg(QString::fromStdString(std::generic_category().message(errorNumber)));
    }
}

QString kindOfFile(mode_t mode)
{
    if (S_ISREG(mode))
        return QStringLiteral("a regular file");
    if (S_ISDIR(mode))
        return QStringLiteral("a folder");
    if (S_ISFIFO(mode))
        return QStringLiteral("a pipe");
    if (S_ISSOCK(mode))
        return QStringLiteral("a socket");
    if (S_ISLNK(mode))
        return QStringLiteral("a symbolic link");
    return QStringLiteral("a device");
}

} // namespace rolewright
