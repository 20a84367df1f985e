#pragma once

#include "app/common/view_context.h"

namespace rolewright {

/// Asks how people are named and where to, and writes the profile's card as PDF, SVG or PNG, off
/// the GUI thread; failures are said.
void exportProfileCard(const ViewContext &context, const ProfileId &profile);

} // namespace rolewright
