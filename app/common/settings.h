#pragma once

#include "core/drawing/card_colours.h"
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

    /// By what cards of the organisation are coloured.
    ColourBy cardColours() const;
    void setCardColours(ColourBy by);

    /// What is folded up in a plan's file: ids of parts of a kind ("lanes"). The last 50 files are
    /// kept; a plan that has no file yet has no path and keeps nothing.
    QStringList folded(const QString &path, const QString &kind) const;
    void setFolded(const QString &path, const QString &kind, const QStringList &ids);

    /// Choices for importing tables of a kind, by the kind's signature; empty for none. The last 50
    /// kinds are kept.
    QByteArray importChoices(const QString &signature) const;
    void setImportChoices(const QString &signature, const QByteArray &choices);
    void forgetImportChoices(const QString &signature);

    /// How the last staffing plan was exported; says nothing before the first, and never a unit:
    /// the next plan has others.
    ReportChoices reportChoices() const;
    void setReportChoices(const ReportChoices &choices);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    /// Keeps what is remembered of the last 50 of a list.
    /// @param keyOf where what is remembered of one of them stands
    void remember(const QString &list, const QString &name, QString (*keyOf)(const QString &));

    mutable QSettings m_settings;
    QString m_recoveryFolder;
};

} // namespace rolewright
