#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <optional>

namespace rolewright {

/// The hash of the earlier export at a path, which an export replaces without asking (see
/// docs/decisions/replacing-exports.md); nothing where no file is yet. NotAllowed: something else
/// is there.
Result<std::optional<QByteArray>> earlierExport(const QString &path);

} // namespace rolewright
