#pragma once

#include "app/cli/command.h"

#include "core/analysis/fit.h"

namespace rolewright::cli {

/// Fits as `show fit` and `show gaps` print them.
Json fitsAsJson(const std::vector<Fit> &fits);

/// The name of a person and what falls short, in words.
QString personName(const PlanIndex &index, const PersonId &person);
QString missingInWords(const Fit &fit);

} // namespace rolewright::cli
