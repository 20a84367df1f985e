#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

namespace rolewright {

/// Details of a position: who holds it, who would fit, what guides it.
void fillPositionPage(InspectorPage &page, const ViewContext &context, const PositionId &position);

} // namespace rolewright
