#pragma once

#include "app/common/plan_session.h"
#include "app/common/prompts.h"
#include "app/common/settings.h"
#include "app/shell/autosave.h"
#include "app/shell/disk_watch.h"
#include "app/shell/leftovers.h"
#include "app/shell/plan_sources.h"

namespace rolewright {

/// Where the plan of a window comes from and where it is saved: new, open, save, leave, recover.
/// Files are read and written off the GUI thread; what is to follow is handed in and called once
/// all went well.
class FileFlow : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void()>;

    FileFlow(Prompts &prompts, Settings &settings, const QDate &today);
    ~FileFlow() override;

    /// The plan that is open; null on the start page.
    PlanSession *session() { return m_session.get(); }
    /// Path of its file; empty when it has none yet.
    const QString &path() const { return m_path; }
    /// Whether the plan differs from its file; also while it is being saved.
    bool isModified() const;
    /// Whether a plan is being read or written.
    bool isBusy() const { return m_opening.isBusy() || m_saving.isBusy(); }
    /// What the status line says of saving: "Saved 14:02. Recovery copy 8 s ago".
    QString saveState() const;

    /// Each reads first and then asks to save what is open; that stays open when the person cancels
    /// or nothing can be read.
    void newPlan(const QString &proposedName = {}, const Then &then = {});
    void openFile(const QString &path);
    void openAsking();
    /// A copy of the plan that comes with the product; it has no file until it is saved.
    void openSample();

    void save(const Then &then = {});
    void saveAs(const Then &then = {});
    /// Asks to save where needed and waits for a save that runs; goes on when the plan may be left.
    void leave(const Then &then);

    /// What others did to the open plan's file, and the ways out.
    DiskState diskState() const { return m_watch.state(); }
    /// Opens the file once more; asks before unsaved changes are lost.
    void reload();
    /// Lets the next save replace what the file holds now.
    void keepMine();

    /// Recovery copies that nobody works on.
    Leftovers &leftovers() { return m_leftovers; }
    void restore(const RecoveryCopy &copy);
    /// Why the newest changes have no recovery copy.
    const std::optional<Error> &recoveryFailure() const { return m_autosave.failure(); }

    QStringList recentFiles() const { return m_settings.recentFiles(); }

Q_SIGNALS:
    /// Another plan is open; the old session is still there until the call returns.
    void sessionChanged();
    /// The plan that is open was made just now.
    void planMade();
    /// Path, modified, the file's state or what is said of saving changed.
    void stateChanged();
    void recentFilesChanged();

private:
    /// What came of reading a plan.
    struct Opening
    {
        Result<IncomingPlan> plan;
        QString failure; ///< title of the message when it cannot be read
        QString path;    ///< of the file that was asked for
        bool isReload = false;
        std::optional<QByteArray> replaces; ///< hash of the content that a reload leaves
        Then then;
    };

    void open(Opening opening, const std::function<Result<IncomingPlan>()> &read);
    void receive(const Opening &opening);
    bool mayLoseChanges();
    void show(const IncomingPlan &incoming);
    void letGo();
    void follow();

    void saveTo(const SaveOrder &order);
    void finishSave(const SaveOutcome &outcome);
    void refuseSave(const SaveOutcome &outcome);
    bool mayLoseComments(const Then &then);

    void update();

    Prompts &m_prompts;
    Settings &m_settings;
    QDate m_today;
    RecoveryFolder m_recovery;
    std::unique_ptr<PlanSession> m_session;
    QString m_path;
    std::optional<QByteArray> m_hash; ///< of the file's content that may be replaced
    QStringList m_lostComments;
    QString m_savedAt;
    std::vector<Then> m_afterSave;
    bool m_isAsking = false;
    DiskWatch m_watch;
    Autosave m_autosave;
    QTimer m_clock; ///< lets the age of the recovery copy grow
    Leftovers m_leftovers;
    Latest<Opening> m_opening;
    Latest<SaveOutcome> m_saving;
};

} // namespace rolewright
