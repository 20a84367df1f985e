#pragma once

#include "app/common/plan_session.h"
#include "app/common/prompts.h"

#include "core/storage/recovery.h"

namespace rolewright {

/// A plan on its way into the window.
struct IncomingPlan
{
    OpenedPlan opened;
    RecoverySlotPtr copy; ///< that it was restored from; null otherwise
    QDateTime copyTime;
};

// All of these are for a worker: they read files and compute.

/// The plan of a file. Errors as of openPlan().
Result<IncomingPlan> planOfFile(const QString &path, const QDate &today);
/// A copy of the plan that comes with the product; it has no file.
Result<IncomingPlan> samplePlan(const QDate &today);
/// A new plan. Errors: as of loadInstalledFramework(), where it is on that one.
Result<IncomingPlan> tailoredPlan(const NewPlanOrder &order);
/// A recovery copy as unsaved changes of its file, whose hash stays the one that the copy was made
/// from. Errors as of RecoveryFolder::takeOver() and loadPlanFile(); the copy stays then.
Result<IncomingPlan> restoredPlan(const RecoveryFolder &folder, const RecoveryCopy &copy,
                                  const QDate &today);

/// Where and over what a plan is to be saved.
struct SaveOrder
{
    QString path;
    std::optional<QByteArray> expectedHash; ///< without it, the file must be new
    bool overwrite = false;                 ///< replace whatever is there
};

/// What became of it.
struct SaveOutcome
{
    SaveOrder order;
    QByteArray hash;            ///< of the file when it was written; else empty
    std::optional<Error> error; ///< why it was not written, or is not sure to last
};

SaveOutcome savedPlan(const Plan &plan, const SaveOrder &order);

} // namespace rolewright
