#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rolewright {

/// Largest file in bytes that is read from outside: plans, frameworks, tables.
inline constexpr qint64 largestFile = 256LL * 1024 * 1024;

/// What a file held when it was read.
struct FileContent
{
    QByteArray bytes;
    QByteArray hash; ///< contentHash(bytes), to recognise the same content at the next save
};

/// SHA-256 of a content, 32 bytes.
QByteArray contentHash(const QByteArray &bytes);

/// The absolute path behind a path, without symbolic links, so that one file has one name (for
/// saving, locks, the journal). The file itself need not exist, its folder must. Errors: BadInput
/// (empty path, no file name, links in a circle), NotFound (no such folder, link to nothing).
Result<QString> resolvedPath(const QString &path);

/// Reads a whole file and never waits: pipes, devices, sockets and folders are refused.
/// limit: largest accepted size in bytes; also holds for a file that grows while it is read.
/// Errors: NotFound; BadInput (not a regular file, too large, unreadable), `where.file` is the
/// path.
Result<FileContent> readRegularFile(const QString &path, qint64 limit = largestFile);

} // namespace rolewright
