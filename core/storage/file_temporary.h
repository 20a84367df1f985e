#pragma once

#include "core/storage/file_descriptor.h"

#include <QByteArray>
#include <QString>

struct stat;

namespace rolewright {

/// A file beside its target, complete and on the disk before it takes the target's place; it
/// removes itself when it does not get there. Functions return 0, or the error number of the system
/// (errno).
class TemporaryFile
{
public:
    /// target: encoded absolute path without symbolic links.
    explicit TemporaryFile(QByteArray target) : m_target(std::move(target)) {}
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile();

    /// Creates the file (0600), writes the bytes and waits until the disk has them.
    /// model: path of a file whose owner, group and rights it takes over; empty for none.
    int fill(const QByteArray &bytes, const QByteArray &model);

    /// Renames the file to its target. Without replace, an existing target is left alone: EEXIST.
    int takePlace(bool replace);

private:
    int create();
    int write(const QByteArray &bytes);
    int takeAccessOf(const QByteArray &model);
    int makeDurable(qint64 size);

    QByteArray m_target;
    QByteArray m_name;
    FileDescriptor m_file;
};

/// Waits until the disk has the names of a folder; 0 or the error number of the system.
int syncFolder(const QByteArray &folder);

/// Whether a file name is one that TemporaryFile gives for the target or for its backup.
bool isTemporaryNameOf(const QString &fileName, const QString &targetName);

/// Removes a temporary file of this user whose writer no longer runs; false when it was left alone.
bool removeAbandoned(const QByteArray &path);

} // namespace rolewright
