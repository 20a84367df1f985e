#pragma once

#include "app/views/heatmap/heatmap_canvas.h"

#include <QMimeData>
#include <memory>

namespace rolewright {

/// A block of cells with its heads as a table, as spreadsheets (TSV) and documents (HTML) take it.
/// Text that a spreadsheet would run as a formula is defused with an apostrophe.
std::unique_ptr<QMimeData> heatmapTable(const HeatmapModel &model, const SelectedCells &block);

} // namespace rolewright
