#pragma once

#include "app/common/view_context.h"
#include "app/seating/candidate_popup.h"

namespace rolewright {

/// Whether a position guides another one or is guided.
bool isLinked(const Design &design, const PositionId &position);

/// What could flow along each guidance link of a position, as lines of a popup; taking one changes
/// the link.
std::vector<PopupChoice> flowChoicesOf(const ViewContext &context, const PositionId &position);

} // namespace rolewright
