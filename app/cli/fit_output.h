#pragma once

#include "app/cli/command.h"

#include "core/analysis/fit.h"

namespace rolewright::cli {

/// Fits as `show fit` and `show gaps` print them.
Json fitsAsJson(const std::vector<Fit> &fits);

} // namespace rolewright::cli
