#pragma once

#include "core/analysis/hiring.h"

namespace rolewright {

/// Why a line stands where it stands in the hiring plan and what is lost without it, as sentences;
/// names are in the plan's language.
QString reasonOf(const PlanIndex &index, const HiringLine &line);

/// Where the month of the need comes from: "the first month with work for it".
QString inWords(NeedBasis basis);

} // namespace rolewright
