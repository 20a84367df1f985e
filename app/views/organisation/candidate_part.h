#pragma once

#include "app/views/organisation/position_page.h"

namespace rolewright {

/// Says in a part of a page what it would mean that a candidate takes a position, and lets a button
/// assign the candidate.
void explainCandidate(InspectorPage &part, QPushButton *assign, const ViewContext &context,
                      const Position &position, const Candidate &candidate);

} // namespace rolewright
