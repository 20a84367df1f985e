#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

namespace rolewright {

/// Fills the page of several positions that are selected: how many, their FTE, and which they are.
void fillPositionsPage(InspectorPage &page, const ViewContext &context,
                       const std::vector<PositionId> &positions);

} // namespace rolewright
