#pragma once

#include "app/seating/drop_offer.h"

namespace rolewright {

/// What dropping positions would do; see dropOffer().
DropOffer positionDrop(const MappingScene &scene, const PositionDrag &drag,
                       const DropTarget &target, bool share);

} // namespace rolewright
