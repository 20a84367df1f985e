#pragma once

#include "app/common/plan_session.h"
#include "app/common/prompts.h"
#include "app/common/settings.h"

#include "core/design/new_plan.h"

namespace rolewright {

/// Where the plan of a window comes from and where it is saved: new, open, save, leave.
class FileFlow : public QObject
{
    Q_OBJECT

public:
    FileFlow(Prompts &prompts, Settings &settings, const QDate &today);
    ~FileFlow() override;

    /// The plan that is open; null on the start page.
    PlanSession *session() { return m_session.get(); }
    /// Path of its file; empty when it has none yet.
    const QString &path() const { return m_path; }
    bool isModified() const;
    /// What the status line says of saving: "Saved 14:02", "Not saved yet".
    QString saveState() const;

    /// Each asks to save what is open first, and leaves it open when the person cancels. True when
    /// another plan is open afterwards.
    bool newPlan(const NewPlanOptions &options);
    bool openFile(const QString &path);
    bool openAsking();
    /// A copy of the plan that comes with the product; it has no file until it is saved.
    bool openSample();

    /// True when the plan is on the disk afterwards.
    bool save();
    bool saveAs();
    /// Asks to save where needed; true when the plan may be left.
    bool mayLeave();

    const QStringList recentFiles() const { return m_settings.recentFiles(); }

Q_SIGNALS:
    /// Another plan is open; the old session is still there until the call returns.
    void sessionChanged();
    /// Path, modified or what is said of saving changed.
    void stateChanged();

private:
    bool show(Result<OpenedPlan> opened, const QString &failure);
    bool saveTo(const QString &path, const std::optional<QByteArray> &expectedHash, bool overwrite);

    Prompts &m_prompts;
    Settings &m_settings;
    QDate m_today;
    std::unique_ptr<PlanSession> m_session;
    QString m_path;
    QByteArray m_hash;
    QString m_savedAt;
};

} // namespace rolewright
