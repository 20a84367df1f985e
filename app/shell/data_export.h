#pragma once

#include "app/common/file_export.h"

namespace rolewright {

/// Writes the whole plan as tables or as a graph of its organisation, for other programs: asks how
/// people are named, and where to.
/// @param files of the plan that is open
void exportData(FileExport &files, Prompts &prompts);

} // namespace rolewright
