#pragma once

#include "core/framework/own_framework.h"
#include "core/storage/safe_file.h"

namespace rolewright {

/// How the name of a framework file ends.
inline constexpr QLatin1String frameworkEnding{".framework.yaml"};

/// Opens a framework file. Errors as of readRegularFile() and readFramework(), all with the line.
Result<Framework> loadFrameworkFile(const QString &path);

/// Saves a framework safely, once what would be written has been read back and found to be the
/// same, with a backup of what was there. Errors as of saveFile(); Internal when it would not read
/// back the same, and then nothing is written.
/// @param overwrite replace whatever the file holds; without it, the file must be new
Result<SaveReceipt> saveFrameworkFile(const Framework &framework, const QString &path,
                                      bool overwrite);

} // namespace rolewright
