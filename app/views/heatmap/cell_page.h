#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

namespace rolewright {

/// Details of a profile's work in a phase: level and its basis, responsibilities, who does it.
void fillCellPage(InspectorPage &page, const ViewContext &context, const CellSubject &cell);

} // namespace rolewright
