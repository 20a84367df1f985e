#pragma once

#include "app/common/view_context.h"

namespace rolewright {

/// Removes a unit of the scenario. Where something is in it, asks first whether that moves up or
/// goes along, and says what either would do.
void removeUnitAsking(const ViewContext &context, const UnitId &unit);

} // namespace rolewright
