#pragma once

#include "app/common/selection.h"

#include "core/framework/framework.h"

namespace rolewright {

/// Where an activity is looked at: in the heatmap cell of the profile that answers for it, or at
/// that profile where the activity is of the planning phase. Nothing where no profile answers.
Subject subjectOf(const Activity &activity, const Framework &framework);

} // namespace rolewright
