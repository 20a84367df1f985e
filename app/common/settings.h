#pragma once

#include "core/report/report_choices.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace rolewright {

/// What the product remembers of a person's work, outside of plans.
class Settings
{
public:
    /// Kept in the user's configuration.
    Settings();
    /// Kept in a file, for tests.
    explicit Settings(const QString &file);

    /// Where recovery copies of unsaved plans are kept: in the user's state, or beside that file.
    const QString &recoveryFolder() const { return m_recoveryFolder; }

    /// Paths of plans, the last opened first.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    /// Columns of the list of people with their widths, in their order: "title 170". Empty for
    /// those that are usual.
    QStringList peopleColumns() const;
    void setPeopleColumns(const QStringList &columns);

    /// Choices for importing tables of a kind, by the kind's signature; empty for none. The last 50
    /// kinds are kept.
    QByteArray importChoices(const QString &signature) const;
    void setImportChoices(const QString &signature, const QByteArray &choices);
    void forgetImportChoices(const QString &signature);

    /// How the last staffing plan was exported; says nothing before the first.
    ReportChoices reportChoices() const;
    void setReportChoices(const ReportChoices &choices);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    mutable QSettings m_settings;
    QString m_recoveryFolder;
};

} // namespace rolewright
