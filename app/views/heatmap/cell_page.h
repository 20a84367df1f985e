#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"
#include "app/views/heatmap/profile_figures.h"

namespace rolewright {

/// Details of a profile's work in a phase: level and its basis, responsibilities, who does it.
/// @param figures null as long as they are worked out
void fillCellPage(InspectorPage &page, const ViewContext &context, const CellSubject &cell,
                  const ProfileFigures *figures);

} // namespace rolewright
