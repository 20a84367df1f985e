#include "app/shell/file_notices.h"

#include "app/common/plain_text.h"
#include "app/shell/file_words.h"

#include <QFileInfo>

namespace rolewright {

namespace {

Notice changedOnDisk(FileFlow &files)
{
    const QString name = shownText(QFileInfo(files.path()).fileName());
    const NoticeAction keep{QStringLiteral("Keep mine"), [&files] { files.keepMine(); }};
    const NoticeAction saveAs{QStringLiteral("Save as…"), [&files] { files.saveAs(); }};
    if (files.diskState() == DiskState::Gone)
        return {QStringLiteral("gone ") + files.path(),
                QStringLiteral("“%1” was moved or deleted by another program. Your plan is still "
                               "open here.")
                    .arg(name),
                {keep, saveAs}};
    return {
        QStringLiteral("changed ") + files.path(),
        QStringLiteral("“%1” was changed by another program since it was opened here.").arg(name),
        {{QStringLiteral("Reload"), [&files] { files.reload(); }}, keep, saveAs}};
}

Notice leftCopy(FileFlow &files, const RecoveryCopy &copy)
{
    return {copy.file,
            QStringLiteral("Changes of this plan were not saved before Rolewright ended. There is "
                           "a copy of them: %1.")
                .arg(dayInWords(copy.note.time.toLocalTime(), QDateTime::currentDateTime())),
            {{QStringLiteral("Restore"), [&files, copy] { files.restore(copy); }},
             {QStringLiteral("Discard"), [&files, copy] { files.leftovers().discard(copy); }},
             {QStringLiteral("Later"), {}}}};
}

Notice noCopy(const Error &error)
{
    return {QStringLiteral("no copy"),
            QStringLiteral("Unsaved changes have no recovery copy: %1. Save often until then.")
                .arg(shownText(error.text)),
            {{QStringLiteral("Close"), {}}}};
}

} // namespace

QList<Notice> fileNotices(FileFlow &files)
{
    QList<Notice> notices;
    if (files.diskState() != DiskState::Same)
        notices << changedOnDisk(files);
    if (const auto copy = files.leftovers().newestOf(files.path()))
        notices << leftCopy(files, *copy);
    if (const auto &failure = files.recoveryFailure())
        notices << noCopy(*failure);
    return notices;
}

} // namespace rolewright
