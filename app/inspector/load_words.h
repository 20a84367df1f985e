#pragma once

#include "app/common/snapshot.h"

#include "core/analysis/load.h"

namespace rolewright {

/// "0.6 of 1.0 FTE assigned, 0.4 free", or why somebody is away.
QString loadInWords(const Snapshot &snapshot, const PersonLoad &load);
/// The same, then what makes it up: each position with its FTE, unit and period.
QStringList loadLines(const Snapshot &snapshot, const PersonLoad &load);

} // namespace rolewright
