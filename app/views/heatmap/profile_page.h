#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

namespace rolewright {

/// Details of a profile: its task, effort over the lifecycle, who holds it, what it asks for.
void fillProfilePage(InspectorPage &page, const ViewContext &context, const ProfileId &profile);

} // namespace rolewright
