#pragma once

#include "app/cli/command.h"

#include "core/plan/change_set.h"

namespace rolewright::cli {

/// What a set changes, one entry for each thing: `action`, `kind`, `scenario`, `id`, and `text` in
/// words.
/// @param before the plan that it changes
/// @param after the plan that comes of it
Json changesAsJson(const ChangeSet &set, const Plan &before, const Plan &after);

/// The same in words, a line each.
QString changesInWords(const ChangeSet &set, const Plan &before, const Plan &after);

} // namespace rolewright::cli
