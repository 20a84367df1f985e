#pragma once

#include "app/common/latest.h"

#include "core/storage/recovery.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace rolewright {

/// What the window shows while no plan is open: ways to begin, plans that were open, copies of
/// unsaved work.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &paths);
    void setCopies(const std::vector<RecoveryCopy> &copies);
    /// Says what is going on: "Opening…"; empty for nothing.
    void setBusy(const QString &text);

Q_SIGNALS:
    void newAsked();
    void sampleAsked();
    void openAsked();
    void importAsked();
    void fileAsked(const QString &path);
    void restoreAsked(const rolewright::RecoveryCopy &copy);
    void discardAsked(const rolewright::RecoveryCopy &copy);

private:
    /// A plan that was open, as its file is now.
    struct RecentPlan
    {
        QString path;
        QDateTime changed; ///< invalid when the file is missing
    };
    static std::vector<RecentPlan> lookUp(const QStringList &paths);
    QWidget *beginnings();
    void listRecent(const std::vector<RecentPlan> &plans);
    QWidget *recentRow(const RecentPlan &plan);
    QWidget *copyCard(const RecoveryCopy &copy);

    QWidget *m_copies;
    QWidget *m_recent;
    QLabel *m_busy;
    Latest<std::vector<RecentPlan>> m_looking;
};

} // namespace rolewright
