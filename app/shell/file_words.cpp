#include "app/shell/file_words.h"

#include "app/common/plain_text.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace rolewright {

namespace {

constexpr int mostCommentsShown = 8;

QString ageInWords(const QDateTime &time)
{
    const qint64 seconds = std::max<qint64>(0, time.secsTo(QDateTime::currentDateTime()));
    if (seconds < 60)
        return QStringLiteral("%1 s ago").arg(seconds);
    if (seconds < 3600)
        return QStringLiteral("%1 min ago").arg(seconds / 60);
    return QStringLiteral("%1 h ago").arg(seconds / 3600);
}

} // namespace

QString saveStateInWords(const SaveFacts &facts)
{
    const QString saved =
        facts.savedAt.isEmpty() ? QString() : QStringLiteral("Saved %1").arg(facts.savedAt);
    if (!facts.isModified) {
        if (!facts.hasFile)
            return QStringLiteral("Not saved yet");
        return saved.isEmpty() ? QStringLiteral("No changes") : saved;
    }
    QStringList parts{saved.isEmpty()
                          ? QStringLiteral("Unsaved changes")
                          : QStringLiteral("Unsaved changes since %1").arg(facts.savedAt)};
    if (facts.hasNoCopy)
        parts << QStringLiteral("No recovery copy");
    else if (facts.copied.isValid())
        parts << QStringLiteral("Recovery copy %1").arg(ageInWords(facts.copied));
    return parts.join(QStringLiteral(". "));
}

QString lostCommentsInWords(const QStringList &comments)
{
    QStringList lines{QStringLiteral(
        "These comments stand where nothing in the plan keeps them. Saving to this file drops "
        "them; the version before stays beside it, with “~” at the end of its name.\n")};
    for (const QString &comment : comments.mid(0, mostCommentsShown))
        lines << shownText(comment);
    if (comments.size() > mostCommentsShown)
        lines << QStringLiteral("and %1 more").arg(comments.size() - mostCommentsShown);
    return lines.join(u'\n');
}

QString dayInWords(const QDateTime &time, const QDateTime &now)
{
    const QString clock = time.toString(QStringLiteral("H:mm"));
    const qint64 days = time.date().daysTo(now.date());
    if (days == 0)
        return QStringLiteral("Today %1").arg(clock);
    if (days == 1)
        return QStringLiteral("Yesterday %1").arg(clock);
    return QLocale::c().toString(time.date(), QStringLiteral("d MMMM yyyy"));
}

QString folderInWords(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    if (folder == home)
        return QStringLiteral("~");
    return folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace rolewright
