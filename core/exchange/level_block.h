#pragma once

#include "core/exchange/cell_block.h"

#include <optional>

namespace rolewright {

/// Levels of skills as rows and columns, as long as each other; empty cells give none.
using LevelBlock = std::vector<std::vector<std::optional<int>>>;

/// Reads a block of levels as a spreadsheet gives it, each a level as of readLevel(), or empty, "·"
/// or "-" for none. Empty lines at the end are left out. Errors name row and column of up to 5
/// cells that cannot be read; those of readBlock(); more than 10,000 cells.
Result<LevelBlock> readLevelBlock(const CopiedCells &copied);

} // namespace rolewright
