#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"
#include "app/inspector/person_figures.h"

namespace rolewright {

class SeatOffer;

/// Details of a person: positions, what is free, what fits best and what would be missing.
/// @param figures null as long as they are worked out
/// @param seats asks for the position to assign the person to; outlives the page
void fillPersonPage(InspectorPage &page, const ViewContext &context, const PersonId &person,
                    const PersonFigures *figures, SeatOffer &seats);

} // namespace rolewright
