#include "core/storage/recovery.h"

#include "core/storage/file_error.h"
#include "core/storage/plan_writer.h"
#include "core/storage/safe_file.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUuid>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace rolewright {

namespace {

const QString copyEnding = QStringLiteral(".rolewright.yaml");
const QString noteEnding = QStringLiteral(".json");
const QString lockEnding = QStringLiteral(".lock");
constexpr qint64 largestNote = 64 * 1024;
/// How long a lock of another machine is believed, since whether its process runs cannot be seen.
constexpr int foreignLockHours = 24;
/// In milliseconds, while somebody else may be looking at the same copies.
constexpr int patienceForLooking = 200;

/// How the names of all copies of a plan begin.
QString keyOf(const QString &planPath)
{
    if (planPath.isEmpty())
        return QStringLiteral("untitled");
    const QString path = resolvedPath(planPath).value_or(planPath);
    return QString::fromLatin1(contentHash(path.toUtf8()).toHex().first(16));
}

QString stemOf(const QString &copyFile)
{
    return copyFile.chopped(copyEnding.size());
}

QByteArray toJson(const RecoveryNote &note)
{
    const QJsonObject object{
        {QStringLiteral("name"), note.planName},
        {QStringLiteral("path"), note.path},
        {QStringLiteral("base"), QString::fromLatin1(note.baseHash.toHex())},
        {QStringLiteral("time"), note.time.toUTC().toString(Qt::ISODateWithMs)}};
    return QJsonDocument(object).toJson();
}

RecoveryNote readNote(const QString &stem)
{
    const auto content = readRegularFile(stem + noteEnding, largestNote);
    const QJsonObject object =
        content ? QJsonDocument::fromJson(content->bytes).object() : QJsonObject();
    RecoveryNote note;
    note.planName = object[QStringLiteral("name")].toString();
    note.path = object[QStringLiteral("path")].toString();
    note.baseHash = QByteArray::fromHex(object[QStringLiteral("base")].toString().toLatin1());
    note.time = QDateTime::fromString(object[QStringLiteral("time")].toString(), Qt::ISODateWithMs);
    if (!note.time.isValid())
        note.time = QFileInfo(stem + copyEnding).lastModified();
    return note;
}

/// A lock of another machine over the network goes stale with its copy.
bool isForgottenElsewhere(const QLockFile &lock, const QString &copyFile)
{
    qint64 process = 0;
    QString host;
    QString application;
    return lock.getLockInfo(&process, &host, &application) && !host.isEmpty() &&
           host != QSysInfo::machineHostName() &&
           QFileInfo(copyFile).lastModified().addSecs(foreignLockHours * 3600) <
               QDateTime::currentDateTime();
}

/// Takes a lock that is free or whose process has ended.
bool take(QLockFile &lock, const QString &copyFile, int patience = 0)
{
    // Without this, the lock of a running process would count as stale after 30 seconds.
    lock.setStaleLockTime(0);
    if (lock.tryLock(patience))
        return true;
    return isForgottenElsewhere(lock, copyFile) && QFile::remove(lock.fileName()) &&
           lock.tryLock(0);
}

/// Whether the plan's file holds what the copy holds, so that there is nothing to recover.
bool isSaved(const RecoveryCopy &copy)
{
    if (copy.note.path.isEmpty())
        return false;
    const auto saved = readRegularFile(copy.note.path);
    const auto kept = readRegularFile(copy.file);
    return saved && kept && saved->hash == kept->hash;
}

void removeFiles(const QString &stem)
{
    QFile::remove(stem + copyEnding);
    QFile::remove(stem + noteEnding);
}

} // namespace

RecoverySlot::RecoverySlot(const QString &stem)
    : m_file(stem + copyEnding), m_noteFile(stem + noteEnding), m_lock(stem + lockEnding)
{
}

Result<void> RecoverySlot::write(const Plan &plan, const RecoveryNote &note)
{
    // A note without a copy is nothing; a copy without a note would be one of an unknown plan.
    if (const auto written = replaceFile(m_noteFile, toJson(note)); !written)
        return written;
    return replaceFile(m_file, writePlan(plan));
}

void RecoverySlot::remove()
{
    removeFiles(stemOf(m_file));
    m_lock.unlock();
}

Result<void> RecoveryFolder::prepare() const
{
    const auto refuse = [this](const QString &reason) {
        Where where;
        where.file = m_path;
        return fail(ErrorCode::NotWritten,
                    QStringLiteral("the folder for recovery copies cannot be used: ") + reason,
                    where);
    };
    QDir().mkpath(QFileInfo(m_path).path());
    const QByteArray name = QFile::encodeName(m_path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return refuse(systemReason(errno));
    struct stat status = {};
    if (::lstat(name.constData(), &status) != 0)
        return refuse(systemReason(errno));
    if (!S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
        return refuse(QStringLiteral("it is not a folder of this user; move it away"));
    if ((status.st_mode & 0777) != 0700 && ::chmod(name.constData(), 0700) != 0)
        return refuse(systemReason(errno));
    return {};
}

Result<RecoverySlotPtr> RecoveryFolder::open(const QString &planPath) const
{
    if (const auto prepared = prepare(); !prepared)
        return std::unexpected(prepared.error());
    const QString stem = m_path + u'/' + keyOf(planPath) + u'-' +
                         QUuid::createUuid().toString(QUuid::WithoutBraces).first(8);
    RecoverySlotPtr slot(new RecoverySlot(stem));
    if (!take(slot->m_lock, slot->m_file)) {
        Where where;
        where.file = m_path;
        return fail(ErrorCode::NotWritten,
                    QStringLiteral("no recovery copy can be made here; free some space, or allow "
                                   "writing to this folder"),
                    where);
    }
    return slot;
}

Result<RecoverySlotPtr> RecoveryFolder::takeOver(const RecoveryCopy &copy, int patience) const
{
    Where where;
    where.file = copy.file;
    RecoverySlotPtr slot(new RecoverySlot(stemOf(copy.file)));
    if (!take(slot->m_lock, copy.file, patience))
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("another window has opened this recovery copy; go on there"),
                    where);
    if (!QFileInfo::exists(copy.file))
        return fail(ErrorCode::NotFound,
                    QStringLiteral("this recovery copy is gone; another window saved or discarded "
                                   "it"),
                    where);
    return slot;
}

std::vector<RecoveryCopy> RecoveryFolder::leftovers() const
{
    std::vector<RecoveryCopy> copies;
    const QDir folder(m_path);
    for (const QString &name : folder.entryList({u'*' + noteEnding}, QDir::Files)) {
        const QString stem = folder.filePath(name.chopped(noteEnding.size()));
        QLockFile lock(stem + lockEnding);
        if (!QFileInfo::exists(stem + copyEnding) && take(lock, stem + copyEnding))
            removeFiles(stem);
    }
    for (const QString &name : folder.entryList({u'*' + copyEnding}, QDir::Files)) {
        const QString file = folder.filePath(name);
        QLockFile lock(stemOf(file) + lockEnding);
        if (!take(lock, file, patienceForLooking) || !QFileInfo::exists(file))
            continue; // in use, or saved by the time that it is free
        const RecoveryCopy copy{file, readNote(stemOf(file))};
        if (isSaved(copy))
            removeFiles(stemOf(file));
        else
            copies.push_back(copy);
    }
    std::sort(copies.begin(), copies.end(), [](const RecoveryCopy &a, const RecoveryCopy &b) {
        return a.note.time > b.note.time;
    });
    return copies;
}

} // namespace rolewright
