#pragma once

#include <QDateTime>
#include <QStringList>

namespace rolewright {

/// What is known of how safe the changes of a plan are.
struct SaveFacts
{
    bool isModified = false;
    bool hasFile = false;
    QString savedAt;        ///< "14:02"; empty before the first save
    QDateTime copied;       ///< time of the recovery copy; invalid when there is none
    bool hasNoCopy = false; ///< because it could not be written
};

/// "Saved 14:02. Recovery copy 8 s ago".
QString saveStateInWords(const SaveFacts &facts);

/// The comments of a file that a save would drop, the first few of them one by one.
QString lostCommentsInWords(const QStringList &comments);

/// "Today 14:02", "Yesterday 9:30", "3 November 2026".
QString dayInWords(const QDateTime &time, const QDateTime &now);

/// The folder of a file, with the user's own as `~`.
QString folderInWords(const QString &path);

} // namespace rolewright
