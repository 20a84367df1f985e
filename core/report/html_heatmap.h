#pragma once

#include "core/drawing/heatmap_model.h"

namespace rolewright {

/// A heatmap as a table of a page: its colours with the words that say the same.
QString htmlHeatmap(const HeatmapModel &model);

} // namespace rolewright
