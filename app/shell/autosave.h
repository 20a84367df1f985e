#pragma once

#include "core/storage/recovery.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <optional>

namespace rolewright {

/// Keeps a recovery copy of the plan that is worked on, a moment behind its changes.
class Autosave : public QObject
{
    Q_OBJECT

public:
    explicit Autosave(RecoveryFolder folder);
    /// The copy stays: who ends without having saved or discarded will want it.
    ~Autosave() override = default;

    /// Copies that plan soon, and the newest one when there are several calls.
    /// @param plan gives the plan as it is then
    void schedule(const std::function<Plan()> &plan, const RecoveryNote &note);
    /// Takes the copy away: the plan was saved or given up.
    void remove();
    /// Leaves the copy where it is, and begins another one with the next change.
    void letGo();
    /// Goes on with a copy that was restored.
    void takeOver(const RecoverySlotPtr &slot, const QDateTime &time);

    /// When the copy was written; invalid when there is none.
    const QDateTime &time() const { return m_time; }
    /// Why the last change has no copy.
    const std::optional<Error> &failure() const { return m_failure; }

Q_SIGNALS:
    void changed();

private:
    struct Outcome
    {
        QDateTime time;
        std::optional<Error> failure;
    };
    /// Where the worker keeps the place of the copy, once there is one.
    using Place = std::shared_ptr<RecoverySlotPtr>;
    static Outcome write(const RecoveryFolder &folder, const Place &place, const Plan &plan,
                         RecoveryNote note);
    void start();
    void finish();

    RecoveryFolder m_folder;
    QTimer m_soon;
    std::function<Plan()> m_plan;
    RecoveryNote m_note;
    Place m_place = std::make_shared<RecoverySlotPtr>();
    QDateTime m_time;
    std::optional<Error> m_failure;
    QFutureWatcher<Outcome> m_writing;
    QThreadPool m_worker; ///< of one thread, so that a copy is removed after it was written
};

} // namespace rolewright
