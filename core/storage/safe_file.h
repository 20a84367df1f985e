#pragma once

#include "core/base/result.h"
#include "core/storage/file_read.h"

#include <QByteArray>
#include <optional>

namespace rolewright {

/// What to save and what may be replaced by it. Without expectedHash and overwrite the file must be
/// new.
struct SaveRequest
{
    QString path; ///< a symbolic link is kept, its target is replaced
    QByteArray bytes;
    /// Hash of the content that was loaded or saved last: only this content is replaced.
    std::optional<QByteArray> expectedHash = {};
    bool overwrite = false; ///< replace whatever the file holds, or create it
    bool keepBackup =
        false; ///< the replaced content stays as `NAME~` beside the file, with its rights
};

/// What a save did.
struct SaveReceipt
{
    bool written = false; ///< false: the file held these bytes already and was not touched
    QByteArray hash;      ///< of the saved bytes, the expectedHash of the next save
};

/// Saves so that at any moment, also of a crash or power cut, the file is wholly old or wholly new.
/// Parsing the bytes again before is the caller's part. New files get 0600, others keep owner,
/// group and rights as far as the system allows; further hard links keep the old content. Errors,
/// with `where.file` as the path was given:
/// - Conflict: changed, moved or deleted since expectedHash; NotAllowed: exists, but must be new;
/// - BadInput, NotFound: no place for a file (folder, device, circle of links, link to nothing);
/// - NotWritten: disk full, read-only, or the backup failed; the file is as it was;
/// - NotDurable: the file IS saved, and contentHash(bytes) is what the next save has to expect, but
///   the disk did not confirm it. The same save again asks the disk once more.
Result<SaveReceipt> saveFile(const SaveRequest &request);

/// For output that can be made again: replaces the file as a whole or leaves it as it was, looks at
/// no earlier content and keeps none. Errors as of saveFile.
Result<void> replaceFile(const QString &path, const QByteArray &bytes);

/// Removes what saves of this file left behind when they were killed: temporary files of this user,
/// of our name and with no running writer. Returns how many; failures leave files behind and are no
/// error.
int sweepLeftovers(const QString &path);

} // namespace rolewright
