#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

#include "core/analysis/profile_holders.h"

namespace rolewright {

/// What takes a while to find of an activity.
struct ActivityFigures
{
    std::vector<std::vector<ProfileHolder>> holders; ///< by number of the profile
};

/// Linear in the plan, for a worker.
ActivityFigures activityFigures(const Snapshot &snapshot);

/// Details of an activity: who answers for it, does it, advises and is told, with notes; who that
/// is by name; what is wrong with it; why it is deferred.
/// @param figures null as long as they are worked out
void fillActivityPage(InspectorPage &page, const ViewContext &context, const ActivityId &id,
                      const ActivityFigures *figures);

} // namespace rolewright
