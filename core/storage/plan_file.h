#pragma once

#include "core/storage/plan_reader.h"
#include "core/storage/safe_file.h"

namespace rolewright {

/// A plan with what a later save needs to know about its file.
struct PlanFile
{
    LoadedPlan loaded;
    QByteArray hash; ///< of the file's content, the expectedHash of the next save
};

/// Opens a plan. Errors as of readRegularFile() and readPlan().
Result<PlanFile> loadPlanFile(const QString &path);

/// Saves a plan safely, with a backup of what was there, once what would be written has been read
/// back and found to be the same plan. A file that holds this plan already, in whatever layout, is
/// not touched. Errors as of saveFile(); Internal when the plan would not read back the same, and
/// then nothing is written.
/// @param expectedHash content that may be replaced, from loadPlanFile() or the save before
/// @param overwrite replace whatever the file holds
Result<SaveReceipt> savePlanFile(const Plan &plan, const QString &path,
                                 const std::optional<QByteArray> &expectedHash, bool overwrite);

/// Whether a file that is written from one plan says the same as from the other.
bool isSameInFile(const Plan &a, const Plan &b);

} // namespace rolewright
