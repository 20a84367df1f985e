#include "app/common/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace rolewright {

namespace {

constexpr int mostRecentFiles = 10;
const QString recentKey = QStringLiteral("files/recent");
const QString columnsKey = QStringLiteral("people/columns");
const QString geometryKey = QStringLiteral("window/geometry");

} // namespace

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("rolewright"),
                 QStringLiteral("rolewright")),
      m_recoveryFolder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                       QStringLiteral("/recovery"))
{
}

Settings::Settings(const QString &file)
    : m_settings(file, QSettings::IniFormat),
      m_recoveryFolder(QFileInfo(file).path() + QStringLiteral("/recovery"))
{
}

QStringList Settings::recentFiles() const
{
    return m_settings.value(recentKey).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(recentKey, files.mid(0, mostRecentFiles));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_settings.setValue(recentKey, files);
}

QStringList Settings::peopleColumns() const
{
    return m_settings.value(columnsKey).toStringList();
}

void Settings::setPeopleColumns(const QStringList &columns)
{
    m_settings.setValue(columnsKey, columns);
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

} // namespace rolewright
