#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QDateTime>
#include <QLockFile>
#include <memory>

namespace rolewright {

/// What a recovery copy is a copy of.
struct RecoveryNote
{
    QString planName;
    QString path;        ///< of the plan's file; empty for a plan that has none yet
    QByteArray baseHash; ///< of what the file held when the plan was opened or saved last
    QDateTime time;      ///< when the copy was written

    bool operator==(const RecoveryNote &) const = default;
};

/// A copy that nobody works on any more: its process ended before the plan was saved.
struct RecoveryCopy
{
    QString file; ///< the copy itself, a plan file
    RecoveryNote note;

    bool operator==(const RecoveryCopy &) const = default;
};

/// The place of one plan's recovery copy, held by a lock as long as this lives. Any thread may use
/// it, one at a time.
class RecoverySlot
{
public:
    /// Replaces the copy. Errors as of replaceFile(); the copy before is then still there.
    Result<void> write(const Plan &plan, const RecoveryNote &note);
    /// Takes the copy away and gives up the place, once the plan was saved or given up.
    void remove();
    const QString &file() const { return m_file; }

private:
    friend class RecoveryFolder;
    explicit RecoverySlot(const QString &stem);

    QString m_file;
    QString m_noteFile;
    QLockFile m_lock;
};

using RecoverySlotPtr = std::shared_ptr<RecoverySlot>;

/// Where the copies of a user's unsaved plans are kept. Each has a note beside it, which says what
/// it is a copy of, and a lock of the process that works on it. Copies of one file begin with the
/// same name, which is derived from the file's resolved path.
class RecoveryFolder
{
public:
    /// @param path made when it is needed, for this user alone
    explicit RecoveryFolder(QString path) : m_path(std::move(path)) {}

    /// A fresh place for the copy of a plan; an earlier copy of the same file stays as it is.
    /// Errors: NotWritten when the folder cannot be used.
    /// @param planPath path of the plan's file; empty for a plan that has none yet
    Result<RecoverySlotPtr> open(const QString &planPath) const;
    /// Takes over a copy that was left. Errors: NotFound, or NotAllowed when another process has it
    /// by now.
    /// @param patience in milliseconds, since others may just be looking for leftovers
    Result<RecoverySlotPtr> takeOver(const RecoveryCopy &copy, int patience = 2000) const;
    /// Copies that no running process works on, the newest first. A copy whose file holds the same
    /// by now is removed. One whose note cannot be read counts as one of a plan without a file.
    std::vector<RecoveryCopy> leftovers() const;

private:
    Result<void> prepare() const;

    QString m_path;
};

} // namespace rolewright
