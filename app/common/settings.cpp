#include "app/common/settings.h"

#include "core/text/codec.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

namespace rolewright {

namespace {

constexpr int mostRecentFiles = 10;
const QString recentKey = QStringLiteral("files/recent");
const QString columnsKey = QStringLiteral("people/columns");
const QString cardColoursKey = QStringLiteral("organisation/colours");
constexpr int mostRemembered = 50;
const QString importsKey = QStringLiteral("imports/kinds");
const QString foldedFilesKey = QStringLiteral("folded/files");
const QString chaptersKey = QStringLiteral("report/chapters");
const QString paperKey = QStringLiteral("report/paper");
const QString orientationKey = QStringLiteral("report/orientation");
const QString namesKey = QStringLiteral("report/names");
const QString languageKey = QStringLiteral("report/language");
const QString chartsKey = QStringLiteral("report/charts");
const QString colourKey = QStringLiteral("report/colour");
const QString logoKey = QStringLiteral("report/logo");
const QString geometryKey = QStringLiteral("window/geometry");

QString importKey(const QString &signature)
{
    return QStringLiteral("imports/") + signature;
}

/// Paths hold what keys of settings cannot.
QString foldedKey(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("folded/") + QString::fromLatin1(hash.toHex());
}

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

ColourBy Settings::cardColours() const
{
    return fromName<ColourBy>(m_settings.value(cardColoursKey).toString())
        .value_or(ColourBy::Placement);
}

void Settings::setCardColours(ColourBy by)
{
    m_settings.setValue(cardColoursKey, nameOf(by));
}

QStringList Settings::folded(const QString &path, const QString &kind) const
{
    return m_settings.value(foldedKey(path) + u'/' + kind).toStringList();
}

void Settings::setFolded(const QString &path, const QString &kind, const QStringList &ids)
{
    if (path.isEmpty())
        return;
    remember(foldedFilesKey, path, foldedKey);
    m_settings.setValue(foldedKey(path) + u'/' + kind, ids);
}

void Settings::remember(const QString &list, const QString &name, QString (*keyOf)(const QString &))
{
    QStringList names = m_settings.value(list).toStringList();
    names.removeAll(name);
    names.prepend(name);
    while (names.size() > mostRemembered)
        m_settings.remove(keyOf(names.takeLast()));
    m_settings.setValue(list, names);
}

QByteArray Settings::importChoices(const QString &signature) const
{
    return m_settings.value(importKey(signature)).toByteArray();
}

void Settings::setImportChoices(const QString &signature, const QByteArray &choices)
{
    remember(importsKey, signature, importKey);
    m_settings.setValue(importKey(signature), choices);
}

void Settings::forgetImportChoices(const QString &signature)
{
    QStringList kinds = m_settings.value(importsKey).toStringList();
    kinds.removeAll(signature);
    m_settings.setValue(importsKey, kinds);
    m_settings.remove(importKey(signature));
}

ReportChoices Settings::reportChoices() const
{
    const auto text = [this](const QString &key) { return m_settings.value(key).toString(); };
    return {.chapters = m_settings.value(chaptersKey).toStringList(),
            .paper = text(paperKey),
            .orientation = text(orientationKey),
            .names = text(namesKey),
            .language = text(languageKey),
            .charts = text(chartsKey),
            .colour = text(colourKey),
            .logo = text(logoKey)};
}

void Settings::setReportChoices(const ReportChoices &choices)
{
    m_settings.setValue(chaptersKey, choices.chapters);
    m_settings.setValue(paperKey, choices.paper);
    m_settings.setValue(orientationKey, choices.orientation);
    m_settings.setValue(namesKey, choices.names);
    m_settings.setValue(languageKey, choices.language);
    m_settings.setValue(chartsKey, choices.charts);
    m_settings.setValue(colourKey, choices.colour);
    m_settings.setValue(logoKey, choices.logo);
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
