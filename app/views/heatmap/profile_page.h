#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"
#include "app/views/heatmap/profile_figures.h"

namespace rolewright {

/// Details of a profile: its task, effort over the lifecycle, who holds it, what it asks for.
/// @param figures null as long as they are worked out
void fillProfilePage(InspectorPage &page, const ViewContext &context, const ProfileId &profile,
                     const ProfileFigures *figures);

} // namespace rolewright
