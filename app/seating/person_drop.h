#pragma once

#include "app/seating/drop_offer.h"

namespace rolewright {

/// What dropping a person would do; see dropOffer().
DropOffer personDrop(const MappingScene &scene, const PersonDrag &drag, const DropTarget &target,
                     bool share);

} // namespace rolewright
