#pragma once

#include "core/base/result.h"

#include <QString>

namespace rolewright {

/// Levels of skills as rows and columns, as long as each other; empty cells give none.
using LevelBlock = std::vector<std::vector<std::optional<int>>>;

/// Reads a block of levels as a spreadsheet gives it: cells divided by tabs, each a level as of
/// readLevel(), or empty, "·" or "-" for none. Empty lines at the end are left out. Errors name row
/// and column of up to 5 cells that cannot be read; no cell at all; more than 10,000 cells.
Result<LevelBlock> readLevelBlock(const QString &text);

} // namespace rolewright
